"""The page of an organisation: who it is, how to reach it, what it runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import card, contact, linked, provenance, time
from rehber.phrasing.link import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Organisation
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.page import Edition
    from rehber.phrasing.card import Card
    from rehber.phrasing.contact import PhoneView
    from rehber.phrasing.link import Named
    from rehber.phrasing.linked import LinkedData
    from rehber.phrasing.provenance import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """A document the source names."""

    name: Phrase
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleView:
    """A title an organisation holds."""

    name: Phrase
    received: str | None
    programme: Phrase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationView:
    """An organisation: who it is, how to reach it, what it runs."""

    id: str
    code: None  #: an organisation has no printed sheet
    name: Phrase
    turkish: Phrase | None
    also_called: tuple[Phrase, ...]
    kind: str
    area: Phrase | None
    chain: tuple[Named, ...]
    chain_note: Phrase | None
    summary: tuple[Phrase, ...]
    phones: tuple[PhoneView, ...]
    emails: tuple[str, ...]
    website: str | None
    status: str  #: what can be said about opening
    hours_note: Phrase | None
    principles: Phrase | None
    duties: tuple[Phrase, ...]
    scopes: tuple[Phrase, ...]
    documents: tuple[DocumentView, ...]
    titles: tuple[TitleView, ...]
    notes: tuple[Phrase, ...]
    standards: str | None  #: the page of its service standards
    runs: tuple[Card, ...]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationPage:
    """An organisation, for people and for programs."""

    it: OrganisationView
    linked: LinkedData


@page_type(
    template="organisation.html",
    addresses=("organisation/{id}.html",),
    count=lambda edition: len(edition.catalogue.organisations),
    menu=None,
    discreet=Discreet.NEVER,
    samples=("organisation/sisli-sosyal-destek-mudurlugu.html",),
    scripts=(Script("share.js"), Script("list_buttons.js")),
)
def organisation(edition: Edition) -> Iterator[Page]:
    """One page for each organisation."""
    for record in edition.catalogue.organisations:
        reader = edition.reader
        yield Page(
            address=urls.node(record),
            template="organisation.html",
            title=reader.plain(record.name),
            description=reader.plain(record.summary),
            view=OrganisationPage(it=_view(record, edition.catalogue, reader), linked=linked.organisation(record, edition)),
        )


def _view(record: Organisation, catalogue: Catalogue, reader: Reader) -> OrganisationView:
    language = reader.language
    return OrganisationView(
        id=record.id,
        code=None,
        name=reader.text(record.name),
        turkish=reader.source(record.name),
        also_called=tuple(reader.turkish(name) for name in record.also_called),
        kind=card.kind(record, language),
        area=card.area(catalogue.area(record), reader),
        chain=named(reversed(catalogue.chain(record)), reader),
        chain_note=reader.text(record.part_of_note),
        summary=reader.paragraphs(record.summary),
        phones=contact.phones(record.phones, reader),
        emails=record.emails,
        website=record.website,
        status=time.status(record.hours, language),
        hours_note=reader.text(record.hours_note),
        principles=reader.text(record.principles),
        duties=reader.texts(record.duties),
        scopes=reader.texts(record.scopes),
        documents=tuple(DocumentView(name=reader.text(d.name), url=d.url) for d in record.documents),
        titles=tuple(
            TitleView(
                name=reader.text(title.name),
                received=language.date(title.received) if title.received else None,
                programme=reader.text(title.programme),
            )
            for title in record.titles
        ),
        notes=reader.texts(record.notes),
        standards=urls.standards(record.id) if catalogue.formalities_under(record) else None,
        runs=card.cards(catalogue.children.get(record.id, ()), catalogue, reader),
        origin=provenance.of(record, catalogue, reader),
    )
