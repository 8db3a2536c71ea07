"""On which line of a ``.po`` file a translation stands."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rehber.catalogue import textfile
from rehber.catalogue.finding import Position

if TYPE_CHECKING:
    from pathlib import Path

CONTEXT = re.compile(r'^msgctxt "([^"\n]{1,300})"')
SAID = re.compile(r"^msgstr\b")


def position(content: Path, language: str, context: str) -> Position | None:
    """Return the file and the line of the ``msgstr`` of *context*; None where the file does not have it."""
    file = content / "translations" / f"{language}.po"
    name = f"{content.name}/translations/{file.name}"
    if not file.exists():
        return None
    line = _lines(file, file.stat().st_mtime_ns).get(context)
    return Position(name, line) if line else None


@lru_cache(maxsize=16)
def _lines(file: Path, _changed: int) -> dict[str, int]:
    """Return the line of every translation by its context, for a file as it was at a time."""
    text = textfile.opened(file, file.name, []) or ""
    found: dict[str, int] = {}
    context = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if opened := CONTEXT.match(line):
            context = opened[1]
        elif context and SAID.match(line):
            found[context] = number
            context = ""
    return found
