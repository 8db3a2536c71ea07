"""The page of an organisation: who it is, how to reach it, what it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.language.reader import Reader
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import card, linked, provenance, provider

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from rehber.catalogue.model import Organisation
    from rehber.page import Edition


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
        reader = Reader(edition.language)
        yield Page(
            address=urls.node(record),
            template="organisation.html",
            title=reader.plain(record.name),
            description=reader.plain(record.summary),
            view={"it": _view(record, edition, reader), "linked": linked.organisation(record, edition)},
        )


def _view(record: Organisation, edition: Edition, reader: Reader) -> dict[str, Any]:
    language = edition.language
    return {
        **provider.organisation_contact(record, reader),
        "id": record.id,
        "code": None,
        "name": reader.text(record.name),
        "turkish": reader.source(record.name),
        "also_called": [reader.turkish(name) for name in record.also_called],
        "kind": card.kind(record, edition),
        "area": card.area(edition.catalogue.area(record), reader),
        "chain": provider.chain(record, edition, reader),
        "chain_note": reader.text(record.part_of_note),
        "summary": reader.paragraphs(record.summary),
        "principles": reader.text(record.principles),
        "duties": reader.texts(record.duties),
        "scopes": reader.texts(record.scopes),
        "documents": [{"name": reader.text(d.name), "url": d.url} for d in record.documents],
        "titles": [
            {
                "name": reader.text(title.name),
                "received": language.date(title.received) if title.received else None,
                "programme": reader.text(title.programme),
            }
            for title in record.titles
        ],
        "notes": reader.texts(record.notes),
        "standards": urls.standards(record.id) if edition.catalogue.services_under(record) else None,
        "runs": card.cards(edition.catalogue.children.get(record.id, ()), edition, reader),
        **provenance.of(record, edition, reader),
    }
