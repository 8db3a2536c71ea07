"""What is left of a catalogue without the records that have not the right shape, so that rules can look at the others.

A mistake in one record would otherwise hide those of all the rest, and an editor would need a round for each stage.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from rehber.catalogue import shape
from rehber.check.files import LISTS, Files
from rehber.check.rules import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.finding import Path
    from rehber.catalogue.schema_error import SchemaError

#: Rules that speak about what is not there: a record left out here would be missed by them. A confidential text may name
#: the organisations of the catalogue, so it is judged when they are all there.
ABSENT = frozenset(
    {
        "organisation-missing",
        "reference-missing",
        "replacement-missing",
        "source-missing",
        "basis-missing",
        "source-unused",
        "confidential-unreachable",
        "confidential-text",
        "nobody-to-ask",
        "removed-but-there",
        "walk-in-without-address",
        "phone-elsewhere",
    }
)
RULES = tuple(rule for rule in ALL if rule.code not in ABSENT)

#: Stands in for a head that has not the right shape.
DIRECTORY = {
    "id": "rehber",
    "name": "Rehber",
    "publisher": "Rehber",
    "licence": "CC-BY-4.0",
    "language": "tr",
    "base_url": "unknown",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """What is left of a catalogue."""

    data: Any
    files: Files  #: which know where its records stand
    reduced: frozenset[Path]  #: records that have lost a field; what is said to be missing there may be there


def lost(misfit: SchemaError, data: Any) -> bool:  # noqa: ANN401  # data nobody has accepted yet
    """Whether something may only be missing because the part of the file it stands in cannot be read."""
    return data is None or (not misfit.path and misfit.code == "field-missing")


def reduced(data: Any, misfits: Iterable[SchemaError], files: Files, schema: str) -> Part | None:  # noqa: ANN401  # data nobody has accepted yet
    """Return the data without the fields that do not fit, or without their records; None where too little is left.

    What must be there and is not, because a part of the files cannot be read or is not in shape, is put in its place.
    Secret lines are those of the whole data: a confidential record that is left out stays as secret as it was.
    """
    if not isinstance(data, dict):
        return None
    for file in files.texts:
        files.secret_lines(file, data)
    wrong = {misfit.path[:3] for misfit in misfits}
    data = {"directory": DIRECTORY, "sources": []} | data
    return _without(data, wrong, files, schema) or _without(data, {path[:2] for path in wrong}, files, schema)


def _without(data: dict[str, Any], wrong: set[Path], files: Files, schema: str) -> Part | None:
    """Return the data without what stands at the paths *wrong*: fields, records, lists."""
    head = DIRECTORY if any(path[:1] == ("directory",) for path in wrong) else data.get("directory")
    kept: dict[str, Any] = {"directory": head}
    came_from: dict[Path, tuple[str, int]] = {}
    touched: set[Path] = set()
    lost: dict[Path, set[str | int]] = {}  # by record, the fields that do not fit; asked once for each record
    for path in wrong:
        lost.setdefault(path[:2], set()).update(path[2:])
    for name in LISTS:
        if name not in data or (name,) in wrong or not isinstance(data[name], list):
            continue
        kept[name] = []
        for place, record in enumerate(data[name]):
            if (name, place) in wrong:
                continue
            new = (name, len(kept[name]))
            bad = lost.get((name, place))
            kept[name].append({key: value for key, value in record.items() if key not in bad} if bad else record)
            came_from[new] = files.came_from.get((name, place), (files.main, place))
            touched |= {new} if bad else set()
    if head is None or not shape.in_order(kept, schema):
        return None
    if head is DIRECTORY:
        touched |= {("directory", key) for key in (*DIRECTORY, "contact")}
    return Part(kept, dataclasses.replace(files, came_from=came_from, judged={}), frozenset(touched))
