"""A district or a province as a drawing: its outline, its neighbours, a point on it.

Plate carrée, stretched so that a kilometre is as long to the east as to the north in the middle of the drawing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rehber.geography import gazetteer, geometry
from rehber.geography.gazetteer import Province
from rehber.geography.geometry import METRES_A_DEGREE, Box

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.geography.gazetteer import District
    from rehber.geography.geometry import Coordinate, Ring

WIDTH, HEIGHT = 320, 220  #: units of the drawing
MARGIN = 14  #: units kept free around what is shown
LEAST = 3  #: points of a ring; a line there and back encloses nothing
NEAR = 1.2  #: units; lines closer together than this are drawn as one


@dataclass(frozen=True, slots=True)
class Drawing:
    """Paths of an SVG, and how to put a point on them."""

    shown: str  #: outline of what the drawing is about
    neighbours: str  #: what lies around it
    middle: Coordinate  #: degrees
    scale: float  #: units a degree of latitude

    def place(self, at: Coordinate) -> Coordinate:
        """Return the position of a point on the drawing, in units from its top left corner."""
        return _place(at, self.middle, self.scale)

    def length(self, metres: float) -> float:
        """Return how long a distance is on the drawing, in units."""
        return metres / METRES_A_DEGREE * self.scale


@lru_cache(maxsize=1100)  # more than there are districts and provinces: each is drawn once for all pages
def draw(area: District | Province) -> Drawing:
    """Draw a district among its neighbours, or a province with its districts."""
    middle = ((area.box.west + area.box.east) / 2, (area.box.south + area.box.north) / 2)
    wide, high = (area.box.east - area.box.west) * _narrowing(middle), area.box.north - area.box.south
    scale = min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high)
    frame = _frame(middle, scale)
    shown: tuple[District | Province, ...] = (area,)
    near: tuple[District | Province, ...] = gazetteer.districts_meeting(frame)
    if isinstance(area, Province):
        shown, near = gazetteer.districts(area), gazetteer.provinces_meeting(frame)
    return Drawing(
        shown=_path(shown, frame, middle, scale),
        neighbours=_path((other for other in near if other is not area), frame, middle, scale),
        middle=middle,
        scale=scale,
    )


def _frame(middle: Coordinate, scale: float) -> Box:
    """Return what the drawing shows, with a little more all around, so that no cut line is seen."""
    east, north = WIDTH / 2 / scale / _narrowing(middle), HEIGHT / 2 / scale
    return Box(middle[0] - east, middle[1] - north, middle[0] + east, middle[1] + north).wider(2 * NEAR / scale)


def _narrowing(middle: Coordinate) -> float:
    """Return how long a degree to the east is, with one to the north as 1."""
    return math.cos(math.radians(middle[1]))


def _place(at: Coordinate, middle: Coordinate, scale: float) -> Coordinate:
    east, north = at[0] - middle[0], at[1] - middle[1]
    return WIDTH / 2 + east * _narrowing(middle) * scale, HEIGHT / 2 - north * scale


def _path(areas: Iterable[District | Province], frame: Box, middle: Coordinate, scale: float) -> str:
    """Return SVG path data in whole units."""
    rings = (geometry.clipped(ring, frame) for area in areas for ring in area.rings)
    return "".join(_line(tuple(_place(at, middle, scale) for at in ring)) for ring in rings)


def _line(ring: Ring) -> str:
    """Return one closed line: a start, then steps, which are shorter to write than places."""
    points: list[tuple[int, int]] = []
    for x, y in ring:
        point = (round(x), round(y))
        if not points or math.dist(point, points[-1]) >= NEAR:
            points.append(point)
    if len(points) < LEAST:
        return ""
    start, *rest = points
    steps = (f"{x - a} {y - b}" for (a, b), (x, y) in zip(points, rest, strict=False))
    return f"M{start[0]} {start[1]}l{' '.join(steps)}z".replace(" -", "-")
