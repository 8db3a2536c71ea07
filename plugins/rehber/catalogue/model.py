"""The catalogue as frozen values with typed fields.

No field has a default: code that builds a record must give every field, so the type checker finds a forgotten one.

``None`` and an empty tuple mean *unknown*. They never mean "no", "closed" or "none".
A confidential record's place, hours and own telephones are not here at all: see :mod:`rehber.catalogue.decode`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rehber.catalogue import recurrence
from rehber.catalogue.hours import Hours
from rehber.catalogue.opening import MONDAY
from rehber.catalogue.taxonomy import KIND, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from rehber.catalogue.facts import (
        Age,
        Appointment,
        Award,
        Capacity,
        Document,
        Figure,
        PartialDate,
        Provenance,
        SpecialDays,
        Spoken,
    )
    from rehber.catalogue.finding import Path
    from rehber.catalogue.hours import Stated
    from rehber.catalogue.phone import Phone
    from rehber.catalogue.place import Answer, Area, Place
    from rehber.catalogue.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has: an immutable id, and its path in the catalogue."""

    id: str
    name: Text
    path: Path = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Record):
    """What centres, units and their services have in common: who it is for, how to come, what it costs."""

    summary: Text
    types: tuple[str, ...]  #: the needs it meets itself
    audiences: tuple[str, ...]
    eligibility: Text | None
    age: Age | None
    cost: str | None  #: free or paid
    cost_note: Text | None
    access: tuple[str, ...]
    how_to_apply: Text | None
    appointment: Appointment | None
    hours: Stated | None
    hours_note: Text | None
    phones: tuple[Phone, ...]
    residential: Answer
    figures: tuple[Figure, ...]
    notes: tuple[Text, ...]
    status: str  #: offered, planned, suspended, closed or unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Offer):
    """Something people can get."""

    required_documents: tuple[Text, ...]
    completion_time: Text | None
    programmes: tuple[Text, ...]
    said_unknown: tuple[str, ...]  #: where it does not follow its provider: fields of which the catalogue says `unknown`


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider(Offer):
    """Who serves: a centre or a unit."""

    kind: Kind
    organisation: str | None  #: id of the organisation or unit that runs it
    source: str
    verified_on: date | None  #: the day of the last telephone call or visit, not of an edit
    also_called: tuple[str, ...]
    organisation_note: Text | None
    no_distinction_by: tuple[Text, ...]
    exceptions: tuple[SpecialDays, ...]
    emails: tuple[str, ...]
    website: str | None
    languages: tuple[Spoken, ...]
    founded: PartialDate | None
    several_places: bool
    public: bool
    duties: tuple[Text, ...]
    principles: Text | None
    legal_basis: Text | None
    funding: Text | None
    project: Text | None
    facilities: tuple[Text, ...]
    on_site: tuple[Text, ...]
    capacity: Capacity | None
    length_of_stay: Text | None
    partners: tuple[Text, ...]
    works_with: tuple[str, ...]
    reached_through: str | None
    services: tuple[Service, ...]
    basis: tuple[Provenance, ...]

    @property
    def confidential(self) -> bool:
        """Whether its place must not be published."""
        return self.kind.confidential

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What can be had here: the services, and itself where it meets a need without naming a service for it."""
        return (*((self,) if self.types else ()), *self.services)

    @property
    def has_card(self) -> bool:
        """Whether there is an address card to keep in a telephone. A confidential record never has one."""
        return not self.confidential and self.public and bool(self.phones or self.emails)

    @property
    def has_calendar(self) -> bool:
        """Whether its hours can be written into a calendar: they name days of the week."""
        return isinstance(self.hours, Hours) and bool(recurrence.let_in(self.hours, MONDAY.year))

    @property
    def discreet(self) -> bool:
        """Whether its page must have a neutral title, because titles are seen in tabs, history and shared links."""
        return self.kind.discreet


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre(Provider):
    """A place people go to."""

    place: Place | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Provider):
    """Who serves, with or without a place of its own."""

    at: str | None  #: id of the centre it is in


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """A public body or an association, in the tree of those it is part of."""

    kind: str
    summary: Text
    source: str
    part_of: str | None
    part_of_note: Text | None
    area: Area | None
    also_called: tuple[str, ...]
    principles: Text | None
    duties: tuple[Text, ...]
    scopes: tuple[Text, ...]
    hours: Stated | None
    hours_note: Text | None
    phones: tuple[Phone, ...]
    emails: tuple[str, ...]
    website: str | None
    documents: tuple[Document, ...]
    titles: tuple[Award, ...]
    notes: tuple[Text, ...]
    verified_on: date | None
    basis: tuple[Provenance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotline(Record):
    """A national short number."""

    number: Phone
    summary: Text
    source: str
    audiences: tuple[str, ...]
    emergency: bool
    cost: str | None
    hours: Stated | None
    hours_note: Text | None
    languages: tuple[Spoken, ...]
    notes: tuple[Text, ...]
    verified_on: date | None
    basis: tuple[Provenance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreType:
    """What a kind of centre is, in general."""

    kind: Kind
    name: Text
    definition: Text
    source: str
    also_called: tuple[str, ...]
    organisation: str | None
    functions: tuple[Text, ...]
    principles: Text | None
    aims: tuple[Text, ...]
    audiences: tuple[str, ...]
    partners: tuple[Text, ...]
    residential: Answer
    notes: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic(Record):
    """A yearly series."""

    unit: str  #: centres, people or courses
    values: Mapping[int, int]  #: by year
    source: str
    targets: Mapping[int, int]  #: by year
    summary: Text | None
    organisation: str | None
    notes: tuple[Text, ...]


Node = Organisation | Centre | Unit
Reachable = Offer | Organisation  #: what can have telephones of its own


def kind(name: str) -> Kind:
    """Return the kind of that id; the closed list has been checked."""
    return KIND[name]
