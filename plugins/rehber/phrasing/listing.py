"""The records that meet a need, for readers of one place: those there first, then those near; if there are none, a number to call."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from rehber import country, urls
from rehber.catalogue.place import Area
from rehber.phrasing import call, card

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Centre, Offer, Service, Unit
    from rehber.catalogue.text import Text
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.phrasing.call import Call
    from rehber.phrasing.card import Card

#: Help lines that can tell where to turn: the municipality's, the ministry's, that of social aid.
TELL_WHERE = ("153", country.HELP_LINE, "144")

#: Whom to call first where somebody may be in danger.
IN_DANGER = (country.EMERGENCY, country.HELP_LINE)

#: How many places are offered in one row. Where there are more, they are chosen in two steps: province, then district.
IN_ONE_ROW = 40


@dataclass(frozen=True, slots=True)
class Match:
    """A record that meets a need, and the services it meets it with; none where it meets it itself."""

    record: Centre | Unit
    services: tuple[Service, ...]
    rank: int  #: as :func:`rehber.phrasing.card.rank`: of the best of what it offers


@dataclass(frozen=True, slots=True)
class Town:
    """A place to choose, with the page for it."""

    name: Phrase
    path: str
    current: bool


def matches(needs: Collection[str], catalogue: Catalogue, language: Language) -> list[Match]:
    """Return who meets one of *needs*: on offer before planned; where people can go before other places."""
    found = [match for record in catalogue.providers if (match := _match(record, needs))]
    return sorted(
        found,
        key=lambda it: (
            it.rank,
            *card.place_in_list(it.record, catalogue, language),
        ),
    )


def _match(record: Centre | Unit, needs: Collection[str]) -> Match | None:
    offers: list[Offer] = [offer for offer in record.offers if not set(needs).isdisjoint(offer.types)]
    if not offers:
        return None
    best = min(card.rank(offer.status) for offer in offers)
    services = tuple(service for service in record.services if service in offers)
    return Match(record, services, max(best, card.rank(record.status)))


def cards(found: Iterable[Match], catalogue: Catalogue, reader: Reader) -> tuple[Card, ...]:
    """Return the cards of matches, each with the services it is listed for."""
    return tuple(card.card(it.record, catalogue, reader, services=it.services, why=_why(it)) for it in found)


def _why(match: Match) -> Text | None:
    """Return why a record is listed under a need that its source does not name; None where the source does."""
    if match.services:
        return None
    return next((given.note for given in match.record.basis if given.field == "types" and given.note), None)


@dataclass(frozen=True, slots=True)
class Areas:
    """The matches of a need by the area they work in; the order of the matches is kept in each."""

    found: tuple[Match, ...]
    places: tuple[Area | None, ...]  #: where each works
    provinces: Mapping[str, tuple[int, ...]]  #: numbers of the matches of a province

    def within(self, place: Area) -> tuple[list[Match], list[Match]]:
        """Return the matches in *place*, and those in the rest of its province.

        Who works for a whole province works for each of its districts too, and stands with the rest of the province. A
        protected place is on no page of a district: to list it there, or among those that are not there, would narrow
        down where it is.
        """
        here, near = list[Match](), list[Match]()
        for i in self.provinces.get(place.province, ()):
            it, area = self.found[i], self.places[i]
            if place.district and it.record.confidential:
                continue
            (here if area and place.district in (None, area.district) else near).append(it)
        return here, near

    def elsewhere(self, place: Area, most: int) -> list[Match]:
        """Return the first *most* matches that are in another province or whose place is not known.

        Protected ones only where *place* is a whole province, as in :meth:`within`.
        """
        others = (
            it
            for it, area in zip(self.found, self.places, strict=True)
            if (area is None or area.province != place.province) and not (place.district and it.record.confidential)
        )
        return list(islice(others, most))


def by_area(found: Iterable[Match], catalogue: Catalogue) -> Areas:
    """Return *found* by the area each works in."""
    found = tuple(found)
    places = tuple(catalogue.area(it.record) for it in found)
    provinces: defaultdict[str, list[int]] = defaultdict(list)
    for i, area in enumerate(places):
        if area:
            provinces[area.province].append(i)
    return Areas(found, places, {province: tuple(numbers) for province, numbers in provinces.items()})


def municipality(place: Area, catalogue: Catalogue, reader: Reader) -> Call | None:
    """Return whom to call at the municipality of *place*, else at that of its province."""
    wanted = (place, Area(place.province))
    for area in wanted:
        for record in catalogue.organisations:
            found = call.own(record.phones) if record.area == area and record.part_of is None else None
            if found:
                return call.Call(found.number, found.uri, reader.text(record.name))
    return None


def towns(term: str, areas: Collection[Area], reader: Reader, current: Area | None = None) -> tuple[Town, ...]:
    """Return the places to choose for a need: one's own first, then in the alphabet; a district stands after its province.

    Of many places, those of the province that *current* is in; without it, the provinces.
    """
    key = reader.place_key
    offered = areas
    if len(areas) > IN_ONE_ROW:
        offered = [it for it in areas if (it.province == current.province if current else it.district is None)]
    ordered = sorted(offered, key=lambda it: (it != current, key(it.province), key(it.district)))
    return tuple(Town(reader.places(it.district or it.province), urls.need_in(term, it), it == current) for it in ordered)
