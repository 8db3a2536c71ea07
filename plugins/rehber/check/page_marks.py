"""Signs of Markdown that readers would see as they are, because Markdown reads them differently from what was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Finding, Position, Sentence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.article.source import Source

BULLET = re.compile(r" {0,3}(?:([•‣▪●○◦∙])\s|(·)(?:\t| {2}))")  #: as word processors put them; `·` may stand between words
TORN = re.compile(r"\]([ \t]+)\((?:https?:|tel:|mailto:|\.\.?/)")
BEGINS = re.compile(r" {0,3}(?:[-*+]|[0-9]{1,3}[.)])\s|#|\|")  #: a line Markdown reads apart from the one above
RULE = re.compile(r"[\s*]*")
MEANT = re.compile(r"`[^`]*`|\\.")  #: code, and signs that are to be seen
BOLD = re.compile(r"\*\*+")


def check(source: Source) -> Iterator[Finding]:
    """Yield a warning for each bullet that makes no list, each link that is none, and bold words without their end."""
    lines = source.text.split("\n")
    body = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
    for block in _blocks(lines, body):
        first = lines[block.start]
        bullet = BULLET.match(first)
        if bullet:
            sign = bullet[1] or bullet[2]
            found = Sentence("`{sign}` makes no list; the lines run together.", sign=sign)
            yield _warning(source, block.start, bullet.start(bullet.lastindex or 0), found, DASH)
        for number in block:
            torn = TORN.search(_bare(lines[number]))
            if torn:
                yield _warning(
                    source, number, torn.start(1), Sentence("A blank stands between ] and (, so this is no link."), JOIN
                )
        place = _without_end([_bare(lines[number]) for number in block])
        if place:
            found = Sentence("The `**` here is not read as bold; readers see two asterisks.")
            yield _warning(source, block.start + place[0], place[1], found, EMBRACE)


def _blocks(lines: list[str], start: int) -> Iterator[range]:
    """Yield the lines, from 0, that Markdown reads together; code is left out."""
    begin: int | None = None
    fenced = False
    for number in range(start, len(lines)):
        line = lines[number]
        fence = line.startswith(("```", "~~~"))
        code = fenced or fence or (begin is None and line.startswith("    "))
        fenced ^= fence
        ends = code or not line.strip() or RULE.fullmatch(line) is not None
        if begin is not None and (ends or BEGINS.match(line) or BULLET.match(line)):
            yield range(begin, number)
            begin = None
        if begin is None and not ends:
            begin = number
    if begin is not None:
        yield range(begin, len(lines))


def _bare(line: str) -> str:
    """Return a line with letters in place of what is meant as it is written."""
    return MEANT.sub(lambda meant: "x" * len(meant[0]), line)


def _without_end(lines: list[str]) -> tuple[int, int] | None:
    """Return line and column, from 0, of the first sign for bold words that has no partner in a block."""
    text = "\n".join(lines)
    opened: int | None = None
    for match in BOLD.finditer(text):
        begins = not text[match.end() : match.end() + 1].isspace() and match.end() < len(text)
        ends = match.start() > 0 and not text[match.start() - 1].isspace()
        if opened is not None and ends:
            opened = None
        elif opened is not None or not begins:
            opened = match.start() if opened is None else opened
            break
        else:
            opened = match.start()
    if opened is None:
        return None
    return text.count("\n", 0, opened), opened - text.rfind("\n", 0, opened) - 1


def _warning(source: Source, line: int, column: int, found: Sentence, remedy: Sentence) -> Finding:
    return Finding(Position(source.name, line + 1, column + 1), Severity.WARNING, "content-signs", "", found, remedy)


DASH = Sentence("Write `- ` in its place.")
JOIN = Sentence("Delete the blank: [text](address).")
EMBRACE = Sentence("Put ** right before the first and right behind the last word that is to be bold.")
