"""The exit control: it covers the page at once, leaves, and works without JavaScript."""

from __future__ import annotations

import pytest

from rehber.country import EXIT

PAGE = "/tr/centre/sisli-kadin-danisma-merkezi.html"


@pytest.fixture
def outside(page):
    """Stands in for the site the control leads to: no test may call it."""
    page.context.route(f"{EXIT}**", lambda route: route.fulfill(body="<title>Hava durumu</title>", content_type="text/html"))
    return page


def test_it_is_the_second_stop_of_the_tab_key(page):
    page.goto(PAGE)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "exit"


def test_a_click_leaves_and_back_does_not_return(outside):
    outside.goto("/tr/index.html")
    outside.goto(PAGE)
    outside.locator(".exit").click()
    outside.wait_for_url(EXIT)
    outside.go_back()
    assert "kadin-danisma" not in outside.url


def test_three_times_shift_leaves(outside):
    outside.goto(PAGE)
    for _ in range(3):
        outside.keyboard.press("Shift")
    outside.wait_for_url(EXIT)


def test_shift_used_for_typing_does_not_leave(outside):
    outside.goto(PAGE)
    for letter in "ABC":
        outside.keyboard.press(f"Shift+{letter}")
    outside.keyboard.press("Shift")
    outside.keyboard.press("Shift")
    outside.wait_for_timeout(200)
    assert outside.url.endswith(PAGE)


def test_the_page_is_covered_before_a_slow_network_answers(outside):
    outside.goto(PAGE)
    outside.route(f"{EXIT}**", lambda _: None)  # the network never answers
    # What is seen between the click and the next page, noted by the page itself: a test that looked from outside would
    # have to wait for the next page.
    outside.evaluate(
        """() => {
            window.seen = null;
            new MutationObserver(() => {
                window.seen ??= [document.querySelector('.cover') !== null, document.body.innerText.trim()];
                console.info(JSON.stringify(window.seen));
            }).observe(document.body, {childList: true});
        }"""
    )
    with outside.expect_console_message(lambda message: message.type == "info", timeout=30_000) as noted:
        outside.locator(".exit").click(no_wait_after=True)
    assert noted.value.text == '[true,""]'


def test_without_javascript_it_is_a_plain_link(browser, server):
    context = browser.new_context(java_script_enabled=False, base_url=server)
    context.route(f"{EXIT}**", lambda route: route.fulfill(body="<title>Hava</title>", content_type="text/html"))
    page = context.new_page()
    page.goto(PAGE)
    page.locator(".exit").click()
    page.wait_for_url(EXIT)
    context.close()


def test_without_javascript_everything_can_be_read(browser, server):
    context = browser.new_context(java_script_enabled=False, base_url=server)
    page = context.new_page()
    page.goto(PAGE)
    text = page.locator("main").inner_text()
    for fact in ("(0212) 708 89 90", "Kaptanpaşa Mah. Darülaceze Cad.", "İngilizce", "kadindanisma@sisli.bel.tr"):
        assert fact in text
    context.close()


@pytest.mark.parametrize("address", ["/index.html", "/404.html"])
def test_the_pages_of_no_language_can_be_left_too(outside, address):
    outside.goto(address)
    outside.keyboard.press("Tab")
    assert outside.evaluate("document.activeElement.className") == "exit"
    outside.keyboard.press("Enter")
    outside.wait_for_url(EXIT)
