"""The announcements as a feed: read back by a feed reader, and held to what RFC 4287 demands."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from xml.etree import ElementTree

import feedparser
import pytest

import builders
from builders import LANGUAGES
from rehber.catalogue.text import State
from rehber.page import Article
from rehber.site import stream
from rehber.site.news_feed import atom

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
WHERE = "https://rehber.example/dizin"
MARKUP = '<b onclick="x()">1 & 2</b> ]]>'

OPENED = Article(
    slug="opened",
    language="tr",
    title=f"Açıldı {MARKUP}",
    summary=f"Kısaca {MARKUP}",
    html='<p>Merhaba &amp; <a href="../figures.html">sayılar</a></p>',
    state=State.SOURCE,
    date=datetime.date(2026, 11, 1),
)
LATER = replace(OPENED, slug="later", title="Sonra", date=datetime.date(2026, 11, 20))


def written(known, code, *news, base_url=None):
    known = replace(known, directory=replace(known.directory, base_url=base_url))
    languages = builders.languages()
    editions = stream.editions(known, languages, stream.Content(news=news))
    return atom(next(edition for edition in editions if edition.language.code == code))


def read(feed: bytes, came_from: str = f"{WHERE}/tr/news.xml"):
    found = feedparser.parse(feed, response_headers={"content-location": came_from, "content-type": "application/atom+xml"})
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("base_url", [None, WHERE])
@pytest.mark.parametrize("news", [(), (OPENED,), (OPENED, LATER)])
def test_a_feed_has_what_the_standard_demands(real, code, base_url, news):
    feed = ElementTree.fromstring(written(real, code, *news, base_url=base_url))
    assert feed.get(LANG) == code
    assert [len(feed.findall(ATOM + name)) for name in ("id", "title", "updated", "author")] == [1, 1, 1, 1]
    entries = feed.findall(ATOM + "entry")
    assert len(entries) == len(news)
    for entry in entries:
        assert [len(entry.findall(ATOM + name)) for name in ("id", "title", "updated", "summary", "content")] == [1] * 5
    ids = [element.text for element in feed.iter(ATOM + "id")]
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", id_) for id_ in ids)
    assert len(ids) == len(set(ids))
    moments = [element.text for name in ("updated", "published") for element in feed.iter(ATOM + name)]
    assert all(datetime.datetime.fromisoformat(moment).tzinfo for moment in moments)
    for holder in (feed, *entries):
        links = [(link.get("rel"), link.get("type")) for link in holder.findall(ATOM + "link")]
        assert len(links) == len(set(links))
        assert ("alternate", "text/html") in links


def test_a_reader_sees_every_announcement_with_its_day_the_latest_first(real):
    found = read(written(real, "tr", OPENED, LATER))
    assert [entry.title for entry in found.entries] == ["Sonra", OPENED.title]
    assert found.entries[1].published_parsed[:5] == (2026, 10, 31, 21, 0)  # midnight in Türkiye, in UTC
    assert found.feed.updated == found.entries[0].updated == "2026-11-20T00:00:00+03:00"


def test_without_an_announcement_the_feed_is_empty_and_of_the_day_the_site_speaks_for(real):
    found = read(written(real, "en"))
    assert found.entries == []
    assert found.feed.updated.startswith(real.as_of.isoformat())


def test_titles_and_summaries_are_text_whatever_stands_in_them(real):
    entry = ElementTree.fromstring(written(real, "tr", OPENED)).find(ATOM + "entry")
    assert entry.find(ATOM + "title").text == OPENED.title
    assert entry.find(ATOM + "summary").text == OPENED.summary
    assert entry.find(ATOM + "title").get("type") is None  # plain text, by the standard


def test_what_xml_cannot_hold_does_not_break_the_feed(real):
    found = read(written(real, "tr", replace(OPENED, title="A\x0bB\ufffe", summary="\x00", html="<p>\x1b[31m</p>")))
    assert found.entries[0].title == "AB"


@pytest.mark.parametrize("base_url", [None, WHERE])
def test_links_lead_to_the_same_pages_with_and_without_an_address_of_the_site(real, base_url):
    entry = read(written(real, "tr", OPENED, base_url=base_url)).entries[0]
    assert entry.link == f"{WHERE}/tr/news/opened.html"
    assert f'href="{WHERE}/tr/figures.html"' in entry.content[0].value


def test_the_feed_names_its_own_address_only_where_it_knows_it(real):
    def own(feed):
        return [link.href for link in read(feed).feed.links if link.rel == "self"]

    assert own(written(real, "fr", OPENED)) == []
    assert own(written(real, "fr", OPENED, base_url=WHERE)) == [f"{WHERE}/fr/news.xml"]


def test_ids_stay_when_the_site_moves_and_when_an_announcement_is_translated(real):
    def ids(*news, base_url=None):
        return [entry.id for entry in read(written(real, "ar", *news, base_url=base_url)).entries]

    arabic = replace(OPENED, language="ar", title="افتتح", state=State.MACHINE)
    assert ids(OPENED) == ids(OPENED, base_url=WHERE) == ids(OPENED, arabic)


def test_an_announcement_nobody_has_translated_says_its_language_and_that_it_is_turkish(real):
    entry = ElementTree.fromstring(written(real, "ar", OPENED)).find(ATOM + "entry")
    assert entry.get(LANG) == "tr"
    html = entry.find(ATOM + "content").text
    assert html.startswith('<p lang="ar" dir="rtl">')
    assert '<div lang="tr" dir="ltr">' in html


def test_a_draft_of_a_machine_says_so_in_the_feed_too(real):
    arabic = replace(OPENED, language="ar", title="افتتح", state=State.MACHINE)
    html = read(written(real, "ar", OPENED, arabic)).entries[0].content[0].value
    assert "ترجمتها آلة" in html


def test_every_page_tells_a_reader_where_its_feed_is(site):
    for path in ("tr/index.html", "ar/centre/sisli-kadin-danisma-merkezi.html", "en/news/directory-opened.html"):
        html = (site / path).read_text(encoding="utf-8")
        href = re.search(r'<link rel="alternate" type="application/atom\+xml"[^>]* href="([^"]+)"', html)[1]
        file = (site / path).parent / href
        assert file.resolve() == (site / path.split("/")[0] / "news.xml").resolve()
        assert read(file.read_bytes()).entries, path


def test_the_open_data_page_names_the_feed(site):
    assert 'href="../ar/news.xml"' in (site / "ar/data.html").read_text(encoding="utf-8")
