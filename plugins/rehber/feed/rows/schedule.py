"""When: one row for each interval, so that a lunch break stays a break, and for each season.

HSDS has no word for public holidays, for a day on which other hours hold, or for "only by appointment"; ``x_rehber``
has. Its ``opening_hours`` are the whole week as one line of OpenStreetMap's syntax.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue import opening, recurrence
from rehber.catalogue.hours import ByAppointment, Closed, Hours, clock
from rehber.catalogue.identity import identify
from rehber.catalogue.opening import COMES, OPENED
from rehber.jsontext import compact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import SpecialDays
    from rehber.catalogue.hours import Stated
    from rehber.catalogue.opening import Span
    from rehber.catalogue.recurrence import Recurrence
    from rehber.catalogue.text import Text
    from rehber.feed.rows.row import Row

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
UTC_OFFSET = 3  #: hours; Türkiye keeps the same time all year since 2016
LAST_MINUTE = 1439  #: HSDS writes the end of the day as 23:59


def schedules(catalogue: Catalogue, slug: str, hours: Stated | None, note: Text | None) -> list[Row]:
    """Return the rows of a week; a note alone where no days are known."""
    if not isinstance(hours, Hours):
        return [{"id": identify(catalogue.directory, f"{slug}/schedule/note"), "description": note}] if note else []
    return [
        compact(
            {
                "id": identify(catalogue.directory, f"{slug}/schedule/{_name(rule)}"),
                "freq": "MONTHLY" if rule.nth else "WEEKLY",
                "byday": byday(rule),
                "opens_at": f"{clock(rule.span.start)}+03:00",
                "closes_at": _closes(rule.span),
                "valid_from": rule.first.isoformat() if rule.first else None,
                "valid_to": rule.last.isoformat() if rule.last else None,
                "description": rule.span.note or None,
                "timezone": UTC_OFFSET,
                "notes": note,
            }
        )
        for rule in rules(hours, catalogue.as_of.year)
        if rule.last is None or rule.last >= catalogue.as_of
    ]


def rules(hours: Stated | None, year: int) -> tuple[Recurrence, ...]:
    """Return the rules by which people are let in, this year and the next; none where no days are known."""
    return recurrence.let_in(hours, year) if isinstance(hours, Hours) else ()


def byday(rule: Recurrence) -> str:
    """Return the days of a rule as RFC 5545 writes them: ``MO,TU``, ``1WE``."""
    return ",".join(f"{n or ''}{DAYS[day]}" for day in rule.weekdays for n in rule.nth or (0,))


def beyond(hours: Stated | None, exceptions: Iterable[SpecialDays]) -> Row:
    """Return what HSDS has no word for."""
    return compact(
        {
            "opening_hours": hours.written if isinstance(hours, Hours) else None,
            "by_appointment": True if isinstance(hours, ByAppointment) else None,
            "on_public_holidays": _holidays(hours),
            "exceptions": [
                compact(
                    {
                        "from": days.first.isoformat(),
                        "to": days.last.isoformat(),
                        "closed": True if isinstance(days.hours, Closed) else None,
                        "by_appointment": True if isinstance(days.hours, ByAppointment) else None,
                        "opening_hours": days.hours.written if isinstance(days.hours, Hours) else None,
                        "reason": days.reason,
                    }
                )
                for days in sorted(exceptions, key=lambda days: (days.first, days.last))
            ],
        }
    )


def _name(rule: Recurrence) -> str:
    """Return the part of an identifier that separates a rule from others of its record."""
    times = f"{byday(rule)}/{rule.span.start}-{rule.span.end}"
    return f"{times}/{rule.first or ''}" if rule.first or rule.last else times


def _closes(span: Span) -> str | None:
    """Return when it closes; nothing where that is not known."""
    return None if span.holds == OPENED else f"{clock(min(span.end, LAST_MINUTE))}+03:00"


def _holidays(hours: Stated | None) -> str | None:
    """Return ``closed`` or the intervals; nothing if they are not known, or differ between holidays."""
    day = opening.on_every_holiday(hours) if isinstance(hours, Hours) else None
    if day is None:
        return None
    return ",".join(f"{clock(span.start)}-{clock(span.end)}" for span in day if span.holds in COMES) or "closed"
