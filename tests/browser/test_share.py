"""Copying, sharing, printing and the code, on the page of a record, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

RECORD = "unit/eskisehir-hosgeldin-eskisehirli-bebek.html"
DISCREET = "centre/sisli-kadin-danisma-merkezi.html"
SHELTER = "centre/izmir-kadin-siginma-ara-istasyonu.html"
NO_CLIPBOARD = "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined});"
REFUSED = NO_CLIPBOARD + "document.execCommand = () => false;"
SHARES = "window.shared = []; navigator.share = async (what) => { window.shared.push(what); };"


def act(page, name):
    return page.locator(f".acts button[value={name}]")


def pasted(page):
    """Return what is in the clipboard, as somebody who pastes it sees it."""
    page.goto("/tr/find.html")
    page.locator("#words").focus()
    page.keyboard.press("Control+V")
    return page.locator("#words").input_value()


@pytest.mark.parametrize("language", ["tr", "ar"])
@pytest.mark.parametrize("clipboard", ["", NO_CLIPBOARD], ids=["with-clipboard", "without-clipboard"])
def test_the_link_of_a_page_is_copied_and_that_is_said(page, server, language, clipboard):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script(clipboard)
    page.goto(f"/{language}/{RECORD}#main")
    act(page, "copy").click()
    told = page.locator(".acts:has(button[value=copy]) [role=status]")
    expect(told).to_have_text(page.locator(".acts").first.get_attribute("data-done"))
    assert page.locator("input.marked").count() == 0
    assert page.evaluate("document.activeElement.value") == "copy"
    assert pasted(page) == f"{server}/{language}/{RECORD}"
    assert page.faults == []


def test_the_address_is_copied_as_it_is_written(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"/ar/{DISCREET}")
    act(page, "text").click()
    expect(page.locator(".acts:has(button[value=text]) [role=status]")).not_to_be_empty()
    assert pasted(page) == "Kaptanpaşa Mah. Darülaceze Cad. No: 35/B Şişli/İstanbul"


def test_what_the_browser_refuses_to_copy_stays_marked_for_the_hand(page, server):
    page.add_init_script(REFUSED)
    page.goto(f"/tr/{RECORD}")
    act(page, "copy").click()
    told = page.locator(".acts:has(button[value=copy]) [role=status]")
    expect(told).to_have_text(page.locator(".acts").first.get_attribute("data-failed"))
    marked = page.locator("input.marked")
    expect(marked).to_be_focused()
    assert marked.evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd)") == f"{server}/tr/{RECORD}"
    assert marked.get_attribute("aria-label")
    act(page, "copy").click()
    assert page.locator("input.marked").count() == 1


@pytest.mark.parametrize("path", [DISCREET, SHELTER])
def test_a_discreet_page_shares_a_title_that_betrays_nothing_and_no_text(page, server, path):
    page.add_init_script(SHARES)
    page.goto(f"/tr/{path}#main")
    act(page, "share").click()
    shared = page.evaluate("window.shared")
    assert shared == [{"title": page.title(), "url": f"{server}/tr/{path}"}]
    assert page.locator("h1").inner_text() not in page.title()


def test_sharing_is_offered_only_where_the_browser_can(page):
    page.add_init_script("delete Navigator.prototype.share;")
    page.goto(f"/tr/{RECORD}")
    expect(act(page, "copy")).to_be_visible()
    expect(act(page, "share")).to_be_hidden()


def test_closing_the_share_sheet_is_no_fault(page):
    page.add_init_script("navigator.share = () => Promise.reject(new DOMException('closed', 'AbortError'));")
    page.goto(f"/tr/{RECORD}")
    act(page, "share").click()
    act(page, "print").wait_for()
    assert page.faults == []


@pytest.mark.parametrize("language", ["tr", "ar"])
@pytest.mark.parametrize("looks", [{"color_scheme": "dark"}, {"forced_colors": "active"}, {}], ids=["dark", "forced", "light"])
def test_the_code_is_shown_when_asked_for_dark_on_white_in_every_scheme(page, language, looks):
    page.emulate_media(**looks)
    page.goto(f"/{language}/{RECORD}")
    figure = page.locator("#code")
    expect(figure).to_be_hidden()
    act(page, "code").click()
    expect(figure).to_be_visible()
    expect(act(page, "code")).to_have_attribute("aria-expanded", "true")
    colours = figure.evaluate(
        "e => [getComputedStyle(e.querySelector('svg')).backgroundColor, getComputedStyle(e.querySelector('path')).stroke]"
    )
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    act(page, "code").click()
    expect(figure).to_be_hidden()


def test_a_discreet_page_has_no_code_to_show(page):
    page.goto(f"/tr/{DISCREET}")
    assert act(page, "code").count() == page.locator("#code").count() == 0


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_without_javascript_nothing_is_offered_that_does_nothing(browser, server, language):
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    for path in (RECORD, DISCREET, "organisation/sisli-belediyesi.html"):
        opened.goto(f"{server}/{language}/{path}")
        assert not any(bar.is_visible() for bar in opened.locator(".acts, .chosen, .picks input").all())
    context.close()


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_what_a_script_adds_to_a_record_has_no_barrier(page, axe, language):
    page.add_init_script(SHARES)
    page.goto(f"/{language}/{DISCREET}")
    act(page, "text").click()
    page.goto(f"/{language}/{RECORD}")
    act(page, "code").click()
    page.locator(".picks input").check()
    # The whole page in one window: what lies under the fixed bar can be scrolled to, and is measured too.
    page.set_viewport_size({"width": 320, "height": 200 + page.evaluate("document.documentElement.scrollHeight")})
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(axe)
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})")
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    heights = [box.bounding_box()["height"] for box in page.locator(".acts button:visible, .picks label").all()]
    assert min(heights) >= 44


# --- the printed sheet --------------------------------------------------------------------------------------------------


def sides(page):
    """Return how many sides of A4 a page is printed on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_every_record_prints_to_one_sheet_nearly_all_to_one_side(page, real, language):
    printed = {}
    for record in real.providers:
        page.goto(f"/{language}/{type(record).__name__.lower()}/{record.id}.html")
        printed[record.id] = sides(page)
    assert max(printed.values()) <= 2, printed
    assert sum(number == 1 for number in printed.values()) >= 0.9 * len(printed), printed


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_sheet_has_its_code_no_button_and_no_area_of_ink(page, scheme):
    page.emulate_media(media="print", color_scheme=scheme)
    page.goto(f"/tr/{RECORD}")
    page.locator(".picks input").evaluate("e => e.click()")
    expect(page.locator("#code")).to_be_visible()
    expect(page.locator("#code figcaption")).to_contain_text("0222 211 55 00")
    assert page.locator("button:visible, .exit:visible, input:visible, .chosen:visible").count() == 0
    dark = page.evaluate(
        """() => [...document.querySelectorAll('body, body *')].filter(e => e.checkVisibility())
            .filter(e => !['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(e).backgroundColor))
            .map(e => e.tagName + getComputedStyle(e).backgroundColor)"""
    )
    assert dark == []


def test_the_sheet_says_what_somebody_needs_who_holds_only_it(page):
    page.emulate_media(media="print")
    page.goto(f"/tr/{DISCREET}")
    shown = page.locator("main").inner_text()
    for fact in ("(0212) 708 89 90", "(0549) 803 81 89", "kadindanisma@sisli.bel.tr", "Darülaceze Cad. No: 35/B", "Arapça"):
        assert fact in shown
    assert not page.locator("main a[download]").or_(page.locator(".chain")).first.is_visible()
