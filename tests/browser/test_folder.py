"""The site opened from a folder on disk, or from a memory stick, without any server."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import expect

import layout_checks
from builders import LANGUAGES
from rehber import urls

#: Of every page type, but the map: a browser brings in no outlines from a folder, and its page says so (below).
PAGES = (*(path for path in layout_checks.PAGES if path != urls.MAP), "list.html#sisli-goc-birimi")


def left(request) -> bool:
    """Whether the browser gave a request up because it was sent to the next page."""
    return request.failure == "net::ERR_ABORTED"


@pytest.fixture
def folder(browser, site):
    """A page that opens files of the site and notes everything that goes wrong."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.faults = []
    page.on("console", lambda message: page.faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("requestfailed", lambda request: None if left(request) else page.faults.append(request.url))
    page.on("request", lambda request: page.faults.append(request.url) if not request.url.startswith("file:") else None)
    page.open = lambda path: page.goto(f"{site.as_uri()}/{path}")
    yield page
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_type_opens_from_a_folder_without_a_fault(folder, language):
    folder.open("index.html")
    for path in PAGES:
        folder.open(f"{language}/{path}")
        assert folder.locator("h1").first.is_visible()
        assert folder.evaluate("getComputedStyle(document.querySelector('.leave').closest('header')).position") == "sticky", (
            path
        )
    assert folder.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_a_page_leads_to_a_file(folder, site, language):
    for path in PAGES:
        folder.open(f"{language}/{path}")
        links = folder.evaluate("[...document.querySelectorAll('a[href], link[href]')].map((link) => link.href)")
        files = {unquote(urlsplit(link).path) for link in links if link.startswith("file:")}
        assert len(files) > 5
        assert [file for file in files if not Path(file).is_file()] == []


def test_the_whole_way_of_a_reader_works_from_a_folder(folder):
    folder.open("tr/find.html")
    folder.fill("#words", "göç")
    folder.keyboard.press("Enter")
    folder.locator("#results .pick input").first.check()
    folder.locator("#results .card > a").first.click()
    folder.wait_for_url("**/*.html#list:*")
    folder.locator("#chosen a").click()
    expect(folder.locator("#listed > li")).to_have_count(1)
    folder.locator(".tongue summary").click()
    folder.get_by_role("link", name="العربية").click()
    folder.wait_for_url("**/ar/list.html#*")
    expect(folder.locator("#listed > li")).to_have_count(1)
    assert folder.faults == []


def test_an_address_on_this_device_is_not_offered_to_others(folder):
    for path in ("tr/unit/eskisehir-engelli-hizmetleri-birimi.html", "tr/list.html#sisli-goc-birimi"):
        folder.open(path)
        expect(folder.locator("button[value=print]")).to_be_visible()
        assert folder.locator("button[value=copy]:visible, button[value=share]:visible").count() == 0


def test_what_does_not_work_from_a_folder_says_so_and_what_to_do(folder):
    folder.open("tr/map.html")
    expect(folder.locator("#map-failed")).to_be_visible()
    expect(folder.locator("#places a").first).to_be_visible()
