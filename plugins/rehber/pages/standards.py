"""The service standards of an organisation (*hizmet standartları*): documents to bring and completion time of its services.

Turkish public bodies publish a table of service standards. This is none: it says what the sources of the directory say,
and so it does not bear that name. Where nothing is known there is no page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.page import Page
from rehber.pages.page_type import Discreet, page_type
from rehber.phrasing.link import Named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Centre, Service, Unit
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.page import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardsRow:
    """A service, and what is known of its formalities."""

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
    count=lambda edition: sum(bool(edition.catalogue.formalities_under(it)) for it in edition.catalogue.organisations),
    menu=None,
    discreet=Discreet.NEVER,
    samples=(),  # of no service of our own directory is one known yet,
    scripts=(),
)
def standards(edition: Edition) -> Iterator[Page]:
    """One page for each organisation with a service of which a formality is known, its own or of those below it."""
    say = edition.language.say
    for organisation in edition.catalogue.organisations:
        found = edition.catalogue.formalities_under(organisation)
        if not found:
            continue
        reader = edition.reader
        name = reader.text(organisation.name)
        yield Page(
            address=urls.standards(organisation.id),
            template="standards.html",
            title=reader.plain(organisation.name).within(say("What to bring and how long it takes: {name}")),
            description=say("What to bring, how long it takes and where to apply"),
            view=StandardsView(
                organisation=Named(name=name, path=urls.node(organisation)),
                rows=tuple(_row(provider, service, reader) for provider, service in found),
            ),
        )


def _row(provider: Centre | Unit, service: Service, reader: Reader) -> StandardsRow:
    path = urls.node(provider)
    return StandardsRow(
        name=reader.text(service.name),
        path=f"{path}#{service.id}",
        documents=reader.texts(service.required_documents),
        time=reader.text(service.completion_time),
        where=Named(name=reader.text(provider.name), path=path),
    )
