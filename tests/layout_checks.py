"""One page of each type, and what is looked for on it that no checker finds (``looking.js``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import ROOT
from rehber import pages

if TYPE_CHECKING:
    from playwright.sync_api import Page

LOOKS = (ROOT / "tests" / "layout_checks.js").read_text(encoding="utf-8")

#: One page of each type, the fullest there is: the samples of the table of page types.
PAGES = tuple(sample for page_type in pages.ALL for sample in page_type.samples)

#: How the page is read, for each set of looks. Paper comes last, on a telephone that is set to dark.
MEDIA = {
    "always": {"media": "screen", "color_scheme": "light", "forced_colors": "none"},
    "forced": {"media": "screen", "color_scheme": "dark", "forced_colors": "active"},
    "printed": {"media": "print", "color_scheme": "dark", "forced_colors": "none"},
}
SMALL, WIDE = {"width": 320, "height": 640}, {"width": 1280, "height": 800}


def look(page: Page, kind: str) -> dict[str, list[str]]:
    """Return what is wrong with the page that is open, by the name of the look that found it."""
    page.emulate_media(reduced_motion="reduce", **MEDIA[kind])
    page.evaluate(LOOKS)
    page.keyboard.press("Tab")  # from here on the browser takes the reader for one who uses the keyboard
    wrong = page.evaluate("kind => Object.fromEntries(Object.entries(looks[kind]).map(([name, look]) => [name, look()]))", kind)
    return {name: found for name, found in wrong.items() if found}
