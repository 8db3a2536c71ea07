"""The pages of the service map: a list of places, and the same places on a map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.geography import gazetteer
from rehber.language.reader import Reader
from rehber.map import map_filter, symbol, tiles
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import mapped
from rehber.phrasing import timetable as phrased

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from rehber.catalogue.model import Centre, Unit
    from rehber.language.language import Language
    from rehber.map.map_filter import Group
    from rehber.map.map_pages import Sheet
    from rehber.map.tiles import Tiles
    from rehber.page import Edition


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
    provinces: tuple[mapped.ProvinceView, ...]
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
        Script("other_page.js", when="divided"),
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
    say, reader = edition.language.say, edition.reader
    sheets = sorted(edition.atlas.sheets, key=lambda sheet: reader.place_key(sheet.province.name))
    return Page(
        address=urls.MAP,
        template="service_map.html",
        title=say("Places on a map"),
        description=say("Where the places of this directory are, as a list and on a map"),
        view=_view(
            shown=[centre for centre, _ in edition.catalogue.mapped],
            listed=edition.atlas.first,
            provinces=tuple(mapped.named(sheet, reader) for sheet in sheets),
            sheet=None,
            edition=edition,
        ),
    )


def _sheet(sheet: Sheet, edition: Edition) -> Page:
    say = edition.language.say
    name = sheet.province.name
    shown = edition.reader.plain_places(name)
    return Page(
        address=urls.sheet(name),
        template="service_map.html",
        title=shown.within(say("Places on a map: {area}").replace("{area}", "{name}")),
        description=shown.within(say("Places and services in {area}").replace("{area}", "{name}")),
        view=_view(shown=sheet.centres, listed=sheet.records, provinces=(), sheet=sheet.province.code, edition=edition),
    )


def _view(
    *,
    shown: Collection[Centre],
    listed: Collection[Centre | Unit],
    provinces: tuple[mapped.ProvinceView, ...],
    sheet: str | None,
    edition: Edition,
) -> MapView:
    """Return a page: the places on its map, those in its list, and the provinces that have pages of their own."""
    language, catalogue, own = edition.language, edition.catalogue, edition.decisions.tiles
    shared: phrased.Shared = {}
    every = listed if sheet or not provinces else edition.atlas.records
    below = mapped.provinces(listed, catalogue, Reader(language), shared)
    return MapView(
        choices=map_filter.choices([map_filter.marks(record, catalogue) for record in every], language),
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


def _legend(centres: Collection[Centre], language: Language) -> tuple[Legend, ...]:
    used = {symbol.of(centre.kind.id) for centre in centres}
    known = (*symbol.SYMBOLS, symbol.OTHER)
    return tuple(Legend(shape=it.shape, label=language.say(it.label)) for it in known if it in used)
