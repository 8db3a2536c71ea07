"""The feed as its readers meet it: built from a catalogue, read back as files."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

import builders
from builders import ROOT
from rehber import feed as exports
from rehber.feed.export import Contract, Release

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue

SCHEMAS = ("feed.schema.json", "catalogue.schema.json", "geojson.schema.json", "CHANGES.md")
SHARED = Path(os.environ.get("REHBER_SHARED", ROOT.parent / "shared"))

here = pytest.mark.skipif(not SHARED.is_dir(), reason="the published schemas are not here: name their folder in REHBER_SHARED")

#: A place with everything a table, a map or a card can show of it.
PLACE = """
place:
  address: {neighbourhood: Kaptanpaşa Mah., street: Darülaceze Cad., number: 35/B, district: Şişli, province: İstanbul}
  point: {lat: 41.0646, lon: 28.9736, precision: neighbourhood, radius_m: 500, source: sayfa}
phones: [{number: "(0212) 708 89 90", for: general}, {number: "(0549) 803 81 89", for: general, kind: whatsapp, institutional: true}]
emails: [merkez@ornek.bel.tr]
hours: "Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-13:00; PH off"
types: [food-aid]
"""


def release(catalogue: Catalogue, before: dict[str, bytes] | None = None, highest: int = 0) -> Release:
    """Return a release; *before* is the feed that is published now."""
    before = before or {}
    contract = Contract(
        schemas={name: (ROOT / "schema" / name).read_bytes() for name in SCHEMAS},
        ledger=before.get("data/v1/ledger.json"),
        highest=highest,
    )
    return Release(catalogue, builders.languages(), ("index.html", "data.html"), contract)


def feed(catalogue: Catalogue, before: dict[str, bytes] | None = None, *, highest: int = 0) -> dict[str, bytes]:
    """Build every file for machines."""
    return dict(exports.build(release(catalogue, before, highest)))


def read(files: dict[str, bytes], path: str) -> Any:
    return json.loads(files[f"data/v1/{path}"])


@lru_cache(maxsize=8)
def hsds(name: str) -> Any:
    """Return a validator of HSDS 3.0 as it was published, every format checked."""
    schema = json.loads((SHARED / "hsds" / "3.0" / "schema" / "compiled" / "service_with_definitions.json").read_text("utf-8"))
    if name.endswith("_list"):
        schema = json.loads((SHARED / "hsds" / "3.0" / "schema" / "compiled" / f"{name}.json").read_text("utf-8"))
    elif name != "service":
        schema = {"$ref": f"#/definitions/{name}", "definitions": schema["definitions"]}
    checker = jsonschema.FormatChecker()
    assert {"uuid", "email", "uri", "date-time"} <= set(checker.checkers)
    return jsonschema.Draft202012Validator(schema, format_checker=checker)
