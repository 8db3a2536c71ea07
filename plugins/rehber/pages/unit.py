"""The page of a unit: who serves, with or without a place of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.pages.centre import page
from rehber.pages.page_type import Discreet, Script, page_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition, Page


@page_type(
    template="unit.html",
    addresses=("unit/{id}.html",),
    count=lambda edition: len(edition.catalogue.units),
    menu=None,
    discreet=Discreet.SOME,
    samples=("unit/eskisehir-evde-kisisel-bakim.html",),
    scripts=(Script("opening.js", when="it.offer.now"), Script("share.js"), Script("list_buttons.js")),
)
def unit(edition: Edition) -> Iterator[Page]:
    """One page for each unit."""
    for record in edition.catalogue.units:
        yield page(record, "unit.html", edition)
