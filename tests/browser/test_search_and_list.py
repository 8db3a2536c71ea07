"""The search and the reader's list on one page: going back keeps both."""

from playwright.sync_api import expect


def test_back_brings_words_and_list(page):
    page.goto("/tr/find.html")
    page.fill("#words", "avukat")
    page.keyboard.press("Enter")
    page.locator("#results .pick input").first.check()
    page.locator("#results .card > a").first.click()
    page.wait_for_url("**/*.html#list:*")
    page.go_back()
    expect(page.locator("#words")).to_have_value("avukat")
    expect(page.locator("#results .pick input:checked").first).to_be_visible()
    expect(page.locator("#chosen a")).to_contain_text("1")
    page.fill("#words", "avukat psikolog")
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    assert "#list:" in page.url
    assert page.faults == []
