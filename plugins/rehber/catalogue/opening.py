"""When a record is open on a given day: its week, the days on which other hours hold, and public holidays.

Days on which other hours hold are often written without a word about holidays: the hours of Ramadan, say, whose last
day is the eve of a Bayram. What the record says of holidays elsewhere then holds on them too. Only where such an entry
speaks of nothing but holidays does it speak of the holidays themselves.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from rehber.country import holidays

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from rehber.catalogue.hours import Hours, Interval
    from rehber.catalogue.model import Provider

    Span = tuple[int, int]  # minutes since midnight: from, up to


class OtherHours(Protocol):
    """Days on which other hours hold, whatever the reason."""

    @property
    def first(self) -> datetime.date:
        """The first of the days."""

    @property
    def last(self) -> datetime.date:
        """The last of the days."""

    @property
    def hours(self) -> Hours | None:
        """The hours of those days; None: closed."""


def usual(day: datetime.date, hours: Hours) -> set[Span]:
    """Return what the week says of a day."""
    return _spans(hours.week[day.weekday()])


def open_on(day: datetime.date, record: Provider, hours: Hours) -> set[Span]:
    """Return when a record is open on a day. Where nobody has said what a holiday means, the week stands."""
    held, begins = holding(day, record.exceptions, hours)
    return set() if held is None else spans(day, held, begins)


def holding(day: datetime.date, exceptions: Iterable[OtherHours], hours: Hours) -> tuple[Hours | None, int | None]:
    """Return the hours that hold on a day, and the minute a holiday begins at. No hours: closed. No minute: none does."""
    begins = holidays.of(day.year).get(day)
    special = next((special for special in exceptions if special.first <= day <= special.last), None)
    if special is None:
        return hours, begins
    if special.hours is None:
        return None, None
    if begins is None or special.hours.on_holidays is not None:
        return special.hours, begins
    if _only_holidays(special):
        return special.hours, None
    return replace(special.hours, on_holidays=hours.on_holidays), begins


def unlike(exceptions: Iterable[OtherHours], first: datetime.date, last: datetime.date) -> list[datetime.date]:
    """Return the days that may differ from the week, from *first* up to and including *last*, in their order."""
    found = {day for day, _ in holidays.between(first, last)}
    for special in exceptions:
        begin, end = max(special.first, first), min(special.last, last)
        found |= {begin + holidays.ONE_DAY * i for i in range((end - begin).days + 1)}
    return sorted(found)


def spans(day: datetime.date, hours: Hours, begins: int | None) -> set[Span]:
    """Return when these hours let people in on a day whose holiday begins at that minute."""
    if begins is None or hours.on_holidays is None:
        return usual(day, hours)
    return before(day, hours, begins) | {(max(start, begins), end) for start, end in _spans(hours.on_holidays) if end > begins}


def before(day: datetime.date, hours: Hours, minute: int) -> set[Span]:
    """Return what the week says of a day up to a minute."""
    return {(start, min(end, minute)) for start, end in usual(day, hours) if start < minute}


def _only_holidays(special: OtherHours) -> bool:
    days = (special.first + holidays.ONE_DAY * i for i in range((special.last - special.first).days + 1))
    return all(day in holidays.of(day.year) for day in days)


def _spans(intervals: Iterable[Interval]) -> set[Span]:
    return {(interval.start, interval.end) for interval in intervals}
