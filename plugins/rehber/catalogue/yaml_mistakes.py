"""Where a file stops being YAML, and why: the parser notices lines later, and in its own words.

Each diagnosis is a mistake editors make: a tab, a quotation mark that is missing, a blank missing behind a colon, a line
that begins one blank too far in. What none of them explains is told as the parser tells it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BACK = 3  #: lines above the one the parser names that are looked at

TAB = re.compile(r" *\t")
GLUED = re.compile(r"\s*(?:- )?([a-z_]{2,30}):(?=[^\s:/\\])")
KEY = re.compile(r"( *)(?:- )?[a-z_]{1,30}:(?:\s|$)")
OPENED = re.compile(r"""(?:^\s*(?:- )?[a-z_]+:\s+|^\s*-\s+|[\[{,]\s*(?:[a-z_]+:\s*)?)(["'])""")
CURLY = re.compile("[“”„]")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, and where; line and column from 1."""

    line: int
    column: int
    found: Sentence
    remedy: Sentence


def diagnose(text: str, line: int) -> Mistake | None:
    """Return what made the parser stop in *line*, from 1, where that can be told."""
    lines = text.split("\n")
    last = min(line, len(lines))
    return next(filter(None, (look(lines, last) for look in LOOKS)), None)


def _tab(lines: Sequence[str], last: int) -> Mistake | None:
    for number in range(last, max(0, last - BACK), -1):
        match = TAB.match(lines[number - 1])
        if match:
            return Mistake(number, match.end(), Sentence("This line begins with a tab."), BLANKS)
    return None


def _quote(lines: Sequence[str], last: int) -> Mistake | None:
    """Find the first text whose quotation mark is not closed in its line and is followed by a line with a key."""
    for number, line in enumerate(lines[:last], start=1):
        match = OPENED.search(line)
        if match is None or line.lstrip().startswith("#"):
            continue
        mark, rest = match[1], line[match.end() :]
        closed = re.search(r'(?:[^"\\]|\\.)*"' if mark == '"' else r"(?:[^']|'')*'", rest)
        following = lines[number] if number < len(lines) else ""
        if closed is None and (number == last or KEY.match(following) or not following.strip()):
            found = Sentence("The quotation mark that begins here is not closed in this line.")
            return Mistake(number, match.end(), found, Sentence("Put the same mark at the end of the text."))
    return None


def _glued(lines: Sequence[str], last: int) -> Mistake | None:
    for number in range(last, max(0, last - BACK), -1):
        match = GLUED.match(lines[number - 1])
        if match:
            found = Sentence("A blank is missing behind `{key}:`.", key=match[1])
            return Mistake(number, match.end(), found, Sentence("Write `{key}: …`, with a blank between.", key=match[1]))
    return None


def _indent(lines: Sequence[str], last: int) -> Mistake | None:
    """Compare the blanks before a line with those before the line above that has a key too."""
    for number in (last, last - 1):
        here = KEY.match(lines[number - 1]) if number > 0 else None
        above = next((match for line in reversed(lines[: number - 1]) if (match := KEY.match(line))), None)
        if here is None or above is None:
            continue
        own, other = _depth(lines[number - 1]), _depth(above.string)
        if abs(own - other) % 2:
            found = Sentence("This line begins with {own} spaces, the one above it with {other}.", own=own, other=other)
            return Mistake(number, own + 1, found, Sentence("Let fields of one record begin under one another."))
    return None


def _depth(line: str) -> int:
    """Return the column a key begins at, from 0; a dash belongs to it."""
    bare = line.lstrip(" ")
    return len(line) - len(bare) + (2 if bare.startswith("- ") else 0)


BLANKS = Sentence("Put blanks in its place: two for each level.")
LOOKS: tuple[Callable[[Sequence[str], int], Mistake | None], ...] = (_tab, _quote, _glued, _indent)
