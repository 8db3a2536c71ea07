"""The first page of a language: what this is, the box, needs in groups, places, whom to trust."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import country, urls
from rehber.catalogue.groups import AUDIENCE_GROUPS, NEED_GROUPS
from rehber.language.reader import Voice
from rehber.page import Page
from rehber.phrasing import call, card

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from rehber.page import Edition

#: The lines of the first page: emergencies, social support, people who suffer trafficking.
FIRST_LINES = (country.EMERGENCY, country.HELP_LINE, "157")


@dataclass(frozen=True, slots=True)
class Tile:
    """A group of needs as the first page shows it."""

    id: str
    label: str
    path: str
    urgent: bool
    count: str  #: how many places meet one of its needs, in words


def home(edition: Edition) -> Iterator[Page]:
    """The one home page."""
    voice = Voice(edition.language)
    catalogue, say = edition.catalogue, edition.language.say
    yield Page(
        address=urls.HOME,
        template="home.html",
        title=catalogue.directory.name,
        description=say("Social services near you: who helps, how to reach them, in which language"),
        view={
            "groups": list(_groups(edition)),
            "audiences": [
                {"label": say(group.label), "path": urls.audience(group.id if len(group.terms) > 1 else group.terms[0])}
                for group in AUDIENCE_GROUPS
            ],
            "areas": _areas(edition, voice),
            "languages_spoken": _languages(edition),
            "organisations": [
                {"name": voice.text(o.name), "path": urls.node(o)} for o in catalogue.organisations if o.part_of is None
            ],
            "lines": call.lines(FIRST_LINES, edition, voice),
            "sources": edition.language.counted("{number} source", "{number} sources", len(catalogue.sources)),
            "news": [
                {"title": item.title, "path": urls.news(item.slug), "date": edition.language.date(item.date)}
                for item in edition.news[:3]
                if item.date
            ],
        },
        state=voice.state,
    )


def _groups(edition: Edition) -> Iterator[Tile]:
    """Yield the groups; a planned or closed service is none to count."""
    language = edition.language
    met = [
        {need for offer in record.offers if not card.rank(offer.status) for need in offer.types}
        for record in edition.catalogue.providers
        if not card.rank(record.status)
    ]
    for group in NEED_GROUPS:
        count = sum(not needs.isdisjoint(group.terms) for needs in met)
        words = language.counted("{number} place", "{number} places", count) if count else language.say("none known yet")
        yield Tile(group.id, language.say(group.label), urls.topic(group.id), group.urgent, words)


def _areas(edition: Edition, voice: Voice) -> list[dict[str, Any]]:
    """Return the provinces and, where there are few, their districts."""
    places = list(edition.catalogue.by_area)
    few = [place for place in places if len(places) <= MANY or place.district is None]
    few.sort(key=lambda it: (edition.language.sort_key(it.province), edition.language.sort_key(it.district or "")))
    return [{"name": voice.turkish(place.district or place.province), "path": urls.area(place)} for place in few]


MANY = 12  #: places the first page can show without hiding the rest of it


def _languages(edition: Edition) -> list[dict[str, str]]:
    catalogue = edition.catalogue
    spoken = {
        entry.code
        for record in (*catalogue.providers, *catalogue.hotlines)
        for entry in record.languages
        if entry.status != "planned"
    }
    names = sorted((edition.language.language_name(code), code) for code in spoken)
    names.sort(key=lambda entry: edition.language.sort_key(entry[0]))
    return [{"label": name, "path": urls.language(code)} for name, code in names]
