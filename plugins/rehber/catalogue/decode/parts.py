"""The parts records share: telephones, languages, figures, places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue import hours as opening
from rehber.catalogue.decode.fields import (
    CLOSED,
    UNKNOWN,
    answer,
    certain_day,
    chosen,
    entries,
    entry,
    flag,
    hours,
    number,
    required,
    stated,
)
from rehber.catalogue.facts import Appointment, Figure, Provenance, SpecialDays, Spoken
from rehber.catalogue.phone import Phone
from rehber.catalogue.place import Address, Place, Point, Precision
from rehber.country import numbering as telephone

if TYPE_CHECKING:
    from rehber.catalogue.decode.fields import Data
    from rehber.catalogue.decode.texts import Texts

ACCESSIBLE = ("accessible_toilet", "induction_loop", "tactile", "accessible_parking")


def phones(texts: Texts, data: Data, context: str) -> tuple[Phone, ...]:
    """Build the telephone numbers of a record."""
    return tuple(phone(texts, given, f"{context}/phones") for given in entries(data, "phones"))


def phone(texts: Texts, data: Data, context: str) -> Phone:
    """Build one number."""
    return Phone(
        number=required(data, "number"),
        dialled=telephone.dialled(required(data, "number")),
        area_code_known=chosen(data, "area_code", "known") != UNKNOWN,
        extension=stated(data, "extension"),
        kind=chosen(data, "kind", "voice"),
        purpose=chosen(data, "for", "general"),
        institutional=flag(data, "institutional", default=False),
        hours=hours(data),
        hours_note=texts.one(data, "hours_note", context),
        note=texts.one(data, "note", context),
    )


def bare_number(number: str, purpose: str) -> Phone:
    """Build a number of which the catalogue gives nothing but the digits."""
    return Phone(
        number=number,
        dialled=telephone.dialled(number),
        area_code_known=True,
        extension=None,
        kind="voice",
        purpose=purpose,
        institutional=False,
        hours=None,
        hours_note=None,
        note=None,
    )


def languages(texts: Texts, data: Data, context: str) -> tuple[Spoken, ...]:
    """Build the languages people can be served in."""
    return tuple(
        Spoken(
            code=required(given, "code"),
            how=chosen(given, "how"),
            status=chosen(given, "status"),
            when=texts.one(given, "when", f"{context}/languages"),
            note=texts.one(given, "note", f"{context}/languages"),
        )
        for given in entries(data, "languages")
    )


def figures(texts: Texts, data: Data, context: str) -> tuple[Figure, ...]:
    """Build the numbers a source gives."""
    return tuple(
        Figure(
            what=texts.required(given, "what", f"{context}/figures"),
            value=given["value"],
            year=int(year) if (year := stated(given, "year")) else None,
            approximate=flag(given, "approximate", default=False),
            note=texts.one(given, "note", f"{context}/figures"),
        )
        for given in entries(data, "figures")
    )


def basis(texts: Texts, data: Data, context: str) -> tuple[Provenance, ...]:
    """Build what comes from another source."""
    return tuple(
        Provenance(
            field=required(given, "field"),
            source=required(given, "source"),
            note=texts.one(given, "note", f"{context}/basis"),
        )
        for given in entries(data, "basis")
    )


def exceptions(texts: Texts, data: Data, context: str) -> tuple[SpecialDays, ...]:
    """Build the days on which other hours hold."""
    return tuple(
        SpecialDays(
            first=certain_day(given, "from"),
            last=certain_day(given, "to"),
            hours=opening.CLOSED if given["hours"] == CLOSED else opening.read(given["hours"]),
            reason=texts.required(given, "reason", f"{context}/exceptions"),
        )
        for given in entries(data, "exceptions")
    )


def appointment(texts: Texts, data: Data, context: str) -> Appointment | None:
    """Build the rules of booking."""
    given = entry(data, "appointment")
    if given is None:
        return None
    phone = stated(given, "phone")
    return Appointment(
        by=stated(given, "by"),
        phone=bare_number(phone, "appointment") if phone else None,
        days_ahead=number(given, "days_ahead"),
        max_per_week=number(given, "max_per_week"),
        note=texts.one(given, "note", f"{context}/appointment"),
    )


def place(texts: Texts, data: Data, context: str) -> Place | None:
    """Build a place; ``unknown`` is no place."""
    given = entry(data, "place")
    if given is None:
        return None
    point_ = entry(given, "point")
    return Place(
        address=address(entry(given, "address") or {}),
        point=None if point_ is None else point(texts, point_, f"{context}/place/point"),
        step_free=answer(given, "step_free"),
        accessible={key: answer(given, key) for key in ACCESSIBLE if key in given},
        accessibility_statement=texts.one(given, "accessibility_statement", f"{context}/place"),
        directions=texts.one(given, "directions", f"{context}/place"),
    )


def address(data: Data) -> Address:
    """Build an address; a part that is not known is None."""
    return Address(
        neighbourhood=stated(data, "neighbourhood"),
        street=stated(data, "street"),
        number=stated(data, "number"),
        building=stated(data, "building"),
        block=stated(data, "block"),
        floor=stated(data, "floor"),
        door=stated(data, "door"),
        landmark=stated(data, "landmark"),
        postal_code=stated(data, "postal_code"),
        district=stated(data, "district"),
        province=stated(data, "province"),
    )


def point(texts: Texts, data: Data, context: str) -> Point:
    """Build a point with its exactness."""
    return Point(
        lat=float(data["lat"]),
        lon=float(data["lon"]),
        precision=Precision(required(data, "precision")),
        source=required(data, "source"),
        radius_m=number(data, "radius_m"),
        note=texts.one(data, "note", context),
    )
