"""Numbers, words and tables in as few bytes as a script can hold them; ``theme/static/search/packed.js`` reads them back.

A phone on a slow network waits for bytes, and a browser reads one long text faster than a list of ten thousand numbers.
Beside plain JSON lists the whole index is 9 % smaller after gzip with 1,000 records and 11 % with 10,000; as it is, where
a host packs nothing and from a folder, 28 % and 35 % (``benchmarks/README.md``).
"""

from __future__ import annotations

import json
import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Packed = dict[str, Any]

#: Characters that stand as they are in a script's text: 75 end a number, the others go before its end.
CHARACTERS = "".join(chr(code) for code in range(0x23, 0x7F) if chr(code) != "\\")
ENDS = 75
BEFORE = len(CHARACTERS) - ENDS

#: Capitals say how many letters a word shares with the one before it. Folded words hold none.
SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def numbers(values: Iterable[int]) -> str:
    """Return whole numbers from 0 on as a text: one character each below 75."""
    return "".join(_short[value] if value < ENDS * BEFORE else _long(value) for value in values)


def _long(value: int) -> str:
    value, end = divmod(value, ENDS)
    before = ""
    while value:
        value, digit = divmod(value, BEFORE)
        before = CHARACTERS[ENDS + digit] + before
    return before + CHARACTERS[end]


_short = [_long(value) for value in range(ENDS * BEFORE)]


def steps(rising: Iterable[int]) -> list[int]:
    """Return how far each number is from the one before; the first is counted from -1, so only a repeated one gives 0."""
    return [after - before for before, after in pairwise(chain((-1,), rising))]


def words(terms: Iterable[str]) -> str:
    """Return sorted words as a text: of each only what differs from the one before."""
    said, before = [], ""
    for term in terms:
        most = min(len(term), len(before), len(SHARED) - 1)
        same = next((i for i in range(most) if term[i] != before[i]), most)
        said.append(SHARED[same] + term[same:])
        before = term
    return "".join(said)


def table(rows: Sequence[Mapping[str, Any]]) -> Packed:
    """Return rows by column. ``null`` is what a row has not.

    What repeats stands once, and the column says where; one that follows from a column before it says only which.
    """
    columns: Packed = {}
    places: dict[str, list[int]] = {}
    for key in sorted({key for row in rows for key in row}):
        values = [row.get(key) for row in rows]
        place: dict[str, int] = {}
        at = [place.setdefault(json.dumps(value, sort_keys=True), len(place)) for value in values]
        if len(place) * 2 > len(values):
            columns[key] = values
            continue
        like = next(
            (other for other, before in places.items() if len(set(zip(before, at, strict=True))) == len(set(before))), None
        )
        given = dict(zip(places[like] if like else at, values, strict=True))
        columns[key] = {"of": [given[i] for i in range(len(given))]} | ({"like": like} if like else {"at": numbers(at)})
        if not like:
            places[key] = at
    return columns


def sets(rows: Sequence[Mapping[str, Sequence[str]]]) -> Packed:
    """Return what rows can be filtered by, each group in the shorter way.

    Either, by value, which rows have it, and under ``""`` those of which the group is not known; or, where few sets of
    values come together, a column.
    """
    return {group: _set([row.get(group) for row in rows]) for group in sorted({group for row in rows for group in row})}


def _set(given: list[Sequence[str] | None]) -> Packed:
    by_value: dict[str, list[int]] = {}
    for i, values in enumerate(given):
        for value in ("",) if values is None else values:
            by_value.setdefault(value, []).append(i)
    together = {tuple(values) for values in given if values is not None}
    if len(together) < len(by_value):
        return {"column": table([{"": values} for values in given])[""]}
    return {"values": {value: numbers(steps(at)) for value, at in sorted(by_value.items())}}


def script(name: str, data: Packed) -> bytes:
    """Return a file of the index as a script, because a page opened from a folder (``file://``) cannot fetch JSON."""
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"(globalThis.rehberIndex||={{}})[{json.dumps(name)}]={_outside_text(said)};\n".encode()


def _outside_text(said: str) -> str:
    """Two characters that are allowed in JSON end a line in older JavaScript."""
    return re.sub("[\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", said)
