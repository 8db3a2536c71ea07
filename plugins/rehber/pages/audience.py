"""The pages for groups of people: what there is for them. Ten groups lead to the twenty-seven the catalogue tells apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.groups import AUDIENCE_PAGES, AUDIENCES_IN_DANGER
from rehber.catalogue.taxonomy import AUDIENCE, AUDIENCES
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import call, card, listing
from rehber.phrasing.link import Link

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from rehber.catalogue.groups import Group
    from rehber.catalogue.model import Provider
    from rehber.catalogue.taxonomy import Term
    from rehber.page import Edition
    from rehber.phrasing.call import Call
    from rehber.phrasing.card import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceView:
    """A group of people, and what there is for them."""

    label: str
    parts: tuple[Link, ...]  #: the groups it is made of, where there are several
    places: tuple[Card, ...]
    rest: str | None  #: what is said where not all are shown
    danger: tuple[Call, ...]  #: whom to call where readers may be in danger
    lines: tuple[Call, ...]  #: who can tell where to turn


@page_type(
    template="audience.html",
    addresses=(urls.audience("{id}"),),
    count=lambda _: len(AUDIENCES) + len(AUDIENCE_PAGES),
    menu=None,
    discreet=Discreet.SOME,
    samples=("for/refugees-migrants.html", "for/children-and-youth.html"),
    scripts=(Script("rows.js"), Script("list_buttons.js")),
)
def audience(edition: Edition) -> Iterator[Page]:
    """One page for each group of people, and one for each of the few groups they are shown in."""
    entries: tuple[Term | Group, ...] = (*AUDIENCES, *AUDIENCE_PAGES)
    for entry in entries:
        yield _page(entry, edition)


def _page(entry: Term | Group, edition: Edition) -> Page:
    say, reader, catalogue = edition.language.say, edition.reader, edition.catalogue
    terms: tuple[str, ...] = getattr(entry, "terms", (entry.id,))
    found = [record for record in catalogue.providers if _serves(record, terms)]
    parts = tuple(Link(label=say(AUDIENCE[term].label), path=urls.audience(term)) for term in terms)
    return Page(
        address=urls.audience(entry.id),
        template="audience.html",
        title=say(entry.label),
        description="" if entry.discreet else say("Places and services for: {audience}").format(audience=say(entry.label)),
        view=AudienceView(
            label=say(entry.label),
            parts=parts if len(parts) > 1 else (),
            places=card.cards(found, catalogue, reader, card.MOST),
            rest=card.rest(len(found), edition.language),
            danger=() if AUDIENCES_IN_DANGER.isdisjoint(terms) else call.lines(listing.IN_DANGER, catalogue, reader),
            lines=() if found else call.lines(listing.TELL_WHERE, catalogue, reader),
        ),
        discreet=entry.discreet,
    )


def _serves(record: Provider, terms: Collection[str]) -> bool:
    return any(not set(terms).isdisjoint(offer.audiences) for offer in (record, *record.services))
