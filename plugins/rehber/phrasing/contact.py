"""How to get through, and where to go: telephones, addresses, points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber.catalogue.place import Answer, Precision
from rehber.phrasing import time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.phone import Phone
    from rehber.catalogue.place import Place, Point
    from rehber.language.language import Language
    from rehber.language.reader import Voice

#: A point is led to only if it is this exact; anything coarser would send people to a wrong door.
LEADS_THERE = (Precision.EXACT, Precision.STREET)


def phones(numbers: Iterable[Phone], voice: Voice) -> list[dict[str, Any]]:
    """Return numbers with what each is for and how it may be dialled."""
    return [phone(number, voice) for number in numbers]


def phone(number: Phone, voice: Voice) -> dict[str, Any]:
    """Return one number."""
    say = voice.language.say
    return {
        "label": _purpose(number, voice.language),
        "number": number.number,
        "uri": number.uri,
        "extension": say("extension {number}").format(number=number.extension) if number.extension else None,
        "hours": time.summary(number.hours, voice.language),
        "hours_note": voice.text(number.hours_note),
        "note": voice.text(number.note),
        "warning": None if number.area_code_known else say("The source does not give the area code."),
    }


def _purpose(number: Phone, language: Language) -> str:
    kinds = {"whatsapp": language.say("WhatsApp"), "text": language.say("Text message"), "fax": language.say("Fax")}
    purposes = {
        "general": language.say("Telephone"),
        "information": language.say("Information"),
        "appointment": language.say("Appointments"),
        "registration": language.say("Registration"),
        "application": language.say("Applications"),
    }
    return kinds.get(number.kind) or purposes[number.purpose]


def place(place: Place | None, voice: Voice) -> dict[str, Any] | None:
    """Return where a centre is and what is known about getting in."""
    if place is None:
        return None
    return {
        "address": voice.turkish(place.address.line) if place.address.line else None,
        "point": point(place.point, voice) if place.point else None,
        "directions": voice.text(place.directions),
        "step_free": _step_free(place.step_free, voice.language),
        "accessible": _accessible(place, voice.language),
        "statement": voice.text(place.accessibility_statement),
    }


def point(point: Point, voice: Voice) -> dict[str, Any]:
    """Return a point, and how exact it is."""
    say = voice.language.say
    exactness = {
        Precision.EXACT: say("The point on the map is the door."),
        Precision.STREET: say("The point on the map is in the right street."),
        Precision.LANDMARK: say("The point on the map is a landmark nearby, not the door."),
        Precision.NEIGHBOURHOOD: say("The point on the map is the middle of the neighbourhood, not the door."),
        Precision.DISTRICT: say("Only the district is known."),
        Precision.PROVINCE: say("Only the province is known."),
    }
    return {
        "geo": f"geo:{point.lat:.5f},{point.lon:.5f}" if point.precision in LEADS_THERE else None,
        "exactness": exactness[point.precision],
        "note": voice.text(point.note),
    }


def _step_free(answer: Answer, language: Language) -> str:
    return {
        Answer.YES: language.say("There is step-free access."),
        Answer.NO: language.say("There is no step-free access."),
        Answer.UNKNOWN: language.say("We do not know whether there is step-free access. Call to ask."),
    }[answer]


def _accessible(place: Place, language: Language) -> list[str]:
    said = {
        ("accessible_toilet", Answer.YES): language.say("There is an accessible toilet."),
        ("accessible_toilet", Answer.NO): language.say("There is no accessible toilet."),
        ("induction_loop", Answer.YES): language.say("There is an induction loop."),
        ("induction_loop", Answer.NO): language.say("There is no induction loop."),
        ("tactile", Answer.YES): language.say("There are tactile paths."),
        ("tactile", Answer.NO): language.say("There are no tactile paths."),
        ("accessible_parking", Answer.YES): language.say("There is accessible parking."),
        ("accessible_parking", Answer.NO): language.say("There is no accessible parking."),
    }
    return [said[entry] for entry in place.accessible.items() if entry in said]
