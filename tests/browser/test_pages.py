"""Every page type in every language, in a real browser: on a phone 320 pixels wide and on a desk, light, dark, in colours
the system chooses, and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import LANGUAGES
from layout_checks import MEDIA, PAGES, SMALL, WIDE, look

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
#: What depends on colours and on the width of the window; every other rule reads the same in both.
SEEN = {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]}


def checked(page: Page, rules: dict[str, object]) -> list[tuple[str, list[str]]]:
    """Return what axe finds on the page that is open."""
    found = page.evaluate("rules => axe.run({runOnly: rules, resultTypes: ['violations']})", rules)
    return [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]]


def opened(page: Page, address: str, size: dict[str, int], checker: str = "") -> Page:
    page.faults.clear()
    page.set_viewport_size(size)
    page.emulate_media(**MEDIA["always"])
    page.goto(address)
    # The page's own policy forbids scripts that are not its own, so the checker is evaluated, not added.
    page.evaluate(checker)
    return page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_barrier_a_checker_can_find(reader, axe, language, path):
    page = opened(reader, f"/{language}/{path}", SMALL, axe)
    assert checked(page, RULES) == []
    page.set_viewport_size(WIDE)
    page.emulate_media(color_scheme="dark")
    assert checked(page, SEEN) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDE["width"]
    assert page.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_barrier_no_checker_finds(reader, language, path):
    page = opened(reader, f"/{language}/{path}", SMALL)
    assert {kind: found for kind in MEDIA if (found := look(page, kind))} == {}


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["phone", "desk"])
@pytest.mark.parametrize("address", ["/index.html", "/404.html"])
def test_the_pages_of_no_language_have_no_barrier_either(reader, axe, address, size):
    page = opened(reader, address, size, axe)
    assert checked(page, RULES) == []
    page.emulate_media(color_scheme="dark")
    assert checked(page, SEEN) == []
    parts = {"the parts of the page can be found by name", "the way out and the emergency number come first, in this order"}
    assert {name for kind in MEDIA for name in look(page, kind)} <= parts  # they are one list, and lead to all the rest


def test_every_page_type_is_looked_at(site):
    there = {file.relative_to(site / "tr").parts[0] for file in (site / "tr").rglob("*.html")}
    assert there == {path.split("/")[0] for path in PAGES}, "name a page of the new type in the `samples` of its page type"


def test_the_languages_of_the_switcher_lead_to_the_same_page(page):
    page.goto("/tr/unit/sisli-goc-birimi.html")
    page.locator(".tongue summary").click()
    page.get_by_role("link", name="العربية").click()
    page.wait_for_url("**/ar/unit/sisli-goc-birimi.html")
    assert page.locator("html").get_attribute("lang") == "ar"
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_a_copy_of_the_site_works_from_a_folder(browser, site):
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(f"file://{site}/index.html")
    opened.get_by_role("link", name="Türkçe").click()
    opened.get_by_role("link", name="İstanbul").click()
    opened.get_by_role("link", name="Göç Birimi", exact=True).click()
    assert opened.get_by_role("heading", level=1).inner_text() == "Göç Birimi"
    context.close()
