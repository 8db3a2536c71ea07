"""The gazetteer: every province and district by its name, and by the points that lie in it."""

from __future__ import annotations

import difflib
import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from rehber.geography import geometry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.geography.geometry import Box, Coordinate, Ring

#: The credit for the outlines, shown under every map.
CREDIT = "OCHA COD-AB Türkiye (HDX), Harita Genel Müdürlüğü"

DATA = resources.files("rehber.geography") / "data"
PROVINCES = "provinces.geojson"  #: outlines for a map of the whole country

#: What people write one way or the other: Kâhta and Kahta, Gazi Osmanpaşa and Gaziosmanpaşa.
LOOSE = str.maketrans({"â": "a", "î": "i", "û": "u", "Â": "A", "Î": "İ", "Û": "U", " ": None, "-": None})

#: How a district's file writes its name; one object a line, as GeoJSON is made here.
DISTRICT_NAME = re.compile(rb'"properties":\{"name":"((?:[^"\\]|\\.)*)"')

#: The district around a province's capital; people also call it by the province's name.
CENTRAL = "Merkez"


@dataclass(frozen=True, slots=True)
class District:
    """A district (ilçe) with its outline."""

    code: str  #: OCHA's p-code: ``TUR034035``
    name: str
    province: str
    rings: tuple[Ring, ...]  #: of all its parts and holes
    box: Box


@dataclass(frozen=True, slots=True)
class Province:
    """A province (il) with a coarse outline, good for drawings of the country and for what lies around a drawing."""

    code: str  #: OCHA's p-code: ``TUR034``; its last two figures are the plate number
    name: str
    rings: tuple[Ring, ...]  #: without islets
    box: Box  #: around its exact outline

    @property
    def file(self) -> str:
        """The file with the outlines of its districts."""
        return f"{self.code}.geojson"


@cache
def provinces() -> tuple[Province, ...]:
    """Return all 81 provinces by plate number."""
    return tuple(
        Province(entry["id"], entry["properties"]["name"], _rings(entry), geometry.Box(*entry["bbox"]))
        for entry in _features(PROVINCES)
    )


@cache
def districts(province: Province) -> tuple[District, ...]:
    """Return the districts of a province in the order of their codes."""
    return tuple(_district(entry, province) for entry in _features(province.file))


def _rings(entry: dict[str, Any]) -> tuple[Ring, ...]:
    shape = entry["geometry"]
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    return tuple(tuple((east, north) for east, north in ring) for polygon in polygons for ring in polygon)


def _district(entry: dict[str, Any], province: Province) -> District:
    rings = _rings(entry)
    box = geometry.around(point for ring in rings for point in ring)
    return District(entry["id"], entry["properties"]["name"], province.name, rings, box)


def read(file: str) -> bytes:
    """Return one of the files: ``provinces.geojson`` or that of a province."""
    return (DATA / file).read_bytes()


def _features(file: str) -> list[dict[str, Any]]:
    features: list[dict[str, Any]] = json.loads(read(file))["features"]
    return features


@cache
def province(name: str) -> Province | None:
    """Return the province of that name."""
    return next((entry for entry in provinces() if _loose(entry.name) == _loose(name)), None)


@cache
def district(name: str, province_name: str) -> District | None:
    """Return the district of that name in a province; the central one also answers to the province's name."""
    home = province(province_name)
    if home is None:
        return None
    wanted = CENTRAL if _loose(name) == _loose(home.name) else name
    return next((entry for entry in districts(home) if _loose(entry.name) == _loose(wanted)), None)


@cache
def at(place: Coordinate) -> District | None:
    """Return the district a point lies in; None at sea and abroad."""
    near = (entry for home in provinces() if home.box.holds(place) for entry in districts(home))
    return next((entry for entry in near if entry.box.holds(place) and geometry.inside(entry.rings, place)), None)


def provinces_meeting(box: Box) -> tuple[Province, ...]:
    """Return the provinces that may have a part in *box*."""
    return tuple(home for home in provinces() if home.box.meets(box))


def districts_meeting(box: Box) -> tuple[District, ...]:
    """Return the districts that may have a part in *box*."""
    return tuple(entry for home in provinces_meeting(box) for entry in districts(home) if entry.box.meets(box))


def like(name: str, names: Iterable[str]) -> str | None:
    """Return what *name* was most likely meant to be."""
    by_form = {plain_letters(known): known for known in names}
    found = difflib.get_close_matches(plain_letters(name), by_form, n=1)
    return by_form[found[0]] if found else None


def _loose(name: str) -> str:
    return name.translate(LOOSE)


def plain_letters(name: str) -> str:
    """Return a name as it is compared: small Latin letters, without accents and blanks."""
    return name.translate(LOOSE).translate(str.maketrans("çğıİöşüÇĞIÖŞÜ", "cgiiosucgiosu")).lower()


@cache
def district_names() -> tuple[str, ...]:
    """Return the name of every district, without reading the outlines."""
    files = (read(home.file) for home in provinces())
    return tuple(sorted({json.loads(b'"' + name + b'"') for file in files for name in DISTRICT_NAME.findall(file)}))
