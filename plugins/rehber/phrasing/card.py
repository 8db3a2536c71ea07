"""A record in a few words, as lists show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue.model import Organisation
from rehber.catalogue.taxonomy import ORGANISATION_KIND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.model import Node, Service
    from rehber.catalogue.place import Area
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.page import Edition


def cards(nodes: Iterable[Node], edition: Edition, reader: Reader) -> list[dict[str, Any]]:
    """Return cards in the alphabetical order of the language."""
    ordered = sorted(nodes, key=lambda node: (edition.language.sort_key(node.name.into(edition.language.code).text), node.id))
    return [card(node, edition, reader) for node in ordered]


def card(node: Node, edition: Edition, reader: Reader) -> dict[str, Any]:
    """Return a record as a list shows it."""
    return {
        "name": reader.text(node.name),
        "path": urls.node(node),
        "kind": kind(node, edition),
        "area": area(edition.catalogue.area(node), reader),
        "run_by": run_by(node, edition, reader),
        "services": [],
        "spoken": None,
    }


def with_status(node: Node, services: Iterable[Service], edition: Edition, reader: Reader) -> dict[str, Any]:
    """Return a card that also names the services it is listed for."""
    said = [{"name": reader.text(s.name), "status": status(s.status, edition)} for s in services]
    return {**card(node, edition, reader), "services": said}


def kind(node: Node, edition: Edition) -> str:
    """Return what sort of record it is."""
    if isinstance(node, Organisation):
        return edition.language.say(ORGANISATION_KIND[node.kind].label)
    return edition.language.say(node.kind.label)


def run_by(node: Node, edition: Edition, reader: Reader) -> Phrase | None:
    """Return who stands at the top of those who run it: the municipality or the ministry."""
    chain = edition.catalogue.chain(node)
    return reader.text(chain[-1].name) if chain else None


def area(place: Area | None, reader: Reader) -> Phrase | None:
    """Return a district and its province."""
    if place is None:
        return None
    return reader.turkish(f"{place.district}, {place.province}" if place.district else place.province)


def status(state: str, edition: Edition) -> str | None:
    """Return what must be said about a service that is not simply on offer."""
    say = edition.language.say
    return {
        "planned": say("announced"),
        "suspended": say("suspended for now"),
        "closed": say("no longer offered"),
        "unknown": say("not known whether it is offered"),
    }.get(state)
