"""The locator map of a place or an area: where in its district something is, as exactly as is known and no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.place import Area, Mark
from rehber.geography import gazetteer, geometry
from rehber.geography.drawing import HEIGHT, WIDTH, draw

if TYPE_CHECKING:
    from rehber.catalogue.place import Place, Point
    from rehber.geography.drawing import Drawing
    from rehber.geography.gazetteer import District, Province
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.map.map_pages import Atlas

SMALLEST = 4.0  #: units; a circle smaller than this could not be seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """Where the pin is drawn, in units of the drawing."""

    x: str
    y: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """The circle in which the place is, in units of the drawing."""

    x: str
    y: str
    radius: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """The small map."""

    width: int  #: units of the drawing
    height: int
    shown: str  #: outline of the area, ``d`` of an SVG path
    neighbours: str
    name: Phrase
    title: str
    meaning: str
    pin: Pin | None
    circle: Circle | None
    credit: str


def of_place(place: Place | None, reader: Reader) -> Locator | None:
    """Return the map of a place; None where not even its province is known, or where it is kept secret."""
    if place is None:
        return None
    point = place.point if place.point and place.point.mark else None
    found = gazetteer.at((point.lon, point.lat)) if point else None
    address = place.address
    if found:
        return _view(found, (found.name, found.province), point, reader)
    return of_area(Area(address.province, address.district), reader) if address.province else None


def of_area(area: Area, reader: Reader) -> Locator | None:
    """Return the map of a province or a district; None where there is no such area."""
    if area.district:
        district = gazetteer.district(area.district, area.province)
        return _view(district, (area.district, area.province), None, reader) if district else None
    province = gazetteer.province(area.province)
    return _view(province, (area.province,), None, reader) if province else None


def anchor(area: Area) -> str | None:
    """Return what the page of the map calls an area in its links: ``area-TUR034``; None where there is no such area."""
    known: District | Province | None = gazetteer.province(area.province)
    if area.district:
        known = gazetteer.district(area.district, area.province)
    return f"area-{known.code}" if known else None


def middle(area: Area) -> str | None:
    """Return latitude and longitude of a point inside of an area, for what is known to be in it and nowhere more exactly."""
    known = gazetteer.district(area.district, area.province) if area.district else gazetteer.province(area.province)
    if known is None:
        return None
    lon, lat = geometry.within(known.rings, known.box)
    return f"{lat:.4f} {lon:.4f}"


def page(area: Area | None, atlas: Atlas) -> str:
    """Return the page of the map that lists the places of an area."""
    sheet = atlas.sheet(area)
    return urls.sheet(sheet.province.name) if sheet else urls.MAP


def _view(shown: District | Province, names: tuple[str, ...], point: Point | None, reader: Reader) -> Locator:
    say = reader.language.say
    drawing = draw(shown)
    means = {
        Mark.PIN: say("The pin shows where the place is."),
        Mark.CIRCLE: say("The place is somewhere inside the circle. We do not know the exact spot."),
        None: say("The outline shows the area, not a place in it."),
    }
    return Locator(
        width=WIDTH,
        height=HEIGHT,
        shown=drawing.shown,
        neighbours=drawing.neighbours,
        name=reader.places(*names),
        title=say("Map: {area}").format(area=reader.plain_places(*names).words),
        meaning=means[point.mark if point else None],
        pin=_pin(point, drawing) if point and point.mark is Mark.PIN else None,
        circle=_circle(point, drawing) if point and point.mark is Mark.CIRCLE else None,
        credit=gazetteer.CREDIT,
    )


def _pin(point: Point, drawing: Drawing) -> Pin:
    x, y = drawing.place((point.lon, point.lat))
    return Pin(x=f"{x:.1f}", y=f"{y:.1f}")


def _circle(point: Point, drawing: Drawing) -> Circle:
    x, y = drawing.place((point.lon, point.lat))
    return Circle(x=f"{x:.1f}", y=f"{y:.1f}", radius=f"{max(SMALLEST, drawing.length(point.radius_m or 0)):.1f}")
