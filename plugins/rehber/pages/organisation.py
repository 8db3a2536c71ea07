"""The page of an organisation: who it is, how to reach it, what it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.language.reader import Voice
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
        voice = Voice(edition.language)
        yield Page(
            address=urls.node(record),
            template="organisation.html",
            title=voice.plain(record.name),
            description=voice.plain(record.summary),
            view={"it": _view(record, edition, voice), "linked": linked.organisation(record, edition)},
            state=voice.state,
        )


def _view(record: Organisation, edition: Edition, voice: Voice) -> dict[str, Any]:
    language = edition.language
    return {
        **provider.organisation_contact(record, voice),
        "id": record.id,
        "code": None,
        "name": voice.text(record.name),
        "turkish": voice.source(record.name),
        "also_called": [voice.turkish(name) for name in record.also_called],
        "kind": card.kind(record, edition),
        "area": card.area(edition.catalogue.area(record), voice),
        "chain": provider.chain(record, edition, voice),
        "chain_note": voice.text(record.part_of_note),
        "summary": voice.paragraphs(record.summary),
        "principles": voice.text(record.principles),
        "duties": voice.texts(record.duties),
        "scopes": voice.texts(record.scopes),
        "documents": [{"name": voice.text(d.name), "url": d.url} for d in record.documents],
        "titles": [
            {
                "name": voice.text(title.name),
                "received": language.date(title.received) if title.received else None,
                "programme": voice.text(title.programme),
            }
            for title in record.titles
        ],
        "notes": voice.texts(record.notes),
        "standards": urls.standards(record.id) if edition.catalogue.services_under(record) else None,
        "runs": card.cards(edition.catalogue.children.get(record.id, ()), edition, voice),
        **provenance.of(record, edition, voice),
    }
