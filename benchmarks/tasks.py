"""Ten tasks of residents, walked in Chromium on a phone of 360 × 740: how many taps and how many screens to scroll.

``python benchmarks/tasks.py [SITE]`` taps its way through a built site (``output``) with a finger, as somebody does who
finds the next thing to tap at once. A screen is what stands between the header and the bar at the foot. A task that
leads to a number ends with a tap on it. ``BEFORE`` is what the same tasks took on the site of 22 November 2026.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from serving import browser_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
SIZE = {"width": 360, "height": 740}
#: How far what is to be tapped lies outside of what is seen, in pixels, and how high what is seen is.
OUTSIDE = """(element) => {
  const bar = document.querySelector(".bar"), header = document.querySelector("header.top");
  const fixed = bar && getComputedStyle(bar).position === "fixed" && !bar.contains(element);
  const floor = innerHeight - (fixed ? bar.getBoundingClientRect().height : 0);
  const ceiling = header && !header.contains(element) ? header.getBoundingClientRect().height : 0;
  const { top, bottom } = element.getBoundingClientRect();
  return [Math.max(0, bottom - floor, ceiling - top), floor - ceiling];
}"""


@dataclass(frozen=True)
class Task:
    """What somebody wants, and the way there: what is tapped, or typed (``words=…``)."""

    name: str
    start: str
    steps: tuple[str, ...]
    before: str


TASKS = (
    Task(
        "a  beaten, in Şişli, speaks only Arabic: 183",
        "index.html",
        ("a[hreflang=ar], .cards a[href^='ar/']", "a[href*='topic/violence']", "main a[href='tel:183']"),
        "4 taps, 2.4 screens",
    ),
    Task(
        "b  a preschool in Eskişehir",
        "tr/index.html",
        ("a[href*='topic/children']", ".card:has(a[href*='es-cocuk-evi']) a.call"),
        "3 taps, 2 screens",
    ),
    Task(
        "c  who speaks Arabic now",
        "ar/index.html",
        ("a[href*='topic/migration-and-language']", "a[href*='language/ar.html']", "main a[href^='tel:']"),
        "a language below 3.9 screens; the plain way led to one place that only plans it",
    ),
    Task(
        "d  a bath at home",
        "tr/index.html",
        ("a[href*='topic/old-age-and-care']", ".card:has(a[href*='evde-kisisel-bakim']) a.call"),
        "3 taps, 1 to 2 screens",
    ),
    Task(
        "e  hungry in Şişli",
        "tr/index.html",
        ("a[href*='area/istanbul/sisli']", "a[href*='sisli/need/food-aid']", "main a[href^='tel:']"),
        "a dead end: nothing in Şişli, and the page did not say so",
    ),
    Task(
        "h  nappies, by the word",
        "tr/index.html",
        ("words=bez", "#results a.call"),
        "no result on the screen, and no number in it",
    ),
    Task(
        "i  what is near, on the map",
        "tr/index.html",
        ("main a[href='map.html']", ".bubble:has-text('Şişli')", ".leaflet-popup a.call"),
        "two of 25 places, and no number",
    ),
    Task("j  away from here", "tr/centre/sisli-kadin-danisma-merkezi.html", ("a.exit",), "1 tap"),
)


def taken(page: Page, step: str) -> float:
    """Take one step; return how many screens had to be scrolled for it."""
    if step.startswith("words="):
        page.tap("#box input")
        page.fill("#box input", step.removeprefix("words="))
        page.keyboard.press("Enter")
        page.wait_for_selector("#results .card")
        return 0
    target = page.locator(f"{step} >> visible=true").first
    target.wait_for()
    outside, high = target.evaluate(OUTSIDE)
    target.scroll_into_view_if_needed()
    if step == "a.exit":
        page.evaluate("document.querySelector('a.exit').href = 'robots.txt'")  # no test of ours goes to a stranger's site
    if not (target.get_attribute("href") or "").startswith("tel:"):
        target.tap()
        page.wait_for_load_state()
    return outside / high


def walked(browser: Browser, address: str, task: Task) -> tuple[int, float]:
    """Walk one task; return taps and screens."""
    context = browser.new_context(viewport=SIZE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/{task.start}")
    screens = [taken(page, step) for step in task.steps]
    context.close()
    return len(task.steps), sum(screens)


def keyboard(browser: Browser, address: str) -> int:
    """Return how often Tab is pressed from the top of a record's page to its number, past the link to the content."""
    page = browser.new_page(viewport=SIZE)
    page.goto(f"{address}/tr/unit/sisli-goc-birimi.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    pressed = 0
    while not page.evaluate("document.activeElement.matches('main a[href^=\"tel:\"]')"):
        page.keyboard.press("Tab")
        pressed += 1
    page.close()
    return pressed


def sheets(browser: Browser, address: str) -> tuple[int, int]:
    """Return on how many sheets of A4 the district prints, and how many numbers are on them."""
    page = browser.new_page()
    page.goto(f"{address}/tr/area/istanbul/sisli.html")
    page.emulate_media(media="print")
    numbers = page.locator("a[href^='tel:'] >> visible=true").count()
    pages = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
    page.close()
    return pages, numbers


def main() -> None:
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "output"
    with browser_of(site) as (browser, address):
        for task in TASKS:
            taps, screens = walked(browser, address, task)
            print(f"{task.name:46}{taps:2} taps{screens:5.1f} screens   before: {task.before}", flush=True)
        print(
            f"{'f  the number of the migration unit, blind':46}{keyboard(browser, address):2} tabs behind the skip link   before: 4"
        )
        pages, numbers = sheets(browser, address)
        print(
            f"{'g  the district for a noticeboard':46}{pages:2} sheets, {numbers} numbers   before: 12 taps, 2 half-empty sheets"
        )


if __name__ == "__main__":
    main()
