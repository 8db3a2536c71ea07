"""What was typed is kept for Back and reload, and no address ever says it (``theme/static/search/history_state.js``)."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from finding import choose, found, type_words


def betrays(tab, words):
    """Whether the address or the title of the page says what was typed."""
    return words in unquote(tab.url) or words in tab.title() or "#" in tab.url


def test_back_and_reload_restore_what_was_typed_and_chosen_and_no_address_ever_said_it(tab, top):
    addresses = []
    tab.on("framenavigated", lambda frame: addresses.append(frame.url))
    tab.goto(f"{top}/tr/find.html")
    type_words(tab, "şiddet")
    choose(tab, "free", "yes")
    expect(tab.locator("#chips button")).to_have_count(3)
    shown = found(tab)
    assert not betrays(tab, "şiddet")
    tab.locator("#results .card > a").first.click()
    tab.wait_for_url("**/centre/**")
    for return_ in (tab.go_back, tab.reload):
        return_()
        expect(tab.locator("#words")).to_have_value("şiddet")
        expect(tab.locator("[data-group=free] input")).to_be_checked()
        expect(tab.locator("#results .card > a")).to_have_count(len(shown))
        assert found(tab) == shown
        assert not betrays(tab, "şiddet")
    tab.go_forward()
    tab.wait_for_url("**/centre/**")
    assert tab.evaluate("history.state") is None
    assert addresses
    assert not [address for address in addresses if "iddet" in unquote(address)]


def test_a_jump_within_the_page_keeps_what_was_typed(tab, server):
    tab.goto(f"{server}/tr/find.html")
    type_words(tab, "avukat")
    tab.evaluate("document.querySelector('.skip').click()")
    tab.wait_for_url("**#main")
    tab.locator("#results .card > a").first.click()
    tab.wait_for_url("**/centre/**")
    tab.go_back()
    expect(tab.locator("#words")).to_have_value("avukat")
    expect(tab.locator("#results .card > a").first).to_be_visible()


def test_a_link_to_a_search_is_made_when_asked_for_and_opens_it_with_a_clean_address(tab, top):
    tab.goto(f"{top}/tr/find.html")
    type_words(tab, "çocuk & ekmek?")
    choose(tab, "direct", "yes")
    if top.startswith("http"):
        tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
        tab.locator("#copy").click()
        expect(tab.locator("#copied")).not_to_be_empty()
        link = tab.evaluate("navigator.clipboard.readText()")
        expect(tab.locator("#link")).to_be_hidden()
    else:  # where there is no clipboard the link stands there to be copied by hand
        tab.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        tab.locator("#copy").click()
        link = tab.locator("#link").input_value()
        assert tab.evaluate("document.activeElement.value.slice(document.activeElement.selectionStart)") == link
    assert not betrays(tab, "ekmek")
    assert link == f"{top}/tr/find.html#q=%C3%A7ocuk%20%26%20ekmek%3F&direct=yes"
    shown = found(tab)
    tab.goto("about:blank")
    tab.goto(link)
    expect(tab.locator("#words")).to_have_value("çocuk & ekmek?")
    expect(tab.locator("[data-group=direct] input")).to_be_checked()
    expect(tab.locator("#results .card > a")).to_have_count(len(shown))
    assert not betrays(tab, "ekmek")
    tab.reload()
    expect(tab.locator("#words")).to_have_value("çocuk & ekmek?")


def test_where_nothing_can_be_kept_the_search_works_all_the_same(tab, server):
    tab.add_init_script("history.replaceState = () => { throw new DOMException('no', 'SecurityError'); };")
    tab.goto(f"{server}/tr/find.html#q=avukat")
    expect(tab.locator("#results .card > a").first).to_be_visible()
    type_words(tab, "psikolog")
    expect(tab.locator("#results .card > a").first).to_be_visible()


@pytest.mark.parametrize(
    "state", ["7", "'x'", "{asked: 1}", "{asked: {words: {}, chosen: []}}", "{asked: {chosen: {free: 'yes'}}}"]
)
def test_what_another_script_has_kept_is_no_fault(tab, server, state):
    tab.goto(f"{server}/tr/find.html")
    tab.evaluate(f"history.replaceState({state}, '')")
    tab.reload()
    expect(tab.locator("#find")).to_be_visible()
    type_words(tab, "avukat")
    expect(tab.locator("#results .card > a").first).to_be_visible()


def test_the_first_page_takes_words_along_and_no_address_says_them(tab, top):
    tab.goto(f"{top}/tr/index.html")
    tab.fill("#words", "çocuk & ekmek?")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/find.html")
    expect(tab.locator("#words")).to_have_value("çocuk & ekmek?")
    assert tab.evaluate("window.name") == ""
    assert not any("ekmek" in url for url in tab.requested)
    assert not betrays(tab, "ekmek")


@pytest.mark.parametrize(
    "fragment", ["#q=%E0%A4", "#q=<img src=x>&need=nothing&constructor=1", "#=", "#need=__proto__", "#main"]
)
def test_a_broken_address_is_no_fault(tab, server, fragment):
    tab.goto(f"{server}/tr/find.html{fragment}")
    expect(tab.locator("#find")).to_be_visible()
    assert tab.locator("#chips img").count() == 0
