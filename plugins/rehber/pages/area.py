"""The page of a province or a district, with the records there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.place import Area
from rehber.catalogue.taxonomy import NEEDS
from rehber.map import locator
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import call, card, listing, sheet
from rehber.phrasing.link import Link, Named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Centre, Unit
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.map.locator import Locator
    from rehber.page import Edition
    from rehber.phrasing.call import Call
    from rehber.phrasing.card import Card
    from rehber.phrasing.sheet import Code

#: The help lines at the foot of a printed sheet.
ON_PAPER = (*listing.IN_DANGER, "153", "144")


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView:
    """A province or a district, and what there is in it."""

    name: Phrase
    province: Named | None  #: of a district
    districts: tuple[Named, ...]  #: of a province
    map: Locator | None
    on_map: str | None  #: where the map shows its places
    places: tuple[Card, ...]
    rest: str | None  #: what is said where not all are shown
    needs: tuple[Link, ...]  #: what is to be had there
    lines: tuple[Call, ...]  #: at the foot of the printed sheet
    sheet: Code | None  #: on the printed sheet: what leads back to the page


def counted(edition: Edition) -> int:
    """Return how many provinces and districts have a record."""
    catalogue = edition.catalogue
    found = {place for record in catalogue.providers if (place := catalogue.area(record))}
    return len({place.province for place in found}) + sum(place.district is not None for place in found)


@page_type(
    template="area.html",
    addresses=("area/{province}.html", "area/{province}/{district}.html"),
    count=counted,
    menu=None,
    discreet=Discreet.NEVER,
    samples=("area/istanbul/sisli.html",),
    scripts=(Script("rows.js"), Script("list_buttons.js")),
)
def area(edition: Edition) -> Iterator[Page]:
    """One page for each province, and one for each district, that has a record."""
    found = edition.catalogue.by_area
    drawn = _drawn(edition.catalogue)
    for place in sorted(found, key=lambda place: (place.province, place.district or "")):
        reader = edition.reader
        shown = reader.plain_places(place.district or place.province)
        districts = [d for d in found if d.district and d.province == place.province and not place.district]
        yield Page(
            address=urls.area(place),
            template="area.html",
            title=shown,
            description=shown.within(edition.language.say("Places and services in {area}").replace("{area}", "{name}")),
            view=AreaView(
                name=reader.places(place.district or place.province),
                province=Named(name=reader.places(place.province), path=urls.area(Area(place.province)))
                if place.district
                else None,
                districts=tuple(
                    Named(name=reader.places(d.district), path=urls.area(d))
                    for d in sorted(districts, key=lambda d: reader.place_key(d.district))
                    if d.district
                ),
                map=locator.of_area(place, reader),
                on_map=f"{locator.page(place, edition.atlas)}#{locator.anchor(place)}" if place in drawn else None,
                places=card.cards(found[place], edition.catalogue, reader, card.MOST),
                rest=card.rest(len(found[place]), edition.language),
                needs=_needs(place, found[place], edition.language),
                lines=call.lines(ON_PAPER, edition.catalogue, reader),
                sheet=sheet.page_code(urls.area(place), edition.catalogue.directory.base_url, reader),
            ),
        )


def _needs(place: Area, providers: Iterable[Centre | Unit], language: Language) -> tuple[Link, ...]:
    """Return what is to be had in a place, each need with its page there."""
    met = {need for provider in providers for offer in provider.offers for need in offer.types}
    return tuple(Link(label=language.say(t.label), path=urls.need_in(t.id, place)) for t in NEEDS if t.id in met)


def _drawn(catalogue: Catalogue) -> set[Area]:
    """Return the provinces and districts with a place on the map."""
    areas = {area for centre, _ in catalogue.mapped if (area := catalogue.area(centre)) and locator.anchor(area)}
    return areas | {Area(area.province) for area in areas}
