"""The page of a group of needs: the needs in it, and everybody who meets one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.groups import NEED_GROUPS
from rehber.catalogue.taxonomy import NEED
from rehber.language.reader import Voice
from rehber.page import Page
from rehber.phrasing import call, listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition


def topic(edition: Edition) -> Iterator[Page]:
    """One page for each group of needs."""
    say = edition.language.say
    for group in NEED_GROUPS:
        voice = Voice(edition.language)
        needs = [
            {"label": say(NEED[need].plain), "path": urls.need(need), "met": bool(listing.matches((need,), edition))}
            for need in group.terms
        ]
        yield Page(
            address=urls.topic(group.id),
            template="topic.html",
            title=say(group.label),
            description="" if group.discreet else " · ".join(say(NEED[need].plain) for need in group.terms),
            view={
                "label": say(group.label),
                "needs": needs,
                "danger": call.lines(listing.IN_DANGER, edition, voice) if group.urgent else [],
                "lines": call.lines(listing.TELL_WHERE, edition, voice),
                "places": listing.cards(listing.matches(group.terms, edition), edition, voice),
            },
            state=voice.state,
            discreet=group.discreet,
        )
