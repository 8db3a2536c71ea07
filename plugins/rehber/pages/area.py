"""The page of a province, or of a district in it: what there is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.place import Area
from rehber.language.reader import Voice
from rehber.map import locator
from rehber.page import Page
from rehber.phrasing import card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.page import Edition


def area(edition: Edition) -> Iterator[Page]:
    """One page for each province, and one for each district, that has a record."""
    found = edition.catalogue.by_area
    drawn = _drawn(edition.catalogue)
    for place in sorted(found, key=lambda place: (place.province, place.district or "")):
        voice = Voice(edition.language)
        districts = [d for d in found if d.district and d.province == place.province and not place.district]
        yield Page(
            address=urls.area(place),
            template="area.html",
            title=place.district or place.province,
            description=edition.language.say("Places and services in {area}").format(area=place.district or place.province),
            view={
                "name": voice.turkish(place.district or place.province),
                "province": {"name": voice.turkish(place.province), "path": urls.area(Area(place.province))}
                if place.district
                else None,
                "districts": [
                    {"name": voice.turkish(d.district), "path": urls.area(d)}
                    for d in sorted(districts, key=lambda d: edition.language.sort_key(d.district or ""))
                    if d.district
                ],
                "map": locator.of_area(place, voice),
                "on_map": f"{locator.page(place, edition.atlas)}#{locator.anchor(place)}" if place in drawn else None,
                "places": card.cards(found[place], edition, voice),
            },
            state=voice.state,
        )


def _drawn(catalogue: Catalogue) -> set[Area]:
    """Return the provinces and districts with a place on the map."""
    areas = {area for centre, _ in catalogue.mapped if (area := catalogue.area(centre)) and locator.anchor(area)}
    return areas | {Area(area.province) for area in areas}
