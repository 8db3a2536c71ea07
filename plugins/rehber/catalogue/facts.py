"""The small facts records are made of: dates, ages, languages, numbers, where a fact comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from rehber.catalogue.hours import Closed, Stated
    from rehber.catalogue.phone import Phone
    from rehber.catalogue.text import Text


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exact as its source: a year, a month of a year, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Return it in ISO 8601, cut to what is known."""
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])


@dataclass(frozen=True, slots=True)
class Directory:
    """The directory itself: who publishes it, under which terms, where."""

    id: str  #: immutable; every UUID of the feed derives from it
    name: str
    publisher: str
    licence: str  #: SPDX identifier
    language: str  #: BCP 47, the language services.yaml is written in
    base_url: str | None  #: with no slash at the end
    contact: str | None  #: where to report a mistake
    summary: Text | None


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from."""

    id: str
    title: Text
    publisher: str | None
    published: PartialDate | None
    retrieved: date | None  #: the day it was read
    url: str | None
    licence: str | None
    note: Text | None


@dataclass(frozen=True, slots=True)
class Provenance:
    """A field whose value does not come from the record's own source."""

    field: str
    source: str
    note: Text | None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language people can be served in, how, and whether already."""

    code: str  #: BCP 47
    how: str  #: staff, interpreter, sign-language or unknown
    status: str
    when: Text | None
    note: Text | None


@dataclass(frozen=True, slots=True)
class Age:
    """Who is old or young enough. All in months, so that 36 to 72 months stays exact."""

    min_months: int | None  #: from this age on, 0..1440
    above_months: int | None  #: older than this, 0..1440
    max_months: int | None  #: up to and including this age, 0..1440
    audience: str | None  #: the group the limit is for; None: for everyone


@dataclass(frozen=True, slots=True)
class Appointment:
    """The rules of booking."""

    by: str | None  #: phone, in-person or online
    phone: Phone | None
    days_ahead: int | None
    max_per_week: int | None
    note: Text | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number the source gives about a record."""

    what: Text
    value: int
    year: int | None
    approximate: bool
    note: Text | None


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many fit in."""

    amount: int
    unit: str | None  #: people, beds or rooms


@dataclass(frozen=True, slots=True)
class Document:
    """A document the source names."""

    name: Text
    url: str | None


@dataclass(frozen=True, slots=True)
class Award:
    """A title an organisation holds."""

    name: Text
    received: PartialDate | None
    programme: Text | None


@dataclass(frozen=True, slots=True)
class SpecialDays:
    """Days on which other hours hold."""

    first: date
    last: date  #: included
    hours: Stated | Closed
    reason: Text


@dataclass(frozen=True, slots=True)
class Removed:
    """The tombstone of a record that was taken out."""

    id: str
    on: date
    reason: str
    replaced_by: str | None
