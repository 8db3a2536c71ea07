"""The pages for groups of people: what there is for them. Ten groups lead to the twenty-seven the catalogue tells apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.groups import AUDIENCE_PAGES, URGENT_AUDIENCES
from rehber.catalogue.taxonomy import AUDIENCE, AUDIENCES
from rehber.language.reader import Voice
from rehber.page import Page
from rehber.phrasing import call, card, listing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from rehber.catalogue.groups import Group
    from rehber.catalogue.model import Provider
    from rehber.catalogue.taxonomy import Term
    from rehber.page import Edition


def audience(edition: Edition) -> Iterator[Page]:
    """One page for each group of people, and one for each of the few groups they are shown in."""
    entries: tuple[Term | Group, ...] = (*AUDIENCES, *AUDIENCE_PAGES)
    for entry in entries:
        yield _page(entry, edition)


def _page(entry: Term | Group, edition: Edition) -> Page:
    say, voice = edition.language.say, Voice(edition.language)
    terms: tuple[str, ...] = getattr(entry, "terms", (entry.id,))
    found = [record for record in edition.catalogue.providers if _serves(record, terms)]
    return Page(
        address=urls.audience(entry.id),
        template="audience.html",
        title=say(entry.label),
        description="" if entry.discreet else say("Places and services for: {audience}").format(audience=say(entry.label)),
        view={
            "label": say(entry.label),
            "parts": [{"label": say(AUDIENCE[t].label), "path": urls.audience(t)} for t in terms] if len(terms) > 1 else [],
            "places": card.cards(found, edition, voice),
            "danger": [] if URGENT_AUDIENCES.isdisjoint(terms) else call.lines(listing.IN_DANGER, edition, voice),
            "lines": call.lines(listing.TELL_WHERE, edition, voice),
        },
        state=voice.state,
        discreet=entry.discreet,
    )


def _serves(record: Provider, terms: Collection[str]) -> bool:
    return any(not set(terms).isdisjoint(offer.audiences) for offer in (record, *record.services))
