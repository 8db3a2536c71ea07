"""The atlas: the pages the places of the map are listed on.

One page has room for all places of a town. A list of thousands takes a cheap phone ten seconds before it answers
(``benchmarks/README.md``), so of many places the first page names the provinces, and each province has a sheet of its
own: a page with its list and its map, which the first page's map brings in when a reader comes near it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.geography import gazetteer

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Centre
    from rehber.catalogue.place import Area
    from rehber.geography.gazetteer import Province

#: How many places one page lists. Twice as many would take twice as long to read in, and nobody reads so many.
ROOM = 250


@dataclass(frozen=True, slots=True)
class Sheet:
    """The places of one province."""

    province: Province
    centres: tuple[Centre, ...]

    @property
    def middle(self) -> tuple[float, float]:
        """Latitude and longitude in the middle of its places; their number is shown there until the places are."""
        points = [centre.place.point for centre in self.centres if centre.place and centre.place.point]
        return (
            round(sum(point.lat for point in points) / len(points), 4),
            round(sum(point.lon for point in points) / len(points), 4),
        )


@dataclass(frozen=True, slots=True)
class Atlas:
    """Where the places of the map are listed."""

    first: tuple[Centre, ...] = ()  #: on the first page; where there are sheets, only what lies in no known province
    sheets: tuple[Sheet, ...] = ()  #: by plate number; none where the first page has room for all

    def sheet(self, area: Area | None) -> Sheet | None:
        """Return the page of the map an area is on; None for the first page."""
        province = gazetteer.province(area.province) if area else None
        return next((sheet for sheet in self.sheets if sheet.province is province), None)


def of(catalogue: Catalogue, room: int = ROOM) -> Atlas:
    """Return the atlas of a catalogue; a confidential place is on no page of it."""
    centres = tuple(centre for centre, _ in catalogue.mapped)
    if len(centres) <= room:
        return Atlas(centres)
    by_province: defaultdict[Province | None, list[Centre]] = defaultdict(list)
    for centre in centres:
        area = catalogue.area(centre)
        by_province[gazetteer.province(area.province) if area else None].append(centre)
    first = tuple(by_province.pop(None, ()))
    known = sorted(((province, found) for province, found in by_province.items() if province), key=lambda it: it[0].code)
    return Atlas(first, tuple(Sheet(province, tuple(found)) for province, found in known))
