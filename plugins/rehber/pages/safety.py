"""Staying safe on this site: what leaves a trace, and how to leave quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.taxonomy import N_
from rehber.language.reader import Reader
from rehber.page import Page
from rehber.pages.page_type import Discreet, Menu, one, page_type
from rehber.phrasing import contact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition


@page_type(
    template="safety.html",
    addresses=(urls.SAFETY,),
    count=one,
    menu=Menu(N_("Using this site safely")),
    discreet=Discreet.ALWAYS,
    samples=("safety.html",),
    scripts=(),
)
def safety(edition: Edition) -> Iterator[Page]:
    """The one safety page."""
    reader = Reader(edition.language)
    yield Page(
        address=urls.SAFETY,
        template="safety.html",
        title=edition.language.say("Using this site safely"),
        view={
            "emergency": [
                {"name": reader.text(line.name), "phone": contact.phone(line.number, reader)}
                for line in edition.catalogue.hotlines
                if line.emergency or "violence-survivors" in line.audiences
            ]
        },
        discreet=True,
    )
