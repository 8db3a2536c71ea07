"""The page of a unit: who serves, with or without a place of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.pages.centre import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition, Page


def unit(edition: Edition) -> Iterator[Page]:
    """One page for each unit."""
    for record in edition.catalogue.units:
        yield page(record, "unit.html", edition)
