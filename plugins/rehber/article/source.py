"""One Markdown file: the lines of its head, the text below, and the HTML Markdown makes of it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELD = re.compile(r"([A-Za-z_]+):(?:\s+(.*))?$")


@dataclass(slots=True)
class Source:
    """One Markdown file as it is written."""

    name: str  #: what editors call it: ``content/pages/about.en.md``
    text: str
    fields: dict[str, str] = field(default_factory=dict)  #: of the head, by their names in small letters
    lines: dict[str, int] = field(default_factory=dict)  #: the line of each, from 1

    @property
    def folder(self) -> str:
        """``pages`` or ``news``."""
        return self.name.split("/")[1]

    @property
    def slug(self) -> str:
        """What its address ends in, the same in every language."""
        return self.fields.get("slug", "")

    @property
    def language(self) -> str:
        """The code of its language."""
        return self.fields.get("lang", "")

    @property
    def digest(self) -> str:
        """What its translations note, to know later whether it has changed."""
        return digest(self.text)

    def line(self, key: str) -> int:
        """Return the line of a field of the head, or the first."""
        return self.lines.get(key, 1)

    def line_of(self, words: str) -> tuple[int, int]:
        """Return line and column of the first place of *words*, or the first line of the file."""
        start = self.text.find(words)
        if start < 0 or not words:
            return 1, 1
        return self.text.count("\n", 0, start) + 1, start - self.text.rfind("\n", 0, start)


def head(text: str) -> list[str]:
    """Return the lines of the head: all above the first blank line."""
    return text.partition("\n\n")[0].split("\n")


def digest(text: str) -> str:
    """Return what a translation notes under ``Translated_from``: a short digest of the source page's body."""
    return hashlib.sha256(text.partition("\n\n")[2].strip().encode()).hexdigest()[:12]


def html(text: str, settings: Mapping[str, Any]) -> str:
    """Return what Markdown makes of a file, with the settings of ``pelicanconf.py``, as Pelican asks it to.

    Raises any error that Markdown raises for a text it cannot read.
    """
    from markdown import Markdown  # noqa: PLC0415  # it takes a while to begin, and most checks need none

    extensions = [*settings.get("extensions", ()), "markdown.extensions.meta"]
    made: str = Markdown(**{**settings, "extensions": extensions}).convert(text)
    return made
