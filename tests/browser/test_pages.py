"""Every page type in every language, on a phone 320 pixels wide, in a real browser."""

from __future__ import annotations

import pytest

from making import LANGUAGES

PAGES = [
    "index.html",
    "find.html",
    "numbers.html",
    "figures.html",
    "data.html",
    "safety.html",
    "organisation/sisli-sosyal-destek-mudurlugu.html",
    "centre/sisli-kadin-danisma-merkezi.html",
    "centre/izmir-kadin-siginma-ara-istasyonu.html",
    "unit/eskisehir-evde-kisisel-bakim.html",
    "need/legal-counselling.html",
    "for/refugees-migrants.html",
    "area/istanbul/sisli.html",
    "language/ar.html",
    "page/your-rights-6284.html",
    "news/directory-opened.html",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_barrier_a_checker_can_find(page, axe, language, path):
    page.goto(f"/{language}/{path}")
    # The page's own policy forbids scripts that are not its own, so the checker is evaluated, not added.
    page.evaluate(axe)
    found = page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", RULES)
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.faults == []


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_the_dark_page_has_contrast_too(page, axe, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto("/tr/centre/sisli-kadin-danisma-merkezi.html")
    page.evaluate(axe)
    found = page.evaluate("axe.run({runOnly: ['color-contrast']})")
    assert found["violations"] == []


def test_nothing_is_stored(page):
    page.goto("/tr/centre/sisli-kadin-danisma-merkezi.html")
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_every_link_and_button_is_large_enough_to_touch(page, language):
    page.goto(f"/{language}/index.html")
    small = page.evaluate(
        """() => [...document.querySelectorAll('a, button, summary')]
            .filter(e => !e.closest('.skip') && !e.matches('.skip'))
            .map(e => [e.textContent.trim(), e.getBoundingClientRect()])
            .filter(([, r]) => r.height < 24)
            .map(([text, r]) => `${text} ${r.height}`)"""
    )
    assert small == []


def test_the_languages_of_the_switcher_lead_to_the_same_page(page):
    page.goto("/tr/unit/sisli-goc-birimi.html")
    page.get_by_role("link", name="العربية").click()
    assert page.url.endswith("/ar/unit/sisli-goc-birimi.html")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]


def test_a_copy_of_the_site_works_from_a_folder(browser, site):
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(f"file://{site}/index.html")
    opened.get_by_role("link", name="Türkçe").click()
    opened.get_by_role("link", name="İstanbul").click()
    opened.get_by_role("link", name="Göç Birimi").click()
    assert opened.get_by_role("heading", level=1).inner_text() == "Göç Birimi"
    context.close()
