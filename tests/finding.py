"""What somebody does on the page to find things, and what the page answers."""

from __future__ import annotations

from playwright.sync_api import expect


def load_index(tab):
    # opening a group asks for the counts, and the counts need the index
    tab.locator("#find summary").first.click()
    expect(tab.locator("#find .count").first).not_to_be_empty()
    tab.wait_for_load_state("networkidle")


def type_words(tab, words):
    tab.fill("#words", "")
    tab.keyboard.press("Enter")
    expect(tab.locator("#told")).to_be_empty()
    tab.fill("#words", words)
    tab.keyboard.press("Enter")
    if words:
        expect(tab.locator("#told")).not_to_be_empty()


def found(tab):
    return [link.get_attribute("href") for link in tab.locator("#results .card > a").all()]


def choose(tab, group, value):
    box = tab.locator(f"[data-group='{group}'] input[value='{value}']")
    if not box.is_visible():
        box.locator("xpath=ancestor::details/summary").click()
    box.check()
