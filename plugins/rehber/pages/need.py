"""The page of a need: where to get one kind of help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.taxonomy import NEEDS
from rehber.language.reader import Reader
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition
    from rehber.phrasing.card import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedView:
    """A need, and where it is met."""

    label: str
    plain: str
    places: tuple[Card, ...]


@page_type(
    template="need.html",
    addresses=(urls.need("{id}"),),
    count=lambda _: len(NEEDS),
    menu=None,
    discreet=Discreet.SOME,
    samples=("need/legal-counselling.html",),
    scripts=(Script("list_buttons.js"),),
)
def need(edition: Edition) -> Iterator[Page]:
    """One page for each need, also where nobody meets it yet: the reader is told so, and whom to call."""
    say = edition.language.say
    for term in NEEDS:
        reader = Reader(edition.language)
        found = [
            (record, [service for service in record.services if term.id in service.types])
            for record in edition.catalogue.providers
            if any(term.id in offer.types for offer in record.offers)
        ]
        found.sort(key=lambda entry: edition.language.sort_key(entry[0].name.into(edition.language.code).text))
        places = tuple(card.card(record, edition.catalogue, reader, services=services) for record, services in found)
        yield Page(
            address=urls.need(term.id),
            template="need.html",
            title=say(term.label),
            description="" if term.discreet else say(term.plain),
            view=NeedView(label=say(term.label), plain=say(term.plain), places=places),
            discreet=term.discreet,
        )
