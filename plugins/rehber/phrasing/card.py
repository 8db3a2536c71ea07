"""A record in a few words, as lists show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.model import Organisation
from rehber.catalogue.taxonomy import ORGANISATION_KIND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Node, Service
    from rehber.catalogue.place import Area
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.phrasing.eligibility import SpokenView


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A service for which a record is on a list."""

    name: Phrase
    status: str | None  #: None where it is simply offered


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A record as a list shows it."""

    name: Phrase
    path: str  #: below the language's folder
    kind: str
    area: Phrase | None
    run_by: Phrase | None  #: the municipality or the ministry at the top of those who run it
    services: tuple[Listed, ...]
    spoken: SpokenView | None  #: the language for which it is listed


def cards(nodes: Iterable[Node], catalogue: Catalogue, reader: Reader) -> tuple[Card, ...]:
    """Return cards in the alphabetical order of the language."""
    language = reader.language
    ordered = sorted(nodes, key=lambda node: (language.sort_key(node.name.into(language.code).text), node.id))
    return tuple(card(node, catalogue, reader) for node in ordered)


def card(
    node: Node,
    catalogue: Catalogue,
    reader: Reader,
    *,
    services: Iterable[Service] = (),
    spoken: SpokenView | None = None,
) -> Card:
    """Return a record as a list shows it, with the services or the language it is listed for."""
    return Card(
        name=reader.text(node.name),
        path=urls.node(node),
        kind=kind(node, reader.language),
        area=area(catalogue.area(node), reader),
        run_by=run_by(node, catalogue, reader),
        services=tuple(Listed(name=reader.text(s.name), status=status(s.status, reader.language)) for s in services),
        spoken=spoken,
    )


def kind(node: Node, language: Language) -> str:
    """Return what sort of record it is."""
    if isinstance(node, Organisation):
        return language.say(ORGANISATION_KIND[node.kind].label)
    return language.say(node.kind.label)


def run_by(node: Node, catalogue: Catalogue, reader: Reader) -> Phrase | None:
    """Return who is at the top of those who run it: the municipality or the ministry."""
    chain = catalogue.chain(node)
    return reader.text(chain[-1].name) if chain else None


def area(place: Area | None, reader: Reader) -> Phrase | None:
    """Return a district and its province."""
    if place is None:
        return None
    return reader.turkish(f"{place.district}, {place.province}" if place.district else place.province)


def status(state: str, language: Language) -> str | None:
    """Return what must be said about a service that is not simply on offer."""
    say = language.say
    return {
        "planned": say("announced"),
        "suspended": say("suspended for now"),
        "closed": say("no longer offered"),
        "unknown": say("not known whether it is offered"),
    }.get(state)
