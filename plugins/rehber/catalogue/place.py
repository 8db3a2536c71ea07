"""Where a centre is: its address, and a point that says how exact it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rehber.catalogue.text import Text


class Precision(StrEnum):
    """How exact a point is. It decides how it may be drawn: a pin, a circle, or nothing."""

    EXACT = "exact"  #: the entrance of the building
    STREET = "street"
    LANDMARK = "landmark"
    NEIGHBOURHOOD = "neighbourhood"
    DISTRICT = "district"
    PROVINCE = "province"


class Mark(StrEnum):
    """How a point is drawn. A point for a whole district is not drawn: a pin would be false."""

    PIN = "pin"
    CIRCLE = "circle"  #: of the point's radius


class Answer(StrEnum):
    """What is known of a yes-or-no question. Not knowing is an answer; it is never "no"."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map: WGS 84 decimal degrees (EPSG:4326), as OpenStreetMap gives them.

    GeoJSON writes them the other way round: longitude first (RFC 7946, 3.1.1).
    """

    lat: float  #: degrees north, -90..90
    lon: float  #: degrees east, -180..180
    precision: Precision
    source: str  #: id of the source
    radius_m: int | None  #: metres around the point in which the place lies
    note: Text | None

    @property
    def mark(self) -> Mark | None:
        """How it may be drawn; None for a point too coarse to draw, or one that does not say how coarse it is."""
        if self.precision in (Precision.EXACT, Precision.STREET):
            return Mark.PIN
        return Mark.CIRCLE if self.precision in (Precision.LANDMARK, Precision.NEIGHBOURHOOD) and self.radius_m else None


@dataclass(frozen=True, slots=True)
class Address:
    """A Turkish address in its parts, as printed; names of streets are never translated."""

    neighbourhood: str | None
    street: str | None
    number: str | None
    building: str | None
    block: str | None
    floor: str | None
    door: str | None
    landmark: str | None
    postal_code: str | None
    district: str | None
    province: str | None

    @property
    def line(self) -> str:
        """The address in one line, in the order of the Turkish post: from the street to the province."""
        number = f"No: {self.number}" if self.number else None
        floor = f"Kat: {self.floor}" if self.floor else None
        door = f"Daire: {self.door}" if self.door else None
        street = (self.neighbourhood, self.street, self.building, self.block, self.landmark, number, floor, door)
        town = "/".join(part for part in (self.district, self.province) if part)
        return " ".join(part for part in (*street, self.postal_code, town) if part)

    @property
    def leads_there(self) -> bool:
        """Whether the address says more than the town."""
        return bool(self.street or self.building or self.landmark)


@dataclass(frozen=True, slots=True)
class Place:
    """Where people go, and whether they can get in."""

    address: Address
    point: Point | None
    step_free: Answer
    accessible: Mapping[str, Answer]  #: toilet, induction loop, tactile paving, parking
    accessibility_statement: Text | None
    directions: Text | None


@dataclass(frozen=True, slots=True, order=True)
class Area:
    """A province, or a district in it, by its Turkish name; the order is for files, not for readers."""

    province: str
    district: str | None = None
