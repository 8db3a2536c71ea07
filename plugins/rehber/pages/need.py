"""The pages of a need: where to get one kind of help, and where in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.groups import URGENT_NEEDS
from rehber.catalogue.taxonomy import NEEDS
from rehber.language.reader import Voice
from rehber.page import Page
from rehber.phrasing import call, listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.place import Area
    from rehber.catalogue.taxonomy import Term
    from rehber.page import Edition
    from rehber.phrasing.listing import Match

#: How many pages of a need in a place a directory may have; a larger one has them only where the province meets the need.
MOST = 3_000
NEAREST = 5  #: of other provinces, shown where nobody in the province meets the need


def need(edition: Edition) -> Iterator[Page]:
    """One page for each need, also where nobody meets it yet, and one for each place it can be looked for in."""
    areas = local(edition.catalogue)
    for term in NEEDS:
        found = listing.matches((term.id,), edition)
        yield _everywhere(term, found, areas[term.id], edition)
        for place in areas[term.id]:
            yield _in_place(term, place, found, areas[term.id], edition)


def local(catalogue: Catalogue) -> dict[str, list[Area]]:
    """Return the places each need has a page for, in the order of their names."""
    areas = sorted(catalogue.by_area, key=lambda it: (it.province, it.district or ""))
    if len(areas) * len(NEEDS) <= MOST:
        return {term.id: areas for term in NEEDS}
    met = {
        (need, area.province)
        for record in catalogue.providers
        if (area := catalogue.area(record))
        for offer in record.offers
        for need in offer.types
    }
    return {term.id: [area for area in areas if (term.id, area.province) in met] for term in NEEDS}


def _everywhere(term: Term, found: list[Match], areas: list[Area], edition: Edition) -> Page:
    say, voice = edition.language.say, Voice(edition.language)
    return Page(
        address=urls.need(term.id),
        template="need.html",
        title=say(term.label),
        description="" if term.discreet else say(term.plain),
        view={
            "label": say(term.label),
            "plain": say(term.plain),
            "place": None,
            "towns": listing.towns(term.id, areas, voice),
            "places": listing.cards(found, edition, voice),
            "near": [],
            "far": [],
            **_calls(term, edition, voice),
            "municipality": None,
        },
        state=voice.state,
        discreet=term.discreet,
    )


def _in_place(term: Term, place: Area, found: list[Match], areas: list[Area], edition: Edition) -> Page:
    say, voice = edition.language.say, Voice(edition.language)
    here, near, far = listing.within(found, place, edition)
    name = place.district or place.province
    return Page(
        address=urls.need_in(term.id, place),
        template="need.html",
        title=f"{say(term.label)} · {name}",
        description="" if term.discreet else f"{say(term.plain)} · {name}",
        view={
            "label": say(term.label),
            "plain": say(term.plain),
            "place": {"name": voice.turkish(name), "path": urls.area(place), "province": voice.turkish(place.province)},
            "towns": listing.towns(term.id, areas, voice, place),
            "places": listing.cards(here, edition, voice),
            "near": listing.cards(near, edition, voice),
            "far": [] if here or near else listing.cards(far[:NEAREST], edition, voice),
            **_calls(term, edition, voice),
            "municipality": None if here else listing.municipality(place, edition, voice),
        },
        state=voice.state,
        discreet=term.discreet,
    )


def _calls(term: Term, edition: Edition, voice: Voice) -> dict[str, object]:
    return {
        "path": urls.need(term.id),
        "danger": call.lines(listing.IN_DANGER, edition, voice) if term.id in URGENT_NEEDS else [],
        "lines": call.lines(listing.TELL_WHERE, edition, voice),
    }
