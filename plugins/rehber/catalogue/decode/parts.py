"""The parts records share: telephones, languages, figures, places."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rehber.catalogue import hours as opening
from rehber.catalogue import phone as telephone
from rehber.catalogue.decode.fields import CLOSED, UNKNOWN, hours, known
from rehber.catalogue.facts import Appointment, Figure, Provenance, SpecialDays, Spoken
from rehber.catalogue.phone import Phone
from rehber.catalogue.place import Address, Answer, Place, Point, Precision

if TYPE_CHECKING:
    from rehber.catalogue.decode.fields import Data
    from rehber.catalogue.decode.texts import Texts

ACCESSIBLE = ("accessible_toilet", "induction_loop", "tactile", "accessible_parking")


def phones(texts: Texts, data: Data, context: str) -> tuple[Phone, ...]:
    """Build the telephone numbers of a record."""
    return tuple(phone(texts, entry, f"{context}/phones") for entry in known(data, "phones"))


def phone(texts: Texts, data: Data, context: str) -> Phone:
    """Build one number."""
    return Phone(
        number=data["number"],
        dialled=telephone.dialled(data["number"]),
        area_code_known=data.get("area_code") != UNKNOWN,
        extension=data.get("extension"),
        kind=data.get("kind", "voice"),
        purpose=data.get("for", "general"),
        institutional=data.get("institutional", False),
        hours=hours(data),
        hours_note=texts.one(data, "hours_note", context),
        note=texts.one(data, "note", context),
    )


def languages(texts: Texts, data: Data, context: str) -> tuple[Spoken, ...]:
    """Build the languages people can be served in."""
    return tuple(
        Spoken(
            code=entry["code"],
            how=entry.get("how", UNKNOWN),
            status=entry.get("status", UNKNOWN),
            when=texts.one(entry, "when", f"{context}/languages"),
            note=texts.one(entry, "note", f"{context}/languages"),
        )
        for entry in known(data, "languages")
    )


def figures(texts: Texts, data: Data, context: str) -> tuple[Figure, ...]:
    """Build the numbers a source gives."""
    return tuple(
        Figure(
            what=texts.said(entry["what"], f"{context}/figures/what"),
            value=entry["value"],
            year=None if entry["year"] == UNKNOWN else int(entry["year"]),
            approximate=entry.get("approximate", False),
            note=texts.one(entry, "note", f"{context}/figures"),
        )
        for entry in known(data, "figures")
    )


def basis(texts: Texts, data: Data, context: str) -> tuple[Provenance, ...]:
    """Build what comes from another source."""
    return tuple(
        Provenance(entry["field"], entry["source"], texts.one(entry, "note", f"{context}/basis"))
        for entry in known(data, "basis")
    )


def exceptions(texts: Texts, data: Data, context: str) -> tuple[SpecialDays, ...]:
    """Build the days on which other hours hold."""
    return tuple(
        SpecialDays(
            first=date.fromisoformat(entry["from"]),
            last=date.fromisoformat(entry["to"]),
            hours=opening.CLOSED if entry["hours"] == CLOSED else opening.read(entry["hours"]),
            reason=texts.said(entry["reason"], f"{context}/exceptions/reason"),
        )
        for entry in known(data, "exceptions")
    )


def appointment(texts: Texts, data: Data, context: str) -> Appointment | None:
    """Build the rules of booking."""
    entry = data.get("appointment")
    if entry is None:
        return None
    number = entry.get("phone")
    return Appointment(
        by=entry.get("by"),
        phone=Phone(number, telephone.dialled(number), purpose="appointment") if number else None,
        days_ahead=entry.get("days_ahead"),
        max_per_week=entry.get("max_per_week"),
        note=texts.one(entry, "note", f"{context}/appointment"),
    )


def place(texts: Texts, data: Data, context: str) -> Place | None:
    """Build a place; ``unknown`` is no place."""
    entry = data.get("place")
    if entry is None or entry == UNKNOWN:
        return None
    address = {key: value for key, value in entry.get("address", {}).items() if value != UNKNOWN}
    return Place(
        address=Address(**address),
        point=point(texts, entry["point"], f"{context}/place/point") if "point" in entry else None,
        step_free=Answer(entry.get("step_free", UNKNOWN)),
        accessible={key: Answer(entry[key]) for key in ACCESSIBLE if key in entry},
        accessibility_statement=texts.one(entry, "accessibility_statement", f"{context}/place"),
        directions=texts.one(entry, "directions", f"{context}/place"),
    )


def point(texts: Texts, data: Data, context: str) -> Point:
    """Build a point with its exactness."""
    return Point(
        lat=float(data["lat"]),
        lon=float(data["lon"]),
        precision=Precision(data["precision"]),
        source=data["source"],
        radius_m=data.get("radius_m"),
        note=texts.one(data, "note", context),
    )
