"""A list of very many places shows some of them and says so, with the way to the others."""

import re

import pytest

import builders
import synthetic
from builders import ROOT, files
from rehber.pages.audience import audience
from rehber.pages.language import language
from rehber.pages.need import need
from rehber.pages.topic import topic
from rehber.phrasing import card
from rehber.site import stream

WORDS = (ROOT / "services.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def edition():
    known = synthetic.catalogue(1000, WORDS)
    return stream.editions(known, builders.languages()[:1], stream.Content())[0]


def lists(page):
    """The lists of places on a page."""
    return [getattr(page.view, name) for name in ("places", "now", "planned") if hasattr(page.view, name)]


@pytest.mark.parametrize("kind", [audience, language, need, topic], ids=lambda it: it.name)
def test_no_page_shows_more_places_than_a_phone_can_lay_out(edition, kind):
    assert [page.address for page in kind.pages(edition) if max(map(len, lists(page))) > card.MOST] == []


def test_a_page_that_shows_some_says_how_many_there_are(edition):
    full = [page for page in audience.pages(edition) if len(page.view.places) == card.MOST]
    assert full
    assert [page.address for page in full if "yerden 200 tanesi" not in (page.view.rest or "")] == []


def test_a_page_that_shows_all_says_nothing(edition):
    assert [p.address for p in audience.pages(edition) if len(p.view.places) < card.MOST and p.view.rest] == []


def test_the_sentence_stands_on_the_page_and_leads_to_the_search(monkeypatch):
    monkeypatch.setattr(card, "MOST", 1)
    built = dict(files(synthetic.catalogue(4, WORDS), ("tr",)))
    pages = [
        content.decode() for path, content in built.items() if path.startswith("tr/for/") and b"yerden 1 tanesi" in content
    ]
    assert pages
    assert [page for page in pages if not re.search(r'<a href="\.\./find\.html">\d+ yerden 1 tanesi', page)] == []
