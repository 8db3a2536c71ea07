"""Staying safe on this site: what leaves a trace, and how to leave quickly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.taxonomy import N_
from rehber.page import Page
from rehber.pages.page_type import Discreet, Menu, Script, one, page_type
from rehber.phrasing.line import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition
    from rehber.phrasing.line import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyView:
    """The lines to call in danger."""

    emergency: tuple[Line, ...]


@page_type(
    template="safety.html",
    addresses=(urls.SAFETY,),
    count=one,
    menu=Menu(N_("Using this site safely")),
    discreet=Discreet.ALWAYS,
    samples=("safety.html",),
    scripts=(Script("aloud.js"),),
)
def safety(edition: Edition) -> Iterator[Page]:
    """The one safety page."""
    reader = edition.reader
    yield Page(
        address=urls.SAFETY,
        template="safety.html",
        title=edition.language.say("Using this site safely"),
        view=SafetyView(
            emergency=tuple(
                line(it, reader) for it in edition.catalogue.hotlines if it.emergency or "violence-survivors" in it.audiences
            )
        ),
        discreet=True,
    )
