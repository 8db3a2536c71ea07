"""Small catalogues for tests, which then name only what matters to them."""

from __future__ import annotations

import datetime
import runpy
import textwrap
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rehber.catalogue.finding import Severity
from rehber.catalogue.synonyms import Synonyms
from rehber.check import load
from rehber.language import po
from rehber.publish import build
from rehber.site import icons, map_script, stream, vendor_js
from rehber.site.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.check.rule_cache import Memory
    from rehber.language.language import Language
    from rehber.page import OperatorSettings

ROOT = Path(__file__).parent.parent
SCHEMA = ROOT / "schema" / "catalogue.schema.json"
LANGUAGES = runpy.run_path(str(ROOT / "pelicanconf.py"))["LANGUAGES"]
TODAY = datetime.date(2026, 11, 21)

#: The languages of the site of a quick run: the source, the one most tests read, and one from right to left.
QUICK_LANGUAGES = ("tr", "en", "ar")

#: The languages as parameters: a quick run asks the source language and one from right to left, a whole run asks all.
EACH_LANGUAGE = [pytest.param(code, marks=[] if code in ("tr", "ar") else pytest.mark.slow) for code in LANGUAGES]

#: The day of the last change of the real catalogue; what stands in it may not lie after the day it is read for.
EDITION = datetime.date(2026, 11, 27)

HEAD = """\
directory: {id: deneme, name: Deneme, publisher: Deneme, licence: CC-BY-4.0, language: tr, base_url: unknown}
sources:
  - {id: sayfa, title: Bir sayfa, publisher: unknown, published: unknown, retrieved: 2026-11-01}
organisations:
  - id: belediye
    kind: district-municipality
    name: Belediye
    summary: Bir belediye.
    phones: [{number: "444 31 12"}]
    verified_on: 2026-11-01
    source: sayfa
"""

FIELDS = {
    "kind": "community-centre",
    "name": "Bir Merkez",
    "organisation": "belediye",
    "summary": "Burada bir merkez var.",
    "status": "offered",
    "verified_on": "2026-11-01",
    "source": "sayfa",
}


def centre(fields: str = "", *, id: str = "bir-merkez") -> str:  # noqa: A002  # the field is called id
    """Return a catalogue with one centre; *fields* replace or add to what every centre has."""
    return HEAD + "centres:\n" + record(fields, id=id)


def record(fields: str = "", *, id: str = "bir-merkez") -> str:  # noqa: A002  # the field is called id
    """Return one record of a list."""
    fields = textwrap.dedent(fields).strip("\n")
    given = {line.partition(":")[0] for line in fields.splitlines() if line and line[0] not in " #-"}
    rest = "".join(f"{key}: {value}\n" for key, value in FIELDS.items() if key not in given)
    return "  - id: " + id + "\n" + textwrap.indent(f"{fields}\n{rest}", "    ")


def read(text: str | bytes, folder: Path, as_of: datetime.date = TODAY, memory: Memory | None = None) -> load.Loaded:
    """Read a catalogue from a file in *folder*, as ``rehber check`` does."""
    file = folder / "services.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load.read(file, schema=SCHEMA, content=folder / "content", languages=LANGUAGES, as_of=as_of, memory=memory)


def unchecked(text: str, folder: Path, as_of: datetime.date = TODAY) -> Catalogue:
    """Read a catalogue of the right shape that no rule would let pass: what is behind the check must be safe too."""
    found = read(text, folder, as_of).catalogue
    assert found is not None
    return found


@cache
def languages(codes: tuple[str, ...] = LANGUAGES) -> tuple[Language, ...]:
    """Return languages with the sentences of the interface; they are read once, because nobody can change them."""
    return po.languages(ROOT / "theme" / "translations", codes)


def files(
    known: Catalogue,
    codes: tuple[str, ...] = LANGUAGES,
    published: Path = ROOT / "nowhere",
    *,
    decisions: OperatorSettings | None = None,
    synonyms: Synonyms | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the site of a catalogue, as the build makes them; *published* is the site that was there before."""
    static = {**vendor_js.read(ROOT / "node_modules"), **map_script.files(known, decisions and decisions.tiles)}
    editions = stream.editions(known, languages(codes), stream.Content(synonyms=synonyms or Synonyms()), decisions)
    theme = Theme(ROOT / "theme", static, icons.read(ROOT / "node_modules"), decisions and decisions.face)
    yield from stream.files(theme, editions, build.contract(ROOT / "schema", published))


def catalogue(text: str, folder: Path, as_of: datetime.date = TODAY) -> Catalogue:
    """Read a catalogue that has no errors."""
    loaded = read(text, folder, as_of)
    wrong = [(f.position.line, f.code) for f in loaded.findings if f.severity is Severity.ERROR]
    assert loaded.catalogue is not None, wrong
    assert not wrong, wrong
    return loaded.catalogue
