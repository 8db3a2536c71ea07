"""Where each need can be looked for: the places that have a page of their own for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.place import Area
from rehber.catalogue.taxonomy import NEEDS

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue

#: How many pages of a need in a place a directory may have; a larger one has them only where the place meets the need.
MOST = 3_000


def places_of_needs(catalogue: Catalogue) -> dict[str, list[Area]]:
    """Return the places each need has a page for, in the order of their names."""
    areas = sorted(catalogue.by_area, key=lambda it: (it.province, it.district or ""))
    if len(areas) * len(NEEDS) <= MOST:
        return {term.id: areas for term in NEEDS}
    met = {
        (need, place)
        for record in catalogue.providers
        if (area := catalogue.area(record))
        for offer in record.offers
        for need in offer.types
        for place in {area, Area(area.province)}
    }
    return {term.id: [area for area in areas if (term.id, area) in met] for term in NEEDS}
