"""The table of service standards that Turkish public bodies must publish: what to bring, how long it takes, where to apply."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.model import Service
from rehber.language.reader import Reader
from rehber.page import Page
from rehber.pages.page_type import Discreet, page_type
from rehber.phrasing.link import Named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Centre, Offer, Unit
    from rehber.language.phrase import Phrase
    from rehber.page import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardsRow:
    """A service, and what the table of service standards says of it."""

    name: Phrase
    path: str
    documents: tuple[Phrase, ...]
    time: Phrase | None
    where: Named


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardsView:
    """The table of an organisation."""

    organisation: Named
    rows: tuple[StandardsRow, ...]


@page_type(
    template="standards.html",
    addresses=(urls.standards("{id}"),),
    count=lambda edition: sum(bool(edition.catalogue.services_under(it)) for it in edition.catalogue.organisations),
    menu=None,
    discreet=Discreet.NEVER,
    samples=("standards/sisli-belediyesi.html",),
    scripts=(),
)
def standards(edition: Edition) -> Iterator[Page]:
    """One page for each organisation that offers something itself or through those below it."""
    say = edition.language.say
    for organisation in edition.catalogue.organisations:
        found = edition.catalogue.services_under(organisation)
        if not found:
            continue
        reader = Reader(edition.language)
        name = reader.text(organisation.name)
        yield Page(
            address=urls.standards(organisation.id),
            template="standards.html",
            title=reader.plain(organisation.name).within(say("Service standards: {name}")),
            description=say("What to bring, how long it takes and where to apply"),
            view=StandardsView(
                organisation=Named(name=name, path=urls.node(organisation)),
                rows=tuple(_row(provider, offer, reader) for provider, offer in found),
            ),
        )


def _row(provider: Centre | Unit, offer: Offer, reader: Reader) -> StandardsRow:
    service = offer if isinstance(offer, Service) else None
    path = urls.node(provider)
    return StandardsRow(
        name=reader.text(offer.name),
        path=f"{path}#{service.id}" if service else path,
        documents=reader.texts(service.required_documents) if service else (),
        time=reader.text(service.completion_time) if service else None,
        where=Named(name=reader.text(provider.name), path=path),
    )
