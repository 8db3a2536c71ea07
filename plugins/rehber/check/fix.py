"""``rehber fix``: writes the canonical form of what is certain, and touches nothing else.

Certain are opening hours whose days and times are written another way, dates written day first, and Turkish words for
*unknown*. A value is changed where it stands, letter by letter; afterwards the file must read as it did, but for these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue import source
from rehber.check import hints

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.finding import Path

DAYS = frozenset(("verified_on", "retrieved", "published", "on", "from", "to"))
UNKNOWN = frozenset(
    ("hours", "verified_on", "retrieved", "published", "cost", "place", "phones", "emails", "website", "languages", "step_free")
)


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is written another way now."""

    line: int  #: from 1
    key: str
    before: str
    after: str


def canonical(key: str, value: str) -> str | None:
    """Return the usual form of a value; None if it has that form, or if the meaning is not certain."""
    if key in UNKNOWN and hints.folded(value) in hints.UNKNOWN - {"-", "–", "yok"}:
        return "unknown"
    if key == "hours" and value not in {"unknown", "closed"}:
        return hints.hours(value)
    match = hints.DATE.fullmatch(value) if key in DAYS else None
    if match and int(match[2]) <= 12 and int(match[1]) <= 31:  # noqa: PLR2004  # months, days
        return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    return None


def fixed(text: str, name: str) -> tuple[str, list[Change]]:
    """Return the text of a catalogue file with canonical values, and what was changed; a file that is no YAML as it is."""
    parsed = source.parse_text(text, name)
    if parsed.findings:
        return text, []
    lines = text.split("\n")
    changes = []
    for path, value in sorted(_values(parsed.data), key=lambda entry: parsed.marks[entry[0]], reverse=True):
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        after = canonical(key, value)
        number, column = parsed.marks[path]
        written = _written(lines[number][column:], value) if after else None
        if after and written:
            lines[number] = lines[number][:column] + _quoted(after, written) + lines[number][column + len(written) :]
            changes.append(Change(number + 1, key, value, after))
    new = "\n".join(lines)
    again = source.parse_text(new, name)
    sound = not again.findings and len(again.marks) == len(parsed.marks)
    return (new, changes[::-1]) if sound else (text, [])


def _values(node: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text with the way to it."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _values(value, (*path, key))
    elif isinstance(node, list):
        for place, value in enumerate(node):
            yield from _values(value, (*path, place))
    elif isinstance(node, str):
        yield path, node


def _written(rest: str, value: str) -> str | None:
    """Return a value as it is written at the beginning of *rest*: plain, or in quotes without any backslash."""
    return next((form for form in (value, f'"{value}"', f"'{value}'") if rest.startswith(form)), None)


def _quoted(after: str, written: str) -> str:
    """Return the new value in the quotes of the old; hours in quotes in any case, for they hold colons."""
    mark = written[0] if written[0] in "\"'" else '"' if re.search(r"[:#,]", after) else ""
    return f"{mark}{after}{mark}"
