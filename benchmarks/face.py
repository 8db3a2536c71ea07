"""What the first screen of a phone shows: where the first heading, result and number to call stand, and what moves.

``python benchmarks/face.py [SITE]`` measures a built site (``output``) in Chromium at 360 × 740 with touch, in seven
languages. A result is a record, a row of the help lines, or the number to call that a page about violence begins with. Where the page is moved while it loads is measured on a slow line: 400 kbit/s, 300 ms there and back, and a
processor four times slower. DESIGN.md has the budgets.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from serving import browser_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
LANGUAGES = ("tr", "en", "ar", "fa", "ku", "hy", "fr")
WIDTH, HEIGHT = 360, 740
PAGES = {
    "home": "index.html",
    "group": "topic/food-and-goods.html",
    "need": "need/food-aid.html",
    "need, violence": "need/violence-support.html",
    "need in a district": "area/istanbul/sisli/need/courses.html",
    "audience": "for/women.html",
    "area": "area/istanbul/sisli.html",
    "language": "language/ar.html",
    "results": "find.html",
    "record": "unit/sisli-goc-birimi.html",
    "record, violence": "centre/sisli-kadin-danisma-merkezi.html",
    "numbers": "numbers.html",
    "map": "map.html",
}
WORD = {"tr": "bez", "en": "nappies", "ar": "حفاضات", "fa": "پوشک", "ku": "pêçek", "hy": "տակդիր", "fr": "couches"}
LOOK = """() => {
  const top = (selector) => {
    const found = [...document.querySelectorAll(selector)].find((e) => e.getClientRects().length);
    return found ? Math.round(found.getBoundingClientRect().top + scrollY) : null;
  };
  const bar = document.querySelector(".bar");
  const floor = innerHeight - (bar && getComputedStyle(bar).position === "fixed" ? bar.getBoundingClientRect().height : 0);
  const tiles = [...document.querySelectorAll(".tiles li")].filter((e) => e.getBoundingClientRect().bottom <= floor).length;
  const lists = [...document.querySelectorAll("main .cards > li")];
  return {
    heading: top("h1"), result: top("main .cards > li, main .numbers > li, main .danger-box a[href^='tel:']"), call: top("main a[href^='tel:']"), tiles,
    height: document.documentElement.scrollHeight,
    called: lists.filter((e) => e.querySelector("a[href^='tel:']")).length, cards: lists.length,
  };
}"""
SHIFTS = """window.moved = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value; })
  .observe({ type: "layout-shift", buffered: true });"""


def opened(browser: Browser, *, slow: bool = False) -> Page:
    """Return a page on a phone."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True, is_mobile=True, bypass_csp=True)
    page = context.new_page()
    if slow:
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        rate = 400_000 / 8
        conditions = {"offline": False, "latency": 300, "downloadThroughput": rate, "uploadThroughput": rate}
        line.send("Network.emulateNetworkConditions", conditions)
        line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.add_init_script(SHIFTS)
    return page


def looked(page: Page, address: str, name: str, code: str) -> dict[str, int | None]:
    """Return what the first screen of a page shows."""
    page.goto(f"{address}/{code}/{PAGES[name]}")
    if name == "results":
        page.fill("#words", WORD[code])
        page.keyboard.press("Enter")
        page.wait_for_timeout(1_200)
    found: dict[str, int | None] = page.evaluate(LOOK)
    return found


def first_screens(browser: Browser, address: str, site: Path) -> None:
    """Print where things stand."""
    print(f"{'page':22}{'language':>9}{'heading':>9}{'result':>8}{'call':>7}{'height':>8}{'cards that call':>17}")
    page = opened(browser)
    for name, path in PAGES.items():
        for code in LANGUAGES:
            if not (site / code / path).is_file():
                continue
            it = looked(page, address, name, code)
            tiles = f"   tiles {it['tiles']}" if name == "home" else ""
            shown = "".join(f"{value if value is not None else '-':>{width}}" for value, width in columns(it))
            print(f"{name:22}{code:>9}{shown}{it['called']:>11} of {it['cards']}{tiles}")


def columns(it: dict[str, int | None]) -> Iterator[tuple[int | None, int]]:
    yield from zip((it["heading"], it["result"], it["call"], it["height"]), (9, 8, 7, 8), strict=True)


def movements(browser: Browser, address: str, site: Path) -> None:
    """Print how much of a page moves while it loads on a slow line."""
    print(f"\n{'page':22}{'tr':>8}{'ar':>8}   layout shift on a slow line")
    for name, path in PAGES.items():
        moved = []
        for code in ("tr", "ar"):
            if not (site / code / path).is_file():
                continue
            page = opened(browser, slow=True)
            page.goto(f"{address}/{code}/{path}", wait_until="load", timeout=60_000)
            page.wait_for_timeout(3_000 if name == "map" else 1_000)
            moved.append(page.evaluate("window.moved"))
            page.context.close()
        print(f"{name:22}" + "".join(f"{value:8.3f}" for value in moved))


def main() -> None:
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "output"
    with browser_of(site) as (browser, address):
        first_screens(browser, address, site)
        movements(browser, address, site)


if __name__ == "__main__":
    main()
