"""When: one row for each interval, so that a lunch break stays a break.

HSDS has no word for public holidays, for a day on which other hours hold, or for "only by appointment"; ``x_rehber``
has. Its ``opening_hours`` are the whole week as one line of OpenStreetMap's syntax.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.hours import clock
from rehber.catalogue.identity import identify
from rehber.jsontext import compact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import SpecialDays
    from rehber.catalogue.hours import Hours
    from rehber.catalogue.text import Text
    from rehber.feed.rows.row import Row

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
UTC_OFFSET = 3  #: hours; Türkiye keeps the same time all year since 2016
LAST_MINUTE = 1439  #: HSDS writes the end of the day as 23:59


def schedules(catalogue: Catalogue, slug: str, hours: Hours | None, note: Text | None) -> list[Row]:
    """Return the rows of a week; a note alone where no days are known."""
    if hours is None or hours.by_appointment:
        return [{"id": identify(catalogue.directory, f"{slug}/schedule/note"), "description": note}] if note else []
    days: dict[tuple[int, int], list[str]] = {}
    for day, intervals in zip(DAYS, hours.week, strict=True):
        for interval in intervals:
            days.setdefault((interval.start, interval.end), []).append(day)
    return [
        compact(
            {
                "id": identify(catalogue.directory, f"{slug}/schedule/{','.join(names)}/{start}-{end}"),
                "freq": "WEEKLY",
                "byday": ",".join(names),
                "opens_at": f"{clock(start)}+03:00",
                "closes_at": f"{clock(min(end, LAST_MINUTE))}+03:00",
                "timezone": UTC_OFFSET,
                "notes": note,
            }
        )
        for (start, end), names in sorted(days.items())
    ]


def beyond(hours: Hours | None, exceptions: Iterable[SpecialDays]) -> Row:
    """Return what HSDS has no word for."""
    return compact(
        {
            "opening_hours": hours.written if hours and not hours.by_appointment else None,
            "by_appointment": True if hours and hours.by_appointment else None,
            "on_public_holidays": _holidays(hours),
            "exceptions": [
                compact(
                    {
                        "from": days.first.isoformat(),
                        "to": days.last.isoformat(),
                        "closed": True if days.hours is None else None,
                        "opening_hours": days.hours.written if days.hours else None,
                        "reason": days.reason,
                    }
                )
                for days in sorted(exceptions, key=lambda days: (days.first, days.last))
            ],
        }
    )


def _holidays(hours: Hours | None) -> str | None:
    """Return ``closed``, or the intervals; nothing where nobody has said."""
    if hours is None or hours.on_holidays is None:
        return None
    return ",".join(f"{clock(i.start)}-{clock(i.end)}" for i in hours.on_holidays) or "closed"
