"""Areas: provinces and districts that exist, and points that lie in the one they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, Problem, rule
from rehber.geography import gazetteer, geometry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path
    from rehber.catalogue.model import Centre
    from rehber.geography.gazetteer import District

#: Metres. The outlines are simplified: nineteen of twenty stay within this of the border they stand for.
BORDER = 500
#: Metres. Where no other district could be meant, a point on a mole or a bridge is still at its coast.
COAST = 2000


@rule(
    severity=ERROR,
    bad="""
    place:
      address: {street: Darülaceze Cad., number: "35", district: Şişli, province: İstanbul}
      point: {lat: 41.0256, lon: 28.9742, precision: exact, source: sayfa}  # <--
    """,
    good="""
    place:
      address: {street: Darülaceze Cad., number: "35", district: Şişli, province: İstanbul}
      point: {lat: 41.0646, lon: 28.9736, precision: exact, source: sayfa}
    """,
)
def point_outside_district(centre: Centre) -> Iterator[Problem]:
    """A point lies in another district than the address says.

    One of the two is wrong, and people would go to the wrong one.
    """
    place = centre.place
    if place is None or place.point is None or _turned(centre):
        return
    here = (place.point.lon, place.point.lat)
    found = gazetteer.at(here)
    there = _named(centre)
    if not there or any(district is found for district in there):
        return
    away = min(geometry.distance(district.rings, here) for district in there)
    if away > (BORDER if found else COAST):
        yield Problem(
            at=("place", "point"),
            found=Sentence(
                "The address is in {stated}, but the point lies in {found}.",
                stated=", ".join(part for part in (place.address.district, place.address.province) if part),
                found=f"{found.name}, {found.province}" if found else Sentence("no district of Türkiye"),
            ),
            remedy=Sentence("Look the place up on a map, and correct the point or the address."),
        )


def _named(centre: Centre) -> tuple[District, ...]:
    """Return the district an address names; all of its province where it names only that."""
    address = centre.place.address if centre.place else None
    if address is None or address.province is None:
        return ()
    if address.district:
        district = gazetteer.district(address.district, address.province)
        return (district,) if district else ()
    province = gazetteer.province(address.province)
    return gazetteer.districts(province) if province else ()


@rule(
    severity=ERROR,
    bad="""
    place:
      address: {street: Bir Cad., number: "35", district: Kızıltepe, province: Mardin}
      point: {lat: 40.5878, lon: 37.1939, precision: exact, source: sayfa}  # <--
    """,
    good="""
    place:
      address: {street: Bir Cad., number: "35", district: Kızıltepe, province: Mardin}
      point: {lat: 37.1939, lon: 40.5878, precision: exact, source: sayfa}
    """,
)
def point_swapped(centre: Centre) -> Iterator[Problem]:
    """Latitude and longitude have changed places.

    In the east of Türkiye both are about 40; the point then lies hundreds of kilometres away, and in Türkiye still.
    """
    if _turned(centre):
        yield Problem(
            at=("place", "point"),
            found=Sentence("The point lies elsewhere; with `lat` and `lon` swapped it lies where the address says."),
            remedy=Sentence("Swap them: `lat` is how far north, 36 to 42, and `lon` how far east, 26 to 45."),
        )


def _turned(centre: Centre) -> bool:
    """Whether the point lies where the address says only after its two numbers have changed places."""
    point = centre.place.point if centre.place else None
    there = _named(centre)
    if point is None or not there:
        return False
    return gazetteer.at((point.lon, point.lat)) not in there and gazetteer.at((point.lat, point.lon)) in there


@rule(
    severity=ERROR,
    bad="""
    centres:
      - id: merkez
        kind: other
        name: Merkez
        organisation: belediye
        summary: Bir yer.
        place:
          address:
            province: Istanbul  # <--
        verified_on: unknown
        source: sayfa
    """,
    good="""
    centres:
      - id: merkez
        kind: other
        name: Merkez
        organisation: belediye
        summary: Bir yer.
        place:
          address:
            province: İstanbul
        verified_on: unknown
        source: sayfa
    """,
)
def province_unknown(catalogue: Catalogue) -> Iterator[Problem]:
    """No province of Türkiye has that name.

    The record would stand on a page of its own, apart from the others of its province.
    """
    for path, name, _ in _areas(catalogue):
        if gazetteer.province(name) is None:
            yield Problem(
                at=(*path, "province"),
                found=Sentence("No province is called `{name}`.", name=name),
                remedy=_meant(name, [province.name for province in gazetteer.provinces()]),
            )


@rule(
    severity=ERROR,
    bad="""
    centres:
      - id: merkez
        kind: other
        name: Merkez
        organisation: belediye
        summary: Bir yer.
        place:
          address:
            district: Sisli  # <--
            province: İstanbul
        verified_on: unknown
        source: sayfa
    """,
    good="""
    centres:
      - id: merkez
        kind: other
        name: Merkez
        organisation: belediye
        summary: Bir yer.
        place:
          address:
            district: Şişli
            province: İstanbul
        verified_on: unknown
        source: sayfa
    """,
)
def district_unknown(catalogue: Catalogue) -> Iterator[Problem]:
    """The province has no district of that name.

    The record would stand on a page of its own, apart from the others of its district.
    """
    for path, province_name, name in _areas(catalogue):
        province = gazetteer.province(province_name)
        if province and name and gazetteer.district(name, province_name) is None:
            yield Problem(
                at=(*path, "district"),
                found=Sentence("{province} has no district called `{name}`.", province=province.name, name=name),
                remedy=_meant(name, [district.name for district in gazetteer.districts(province)]),
            )


def _areas(catalogue: Catalogue) -> Iterator[tuple[Path, str, str | None]]:
    """Yield every province that is named, with its district and where the two stand."""
    for organisation in catalogue.organisations:
        if organisation.area:
            yield (*organisation.path, "area"), organisation.area.province, organisation.area.district
    for centre in catalogue.centres:
        if centre.place and centre.place.address.province:
            yield (*centre.path, "place", "address"), centre.place.address.province, centre.place.address.district


def _meant(name: str, names: list[str]) -> Sentence:
    near = gazetteer.like(name, names)
    return Sentence("Did you mean `{near}`?", near=near) if near else Sentence("Look at the spelling.")
