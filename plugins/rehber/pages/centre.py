"""The page of a centre: a place people go to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import linked, provider

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Centre, Unit
    from rehber.language.phrase import PlainPhrase
    from rehber.language.reader import Reader
    from rehber.page import Edition
    from rehber.phrasing.linked import LinkedData
    from rehber.phrasing.provider import ProviderView


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordView:
    """A centre or a unit, for people and for programs."""

    it: ProviderView
    linked: LinkedData | None


@page_type(
    template="centre.html",
    addresses=("centre/{id}.html",),
    count=lambda edition: len(edition.catalogue.centres),
    menu=None,
    discreet=Discreet.SOME,
    samples=("centre/sisli-kadin-danisma-merkezi.html", "centre/izmir-kadin-siginma-ara-istasyonu.html"),
    scripts=(Script("opening.js", when="it.offer.now"), Script("share.js"), Script("list_buttons.js")),
)
def centre(edition: Edition) -> Iterator[Page]:
    """One page for each centre."""
    for record in edition.catalogue.centres:
        yield page(record, "centre.html", edition)


def page(record: Centre | Unit, template: str, edition: Edition) -> Page:
    """Return the page of a centre or a unit; both are told in the same order."""
    reader = edition.reader
    view = provider.view(record, edition, reader)
    return Page(
        address=urls.node(record),
        template=template,
        title=title(record, edition, reader),
        description="" if record.discreet else reader.plain(record.summary),
        view=RecordView(it=view, linked=linked.provider(record, edition)),
        discreet=record.discreet,
    )


def title(record: Centre | Unit, edition: Edition, reader: Reader) -> PlainPhrase:
    """Return what a tab or a list of results calls it: many municipalities have a unit of the same name."""
    name, area = reader.plain(record.name), edition.catalogue.area(record)
    return name.within("{name} · {area}", area=reader.plain_places(area.district or area.province).words) if area else name
