"""How to come, what it costs, what to bring: what centres, units and services have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.taxonomy import ACCESS_WAY, NEED
from rehber.phrasing import card, contact, eligibility, time
from rehber.phrasing.link import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.facts import Appointment, Capacity, Figure
    from rehber.catalogue.model import Offer, Service
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.phrasing.call import Call
    from rehber.phrasing.contact import PhoneView
    from rehber.phrasing.special import SpecialView
    from rehber.phrasing.time import DayView


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentView:
    """The rules of booking."""

    lines: tuple[str | Phrase, ...]
    phone: PhoneView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A number a source gives, with what it counts and of which year it is."""

    what: Phrase
    value: str
    year: str | None
    note: Phrase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """When the centre is open that a unit without hours of its own is in."""

    name: Phrase
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What centres, units and services have in common: who it is for, how to come, what it costs, when."""

    summary: tuple[Phrase, ...]  #: paragraphs
    types: tuple[Link, ...]
    audiences: tuple[Link, ...]
    eligibility: Phrase | None
    age: str | None
    cost: tuple[str | Phrase, ...]
    access: tuple[str, ...]
    ways: tuple[str | Phrase, ...]  #: how to come, and what it costs
    how_to_apply: Phrase | None
    dial: Call | None  #: the number to tap where one applies or books by telephone and no other stands beside it
    appointment: AppointmentView | None
    phones: tuple[PhoneView, ...]
    hours: tuple[DayView, ...]
    seasons: tuple[str, ...]  #: one line for each rule, where weeks differ
    hours_note: Phrase | None
    now: str | None  #: timetables as JSON; of a service nobody says on which days it is not as in the week
    special: tuple[SpecialView, ...]
    house: House | None
    holidays: str | None
    figures: tuple[FigureView, ...]
    notes: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceView:
    """A service as the page of its centre or unit shows it."""

    offer: Common
    id: str
    name: Phrase
    turkish: Phrase | None
    status: str | None
    documents: tuple[Phrase, ...]
    completion_time: Phrase | None
    programmes: tuple[Phrase, ...]


def common(
    offer: Offer,
    reader: Reader,
    *,
    now: str | None = None,
    special: tuple[SpecialView, ...] = (),
    house: House | None = None,
    called: Call | None = None,
) -> Common:
    """Return who it is for, how to come, what it costs and when it is."""
    language = reader.language
    costs = cost(offer, reader)
    access = tuple(language.say(ACCESS_WAY[way].plain) for way in offer.access)
    return Common(
        summary=reader.paragraphs(offer.summary),
        types=needs(offer.types, language),
        audiences=eligibility.audiences(offer.audiences, language),
        eligibility=reader.text(offer.eligibility),
        age=eligibility.age(offer.age, language),
        cost=costs,
        access=access,
        ways=(*access, *costs),
        how_to_apply=reader.text(offer.how_to_apply),
        dial=called if by_telephone(offer) else None,
        appointment=appointment(offer.appointment, reader),
        phones=contact.phones(offer.phones, reader),
        hours=time.week(offer.hours, language),
        seasons=time.seasons(offer.hours, language),
        hours_note=reader.text(offer.hours_note),
        now=now,
        special=special,
        house=house,
        holidays=time.holidays(offer.hours, language),
        figures=figures(offer.figures, reader),
        notes=reader.texts(offer.notes),
    )


def by_telephone(offer: Offer) -> bool:
    """Return whether one applies or books by telephone and no number is given at the same place."""
    booked = offer.appointment
    if booked and booked.phone:
        return False
    return "phone" in offer.access or bool(booked and booked.by == "phone")


def service(service: Service, reader: Reader, called: Call | None = None) -> ServiceView:
    """Return a service as the page of its centre or unit shows it."""
    return ServiceView(
        offer=common(service, reader, called=None if service.phones else called),
        id=service.id,
        name=reader.text(service.name),
        turkish=reader.source(service.name),
        status=card.status(service.status, reader.language),
        documents=reader.texts(service.required_documents),
        completion_time=reader.text(service.completion_time),
        programmes=reader.texts(service.programmes),
    )


def needs(types: Iterable[str], language: Language) -> tuple[Link, ...]:
    """Return needs, each with its page."""
    return tuple(Link(label=language.say(NEED[i].label), path=urls.need(i)) for i in types)


def cost(offer: Offer, reader: Reader) -> tuple[str | Phrase, ...]:
    """Return what it costs; nothing if it is not known."""
    say = reader.language.say
    known = {"free": say("It is free of charge."), "paid": say("There is a fee.")}.get(offer.cost or "")
    return tuple(line for line in (known, reader.text(offer.cost_note)) if line)


def appointment(rules: Appointment | None, reader: Reader) -> AppointmentView | None:
    """Return the rules of booking."""
    if rules is None:
        return None
    language = reader.language
    by = {
        "phone": language.say("Book by telephone."),
        "in-person": language.say("Book in person."),
        "online": language.say("Book on the internet."),
    }.get(rules.by or "")
    ahead = weekly = None
    if rules.days_ahead:
        ahead = language.counted("Book {number} day ahead.", "Book {number} days ahead.", rules.days_ahead)
    if rules.max_per_week:
        weekly = language.counted("At most {number} time a week.", "At most {number} times a week.", rules.max_per_week)
    return AppointmentView(
        lines=tuple(line for line in (by, ahead, weekly, reader.text(rules.note)) if line),
        phone=contact.phone(rules.phone, reader) if rules.phone else None,
    )


def figures(entries: Iterable[Figure], reader: Reader) -> tuple[FigureView, ...]:
    """Return numbers with what they count and of which year they are."""
    language = reader.language
    return tuple(
        FigureView(
            what=reader.text(entry.what),
            value=language.say("about {number}").format(number=language.number(entry.value))
            if entry.approximate
            else language.number(entry.value),
            year=str(entry.year) if entry.year else None,
            note=reader.text(entry.note),
        )
        for entry in entries
    )


def capacity(entry: Capacity | None, language: Language) -> str | None:
    """Return the capacity: the number of people."""
    if entry is None:
        return None
    if entry.unit == "people":
        return language.counted("{number} person", "{number} people", entry.amount)
    if entry.unit == "beds":
        return language.counted("{number} bed", "{number} beds", entry.amount)
    if entry.unit == "rooms":
        return language.counted("{number} room", "{number} rooms", entry.amount)
    said = language.say("{number} (whether people or beds is not said)")
    return said.format(number=language.number(entry.amount))
