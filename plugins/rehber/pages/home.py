"""The first page of a language: needs in plain words, help lines, ways to look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.taxonomy import AUDIENCES, NEEDS
from rehber.language.phrase import PlainPhrase
from rehber.language.reader import Reader
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, one, page_type
from rehber.phrasing.line import line
from rehber.phrasing.link import Link, Named, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition
    from rehber.phrasing.line import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLink:
    """A need in plain words, with its page."""

    label: str
    plain: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsLink:
    """An announcement."""

    title: str | PlainPhrase
    path: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Needs in plain words, help lines, ways to look."""

    needs: tuple[NeedLink, ...]
    audiences: tuple[Link, ...]
    areas: tuple[Named, ...]
    languages_spoken: tuple[Link, ...]
    organisations: tuple[Named, ...]
    emergency: tuple[Line, ...]
    news: tuple[NewsLink, ...]


@page_type(
    template="home.html",
    addresses=(urls.HOME,),
    count=one,
    menu=None,
    discreet=Discreet.NEVER,
    samples=("index.html",),
    scripts=(Script("search_box.js"),),
)
def home(edition: Edition) -> Iterator[Page]:
    """The one home page."""
    reader = Reader(edition.language)
    catalogue = edition.catalogue
    yield Page(
        address=urls.HOME,
        template="home.html",
        title=catalogue.directory.name,
        description=edition.language.say("Social services near you: who helps, how to reach them, in which language"),
        view=HomeView(
            needs=_needs(edition),
            audiences=_audiences(edition),
            areas=_areas(edition, reader),
            languages_spoken=_languages(edition),
            organisations=named((o for o in catalogue.organisations if o.part_of is None), reader),
            emergency=tuple(line(it, reader) for it in catalogue.hotlines if it.emergency),
            news=tuple(
                NewsLink(
                    title=PlainPhrase(item.title, item.state), path=urls.news(item.slug), date=edition.language.date(item.date)
                )
                for item in edition.news[:3]
                if item.date
            ),
        ),
    )


def _needs(edition: Edition) -> tuple[NeedLink, ...]:
    say = edition.language.say
    met = {need for record in edition.catalogue.providers for offer in record.offers for need in offer.types}
    return tuple(NeedLink(label=say(t.label), plain=say(t.plain), path=urls.need(t.id)) for t in NEEDS if t.id in met)


def _audiences(edition: Edition) -> tuple[Link, ...]:
    offers = [offer for record in edition.catalogue.providers for offer in (record, *record.services)]
    served = {audience for offer in offers for audience in offer.audiences}
    return tuple(Link(label=edition.language.say(t.label), path=urls.audience(t.id)) for t in AUDIENCES if t.id in served)


def _areas(edition: Edition, reader: Reader) -> tuple[Named, ...]:
    places = [place for place in edition.catalogue.by_area if place.district is None]
    places.sort(key=lambda place: edition.language.sort_key(place.province))
    return tuple(Named(name=reader.turkish(place.province), path=urls.area(place)) for place in places)


def _languages(edition: Edition) -> tuple[Link, ...]:
    catalogue = edition.catalogue
    spoken = {entry.code for record in (*catalogue.providers, *catalogue.hotlines) for entry in record.languages}
    names = sorted((edition.language.language_name(code), code) for code in spoken)
    names.sort(key=lambda entry: edition.language.sort_key(entry[0]))
    return tuple(Link(label=name, path=urls.language(code)) for name, code in names)
