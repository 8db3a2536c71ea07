"""Points and outlines on a plane, as plain as they can be: a district is small, and the earth nearly flat there."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Degrees east and degrees north (WGS 84), in the order of GeoJSON; on a drawing, units to the right and down.
Coordinate = tuple[float, float]
#: A closed line: its last point is its first.
Ring = tuple[Coordinate, ...]

METRES_A_DEGREE = 111_195  #: of latitude, on a sphere of 6,371 km


class Box(NamedTuple):
    """The four edges around something: degrees, as GeoJSON's ``bbox`` has them (RFC 7946, 5)."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, at: Coordinate) -> bool:
        """Whether *at* lies in the box or on its edge."""
        return self.west <= at[0] <= self.east and self.south <= at[1] <= self.north

    def meets(self, other: Box) -> bool:
        """Whether the two have a point in common."""
        across = self.west <= other.east and other.west <= self.east
        return across and self.south <= other.north and other.south <= self.north

    def wider(self, degrees: float) -> Box:
        """Return the box with a margin around it."""
        return Box(self.west - degrees, self.south - degrees, self.east + degrees, self.north + degrees)


def around(points: Iterable[Coordinate]) -> Box:
    """Return the smallest box around *points*, of which there is at least one."""
    easts, norths = zip(*points, strict=True)
    return Box(min(easts), min(norths), max(easts), max(norths))


def inside(rings: Iterable[Ring], at: Coordinate) -> bool:
    """Whether *at* lies inside an outline: a line from it to the east crosses the rings an odd number of times.

    Holes and islands need no care: they are rings like the others.
    """
    east, north = at
    odd = False
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > north) != (y2 > north) and east < x1 + (north - y1) * (x2 - x1) / (y2 - y1):
                odd = not odd
    return odd


def within(rings: Iterable[Ring], box: Box) -> Coordinate:
    """Return a point well inside of an area: in the middle of its widest stretch along the middle of its box."""
    lat = (box.south + box.north) / 2
    edges = [edge for ring in rings for edge in pairwise(ring)]
    crossed = sorted(x0 + (lat - y0) / (y1 - y0) * (x1 - x0) for (x0, y0), (x1, y1) in edges if (y0 > lat) != (y1 > lat))
    west, east = max(zip(crossed[::2], crossed[1::2], strict=False), key=lambda it: it[1] - it[0], default=(box.west, box.east))
    return (west + east) / 2, lat


def distance(rings: Iterable[Ring], at: Coordinate) -> float:
    """Return how far *at* is from the nearest line of an outline, in metres."""
    scale = math.cos(math.radians(at[1]))
    flat = ([((x - at[0]) * scale, y - at[1]) for x, y in ring] for ring in rings)
    return METRES_A_DEGREE * min(_to_line(*line) for ring in flat for line in pairwise(ring))


def _to_line(start: Coordinate, end: Coordinate) -> float:
    """Return how far the origin is from the line between two points."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = min(1.0, max(0.0, -(start[0] * dx + start[1] * dy) / length)) if length else 0.0
    return math.hypot(start[0] + along * dx, start[1] + along * dy)


def clipped(ring: Ring, box: Box) -> Ring:
    """Return the part of a ring inside *box*, closed along its edges (Sutherland and Hodgman, 1974)."""
    for axis, edge, keeps_more in ((0, box.west, True), (0, box.east, False), (1, box.south, True), (1, box.north, False)):
        ring = tuple(_cut(ring, axis, edge, keeps_more=keeps_more))
        if ring and ring[0] != ring[-1]:
            ring = (*ring, ring[0])
    return ring


def _cut(ring: Ring, axis: int, edge: float, *, keeps_more: bool) -> Iterator[Coordinate]:
    """Yield what lies on one side of a line parallel to an axis."""
    for start, end in pairwise(ring):
        kept, keeps = ((point[axis] >= edge) == keeps_more for point in (start, end))
        if kept:
            yield start
        if kept != keeps:
            share = (edge - start[axis]) / (end[axis] - start[axis])
            yield (start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1]))
