"""The places of the map as its list shows them: by province and district. The map repeats these words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue import timetable
from rehber.catalogue.model import Centre, Unit
from rehber.catalogue.place import Area, Mark
from rehber.map import locator, map_filter, symbol
from rehber.phrasing import call, card, time
from rehber.phrasing import timetable as phrased

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.map.map_pages import Sheet
    from rehber.phrasing.call import Call
    from rehber.phrasing.card import Chip


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place as the list shows it; the map repeats these words."""

    id: str
    name: Phrase
    path: str
    kind: str
    run_by: Phrase | None
    area: Phrase | None
    at: str | None  #: latitude and longitude, degrees, WGS 84; None where only its district is known
    radius: int | None  #: metres; of a place drawn as a circle
    near: str | None  #: the district or the province
    shape: str | None  #: of ``components/symbol``
    status: str | None
    chip: Chip | None
    call: Call | None
    when: int | None  #: number of its timetable
    needs: tuple[str, ...]
    audiences: tuple[str, ...]
    speaks: tuple[str, ...]  #: BCP 47


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictView:
    """The places of a district; its id is what links to the page of the map name."""

    id: str | None
    name: str | None
    middle: str | None  #: a point in it; the number of places without a point of their own is shown there
    places: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceView:
    """A province with its districts, or the number of places on the page of a province."""

    id: str | None
    name: Phrase | None
    districts: tuple[DistrictView, ...]
    path: str | None  #: the page of its own; the fields below are filled where there is one
    code: str | None
    number: int | None
    words: str | None
    at: str | None


def named(sheet: Sheet, reader: Reader) -> ProvinceView:
    """Return a province whose places are on a page of their own."""
    name = sheet.province.name
    return ProvinceView(
        id=locator.anchor(Area(name)),
        name=reader.places(name),
        districts=(),
        path=urls.sheet(name),
        code=sheet.province.code,
        number=len(sheet.records),
        words=reader.language.say("Places here: {number}").format(number=len(sheet.records)),
        at="{} {}".format(*sheet.middle),
    )


def provinces(
    records: Iterable[Centre | Unit], catalogue: Catalogue, reader: Reader, shared: phrased.Shared
) -> tuple[ProvinceView, ...]:
    """Return the provinces with their districts and the places there, each with the id that links lead to."""
    language = reader.language
    placed = [(record, catalogue.area(record)) for record in records]
    placed.sort(key=lambda it: (*_order(it[1], reader), language.sort_key(it[0].name.into(language.code).text), it[0].id))
    found = []
    for province, inside in groupby(placed, key=lambda it: it[1] and it[1].province):
        districts = tuple(
            DistrictView(
                id=locator.anchor(where) if where and where.district else None,
                name=reader.plain_places(where.district or where.province).words if where else None,
                middle=locator.middle(where) if where else None,
                places=tuple(entry(record, catalogue, reader, shared) for record, _ in places),
            )
            for where, places in groupby(inside, key=lambda it: it[1])
        )
        found.append(
            ProvinceView(
                id=locator.anchor(Area(province)) if province else None,
                name=reader.places(province) if province else None,
                districts=districts,
                path=None,
                code=None,
                number=None,
                words=None,
                at=None,
            )
        )
    return tuple(found)


def entry(record: Centre | Unit, catalogue: Catalogue, reader: Reader, shared: phrased.Shared) -> Entry:
    """Return one place as the list shows it; the map draws it where its point is, if it has one."""
    where = catalogue.area(record)
    marks = map_filter.marks(record, catalogue)
    point = record.place.point if isinstance(record, Centre) and record.place and record.place.point else None
    point = point if point and point.mark else None
    return Entry(
        id=record.id,
        name=reader.text(record.name),
        path=urls.node(record),
        kind=card.kind(record, reader.language),
        run_by=card.run_by(record, catalogue, reader),
        area=card.area(where, reader),
        at=f"{point.lat} {point.lon}" if point else None,
        radius=point.radius_m if point and point.mark is Mark.CIRCLE else None,
        near=reader.plain_places(where.district or where.province).words if where else None,
        shape=symbol.of(record.kind.id).shape if point else None,
        status=_status(record, reader.language) if point else None,
        chip=card.chip(record, reader.language),
        call=call.of(record, catalogue, reader),
        when=phrased.number(timetable.of(record, catalogue), shared) if point else None,
        needs=tuple(marks["need"]),
        audiences=tuple(marks["for"]),
        speaks=tuple(marks["speaks"]),
    )


def _status(record: Centre | Unit, language: Language) -> str:
    """Return when it is open; of a place that is not open to the public now, that."""
    later = card.status(record.status, language) if record.status in timetable.NOT_NOW else None
    return later or time.status(record.hours, language)


def _order(where: Area | None, reader: Reader) -> tuple[Any, Any]:
    """Provinces, then the districts in them, by the alphabet; places without an area come last."""
    province, district = (where.province, where.district or "") if where else ("", "")
    return (not province, reader.place_key(province)), reader.place_key(district)
