"""The atlas: the pages the places of the map are listed on.

One page has room for all places of a town. A list of thousands takes a cheap phone ten seconds before it answers
(``benchmarks/README.md``), so of many places the first page names the provinces, and each province has a sheet of its
own: a page with its list and its map, which the first page's map brings in when a reader comes near it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from rehber.geography import gazetteer, geometry
from rehber.map import unplaced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Centre, Unit
    from rehber.catalogue.place import Area
    from rehber.geography.gazetteer import Province

Record = TypeVar("Record", bound="Centre | Unit")

#: How many places one page lists. Twice as many would take twice as long to read in, and nobody reads so many.
ROOM = 250


@dataclass(frozen=True, slots=True)
class Sheet:
    """The places of one province."""

    province: Province
    centres: tuple[Centre, ...]
    others: tuple[Centre | Unit, ...] = ()  #: known to be in the province or a district of it, nowhere more exactly

    @property
    def records(self) -> tuple[Centre | Unit, ...]:
        """All it lists."""
        return (*self.centres, *self.others)

    @property
    def middle(self) -> tuple[float, float]:
        """Latitude and longitude in the middle of its places; their number is shown there until the places are."""
        points = [centre.place.point for centre in self.centres if centre.place and centre.place.point]
        if not points:
            lon, lat = geometry.within(self.province.rings, self.province.box)
            return round(lat, 4), round(lon, 4)
        return (
            round(sum(point.lat for point in points) / len(points), 4),
            round(sum(point.lon for point in points) / len(points), 4),
        )


@dataclass(frozen=True, slots=True)
class Atlas:
    """Where the places of the map are listed."""

    first: tuple[Centre | Unit, ...] = ()  #: on the first page; where there are sheets, only what lies in no known province
    sheets: tuple[Sheet, ...] = ()  #: by plate number; none where the first page has room for all

    @property
    def records(self) -> tuple[Centre | Unit, ...]:
        """All that is on any of its pages."""
        return (*self.first, *(record for sheet in self.sheets for record in sheet.records))

    def sheet(self, area: Area | None) -> Sheet | None:
        """Return the page of the map an area is on; None for the first page."""
        province = gazetteer.province(area.province) if area else None
        return next((sheet for sheet in self.sheets if sheet.province is province), None)


def of(catalogue: Catalogue, room: int = ROOM) -> Atlas:
    """Return the atlas of a catalogue; a confidential place is on no page of it."""
    centres = tuple(centre for centre, _ in catalogue.mapped)
    others = tuple(unplaced.records(catalogue))
    if len(centres) + len(others) <= room:
        return Atlas((*centres, *others))
    drawn, known = _by_province(centres, catalogue), _by_province(others, catalogue)
    first = (*drawn.pop(None, ()), *known.pop(None, ()))
    provinces = sorted({it for it in (*drawn, *known) if it}, key=lambda it: it.code)
    return Atlas(first, tuple(Sheet(it, tuple(drawn.get(it, ())), tuple(known.get(it, ()))) for it in provinces))


def _by_province(records: Iterable[Record], catalogue: Catalogue) -> dict[Province | None, list[Record]]:
    found: defaultdict[Province | None, list[Record]] = defaultdict(list)
    for record in records:
        area = catalogue.area(record)
        found[gazetteer.province(area.province) if area else None].append(record)
    return found
