"""The pages of the service map: a list of places, and the same places on a map."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue import timetable
from rehber.catalogue.model import Centre, Unit
from rehber.catalogue.place import Area, Mark
from rehber.geography import gazetteer
from rehber.language.reader import Reader
from rehber.map import locator, map_filter, symbol, tiles, unplaced
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import call, card, time
from rehber.phrasing import timetable as phrased

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.map.map_filter import Group
    from rehber.map.map_pages import Sheet
    from rehber.map.tiles import Tiles
    from rehber.page import Edition
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """What readers are told of the operator's map pictures, before any is asked for."""

    credit: str
    told: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """A symbol of the map, and its meaning."""

    shape: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """A page of the map."""

    choices: tuple[Group, ...]
    legend: tuple[Legend, ...]
    credit: str
    policy: str  #: Content-Security-Policy
    pictures: Pictures | None
    provinces: tuple[ProvinceView, ...]
    now: str | None  #: timetables as JSON
    sheet: str | None  #: code of the province the page is about
    divided: bool  #: whether provinces have pages of their own


@page_type(
    template="service_map.html",
    addresses=(urls.MAP, "map/{province}.html"),
    count=lambda edition: 1 + len(edition.atlas.sheets),
    menu=None,
    discreet=Discreet.NEVER,
    samples=("map.html",),
    scripts=(
        Script("leaflet.js"),
        Script("opening.js", when="now"),
        Script("places.js"),
        Script("markers.js"),
        Script("clusters.js"),
        Script("bubbles.js"),
        Script("sheets.js", when="divided"),
        Script("map_labels.js"),
        Script("boundaries_layer.js"),
        Script("deep_links.js"),
        Script("pictures.js", when="pictures"),
        Script("servicemap.js"),
        Script("map.js"),
    ),
)
def service_map(edition: Edition) -> Iterator[Page]:
    """The page of the map; where there are many places, a page for each province as well."""
    yield _first(edition)
    for sheet in edition.atlas.sheets:
        yield _sheet(sheet, edition)


def _first(edition: Edition) -> Page:
    say, reader = edition.language.say, Reader(edition.language)
    sheets = sorted(edition.atlas.sheets, key=lambda sheet: edition.language.sort_key(sheet.province.name))
    return Page(
        address=urls.MAP,
        template="service_map.html",
        title=say("Places on a map"),
        description=say("Where the places of this directory are, as a list and on a map"),
        view=_view(
            shown=[centre for centre, _ in edition.catalogue.mapped],
            listed=edition.atlas.first,
            provinces=tuple(_named(sheet, reader) for sheet in sheets),
            sheet=None,
            edition=edition,
        ),
    )


def _sheet(sheet: Sheet, edition: Edition) -> Page:
    say = edition.language.say
    name = sheet.province.name
    return Page(
        address=urls.sheet(name),
        template="service_map.html",
        title=say("Places on a map: {area}").format(area=name),
        description=say("Places and services in {area}").format(area=name),
        view=_view(shown=sheet.centres, listed=sheet.centres, provinces=(), sheet=sheet.province.code, edition=edition),
    )


def _view(
    *,
    shown: Collection[Centre],
    listed: Iterable[Centre],
    provinces: tuple[ProvinceView, ...],
    sheet: str | None,
    edition: Edition,
) -> MapView:
    """Return a page: the places on its map, those in its list, and the provinces that have pages of their own."""
    language, catalogue, own = edition.language, edition.catalogue, edition.decisions.tiles
    shared: phrased.Shared = {}
    # where provinces have pages of their own there is no room for those without a point
    known: list[Centre | Unit] = [*listed, *(() if sheet or provinces else unplaced.records(catalogue))]
    below = _provinces(known, catalogue, Reader(language), shared)
    return MapView(
        choices=map_filter.choices([map_filter.marks(centre, catalogue) for centre in shown], language),
        legend=_legend(shown, language),
        credit=gazetteer.CREDIT,
        policy=tiles.policy(own),
        pictures=_pictures(own, language),
        provinces=(*provinces, *below),
        # pages that are brought in bring timetables of their own
        now=phrased.written(shared) if shared or provinces else None,
        sheet=sheet,
        divided=bool(provinces),
    )


def _pictures(own: Tiles | None, language: Language) -> Pictures | None:
    if own is None:
        return None
    told = language.say("The map pictures come from {host}, which sees which part of the map you look at.")
    return Pictures(credit=own.credit, told=told.format(host=own.host) if own.host else None)


def _named(sheet: Sheet, reader: Reader) -> ProvinceView:
    """Return a province whose places are on a page of their own."""
    name = sheet.province.name
    return ProvinceView(
        id=locator.anchor(Area(name)),
        name=reader.turkish(name),
        districts=(),
        path=urls.sheet(name),
        code=sheet.province.code,
        number=len(sheet.centres),
        words=reader.language.say("Places here: {number}").format(number=len(sheet.centres)),
        at="{} {}".format(*sheet.middle),
    )


def _provinces(
    records: Iterable[Centre | Unit], catalogue: Catalogue, reader: Reader, shared: phrased.Shared
) -> tuple[ProvinceView, ...]:
    """Return the provinces with their districts and the places there, each with the id that links lead to."""
    language = reader.language
    placed = [(record, catalogue.area(record)) for record in records]
    placed.sort(key=lambda it: (*_order(it[1], language), language.sort_key(it[0].name.into(language.code).text), it[0].id))
    found = []
    for province, inside in groupby(placed, key=lambda it: it[1] and it[1].province):
        districts = tuple(
            DistrictView(
                id=locator.anchor(where) if where and where.district else None,
                name=(where.district or where.province) if where else None,
                middle=locator.middle(where) if where else None,
                places=tuple(entry(record, catalogue, reader, shared) for record, _ in places),
            )
            for where, places in groupby(inside, key=lambda it: it[1])
        )
        found.append(
            ProvinceView(
                id=locator.anchor(Area(province)) if province else None,
                name=reader.turkish(province) if province else None,
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
        near=(where.district or where.province) if where else None,
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


def _order(where: Area | None, language: Language) -> tuple[Any, Any]:
    """Provinces, then the districts in them, by the alphabet; places without an area come last."""
    province, district = (where.province, where.district or "") if where else ("", "")
    return (not province, language.sort_key(province)), language.sort_key(district)


def _legend(centres: Collection[Centre], language: Language) -> tuple[Legend, ...]:
    used = {symbol.of(centre.kind.id) for centre in centres}
    known = (*symbol.SYMBOLS, symbol.OTHER)
    return tuple(Legend(shape=it.shape, label=language.say(it.label)) for it in known if it in used)
