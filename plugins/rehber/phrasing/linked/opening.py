"""Opening hours as schema.org knows them."""

from __future__ import annotations

import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rehber.catalogue.hours import clock
from rehber.catalogue.opening import open_on, unlike, usual

if TYPE_CHECKING:
    from rehber.catalogue.hours import Hours
    from rehber.catalogue.model import Provider

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
AHEAD = 400  #: days for which other hours than the week's are told
LAST_MINUTE = 1439  #: schema.org has no 24:00


def opening(record: Provider, as_of: datetime.date) -> dict[str, Any]:
    """Return the week, and the days on which other hours hold."""
    hours = record.hours
    if hours is None or hours.by_appointment:
        return {}
    return {"openingHoursSpecification": _week(hours), "specialOpeningHoursSpecification": _special(record, hours, as_of)}


def _week(hours: Hours) -> list[dict[str, Any]]:
    days: dict[tuple[int, int], list[str]] = {}
    for name, intervals in zip(DAYS, hours.week, strict=True):
        for interval in intervals:
            days.setdefault((interval.start, interval.end), []).append(name)
    return [_open(span) | {"dayOfWeek": names} for span, names in sorted(days.items())]


def _special(record: Provider, hours: Hours, as_of: datetime.date) -> list[dict[str, Any]]:
    """Return the days on which other hours hold; neighbouring days with the same hours are one entry."""
    days = unlike(record.exceptions, as_of, as_of + datetime.timedelta(days=AHEAD - 1))
    opened = ((day, open_on(day, record, hours)) for day in days)
    other = [(day, tuple(sorted(spans))) for day, spans in opened if spans != usual(day, hours)]
    found = []
    for (_, spans), group in groupby(enumerate(other), key=lambda item: (item[1][0].toordinal() - item[0], item[1][1])):
        run = [day for _, (day, _) in group]
        valid = {"validFrom": run[0].isoformat(), "validThrough": run[-1].isoformat()}
        found += [_open(span) | valid for span in spans or ((0, 0),)]  # opening and closing at once means closed
    return found


def _open(span: tuple[int, int]) -> dict[str, Any]:
    return {"@type": "OpeningHoursSpecification", "opens": clock(span[0]), "closes": clock(min(span[1], LAST_MINUTE))}
