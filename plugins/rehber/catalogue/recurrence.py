"""Hours as rules that repeat: every Monday, the first Wednesday of a month, Mondays from April to October.

What the written hours mean, opening-hours-py says day by day; here the days with the same times are gathered again, as
calendars (RFC 5545), HSDS and pages tell them. Holidays are not looked at.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from rehber.catalogue import opening
from rehber.catalogue.opening import MONDAY, Span
from rehber.country.holidays import ONE_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rehber.catalogue.hours import Hours

WEEK = ONE_DAY * 7
NTH = (1, 2, 3, 4, 5, -1)  #: which one of a month, as RFC 5545 counts: -1 is the last
YEARS = 2  #: this year and the next are told


@dataclass(frozen=True, slots=True)
class Recurrence:
    """One stretch of a day, and on which days it is."""

    span: Span
    weekdays: tuple[int, ...]  #: Monday is 0
    nth: tuple[int, ...] = ()  #: which ones of a month; none: every week
    first: datetime.date | None = None  #: the day from which on it holds; None: it did before
    last: datetime.date | None = None  #: the last day on which it holds; None: it will hold on

    def on(self, day: datetime.date) -> bool:
        """Whether it is on a day."""
        within = (self.first is None or self.first <= day) and (self.last is None or day <= self.last)
        return within and day.weekday() in self.weekdays and (not self.nth or not _places(day).isdisjoint(self.nth))


@lru_cache(maxsize=4096)
def of(hours: Hours, year: int) -> tuple[Recurrence, ...]:
    """Return the rules of this year and the next; of hours that are the same every week, the rules of a week."""
    if hours.weekly:
        week = opening.days(MONDAY, MONDAY + ONE_DAY * 6)
        return _grouped(Recurrence(span, (day.weekday(),)) for day in week for span in opening.usual(day, hours))
    # One year more is looked at: what holds to its end goes on, as far as anybody can see.
    days = {
        day: opening.usual(day, hours) for day in opening.days(datetime.date(year, 1, 1), datetime.date(year + YEARS, 12, 31))
    }
    end = datetime.date(year + YEARS, 1, 1)
    spans = sorted({span for spans in days.values() for span in spans})
    found = (rule for span in spans for weekday in range(7) for rule in _rules(span, weekday, days))
    return _grouped(rule for rule in found if rule.first is None or rule.first < end)


def let_in(hours: Hours, year: int) -> tuple[Recurrence, ...]:
    """Return the rules by which people are let in."""
    return tuple(rule for rule in of(hours, year) if rule.span.holds in opening.COMES)


def _rules(span: Span, weekday: int, days: Mapping[datetime.date, opening.Day]) -> Iterator[Recurrence]:
    """Yield the rules of one stretch on one weekday."""
    asked = [day for day in days if day.weekday() == weekday]
    on = [day for day in asked if span in days[day]]
    if not on:
        return
    nth = tuple(n for n in NTH if all(span in days[day] for day in asked if n in _places(day)))
    if len(on) < len(asked) and nth and all(not _places(day).isdisjoint(nth) for day in on):
        yield Recurrence(span, (weekday,), _fewest(nth, on))
        return
    for run in _runs(on):
        first = None if run[0] == asked[0] else run[0]
        yield Recurrence(span, (weekday,), (), first, None if run[-1] == asked[-1] else run[-1])


def _fewest(nth: tuple[int, ...], on: Sequence[datetime.date]) -> tuple[int, ...]:
    """Leave out what the others say already."""
    for n in (5, -1):
        others = tuple(other for other in nth if other != n)
        if all(not _places(day).isdisjoint(others) for day in on):
            nth = others
    return nth


def _runs(days: Sequence[datetime.date]) -> list[list[datetime.date]]:
    """Cut days of one weekday where a week is missing."""
    runs = [[days[0]]]
    for day in days[1:]:
        if day - runs[-1][-1] == WEEK:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _places(day: datetime.date) -> set[int]:
    """Return which of its weekday's days in the month a day is, from the front, and whether it is the last."""
    return {(day.day - 1) // 7 + 1} | ({-1} if (day + WEEK).month != day.month else set())


def _grouped(rules: Iterator[Recurrence]) -> tuple[Recurrence, ...]:
    """Join the rules of several weekdays with the same times, where one season may hold all of them.

    A rule of Mondays that begins on the 6th may as well begin on the 31st, the day after the Monday it is not on.
    """
    groups: list[list[Recurrence]] = []
    for rule in rules:
        group = next((group for group in groups if _season([*group, rule])), None)
        if group is None:
            groups.append([rule])
        else:
            group.append(rule)
    joined = (
        replace(group[0], weekdays=tuple(sorted(rule.weekdays[0] for rule in group)), first=season[0], last=season[1])
        for group in groups
        for season in _season(group)
    )
    return tuple(sorted(joined, key=lambda rule: (rule.first or datetime.date.min, rule.span, rule.weekdays)))


def _season(group: Sequence[Recurrence]) -> list[tuple[datetime.date | None, datetime.date | None]]:
    """Return the one season that holds for all of a group; none where there is no such season."""
    one = group[0]
    if len({rule.weekdays for rule in group}) < len(group):
        return []
    if any(_kind(rule) != _kind(one) for rule in group):
        return []
    starts = [rule.first for rule in group if rule.first]
    ends = [rule.last for rule in group if rule.last]
    if any(max(edges) - min(edges) >= WEEK for edges in (starts, ends) if edges):
        return []
    if starts == ends:  # single days
        return [(min(starts), max(ends))] if starts else [(None, None)]
    return [(_begin(starts), _end(ends))]


def _kind(rule: Recurrence) -> tuple[object, ...]:
    """Return what the rules of a group have in common."""
    return rule.span, rule.nth, rule.first is None, rule.last is None, rule.first == rule.last


def _begin(starts: Sequence[datetime.date]) -> datetime.date | None:
    """Return the day a season begins on: the first of a month, where that may be, for that is how seasons are written."""
    if not starts:
        return None
    earliest, latest = max(starts) - ONE_DAY * 6, min(starts)
    month = latest.replace(day=1)
    return month if earliest <= month else latest


def _end(ends: Sequence[datetime.date]) -> datetime.date | None:
    if not ends:
        return None
    earliest, latest = max(ends), min(ends) + ONE_DAY * 6
    month = latest.replace(day=1) - ONE_DAY
    if latest.month != (latest + ONE_DAY).month:
        return latest
    return max(month, earliest)
