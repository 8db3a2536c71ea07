"""Where a file stops being YAML, and why: the parser notices lines later, and in its own words.

Each diagnosis is a mistake editors make: a tab, a quotation mark or a bracket that is not closed, a blank or a colon that is
missing, a line that begins one blank too far in. What none of them explains is told as the parser tells it.
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
DASH = re.compile(r"( *)-(?=[a-z_]{2,30}:(?:\s|$))")
NAKED = re.compile(r"\s*(?:- )?([a-z_]{2,30})(?=\s|$)")
COLON = re.compile(r"\s*(?:- )?([a-z_]{1,30}): +[^\s\"'\[{|>#].*?(:)(?:\s|$)")
SIGN = re.compile(r"\s*(?:- )?[a-z_]{1,30}:\s+([@`%])")
QUOTED = re.compile(r"""\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|(?:^|\s)#.*""")
CLOSING = {"[": "]", "{": "}"}
OPENED = re.compile(r"""(?:^\s*(?:- )?[a-z_]+:\s+|^\s*-\s+|[\[{,]\s*(?:[a-z_]+:\s*)?)(["'])""")
CLOSED = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'")}


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, and where; line and column from 1."""

    line: int
    column: int
    found: Sentence
    remedy: Sentence


def diagnose(text: str, line: int, opened: tuple[int, int] | None = None) -> Mistake | None:
    """Return what made the parser stop in *line*, from 1, where that can be told.

    *opened* is line and column, from 1, of what the parser was still reading: a bracket, or a word that might be a key.
    """
    lines = text.split("\n")
    last = min(line, len(lines))
    found = next(filter(None, (look(lines, last) for look in LOOKS)), None)
    if found is None and opened:
        found = next(filter(None, (look(lines, *opened) for look in OF_OPENED)), None)
    return found or next(filter(None, (look(lines, last) for look in LATER)), None)


def _tab(lines: Sequence[str], last: int) -> Mistake | None:
    for number in range(last, max(0, last - BACK), -1):
        match = TAB.match(lines[number - 1])
        if match:
            return Mistake(number, match.end(), Sentence("This line begins with a tab."), BLANKS)
    return None


def _quote(lines: Sequence[str], last: int) -> Mistake | None:
    """Find the first text whose quotation mark is not closed in its line, and not before the next line with a key."""
    for number, line in enumerate(lines[:last], start=1):
        match = OPENED.search(line)
        if match is None or line.lstrip().startswith("#"):
            continue
        end = CLOSED[match[1]]
        if end.match(line, match.end()) or _goes_on(lines, number, end):
            continue
        found = Sentence("The quotation mark that begins here is not closed in this line.")
        return Mistake(number, match.end(), found, Sentence("Put the same mark at the end of the text."))
    return None


def _goes_on(lines: Sequence[str], number: int, end: re.Pattern[str]) -> bool:
    """Whether a text in quotes that is open behind a line, from 1, is closed before a line that begins with a key."""
    for line in lines[number:]:
        if KEY.match(line):
            return False
        if end.match(line):
            return True
    return False


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


def _dash(lines: Sequence[str], last: int) -> Mistake | None:
    for number in range(last, max(0, last - BACK), -1):
        match = DASH.match(lines[number - 1])
        if match:
            found = Sentence("A blank is missing behind the dash.")
            return Mistake(number, match.end() + 1, found, Sentence("Write `- id: …`, with a blank between."))
    return None


def _bracket(lines: Sequence[str], line: int, column: int) -> Mistake | None:
    """Tell of a bracket without its end in the line it begins in."""
    sign = lines[line - 1][column - 1 : column]
    bare = QUOTED.sub("", lines[line - 1])
    if sign not in CLOSING or bare.count(sign) <= bare.count(CLOSING[sign]):
        return None
    found = Sentence("The bracket `{sign}` that begins here is not closed in this line.", sign=sign)
    return Mistake(line, column, found, Sentence("Put `{sign}` where the list ends.", sign=CLOSING[sign]))


def _naked(lines: Sequence[str], line: int, column: int) -> Mistake | None:
    """Tell of a word where a key must be, without its colon."""
    match = NAKED.match(lines[line - 1])
    if match is None or column > match.end():
        return None
    remedy = Sentence("Write `{key}: …`; or, if the text above goes on here, write both in one line.", key=match[1])
    return Mistake(line, match.end() + 1, Sentence("A colon is missing behind `{key}`.", key=match[1]), remedy)


def _colon(lines: Sequence[str], last: int) -> Mistake | None:
    match = COLON.match(lines[last - 1])
    if match is None:
        return None
    found = Sentence("There is a colon inside this text, so it needs quotation marks.")
    return Mistake(last, match.start(2) + 1, found, Sentence('Write `{key}: "…"`.', key=match[1]))


def _sign(lines: Sequence[str], last: int) -> Mistake | None:
    match = SIGN.match(lines[last - 1])
    if match is None:
        return None
    found = Sentence("A text that begins with `{sign}` needs quotation marks.", sign=match[1])
    return Mistake(last, match.start(1) + 1, found, Sentence("Put quotation marks round the whole text."))


def _below_text(lines: Sequence[str], last: int) -> Mistake | None:
    """Tell of a key further to the right than one that has its text in the same line."""
    here = KEY.match(lines[last - 1])
    above = next((number for number in range(last - 1, 0, -1) if lines[number - 1].strip()), 0)
    if here is None or not above or not re.match(r" *(?:- )?[a-z_]{1,30}: +[^\s#|>\[{]", lines[above - 1]):
        return None
    own, other = _depth(lines[last - 1]), _depth(lines[above - 1])
    if own <= other:
        return None
    found = Sentence("This line begins with {own} spaces, the one above it with {other}.", own=own, other=other)
    return Mistake(last, own + 1, found, UNDER)


def _depth(line: str) -> int:
    """Return the column a key begins at, from 0; a dash belongs to it."""
    bare = line.lstrip(" ")
    return len(line) - len(bare) + (2 if bare.startswith("- ") else 0)


BLANKS = Sentence("Put blanks in its place: two for each level.")
UNDER = Sentence("Let fields of one record begin under one another; each entry of a list begins with a dash and a blank.")
LOOKS: tuple[Callable[[Sequence[str], int], Mistake | None], ...] = (_tab, _quote, _glued, _dash, _indent)
OF_OPENED: tuple[Callable[[Sequence[str], int, int], Mistake | None], ...] = (_bracket, _naked)
LATER: tuple[Callable[[Sequence[str], int], Mistake | None], ...] = (_colon, _sign, _below_text)
