"""The pictograms of the pages: drawings of `@tabler/icons` (MIT), read from npm's folder when the site is built.

A page carries the drawings it uses and no others: they are inlined once, as symbols. A file of all drawings would be
fetched by every page, and browsers do not draw from such a file where a site is read from a folder.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rehber.site.vendor_js import Missing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "@tabler/icons/icons/outline"

#: What the templates call a drawing, and the name of its file.
FILES: Mapping[str, str] = {
    "age": "users",
    "aloud": "volume",
    "appointment": "calendar",
    "ask": "message-2",
    "back": "arrow-left",
    "call": "phone",
    "checked": "circle-check",
    "children": "baby-carriage",
    "clock": "clock",
    "clock-unknown": "clock-question",
    "danger": "alert-triangle",
    "directions": "navigation",
    "disability": "wheelchair",
    "exit": "door-exit",
    "food-and-goods": "soup",
    "go": "list",
    "home": "home",
    "language": "language",
    "law-and-rights": "scale",
    "lines": "headset",
    "list": "bookmark",
    "mail": "mail",
    "map": "map-2",
    "migration-and-language": "world",
    "mind-and-health": "heart-handshake",
    "money-and-school": "cash",
    "note": "info-circle",
    "old-age-and-care": "bath",
    "people": "users",
    "place": "map-pin",
    "a-place-to-stay": "bed",
    "planned": "calendar-time",
    "search": "search",
    "share": "share-2",
    "text": "message",
    "violence": "home-shield",
    "whatsapp": "brand-whatsapp",
    "where-to-start": "help",
    "work-and-courses": "briefcase",
}

USED = re.compile(r'<use href="#i-([a-z-]+)"')
COMMENT_AND_SPACE = re.compile(r"<!--.*?-->|\s*\n\s*", re.DOTALL)
DRAWN = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
NOTHING = '<path stroke="none" d="M0 0h24v24H0z" fill="none"/>'  #: the frame every drawing of the set begins with


def read(folder: Path) -> dict[str, str]:
    """Return every drawing as an SVG symbol, by the name the templates use; *folder* is npm's ``node_modules``."""
    return {name: _symbol(name, folder / FOLDER / f"{file}.svg") for name, file in FILES.items()}


def _symbol(name: str, file: Path) -> str:
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise Missing(
            f"{file} is missing: the pictograms are not set up. `make site` sets them up; so does `npm ci`."
        ) from error
    drawn = DRAWN.search(COMMENT_AND_SPACE.sub("", text))
    if drawn is None:
        raise Missing(f"{file} is no drawing.")
    shape = drawn[1].replace(" />", "/>").replace(NOTHING, "")
    return f'<symbol id="i-{name}" viewBox="0 0 24 24">{shape}</symbol>'


class Sprites:
    """Inserts the drawings a page uses into the page."""

    def __init__(self, symbols: Mapping[str, str]) -> None:
        self._symbols = symbols
        self._sprite = lru_cache(maxsize=512)(self._drawn)  # thousands of pages use the same few sets

    def into(self, html: str) -> str:
        """Return a page with the drawings it uses, right after the beginning of its body; raise ``KeyError`` for no such name."""
        if not self._symbols:
            return html
        sprite = self._sprite(frozenset(USED.findall(html)))
        return html.replace("<body>\n", f"<body>\n{sprite}", 1) if sprite else html

    def _drawn(self, names: frozenset[str]) -> str:
        if not names:
            return ""
        symbols = "".join(self._symbols[name] for name in sorted(names))
        return f'<svg class="sprite" width="0" height="0" aria-hidden="true">{symbols}</svg>\n'
