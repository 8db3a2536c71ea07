"""How to call, and where to go: telephones, addresses, points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from rehber.catalogue.place import Answer, Precision
from rehber.phrasing import time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.phone import Phone
    from rehber.catalogue.place import Place, Point
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader

#: Directions lead to a point only if it is this exact; a coarser one would send people to a wrong door.
LEADS_THERE = (Precision.EXACT, Precision.STREET)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneView:
    """A telephone number, what it is for and when somebody answers."""

    label: str
    number: str  #: as printed
    uri: str | None  #: ``tel:`` address (RFC 3966); None where the number cannot be dialled from everywhere
    extension: str | None
    hours: str | None
    hours_note: Phrase | None
    note: Phrase | None
    warning: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointView:
    """A point, and how exact it is."""

    geo: str | None  #: ``geo:`` address (RFC 5870); None where it would lead to a wrong door
    exactness: str
    note: Phrase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """Where a centre is, and what is known about getting in."""

    address: Phrase | None
    point: PointView | None
    directions: Phrase | None
    entrance: tuple[str, ...]  #: what is known about getting in; step-free access is always spoken of
    statement: Phrase | None


def phones(numbers: Iterable[Phone], reader: Reader) -> tuple[PhoneView, ...]:
    """Return numbers with what each is for and how it may be dialled."""
    return tuple(phone(number, reader) for number in numbers)


def phone(number: Phone, reader: Reader) -> PhoneView:
    """Return one number."""
    say = reader.language.say
    return PhoneView(
        label=_purpose(number, reader.language),
        number=number.number,
        uri=number.uri,
        extension=say("extension {number}").format(number=number.extension) if number.extension else None,
        hours=time.summary(number.hours, reader.language),
        hours_note=reader.text(number.hours_note),
        note=reader.text(number.note),
        warning=None if number.area_code_known else say("The source does not give the area code."),
    )


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


def place(place: Place | None, reader: Reader) -> PlaceView | None:
    """Return where a centre is and what is known about getting in."""
    if place is None:
        return None
    return PlaceView(
        address=reader.turkish(place.address.line) if place.address.line else None,
        point=point(place.point, reader) if place.point else None,
        directions=reader.text(place.directions),
        entrance=tuple(filter(None, (_step_free(place.step_free, reader.language), *_accessible(place, reader.language)))),
        statement=reader.text(place.accessibility_statement),
    )


def directions(place: Place | None) -> str | None:
    """Return what opens the reader's own map app at the address; None where no street is known.

    It is a ``geo:`` address (RFC 5870) with the query that map apps read. A point is given only where it leads to the door
    or the street.
    """
    if place is None or not place.address.street:
        return None
    at = f"{place.point.lat:.5f},{place.point.lon:.5f}" if place.point and place.point.precision in LEADS_THERE else "0,0"
    return f"geo:{at}?q={quote(place.address.line or '', safe='')}"


def point(point: Point, reader: Reader) -> PointView:
    """Return a point, and how exact it is."""
    say = reader.language.say
    exactness = {
        Precision.EXACT: say("The point on the map is the door."),
        Precision.STREET: say("The point on the map is in the right street."),
        Precision.LANDMARK: say("The point on the map is a landmark nearby, not the door."),
        Precision.NEIGHBOURHOOD: say("The point on the map is the middle of the neighbourhood, not the door."),
        Precision.DISTRICT: say("Only the district is known."),
        Precision.PROVINCE: say("Only the province is known."),
    }
    return PointView(
        geo=f"geo:{point.lat:.5f},{point.lon:.5f}" if point.precision in LEADS_THERE else None,
        exactness=exactness[point.precision],
        note=reader.text(point.note),
    )


def _step_free(answer: Answer, language: Language) -> str | None:
    """Return whether one gets in without steps; what is not known stands among the questions for the telephone."""
    return {
        Answer.YES: language.say("There is step-free access."),
        Answer.NO: language.say("There is no step-free access."),
    }.get(answer)


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
