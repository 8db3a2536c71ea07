"""Addresses: provinces that exist, and parts that fit together."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.catalogue.place import Precision
from rehber.check.rule import ERROR, WARNING, Problem, rule
from rehber.country.province import PROVINCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Centre

COARSE_M = 100  #: metres; a street or a door is not wider
WIDE_M = 100  #: metres; a quarter is not smaller
FEWEST, MOST = 3, 6  #: decimals of a degree: 100 metres, and 10 centimetres


@rule(
    severity=ERROR,
    bad="""
    place: {address: {street: Darülaceze Cad., postal_code: "06380", district: Şişli, province: İstanbul}}  # <--
    """,
    good="""
    place: {address: {street: Darülaceze Cad., postal_code: "34380", district: Şişli, province: İstanbul}}
    """,
)
def postal_code_elsewhere(centre: Centre) -> Iterator[Problem]:
    """A postal code belongs to another province.

    A letter, and a taxi with a navigator, would go to another town.
    """
    address = centre.place.address if centre.place else None
    province = PROVINCE.get(address.province or "") if address else None
    if address and province and address.postal_code and not address.postal_code.startswith(province.code):
        yield Problem(
            at=("place", "address", "postal_code"),
            found=Sentence("`{code}` is no postal code of {province}.", code=address.postal_code, province=province.name),
            remedy=Sentence("Postal codes there begin with {code}; correct it, or write `unknown`.", code=province.code),
        )


@rule(
    severity=WARNING,
    bad="""
    place: {address: {street: Darülaceze Cad., province: İstanbul}}  # <--
    """,
    good="""
    place: {address: {street: Darülaceze Cad., district: Şişli, province: İstanbul}}
    """,
)
def address_without_district(centre: Centre) -> Iterator[Problem]:
    """An address has a street and a province, but no district.

    Many streets of a province have the same name.
    """
    address = centre.place.address if centre.place else None
    if address and address.leads_there and address.province and not address.district:
        yield Problem(
            at=("place", "address"),
            found=Sentence("The address names no district."),
            remedy=Sentence("Add `district:` as soon as somebody knows it."),
        )


@rule(
    severity=WARNING,
    bad="""
    place: {address: {street: "Darülaceze Cad. No: 35", district: Şişli, province: İstanbul}}  # <--
    """,
    good="""
    place: {address: {street: Darülaceze Cad., number: "35", district: Şişli, province: İstanbul}}
    """,
)
def address_in_one_field(centre: Centre) -> Iterator[Problem]:
    """A street also holds the number, the floor or the town.

    The parts are put together in every language's own way, and read by programs one by one.
    """
    street = centre.place.address.street if centre.place else None
    match = re.search(r"\bno ?[:.]|\bkat ?[:.]|\bdaire ?[:.]|/", street or "", re.IGNORECASE)
    if match:
        yield Problem(
            at=("place", "address", "street"),
            found=Sentence("The street holds more than its name."),
            remedy=Sentence("Use `number:`, `floor:`, `door:`, `district:` and `province:`."),
            column=match.start(),
        )


@rule(
    severity=WARNING,
    bad="""
    place:
      address: {street: Darülaceze Cad., number: "35", district: Şişli, province: İstanbul}
      point: {lat: 41.1, lon: 29.0, precision: exact, source: sayfa}  # <--
    """,
    good="""
    place:
      address: {street: Darülaceze Cad., number: "35", district: Şişli, province: İstanbul}
      point: {lat: 41.0646, lon: 28.9736, precision: exact, source: sayfa}
    """,
)
def point_decimals(centre: Centre) -> Iterator[Problem]:
    """A point has too few decimals for a door or a street, or more than any survey has.

    One decimal is eleven kilometres; seven are a centimetre.
    """
    point = centre.place.point if centre.place else None
    if not point:
        return
    decimals = max(len(f"{value!r}".partition(".")[2]) for value in (point.lat, point.lon))
    close = point.precision in (Precision.EXACT, Precision.STREET, Precision.LANDMARK)
    if decimals > MOST or (close and decimals < FEWEST):
        yield Problem(
            at=("place", "point"),
            found=Sentence(
                "{decimals} decimals do not fit the precision `{precision}`.", decimals=decimals, precision=point.precision
            ),
            remedy=Sentence("Four or five decimals are as exact as a door; if less is known, say so under `precision:`."),
        )


@rule(
    severity=WARNING,
    bad="""
    place:
      address: {neighbourhood: Kaptanpaşa Mah., district: Şişli, province: İstanbul}
      point: {lat: 41.0646, lon: 28.9736, precision: neighbourhood, radius_m: 5, source: sayfa}  # <--
    """,
    good="""
    place:
      address: {neighbourhood: Kaptanpaşa Mah., district: Şişli, province: İstanbul}
      point: {lat: 41.0646, lon: 28.9736, precision: neighbourhood, radius_m: 500, source: sayfa}
    """,
)
def radius_unlikely(centre: Centre) -> Iterator[Problem]:
    """The radius of a point does not fit its precision.

    A small circle says "here"; around the middle of a quarter that is false.
    """
    point = centre.place.point if centre.place else None
    if not point or point.radius_m is None:
        return
    narrow = point.precision in (Precision.NEIGHBOURHOOD, Precision.DISTRICT, Precision.PROVINCE) and point.radius_m < WIDE_M
    wide = point.precision is Precision.EXACT and point.radius_m > COARSE_M
    if narrow or wide:
        yield Problem(
            at=("place", "point", "radius_m"),
            found=Sentence(
                "{radius} metres do not fit the precision `{precision}`.", radius=point.radius_m, precision=point.precision
            ),
            remedy=Sentence("Write the distance within which the place surely lies."),
        )


@rule(
    severity=WARNING,
    bad="""
    centres:
      - {id: bir-yer, kind: other, name: Bir Yer, organisation: belediye, summary: Bir yer., verified_on: 2026-11-01, source: sayfa,
         place: {address: {street: Gül Sok., province: Kars, district: Merkez}, point: {lat: 40.6013, lon: 43.0975, precision: exact, source: sayfa}}}
      - {id: iki-yer, kind: other, name: İki Yer, organisation: belediye, summary: İki yer., verified_on: 2026-11-01, source: sayfa,
         place: {address: {street: Lale Sok., province: Kars, district: Merkez}, point: {lat: 40.6013, lon: 43.0975, precision: exact, source: sayfa}}}  # <--
    """,
    good="""
    centres:
      - {id: bir-yer, kind: other, name: Bir Yer, organisation: belediye, summary: Bir yer., verified_on: 2026-11-01, source: sayfa,
         place: {address: {street: Gül Sok., province: Kars, district: Merkez}, point: {lat: 40.6013, lon: 43.0975, precision: exact, source: sayfa}}}
      - {id: iki-yer, kind: other, name: İki Yer, organisation: belediye, summary: İki yer., verified_on: 2026-11-01, source: sayfa,
         place: {address: {street: Lale Sok., province: Kars, district: Merkez}, point: {lat: 40.6029, lon: 43.0911, precision: exact, source: sayfa}}}
    """,
)
def point_copied(catalogue: Catalogue) -> Iterator[Problem]:
    """Two centres in different streets have the same point.

    One of the two was copied from the other, and leads people to a wrong door.
    """
    seen: defaultdict[tuple[float, float], list[Centre]] = defaultdict(list)
    for centre in catalogue.centres:
        point = centre.place.point if centre.place else None
        if centre.place and point and point.precision in (Precision.EXACT, Precision.STREET):
            others = seen[point.lat, point.lon]
            if any(other.place and other.place.address.street != centre.place.address.street for other in others):
                yield Problem(
                    at=(*centre.path, "place", "point"),
                    found=Sentence("`{other}` has the same point, but another street.", other=others[0].id),
                    remedy=Sentence("Look the point up again."),
                )
            others.append(centre)
