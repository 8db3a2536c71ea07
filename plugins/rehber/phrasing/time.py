"""When: opening hours and dates in words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from rehber.catalogue import opening
from rehber.catalogue.hours import DAY, ByAppointment, Hours, clock
from rehber.catalogue.opening import MONDAY, OPEN, OPENED, UNKNOWN
from rehber.country.holidays import ONE_DAY
from rehber.phrasing import season

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rehber.catalogue.hours import Stated
    from rehber.catalogue.opening import Day, Span
    from rehber.language.language import Language

ALWAYS = ((0, DAY, OPEN, ""),)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """A row of the week's table."""

    day: str
    times: tuple[str, ...]
    closed: bool


def week(hours: Stated | None, language: Language) -> tuple[DayView, ...]:
    """Return the rows of the week's table, Monday first; none where the days are not known, or weeks differ."""
    if not isinstance(hours, Hours) or not hours.weekly:
        return ()
    days = zip(language.weekdays(), _week(hours), strict=True)
    return tuple(DayView(day=day, times=times(spans, language), closed=not spans) for day, spans in days)


def seasons(hours: Stated | None, language: Language) -> tuple[str, ...]:
    """Return what takes the place of the week's table where weeks differ: one line for each rule."""
    return season.lines(hours, language) if isinstance(hours, Hours) and not hours.weekly else ()


def holidays(hours: Stated | None, language: Language) -> str | None:
    """Return what is known about public holidays."""
    if not isinstance(hours, Hours):
        return None
    if hours.on_holidays is None:
        return language.say("Whether it is open on public holidays is not known.")
    day = opening.on_every_holiday(hours)
    if day is None:
        return None
    if not day:
        return language.say("Closed on public holidays.")
    return language.say("On public holidays: {times}").format(times=isolated(times(day, language), language))


def status(hours: Stated | None, language: Language) -> str:
    """Return what can be said about opening without knowing what time it is. What could not be read is not known."""
    return summary(hours, language) or language.say("The opening hours are not known.")


def summary(hours: Stated | None, language: Language) -> str | None:
    """Return hours in one line, days with the same hours together; None where they are not known."""
    if isinstance(hours, ByAppointment):
        return language.say("Only by appointment.")
    if not isinstance(hours, Hours):
        return None
    if not hours.weekly:
        return "; ".join(seasons(hours, language))
    days = _week(hours)
    if all(spans == ALWAYS for spans in days):
        return language.say("Day and night, every day")
    names = language.weekdays()
    runs = []
    for spans, group in groupby(enumerate(days), key=lambda entry: entry[1]):
        named = [names[i] for i, _ in group]
        if spans:
            days_ = named[0] if len(named) == 1 else f"{named[0]}–{named[-1]}"
            runs.append(f"{days_} {isolated(times(spans, language), language)}")
    return "; ".join(runs) or language.say("Closed.")


def isolated(times: Sequence[str], language: Language) -> str:
    """Return times in the order they are read in: among Arabic letters 10:00–15:00 would turn round."""
    joined = ", ".join(times)
    return f"\u2066{joined}\u2069" if language.direction == "rtl" else joined


def times(spans: Day, language: Language) -> tuple[str, ...]:
    """Return the stretches of a day, each with its remark, which is in the language of the catalogue."""
    return tuple(_time(span, language) for span in spans)


def _time(span: Span, language: Language) -> str:
    start, end = clock(span.start), clock(span.end)
    said = language.say("from {time}").format(time=start) if span.holds == OPENED else f"{start}–{end}"
    if span.holds == UNKNOWN:
        said = language.say("{times} (not known whether it is open)").format(times=said)
    return f"{said} (\u2068{span.note}\u2069)" if span.note else said


def _week(hours: Hours) -> list[Day]:
    return [opening.usual(day, hours) for day in opening.days(MONDAY, MONDAY + ONE_DAY * 6)]
