"""The page of a group of needs: the needs in it, and everybody who meets one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.groups import NEED_GROUPS, URGENT_NEEDS
from rehber.catalogue.taxonomy import NEED
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import call, card, listing
from rehber.phrasing.speakers import TO_BE_UNDERSTOOD, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition
    from rehber.phrasing.call import Call
    from rehber.phrasing.card import Card
    from rehber.phrasing.link import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLink:
    """A need of the group, with its page."""

    label: str
    path: str
    met: bool  #: whether anybody meets it


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """A group of needs, and who meets one of them."""

    label: str
    needs: tuple[NeedLink, ...]
    danger: tuple[Call, ...]  #: whom to call where readers may be in danger
    lines: tuple[Call, ...]  #: who can tell where to turn
    places: tuple[Card, ...]
    rest: str | None  #: what is said where not all are shown
    languages_spoken: tuple[Link, ...]  #: where it is about the language somebody speaks


@page_type(
    template="topic.html",
    addresses=(urls.topic("{id}"),),
    count=lambda _: len(NEED_GROUPS),
    menu=None,
    discreet=Discreet.SOME,
    samples=("topic/violence.html",),
    scripts=(Script("rows.js"), Script("list_buttons.js")),
)
def topic(edition: Edition) -> Iterator[Page]:
    """One page for each group of needs."""
    say, catalogue = edition.language.say, edition.catalogue
    met = {need for record in catalogue.providers for offer in record.offers for need in offer.types}
    for group in NEED_GROUPS:
        reader = edition.reader
        found = listing.matches(group.terms, catalogue, edition.language)
        yield Page(
            address=urls.topic(group.id),
            template="topic.html",
            title=say(group.label),
            description="" if group.discreet else " · ".join(say(NEED[need].plain) for need in group.terms),
            view=TopicView(
                label=say(group.label),
                needs=tuple(NeedLink(label=say(NEED[n].plain), path=urls.need(n), met=n in met) for n in group.terms),
                danger=call.lines(listing.IN_DANGER, catalogue, reader) if not URGENT_NEEDS.isdisjoint(group.terms) else (),
                lines=() if found else call.lines(listing.TELL_WHERE, catalogue, reader),
                places=listing.cards(found[: card.MOST], catalogue, reader),
                rest=card.rest(len(found), edition.language),
                languages_spoken=speakers(catalogue, edition.language) if TO_BE_UNDERSTOOD in group.terms else (),
            ),
            discreet=group.discreet,
        )
