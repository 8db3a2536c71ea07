"""How a centre or a unit is reached through others, and what of it can be kept on a telephone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.model import Hotline
from rehber.phrasing import contact

if TYPE_CHECKING:
    from rehber.catalogue.model import Centre, Node, Unit
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.phrasing.contact import PhoneView


@dataclass(frozen=True, slots=True, kw_only=True)
class Through:
    """Whom to call instead of a record without a number of its own."""

    name: Phrase
    path: str
    phones: tuple[PhoneView, ...]
    emails: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """What can be kept on a telephone: paths of an address card and of a calendar, from the top of the site."""

    card: str | None
    calendar: str | None


def through(called: Node | Hotline, reader: Reader) -> Through:
    """Return how to reach whoever is called where the record has no number of its own."""
    name = reader.text(called.name)
    if isinstance(called, Hotline):
        numbers = contact.phones([called.number], reader)
        return Through(name=name, path=f"{urls.NUMBERS}#{called.id}", phones=numbers, emails=())
    return Through(name=name, path=urls.node(called), phones=contact.phones(called.phones, reader), emails=called.emails)


def keep(record: Centre | Unit) -> Keep:
    """Return what can be kept on a telephone. A discreet record offers nothing: other people look at telephones."""
    return Keep(
        card=urls.card(record.id) if record.has_card and not record.discreet else None,
        calendar=urls.calendar(record.id) if record.has_calendar and not record.discreet else None,
    )
