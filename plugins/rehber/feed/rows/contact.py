"""How people get through: telephones, languages, and whom to call instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.hours import Hours
from rehber.catalogue.identity import identify
from rehber.catalogue.model import Hotline
from rehber.country.numbering import Line
from rehber.jsontext import compact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import Appointment, Spoken
    from rehber.catalogue.model import Provider
    from rehber.catalogue.phone import Phone
    from rehber.feed.rows.row import Row

PHONE_TYPES = {"voice": "voice", "whatsapp": "text", "text": "text", "fax": "fax"}

#: How a language is spoken that HSDS counts among the languages of a service; interpreters it keeps apart.
SPOKEN_BY_STAFF = ("staff", "sign-language", "unknown")


def phones(catalogue: Catalogue, slug: str, numbers: Iterable[Phone]) -> list[Row]:
    """Return telephone rows."""
    return [_phone(catalogue, slug, number) for number in numbers]


def _phone(catalogue: Catalogue, slug: str, phone: Phone) -> Row:
    certain = phone.area_code_known
    return compact(
        {
            "id": identify(catalogue.directory, f"{slug}/phone/{phone.number}/{phone.extension or ''}/{phone.kind}"),
            "number": phone.dialled.e164 if certain and phone.dialled.e164 else phone.number,
            "extension": int(phone.extension) if phone.extension else None,
            "type": PHONE_TYPES[phone.kind],
            "description": phone.note,
            "x_rehber": compact(
                {
                    "printed": phone.number,
                    "for": phone.purpose,
                    "kind": phone.kind,
                    "extension": phone.extension,
                    "area_code_known": None if certain else False,
                    "short_number": True if phone.dialled.line is Line.SHORT else None,
                    "opening_hours": phone.hours.written if isinstance(phone.hours, Hours) else None,
                    "hours_note": phone.hours_note,
                }
            ),
        }
    )


def languages(catalogue: Catalogue, slug: str, entries: Iterable[Spoken]) -> list[Row]:
    """Return languages spoken now; HSDS keeps interpreters apart, and a plan is not a language spoken."""
    return [
        compact(
            {
                "id": identify(catalogue.directory, f"{slug}/language/{entry.code}/{entry.how}"),
                "code": entry.code,
                "note": entry.note or entry.when,
                "x_rehber": {"how": entry.how},
            }
        )
        for entry in entries
        if entry.status == "offered" and entry.how in SPOKEN_BY_STAFF
    ]


def interpreted(entries: Iterable[Spoken]) -> str | None:
    """Return the codes of the languages there is an interpreter for, as one text."""
    return ", ".join(e.code for e in entries if e.status == "offered" and e.how == "interpreter") or None


def every_language(entries: Iterable[Spoken]) -> list[Row]:
    """Return every language with how, when, and whether already: what HSDS has no word for."""
    return [
        compact({"code": e.code, "how": e.how, "status": e.status, "when": e.when, "note": e.note})
        for e in sorted(entries, key=lambda entry: (entry.code, entry.how, entry.status))
    ]


def appointment(rules: Appointment | None) -> Row:
    """Return the rules of booking: what HSDS has no word for."""
    if rules is None:
        return {}
    return compact(
        {
            "by": rules.by,
            "phone": rules.phone.number if rules.phone else None,
            "days_ahead": rules.days_ahead,
            "max_per_week": rules.max_per_week,
            "note": rules.note,
        }
    )


def instead(catalogue: Catalogue, slug: str, record: Provider) -> list[Row]:
    """Return the number to call if a record has none of its own, as on its page."""
    found = catalogue.whom_to_call(record)
    if found is None:
        return []
    own_slug = f"{slug}/contact/{found.id}"
    emails, numbers = ((), (found.number,)) if isinstance(found, Hotline) else (found.emails, found.phones)
    return [
        compact(
            {
                "id": identify(catalogue.directory, own_slug),
                "name": found.name,
                "email": emails[0] if emails else None,
                "phones": phones(catalogue, own_slug, numbers),
            }
        )
    ]
