"""When: opening hours and dates in words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from rehber.catalogue.hours import DAY, clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rehber.catalogue.hours import Hours, Interval
    from rehber.language.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """A row of the week's table."""

    day: str
    times: tuple[str, ...]
    closed: bool


def week(hours: Hours | None, language: Language) -> tuple[DayView, ...]:
    """Return the rows of the week's table, Monday first; none where the days are not known."""
    if hours is None or hours.by_appointment:
        return ()
    days = zip(language.weekdays(), hours.week, strict=True)
    return tuple(DayView(day=day, times=_times(intervals), closed=not intervals) for day, intervals in days)


def holidays(hours: Hours | None, language: Language) -> str | None:
    """Return what is known about public holidays."""
    if hours is None or hours.by_appointment:
        return None
    if hours.on_holidays is None:
        return language.say("Whether it is open on public holidays is not known.")
    if not hours.on_holidays:
        return language.say("Closed on public holidays.")
    return language.say("On public holidays: {times}").format(times=isolated(_times(hours.on_holidays), language))


def status(hours: Hours | None, language: Language) -> str:
    """Return what can be said about opening without knowing what time it is."""
    if hours is None:
        return language.say("The opening hours are not known.")
    if hours.by_appointment:
        return language.say("Only by appointment.")
    return summary(hours, language)


def summary(hours: Hours, language: Language) -> str:
    """Return a week in one line: days with the same hours together."""
    if all(intervals and intervals[0].start == 0 and intervals[0].end == DAY for intervals in hours.week):
        return language.say("Day and night, every day")
    names = language.weekdays()
    runs = []
    for intervals, group in groupby(enumerate(hours.week), key=lambda entry: entry[1]):
        days = [names[i] for i, _ in group]
        if intervals:
            span = days[0] if len(days) == 1 else f"{days[0]}–{days[-1]}"
            runs.append(f"{span} {isolated(_times(intervals), language)}")
    return "; ".join(runs) or language.say("Closed.")


def isolated(times: Sequence[str], language: Language) -> str:
    """Return times in the order they are read in: among Arabic letters 10:00–15:00 would turn round."""
    joined = ", ".join(times)
    return f"\u2066{joined}\u2069" if language.direction == "rtl" else joined


def _times(intervals: tuple[Interval, ...]) -> tuple[str, ...]:
    return tuple(f"{clock(i.start)}–{clock(i.end)}" for i in sorted(intervals, key=lambda i: i.start))
