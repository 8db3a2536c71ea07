"""The page of a list that a reader has put together: its places are in its address only."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, one, page_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.language.language import Language
    from rehber.page import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortlistView:
    """What the script says, as JSON."""

    sayings: str


@page_type(
    template="shortlist.html",
    addresses=(urls.LIST,),
    count=one,
    menu=None,
    discreet=Discreet.NEVER,
    samples=("list.html",),
    scripts=(Script("listed.js"), Script("shortlist.js"), Script("share.js")),
)
def shortlist(edition: Edition) -> Iterator[Page]:
    """The one page for lists. A script fills it (``shortlist.js``), from the file of ``site/shortlist_data.py``."""
    yield Page(
        address=urls.LIST,
        template="shortlist.html",
        title=edition.language.say("My list"),
        view=ShortlistView(sayings=json.dumps(sayings(edition.language))),
    )


def sayings(language: Language) -> dict[str, str]:
    """Return what the script says, in the language of the page."""
    say = language.say
    return {
        "listed": say("Places on the list: {number}"),
        "empty": say("There is nothing on the list yet. Search, and choose places."),
        "gone": say("No longer in this directory: {number}"),
        "instead": say("In its place there is now:"),
        "failed": say("The list could not be loaded."),
        "through": say("Reach it through:"),
        "speaks": say("Languages spoken: {languages}"),
        "planned": say("Announced: {languages}"),
        "up": say("Up"),
        "down": say("Down"),
        "call": say("Call"),
        "remove": say("Remove"),
    }
