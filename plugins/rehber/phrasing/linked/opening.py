"""Opening hours as schema.org knows them."""

from __future__ import annotations

import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rehber.catalogue import opening as opened
from rehber.catalogue import recurrence
from rehber.catalogue.hours import Hours, clock
from rehber.catalogue.opening import COMES, OPENED, Span, let_in, open_on, unlike, usual

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Provider
    from rehber.catalogue.recurrence import Recurrence

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
AHEAD = 400  #: days for which other hours than the week's are told
LAST_MINUTE = 1439  #: schema.org has no 24:00
SHUT = Span(0, 0)  #: opening and closing at once means closed


def opening(record: Provider, as_of: datetime.date) -> dict[str, Any]:
    """Return the week, and the days on which other hours hold."""
    if not isinstance(record.hours, Hours):
        return {}
    return {
        "openingHoursSpecification": list(_week(record.hours, as_of)),
        "specialOpeningHoursSpecification": _special(record, record.hours, as_of),
    }


def _week(hours: Hours, as_of: datetime.date) -> Iterator[dict[str, Any]]:
    for rule in recurrence.of(hours, as_of.year):
        if rule.span.holds in COMES and (rule.last is None or rule.last >= as_of):
            yield from _dated(rule, as_of) if rule.nth else (_rule(rule),)


def _rule(rule: Recurrence) -> dict[str, Any]:
    season = {"validFrom": rule.first and rule.first.isoformat(), "validThrough": rule.last and rule.last.isoformat()}
    names = {"dayOfWeek": [DAYS[day] for day in rule.weekdays]}
    return _open(rule.span) | names | {name: day for name, day in season.items() if day}


def _dated(rule: Recurrence, as_of: datetime.date) -> Iterator[dict[str, Any]]:
    """Yield each day of a rule such as *the first Wednesday of a month*, for which schema.org has no word."""
    for day in opened.days(as_of, as_of + datetime.timedelta(days=AHEAD - 1)):
        if rule.on(day):
            yield _open(rule.span) | {"validFrom": day.isoformat(), "validThrough": day.isoformat()}


def _special(record: Provider, hours: Hours, as_of: datetime.date) -> list[dict[str, Any]]:
    """Return the days on which other hours hold; neighbouring days with the same hours are one entry."""
    days = unlike(record.exceptions, as_of, as_of + datetime.timedelta(days=AHEAD - 1))
    told = ((day, open_on(day, record, hours)) for day in days)
    other = [(day, tuple(sorted(spans))) for day, spans in told if spans != let_in(usual(day, hours))]
    found = []
    for (_, spans), group in groupby(enumerate(other), key=lambda item: (item[1][0].toordinal() - item[0], item[1][1])):
        run = [day for _, (day, _) in group]
        valid = {"validFrom": run[0].isoformat(), "validThrough": run[-1].isoformat()}
        found += [_open(span) | valid for span in spans or (SHUT,)]
    return found


def _open(span: Span) -> dict[str, Any]:
    """Return one stretch: without an end where nobody knows it, with its remark where it has one."""
    ends = {} if span.holds == OPENED else {"closes": clock(min(span.end, LAST_MINUTE))}
    remark = {"description": span.note} if span.note else {}
    return {"@type": "OpeningHoursSpecification", "opens": clock(span.start), **ends, **remark}
