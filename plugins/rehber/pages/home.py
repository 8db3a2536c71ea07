"""The first page of a language: needs in plain words, help lines, ways to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.taxonomy import AUDIENCES, NEEDS
from rehber.language.reader import Voice
from rehber.page import Page
from rehber.phrasing import contact

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from rehber.page import Edition


def home(edition: Edition) -> Iterator[Page]:
    """The one home page."""
    voice = Voice(edition.language)
    catalogue = edition.catalogue
    yield Page(
        address=urls.HOME,
        template="home.html",
        title=catalogue.directory.name,
        description=edition.language.say("Social services near you: who helps, how to reach them, in which language"),
        view={
            "needs": _needs(edition),
            "audiences": _audiences(edition),
            "areas": _areas(edition, voice),
            "languages_spoken": _languages(edition),
            "organisations": [
                {"name": voice.text(o.name), "path": urls.node(o)} for o in catalogue.organisations if o.part_of is None
            ],
            "emergency": [
                {"name": voice.text(line.name), "phone": contact.phone(line.number, voice)}
                for line in catalogue.hotlines
                if line.emergency
            ],
            "news": [
                {"title": item.title, "path": urls.news(item.slug), "date": edition.language.date(item.date)}
                for item in edition.news[:3]
                if item.date
            ],
        },
        state=voice.state,
    )


def _needs(edition: Edition) -> list[dict[str, str]]:
    say = edition.language.say
    met = {need for record in edition.catalogue.providers for offer in record.offers for need in offer.types}
    return [{"label": say(t.label), "plain": say(t.plain), "path": urls.need(t.id)} for t in NEEDS if t.id in met]


def _audiences(edition: Edition) -> list[dict[str, str]]:
    offers = [offer for record in edition.catalogue.providers for offer in (record, *record.services)]
    served = {audience for offer in offers for audience in offer.audiences}
    return [{"label": edition.language.say(t.label), "path": urls.audience(t.id)} for t in AUDIENCES if t.id in served]


def _areas(edition: Edition, voice: Voice) -> list[dict[str, Any]]:
    places = [place for place in edition.catalogue.by_area if place.district is None]
    places.sort(key=lambda place: edition.language.sort_key(place.province))
    return [{"name": voice.turkish(place.province), "path": urls.area(place)} for place in places]


def _languages(edition: Edition) -> list[dict[str, str]]:
    catalogue = edition.catalogue
    spoken = {entry.code for record in (*catalogue.providers, *catalogue.hotlines) for entry in record.languages}
    names = sorted((edition.language.language_name(code), code) for code in spoken)
    names.sort(key=lambda entry: edition.language.sort_key(entry[0]))
    return [{"label": name, "path": urls.language(code)} for name, code in names]
