"""What holds on a given day: the hours of a record, the days on which other hours hold, and public holidays.

What the written hours mean on a day, opening-hours-py says; of Türkiye's holidays and half days it does not know, so it
is asked twice: for a day without a holiday, and for one. On a half day the one holds up to 13:00 and the other after it.

Days on which other hours hold are often written without a word about holidays: the hours of Ramadan, say, whose last
day is the eve of a Bayram. What the record says of holidays elsewhere then holds on them too. Only where such an entry
speaks of nothing but holidays does it speak of the holidays themselves.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from opening_hours import OpeningHours, State

from rehber.catalogue.hours import DAY, ByAppointment, Closed, Hours
from rehber.catalogue.hours_line import OPEN_END
from rehber.country import holidays

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rehber.catalogue.hours import Stated
    from rehber.catalogue.model import Provider

#: What holds in a span. What lies in none is closed.
OPEN, CONDITION, OPENED, HOLIDAY, APPOINTMENT, UNKNOWN = "", "c", "e", "h", "a", "u"

#: States in which a place is open, perhaps on a condition or until an unknown time.
COMES = frozenset({OPEN, CONDITION, OPENED})


class Span(NamedTuple):
    """A stretch of one day."""

    start: int  #: minutes since midnight
    end: int  #: likewise, not included
    holds: str = OPEN
    note: str = ""  #: the remark beside the hours, in the language of the catalogue


Day = tuple[Span, ...]

NOTHING: Day = (Span(0, DAY, UNKNOWN),)  #: a day of which nothing is known

#: Any Monday: of hours that are the same every week it does not matter which.
MONDAY = datetime.date(2026, 1, 5)


class OtherHours(Protocol):
    """Days with other hours, for any reason."""

    @property
    def first(self) -> datetime.date:
        """The first of the days."""

    @property
    def last(self) -> datetime.date:
        """The last of the days."""

    @property
    def hours(self) -> Stated | Closed:
        """The hours of those days."""


def usual(day: datetime.date, hours: Hours) -> Day:
    """Return what the hours say of a day, as if there were no holidays."""
    return _asked(hours.usual, day, weekly=hours.weekly)


def on_holiday(day: datetime.date, hours: Hours) -> Day | None:
    """Return what the hours say of a day that is a holiday; None where they say nothing of holidays."""
    return None if hours.on_holidays is None else _asked(hours.on_holidays, day, weekly=hours.weekly)


@lru_cache(maxsize=4096)
def on_every_holiday(hours: Hours) -> Day | None:
    """Return what the hours say of holidays; None where they say nothing, or not the same for all."""
    last = 7 if hours.weekly else 366
    said = {on_holiday(day, hours) for day in days(MONDAY, MONDAY + holidays.ONE_DAY * (last - 1))}
    return said.pop() if len(said) == 1 else None


def on(day: datetime.date, stated: Stated | None, exceptions: Iterable[OtherHours] = ()) -> Day:
    """Return what holds on a day; a holiday that the hours do not mention makes the day unknown."""
    begins = holidays.of(day.year).get(day)
    special = next((special for special in exceptions if special.first <= day <= special.last), None)
    if special is None:
        return _held(day, stated, begins, stated)
    if isinstance(special.hours, Hours) and special.hours.on_holidays is None:
        return _held(day, special.hours, None if _only_holidays(special) else begins, stated)
    return _held(day, special.hours, begins, special.hours)


def plain(stated: Stated | Closed | None) -> Day:
    """Return what is said of every day where there are no hours to ask."""
    if isinstance(stated, ByAppointment):
        return (Span(0, DAY, APPOINTMENT),)
    return () if isinstance(stated, Closed) else NOTHING


def open_on(day: datetime.date, record: Provider, hours: Hours) -> frozenset[Span]:
    """Return when a place is open on a day. Where the hours do not mention holidays, those of the week hold."""
    found = on(day, hours, record.exceptions)
    if any(span.holds == HOLIDAY for span in found):
        special = next((special.hours for special in record.exceptions if special.first <= day <= special.last), None)
        return let_in(usual(day, special if isinstance(special, Hours) else hours))
    return let_in(found)


def let_in(day: Day) -> frozenset[Span]:
    """Return the spans of a day in which a place is open."""
    return frozenset(span for span in day if span.holds in COMES)


def unlike(exceptions: Iterable[OtherHours], first: datetime.date, last: datetime.date) -> list[datetime.date]:
    """Return the days that may differ from the week, from *first* up to and including *last*, in their order."""
    found = {day for day, _ in holidays.between(first, last)}
    for special in exceptions:
        found.update(days(max(special.first, first), min(special.last, last)))
    return sorted(found)


def days(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    """Yield the days from *first* up to and including *last*."""
    yield from (first + holidays.ONE_DAY * i for i in range((last - first).days + 1))


def _held(day: datetime.date, held: Stated | Closed | None, begins: int | None, kept: Stated | Closed | None) -> Day:
    """Return what *held* says of a day, and from the minute a holiday begins what *kept* says of holidays."""
    if not isinstance(held, Hours):
        return plain(held)
    week = usual(day, held)
    if begins is None:
        return week
    after = on_holiday(day, kept) if isinstance(kept, Hours) else None
    if after is not None:
        return _joined((*_cut(week, 0, begins), *_cut(after, begins, DAY)))
    if all(span.end <= begins for span in week):
        return week
    return (*_cut(week, 0, begins), Span(begins, DAY, HOLIDAY))


def _cut(day: Day, first: int, last: int) -> Day:
    return tuple(
        span._replace(start=max(span.start, first), end=min(span.end, last))
        for span in day
        if span.start < last and span.end > first
    )


def _joined(spans: Iterable[Span]) -> Day:
    """Return spans in their order; those that touch and hold the same are one."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start and joined[-1][2:] == span[2:]:
            joined[-1] = joined[-1]._replace(end=span.end)
        else:
            joined.append(span)
    return tuple(joined)


def _only_holidays(special: OtherHours) -> bool:
    return all(day in holidays.of(day.year) for day in days(special.first, special.last))


def _asked(expression: str, day: datetime.date, *, weekly: bool) -> Day:
    if weekly:
        return _stretch(expression, MONDAY, 7)[day.weekday()]
    first = datetime.date(day.year, 1, 1)
    return _stretch(expression, first, 366)[(day - first).days]


@lru_cache(maxsize=16384)  # a catalogue repeats the same few weeks; a year of seasons is kept with them
def _stretch(expression: str, first: datetime.date, number: int) -> tuple[Day, ...]:
    """Ask opening-hours-py about so many days."""
    begin = datetime.datetime.combine(first, datetime.time())
    found: list[list[Span]] = [[] for _ in range(number)]
    for start, end, state, remark in OpeningHours(expression).intervals(begin, begin + holidays.ONE_DAY * number):
        if state == State.CLOSED:
            continue
        holds, note = _meaning(state, remark)
        at, until = _minutes(start - begin), _minutes(end - begin)
        for i in range(at // DAY, -(-until // DAY)):
            found[i].append(Span(max(at - i * DAY, 0), min(until - i * DAY, DAY), holds, note))
    return tuple(map(_joined, found))


def _meaning(state: State, remark: str) -> tuple[str, str]:
    if state == State.OPEN:
        return OPEN, remark
    if remark == OPEN_END:
        return OPENED, ""
    return (CONDITION, remark) if remark else (UNKNOWN, "")


def _minutes(length: datetime.timedelta) -> int:
    return length // datetime.timedelta(minutes=1)
