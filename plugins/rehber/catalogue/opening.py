"""When a record is open on a given day: its week, the days on which other hours hold, and public holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue import holiday

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from rehber.catalogue.hours import Hours, Interval
    from rehber.catalogue.model import Provider

    Span = tuple[int, int]  # minutes since midnight: from, up to


def usual(day: datetime.date, hours: Hours) -> set[Span]:
    """Return what the week says of a day."""
    return _spans(hours.week[day.weekday()])


def open_on(day: datetime.date, record: Provider, hours: Hours) -> set[Span]:
    """Return when a record is open on a day. Where nobody has said what a holiday means, the week stands."""
    for special in record.exceptions:
        if special.first <= day <= special.last:
            return usual(day, special.hours) if special.hours else set()
    begins = holiday.of(day.year).get(day)
    if begins is None or hours.on_holidays is None:
        return usual(day, hours)
    before = {(start, min(end, begins)) for start, end in usual(day, hours) if start < begins}
    return before | {(max(start, begins), end) for start, end in _spans(hours.on_holidays) if end > begins}


def _spans(intervals: Iterable[Interval]) -> set[Span]:
    return {(interval.start, interval.end) for interval in intervals}
