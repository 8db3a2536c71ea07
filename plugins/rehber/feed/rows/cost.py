"""What it costs. HSDS has amounts; all the catalogue knows is free, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import country
from rehber.catalogue.identity import identify

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue
    from rehber.feed.rows.row import Row


def options(catalogue: Catalogue, slug: str, cost: str | None) -> list[Row]:
    """Return a row if the service is free of charge; a fee is in ``fees_description`` and ``x_rehber``."""
    if cost != "free":
        return []
    return [
        {"id": identify(catalogue.directory, f"{slug}/cost/free"), "option": "free", "amount": 0, "currency": country.CURRENCY}
    ]
