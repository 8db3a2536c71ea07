"""The page of a unit: who serves, with or without a place of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.page import Page
from rehber.phrasing import linked, provider
from rehber.phrasing.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition


def unit(edition: Edition) -> Iterator[Page]:
    """One page for each unit."""
    for record in edition.catalogue.units:
        voice = Voice(edition.language)
        view = provider.view(record, edition, voice)
        yield Page(
            address=urls.node(record),
            template="unit.html",
            title=voice.plain(record.name),
            description="" if record.discreet else voice.plain(record.summary),
            view={"it": view, "linked": linked.provider(record, edition)},
            state=voice.state,
            discreet=record.discreet,
        )
