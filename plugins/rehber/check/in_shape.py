"""What is left of a catalogue without the records that have not the right shape, so that rules can look at the others.

A mistake in one record would otherwise hide those of all the rest, and an editor would need a round for each stage.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from rehber.catalogue import shape
from rehber.check.files import LISTS, Files, records
from rehber.check.rules import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.finding import Path
    from rehber.catalogue.schema_error import SchemaError

#: Rules that speak about what is not there: a record left out here would be missed by them.
ABSENT = frozenset(
    {
        "organisation-missing",
        "reference-missing",
        "replacement-missing",
        "source-missing",
        "basis-missing",
        "source-unused",
        "confidential-unreachable",
        "nobody-to-ask",
        "removed-but-there",
    }
)
RULES = tuple(rule for rule in ALL if rule.code not in ABSENT)

#: Stands in for a head that has not the right shape.
DIRECTORY = {"id": "x", "name": "X", "publisher": "X", "licence": "CC-BY-4.0", "language": "tr", "base_url": "unknown"}


def reduced(data: Any, misfits: Iterable[SchemaError], files: Files, schema: str) -> tuple[Any, Files] | None:  # noqa: ANN401  # data nobody has accepted yet
    """Return the data without what does not fit, and where its records stand; None where too little is left.

    Secret lines are those of the whole data: a confidential record that is left out stays as secret as it was.
    """
    if not isinstance(data, dict):
        return None
    for file in files.texts:
        files.secret_lines(file, data)
    wrong = {misfit.path[:2] for misfit in misfits}
    kept: dict[str, Any] = {"directory": DIRECTORY if ("directory",) in {path[:1] for path in wrong} else data.get("directory")}
    came_from: dict[Path, tuple[str, int]] = {}
    for name in LISTS:
        whole = [(name, place) for place in range(len(records(data, name))) if (name, place) not in wrong]
        if name in data and (name,) not in wrong:
            kept[name] = [data[name][place] for _, place in whole]
            came_from |= {(name, new): files.came_from.get(old, (files.main, old[1])) for new, old in enumerate(whole)}
    if kept["directory"] is None or not shape.in_order(kept, schema):
        return None
    return kept, dataclasses.replace(files, came_from=came_from)
