"""The pages of the service map: a list of places, and the same places on a map."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue import timetable
from rehber.catalogue.place import Area, Mark
from rehber.geography import gazetteer
from rehber.language.reader import Reader
from rehber.map import locator, map_filter, symbol, tiles
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import card, time
from rehber.phrasing import timetable as phrased

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Centre
    from rehber.catalogue.place import Point
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.map.map_filter import Group
    from rehber.map.map_pages import Sheet
    from rehber.map.tiles import Tiles
    from rehber.page import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place as the list shows it; the map repeats these words."""

    id: str
    name: Phrase
    path: str
    kind: str
    run_by: Phrase | None
    area: Phrase | None
    at: str  #: latitude and longitude, degrees, WGS 84
    radius: int | None  #: metres; of a place drawn as a circle
    near: str | None  #: the district or the province
    shape: str  #: of ``components/symbol``
    status: str
    when: int | None  #: number of its timetable
    needs: tuple[str, ...]
    audiences: tuple[str, ...]
    speaks: tuple[str, ...]  #: BCP 47


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictView:
    """The places of a district; its id is what links to the page of the map name."""

    id: str | None
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
    """A symbol of the map, and what it stands for."""

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
    below = _provinces(listed, catalogue, Reader(language), shared)
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
    centres: Iterable[Centre], catalogue: Catalogue, reader: Reader, shared: phrased.Shared
) -> tuple[ProvinceView, ...]:
    """Return the provinces with their districts and the places there, each with the id that links lead to."""
    language = reader.language
    placed = [(centre, centre.place.point, catalogue.area(centre)) for centre in centres if centre.place and centre.place.point]
    placed.sort(key=lambda it: (*_order(it[2], language), language.sort_key(it[0].name.into(language.code).text), it[0].id))
    found = []
    for province, inside in groupby(placed, key=lambda it: it[2] and it[2].province):
        districts = tuple(
            DistrictView(
                id=locator.anchor(where) if where and where.district else None,
                places=tuple(entry(centre, point, catalogue, reader, shared) for centre, point, _ in places),
            )
            for where, places in groupby(inside, key=lambda it: it[2])
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


def entry(centre: Centre, point: Point, catalogue: Catalogue, reader: Reader, shared: phrased.Shared) -> Entry:
    """Return one place as the list shows it; the map draws it where *point* is."""
    where = catalogue.area(centre)
    marks = map_filter.marks(centre, catalogue)
    return Entry(
        id=centre.id,
        name=reader.text(centre.name),
        path=urls.node(centre),
        kind=card.kind(centre, reader.language),
        run_by=card.run_by(centre, catalogue, reader),
        area=card.area(where, reader),
        at=f"{point.lat} {point.lon}",
        radius=point.radius_m if point.mark is Mark.CIRCLE else None,
        near=(where.district or where.province) if where else None,
        shape=symbol.of(centre.kind.id).shape,
        status=_status(centre, reader.language),
        when=phrased.number(timetable.of(centre, catalogue), shared),
        needs=tuple(marks["need"]),
        audiences=tuple(marks["for"]),
        speaks=tuple(marks["speaks"]),
    )


def _status(centre: Centre, language: Language) -> str:
    """Return when it is open; of a place that serves nobody now, that."""
    later = card.status(centre.status, language) if centre.status in timetable.NOT_NOW else None
    return later or time.status(centre.hours, language)


def _order(where: Area | None, language: Language) -> tuple[Any, Any]:
    """Provinces, then the districts in them, by the alphabet; places without an area come last."""
    province, district = (where.province, where.district or "") if where else ("", "")
    return (not province, language.sort_key(province)), language.sort_key(district)


def _legend(centres: Collection[Centre], language: Language) -> tuple[Legend, ...]:
    used = {symbol.of(centre.kind.id) for centre in centres}
    known = (*symbol.SYMBOLS, symbol.OTHER)
    return tuple(Legend(shape=it.shape, label=language.say(it.label)) for it in known if it in used)
