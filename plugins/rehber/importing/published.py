"""``rehber import rehber``: the catalogue another directory publishes (``catalogue.json``), as files to go on from.

What is written gives the same feed again, built for the same day. Nothing is believed: the file is held to its schema
first, and what it says is checked like everything else, by ``rehber check``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import yaml

from rehber.catalogue import encode, shape
from rehber.catalogue.text import SOURCE_LANGUAGE, State
from rehber.feed.schema_check import Promises
from rehber.language import drafts
from rehber.language.po_writing import new, written

if TYPE_CHECKING:
    from collections.abc import Mapping

CATALOGUE = "services.yaml"
PROMISED = "feed.schema.json#/$defs/catalogue"
WIDTH = 110  #: characters, of a line of YAML

#: The fields a record begins with and ends with; the others stand between them.
FIRST = ("id", "kind", "types", "name", "also_called", "organisation", "part_of", "at", "summary")
LAST = ("services", "status", "verified_on", "source", "note")


def files(content: bytes, promised: bytes, form: str) -> dict[str, bytes]:
    """Return the files of a directory by path: the catalogue, and the translations of each language it has.

    *promised* is ``feed.schema.json``, *form* is ``catalogue.schema.json``. Raises :class:`rehber.feed.schema_check.ContractViolation` where *content* is no
    published catalogue, ``ValueError`` where it is no JSON.
    """
    Promises({"feed.schema.json": promised}).hold("catalogue.json", content, PROMISED)
    published = json.loads(content)
    _say_unknown(published["catalogue"], form)
    return {CATALOGUE: _catalogue(published).encode(), **_translations(published["texts"])}


def counts(content: bytes) -> dict[str, int]:
    """Return how many records each list of a published catalogue has."""
    known = json.loads(content)["catalogue"]
    return {name: len(known[name]) for name in encode.LISTS if known.get(name)}


def _say_unknown(known: dict[str, Any], form: str) -> None:
    """Write ``unknown`` where an editor has to say something: the feed leaves out what is not known."""
    while missing := [misfit for misfit in shape.check(known, form) if misfit.code == "field-missing"]:
        for misfit in missing:
            record: Any = known
            for step in misfit.path:
                record = record[step]
            record[misfit.found.values["key"]] = shape.UNKNOWN


def _catalogue(published: Mapping[str, Any]) -> str:
    known = published["catalogue"]
    origin = " ".join(f"{published['attribution']} ({published['licence']}), {published['as_of']}".split())
    head = f"# yaml-language-server: $schema=schema/catalogue.schema.json\n# {origin}\n\n"
    directory = _yaml({"directory": _sorted(known["directory"])})
    lists = (
        f"\n{name}:\n" + "\n".join(_yaml([_sorted(entry)]) for entry in known[name]) for name in encode.LISTS if known.get(name)
    )
    return head + directory + "".join(lists)


def _sorted(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with its fields in the order people read them."""

    def place(key: str) -> tuple[int, int]:
        return (0, FIRST.index(key)) if key in FIRST else (2, LAST.index(key)) if key in LAST else (1, 0)

    services = {"services": [_sorted(entry) for entry in record["services"]]} if "services" in record else {}
    return {key: {**record, **services}[key] for key in sorted(record, key=place)}


class _Plain(yaml.SafeDumper):
    """Writes no anchors: the catalogue has none."""

    def ignore_aliases(self, _: object) -> bool:
        """Write everything where it stands."""
        return True


def _yaml(value: object) -> str:
    return yaml.dump(value, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=WIDTH)


def _translations(texts: list[dict[str, Any]]) -> dict[str, bytes]:
    """Return a gettext file for each language, with how far each entry can be trusted."""
    codes = sorted({said["language"] for text in texts for said in text["wordings"]} - {SOURCE_LANGUAGE})
    return {f"content/translations/{code}.po": _po(code, texts) for code in codes}


def _po(code: str, texts: list[dict[str, Any]]) -> bytes:
    catalog = new(code)
    for text in texts:
        source = text["wordings"][0]["text"]
        said = next((said for said in text["wordings"] if said["language"] == code), None)
        catalog.add(
            source,
            said and said["text"],
            context=text["context"],
            flags={"fuzzy"} if said and said["state"] == State.OUTDATED else set(),
            user_comments=[drafts.DRAFT] if said and said["state"] == State.MACHINE else [],
        )
    catalog.header_comment = drafts.header(drafts.count(catalog))
    return written(catalog)
