"""What is left where a telephone runs no script, shows no image and takes no style: everything that matters."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

import pytest

from builders import LANGUAGES, ROOT
from layout_checks import PAGES
from rehber import urls
from rehber.catalogue.hours import Hours, clock
from rehber.catalogue.model import Centre
from rehber.language import po

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

LINK = re.compile(r'<a [^>]*?href="([^"]+)"')


def bare(browser, server, *refused: str) -> Iterator[Page]:
    """A page that runs no script, without what requests of the kinds *refused* would bring."""
    context = browser.new_context(java_script_enabled=False, base_url=server, viewport={"width": 320, "height": 640})
    if refused:
        context.route(
            "**/static/**", lambda route: route.abort() if route.request.resource_type in refused else route.continue_()
        )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def unscripted(browser, server) -> Iterator[Page]:
    """A page as it looks without scripts."""
    yield from bare(browser, server)


@pytest.fixture(scope="module")
def unstyled(browser, server) -> Iterator[Page]:
    """A page without scripts, styles, images and fonts: only its words."""
    yield from bare(browser, server, "script", "stylesheet", "image", "font")


def facts(record, language) -> list[str]:
    """Return what must be readable on the page of a record."""
    phones = [phone.number for phone in record.phones]
    spoken = [language.language_name(spoken.code) for spoken in record.languages]
    intervals = record.hours.intervals if isinstance(record.hours, Hours) else ()
    times = [clock(minute) for interval in intervals for minute in (interval.start, interval.end)]
    return [*phones, *record.emails, *spoken, *times, *address(record)]


def address(record) -> list[str]:
    place = record.place if isinstance(record, Centre) else None
    return [place.address.line] if place and place.address.line else []


def words(page) -> str:
    return " ".join(page.locator("main").inner_text().split())


@pytest.mark.parametrize(("without", "code"), [("unscripted", "tr"), ("unstyled", "ar")])
def test_every_record_can_be_read(request, real, without, code):
    page = request.getfixturevalue(without)
    language = po.language(ROOT / "theme" / "translations" / f"{code}.po", code)
    missing, read = [], 0
    for record in (*real.centres, *real.units):
        page.goto(f"/{code}/{urls.node(record)}")
        text, expected = words(page), facts(record, language)
        missing += [(record.id, fact) for fact in expected if fact not in text]
        read += len(expected)
    assert missing == []
    assert read > 15  # most of the first catalogue is unknown yet, and says so


@pytest.mark.parametrize("code", ["tr", "ar"])
def test_the_words_alone_stand_in_the_order_in_which_they_are_needed(unstyled, real, code):
    asked = [centre for centre in real.centres if centre.phones and address(centre)]
    assert asked != []
    for centre in asked:
        unstyled.goto(f"/{code}/{urls.node(centre)}")
        text = words(unstyled)
        name = unstyled.locator("h1").inner_text()
        places = [text.index(name), text.index(centre.phones[0].number), text.index(address(centre)[0])]
        assert places == sorted(places)


def test_the_small_map_is_words_where_images_are_not_shown(unstyled):
    unstyled.goto("/tr/centre/sisli-kadin-danisma-merkezi.html")
    assert "Şişli" in unstyled.locator(".locator title").text_content()
    assert "Şişli" in unstyled.locator(".locator figcaption").inner_text()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_type_says_what_it_says_without_a_script_and_offers_nothing_that_needs_one(unscripted, code):
    for path in PAGES:
        unscripted.goto(f"/{code}/{path}")
        assert [found.inner_text() for found in unscripted.locator("form, button").all() if found.is_visible()] == [], path
        assert unscripted.locator("h1").first.is_visible(), path
        assert len(words(unscripted)) > 60, path  # more than its heading
        assert unscripted.locator("a.exit").is_visible(), path
        assert unscripted.locator("a[href='tel:112']:visible, a[href$='numbers.html']:visible").count() > 0, path


def test_every_page_with_something_on_it_is_reached_by_links_alone(site):
    reached, waiting = set(), ["index.html"]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            waiting += links(page, (site / page).read_text(encoding="utf-8"))
    there = {file.relative_to(site).as_posix() for file in site.rglob("*.html")}
    full = [page for page in there - reached - {"404.html"} if 'class="card"' in (site / page).read_text(encoding="utf-8")]
    assert full == []
    # pages of nothing yet, and the list of what a script lets people choose
    assert {page.split("/")[1] for page in there - reached - {"404.html"}} <= {"language", "need", "for", "list.html"}


def links(page: str, html: str) -> Iterator[str]:
    for link in LINK.findall(html):
        target = urldefrag(link).url
        if target.endswith(".html") and not urlsplit(target).scheme:
            yield posixpath.normpath(posixpath.join(posixpath.dirname(page), target))
