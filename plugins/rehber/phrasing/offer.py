"""How to come, what it costs, what to bring: what centres, units and services have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue.taxonomy import ACCESS_WAY, NEED
from rehber.phrasing import card, contact, eligibility, time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.facts import Appointment, Capacity, Figure
    from rehber.catalogue.model import Offer, Service
    from rehber.language.language import Language
    from rehber.language.reader import Voice
    from rehber.page import Edition


def common(offer: Offer, voice: Voice) -> dict[str, Any]:
    """Return who it is for, how to come and what it costs."""
    language = voice.language
    return {
        "summary": voice.paragraphs(offer.summary),
        "types": needs(offer.types, language),
        "audiences": eligibility.audiences(offer.audiences, language),
        "eligibility": voice.text(offer.eligibility),
        "age": eligibility.age(offer.age, language),
        "cost": cost(offer, voice),
        "access": [language.say(ACCESS_WAY[way].plain) for way in offer.access],
        "how_to_apply": voice.text(offer.how_to_apply),
        "appointment": appointment(offer.appointment, voice),
        "phones": contact.phones(offer.phones, voice),
        "hours": time.week(offer.hours, language),
        "seasons": time.seasons(offer.hours, language),
        "hours_note": voice.text(offer.hours_note),
        "now": None,  # of a service nobody says on which days it is not as in the week
        "special": [],
        "house": None,
        "holidays": time.holidays(offer.hours, language),
        "figures": figures(offer.figures, voice),
        "notes": voice.texts(offer.notes),
    }


def service(service: Service, edition: Edition, voice: Voice) -> dict[str, Any]:
    """Return a service as the page of its centre or unit shows it."""
    return {
        **common(service, voice),
        "id": service.id,
        "name": voice.text(service.name),
        "turkish": voice.source(service.name),
        "status": card.status(service.status, edition),
        "documents": voice.texts(service.required_documents),
        "completion_time": voice.text(service.completion_time),
        "programmes": voice.texts(service.programmes),
    }


def needs(types: Iterable[str], language: Language) -> list[dict[str, str]]:
    """Return needs, each with its page."""
    return [{"label": language.say(NEED[i].label), "path": urls.need(i)} for i in types]


def cost(offer: Offer, voice: Voice) -> list[str]:
    """Return what it costs; nothing where nobody has said."""
    say = voice.language.say
    known = {"free": say("It is free of charge."), "paid": say("There is a fee.")}.get(offer.cost or "")
    return [line for line in (known, voice.text(offer.cost_note)) if line]


def appointment(rules: Appointment | None, voice: Voice) -> dict[str, Any] | None:
    """Return the rules of booking."""
    if rules is None:
        return None
    language = voice.language
    by = {
        "phone": language.say("Book by telephone."),
        "in-person": language.say("Book in person."),
        "online": language.say("Book on the internet."),
    }.get(rules.by or "")
    ahead = rules.days_ahead and language.counted(
        "Book at least {number} day ahead.", "Book at least {number} days ahead.", rules.days_ahead
    )
    weekly = rules.max_per_week and language.counted(
        "At most {number} time a week.", "At most {number} times a week.", rules.max_per_week
    )
    return {
        "lines": [line for line in (by, ahead, weekly, voice.text(rules.note)) if line],
        "phone": contact.phone(rules.phone, voice) if rules.phone else None,
    }


def figures(entries: Iterable[Figure], voice: Voice) -> list[dict[str, Any]]:
    """Return numbers with what they count and of which year they are."""
    language = voice.language
    return [
        {
            "what": voice.text(entry.what),
            "value": language.say("about {number}").format(number=language.number(entry.value))
            if entry.approximate
            else language.number(entry.value),
            "year": str(entry.year) if entry.year else None,
            "note": voice.text(entry.note),
        }
        for entry in entries
    ]


def capacity(entry: Capacity | None, language: Language) -> str | None:
    """Return how many fit in."""
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
