"""The page for a group of people: what there is for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.taxonomy import AUDIENCES
from rehber.language.reader import Reader
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Provider
    from rehber.page import Edition
    from rehber.phrasing.card import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceView:
    """A group of people, and what there is for them."""

    label: str
    places: tuple[Card, ...]


@page_type(
    template="audience.html",
    addresses=(urls.audience("{id}"),),
    count=lambda _: len(AUDIENCES),
    menu=None,
    discreet=Discreet.SOME,
    samples=("for/refugees-migrants.html",),
    scripts=(Script("list_buttons.js"),),
)
def audience(edition: Edition) -> Iterator[Page]:
    """One page for each group of people."""
    say = edition.language.say
    for term in AUDIENCES:
        reader = Reader(edition.language)
        records = [record for record in edition.catalogue.providers if _serves(record, term.id)]
        yield Page(
            address=urls.audience(term.id),
            template="audience.html",
            title=say(term.label),
            description="" if term.discreet else say("Places and services for: {audience}").format(audience=say(term.label)),
            view=AudienceView(label=say(term.label), places=card.cards(records, edition.catalogue, reader)),
            discreet=term.discreet,
        )


def _serves(record: Provider, term: str) -> bool:
    return term in record.audiences or any(term in service.audiences for service in record.services)
