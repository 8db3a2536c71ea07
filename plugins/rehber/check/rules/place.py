"""Places: points that are where they say, no more exact than they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.catalogue.place import Precision
from rehber.check.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Centre


@rule(
    severity=ERROR,
    bad="""
    place:
      address: {district: Şişli, province: İstanbul}
      point: {lat: 41.0646, lon: 28.9736, precision: exact, source: sayfa}  # <--
    """,
    good="""
    place:
      address: {street: Darülaceze Cad., number: "35", district: Şişli, province: İstanbul}
      point: {lat: 41.0646, lon: 28.9736, precision: exact, source: sayfa}
    """,
)
def point_too_exact(centre: Centre) -> Iterator[Problem]:
    """A point claims to be a door, but no street is known.

    Somebody would be led to a wrong door.
    """
    place = centre.place
    if place and place.point and place.point.precision is Precision.EXACT and not place.address.leads_there:
        yield Problem(
            at=("place", "point", "precision"),
            found=Sentence("The point is called exact, but the address has no street."),
            remedy=Sentence("Add the street, or say `precision: neighbourhood` or `district`."),
        )


@rule(
    severity=WARNING,
    bad="""
    place:
      address: {district: Şişli, province: İstanbul}
      point: {lat: 41.0646, lon: 28.9736, precision: neighbourhood, source: sayfa}  # <--
    """,
    good="""
    place:
      address: {district: Şişli, province: İstanbul}
      point: {lat: 41.0646, lon: 28.9736, precision: neighbourhood, radius_m: 500, source: sayfa}
    """,
)
def point_without_radius(centre: Centre) -> Iterator[Problem]:
    """A coarse point does not say how coarse it is.

    The map draws a circle of that radius; without it there is nothing to draw.
    """
    point = centre.place.point if centre.place else None
    if point and point.precision in (Precision.LANDMARK, Precision.NEIGHBOURHOOD) and point.radius_m is None:
        yield Problem(
            at=("place", "point"),
            found=Sentence("The point is only as exact as an area, but its radius is missing."),
            remedy=Sentence("Add `radius_m:`, the distance in metres within which the place lies."),
        )


@rule(
    severity=WARNING,
    bad="""
    place: {address: {street: Darülaceze Cad., number: "35"}}  # <--
    """,
    good="""
    place: {address: {street: Darülaceze Cad., number: "35", district: Şişli, province: İstanbul}}
    """,
)
def address_without_province(centre: Centre) -> Iterator[Problem]:
    """An address names no province.

    The place stands on no page of an area, and its street may be in any town.
    """
    if centre.place and centre.place.address.leads_there and not centre.place.address.province:
        yield Problem(
            at=("place", "address"),
            found=Sentence("The address names no province."),
            remedy=Sentence("Add `province:`, and `district:` if it is known."),
        )
