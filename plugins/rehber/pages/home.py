"""The home page of a language: what this site is, the search box, groups of needs, places, and who is responsible."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import country, urls
from rehber.catalogue.groups import AUDIENCE_GROUPS, NEED_GROUPS
from rehber.language.phrase import PlainPhrase
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, one, page_type
from rehber.phrasing import call, card
from rehber.phrasing.link import Link, Named, named
from rehber.phrasing.speakers import speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.language.reader import Reader
    from rehber.page import Edition
    from rehber.phrasing.call import Call


#: The lines of the first page: emergencies, social support, foreigners.
FIRST_LINES = (country.EMERGENCY, country.HELP_LINE, "157")

MANY = 12  #: places the first page can show without hiding the rest of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A group of needs."""

    id: str
    label: str
    path: str
    urgent: bool
    count: str  #: how many places meet one of its needs, in words


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsLink:
    """An announcement."""

    title: str | PlainPhrase
    path: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Needs in groups, help lines, ways to look, whom to trust."""

    groups: tuple[Tile, ...]
    audiences: tuple[Link, ...]
    areas: tuple[Named, ...]
    languages_spoken: tuple[Link, ...]
    organisations: tuple[Named, ...]
    lines: tuple[Call, ...]
    sources: str  #: how many there are, in words
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
    reader = edition.reader
    catalogue = edition.catalogue
    yield Page(
        address=urls.HOME,
        template="home.html",
        title=catalogue.directory.name,
        description=edition.language.say("Social services near you: who helps, how to reach them, in which language"),
        view=HomeView(
            groups=tuple(_groups(edition)),
            audiences=_audiences(edition),
            areas=_areas(edition, reader),
            languages_spoken=speakers(catalogue, edition.language),
            organisations=named((o for o in catalogue.organisations if o.part_of is None), reader),
            lines=call.lines(FIRST_LINES, catalogue, reader),
            sources=edition.language.counted("{number} source", "{number} sources", len(catalogue.sources)),
            news=tuple(
                NewsLink(
                    title=PlainPhrase(item.title, item.state), path=urls.news(item.slug), date=edition.language.date(item.date)
                )
                for item in edition.news[:3]
                if item.date
            ),
        ),
    )


def _groups(edition: Edition) -> Iterator[Tile]:
    """Yield the groups; a planned or closed service is not counted."""
    language = edition.language
    met = [
        {need for offer in record.offers if not card.rank(offer.status) for need in offer.types}
        for record in edition.catalogue.providers
        if not card.rank(record.status)
    ]
    for group in NEED_GROUPS:
        count = sum(not needs.isdisjoint(group.terms) for needs in met)
        words = language.counted("{number} place", "{number} places", count) if count else language.say("none known yet")
        yield Tile(id=group.id, label=language.say(group.label), path=urls.topic(group.id), urgent=group.urgent, count=words)


def _audiences(edition: Edition) -> tuple[Link, ...]:
    """Return the ten groups of people; one of a single kind leads to the page of that kind."""
    say = edition.language.say
    ids = ((group, group.id if len(group.terms) > 1 else group.terms[0]) for group in AUDIENCE_GROUPS)
    return tuple(Link(label=say(group.label), path=urls.audience(id_)) for group, id_ in ids)


def _areas(edition: Edition, reader: Reader) -> tuple[Named, ...]:
    """Return the provinces and, where there are few, their districts."""
    key = reader.place_key
    places = list(edition.catalogue.by_area)
    few = [place for place in places if len(places) <= MANY or place.district is None]
    few.sort(key=lambda it: (key(it.province), key(it.district)))
    return tuple(Named(name=reader.places(it.district or it.province), path=urls.area(it)) for it in few)
