"""Days that are not like the week: public holidays by name, closures and changed hours with their reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from rehber.catalogue import opening, timetable
from rehber.catalogue.hours import Closed, Hours, clock
from rehber.catalogue.opening import COMES, HOLIDAY
from rehber.country import holidays
from rehber.phrasing import time

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import SpecialDays
    from rehber.catalogue.model import Centre, Unit
    from rehber.catalogue.opening import Day
    from rehber.catalogue.timetable import Timetable
    from rehber.country.holidays import Holiday
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader

WEEKS = 8  #: for which holidays are told; an editor's own days are told until they are over


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What holds on such a day."""

    closed: bool
    times: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialView:
    """A day, or days on end, that are not like the week."""

    days: str
    name: Phrase | str  #: the holiday, or the reason the catalogue gives
    at: Phrase | None  #: the centre a unit is in, where that is what is closed
    outcome: Outcome


Row = tuple["datetime.date", SpecialView]


def days(record: Centre | Unit, catalogue: Catalogue, reader: Reader) -> tuple[SpecialView, ...]:
    """Return the days to come on which other hours hold, the nearest first."""
    rows = [row for special in record.exceptions for row in _told(special, catalogue.as_of, reader)]
    house = timetable.house(record, catalogue)
    if house:
        shut = [special for special in house.exceptions if isinstance(special.hours, Closed)]
        told = (row for special in shut for row in _told(special, catalogue.as_of, reader))
        rows += [(day, replace(row, at=reader.text(house.name))) for day, row in told]
    table = timetable.of(record, catalogue)
    if table and isinstance(record.hours, Hours):
        rows += _holidays(table, record.exceptions, reader.language)
    return tuple(row for _, row in sorted(rows, key=lambda found: found[0]))


def _told(special: SpecialDays, as_of: datetime.date, reader: Reader) -> Iterator[Row]:
    """Yield the row of an entry of the catalogue, unless it is over."""
    if special.last >= as_of:
        yield (
            special.first,
            SpecialView(
                days=_span(special.first, special.last, reader.language),
                name=reader.text(special.reason),
                at=None,
                outcome=_hours(special, reader.language),
            ),
        )


def _hours(special: SpecialDays, language: Language) -> Outcome:
    if isinstance(special.hours, Closed):
        return Outcome(closed=True, times=None, note=None)
    if isinstance(special.hours, Hours) and special.first == special.last:
        spans = opening.usual(special.first, special.hours)
        return Outcome(closed=not spans, times=", ".join(time.times(spans, language)), note=None)
    return Outcome(closed=False, times=None, note=time.summary(special.hours, language) or language.say("not known"))


def _holidays(table: Timetable, exceptions: Iterable[SpecialDays], language: Language) -> Iterator[Row]:
    """Yield the rows of the holidays in the next weeks; days of one name and the same hours are one row."""
    last = table.first + holidays.ONE_DAY * 7 * WEEKS
    found = [
        (day, kept)
        for day, kept in holidays.between(table.first, last)
        if not any(special.first <= day <= special.last and isinstance(special.hours, Closed) for special in exceptions)
    ]
    for (_, kept, spans), group in groupby(
        enumerate(found), key=lambda item: (item[1][0].toordinal() - item[0], item[1][1], table.on(item[1][0]))
    ):
        run = [day for _, (day, _) in group]
        days = _span(run[0], run[-1], language)
        yield run[0], SpecialView(days=days, name=_name(kept, language), at=None, outcome=_outcome(spans, language))


def _name(kept: Holiday, language: Language) -> str:
    name = language.join(language.say(name) for name in kept.names)
    if kept.begins:
        name = language.say("{holiday} (from {time})").format(holiday=name, time=clock(kept.begins))
    return language.say("{holiday} (the date is an estimate)").format(holiday=name) if kept.estimated else name


def _outcome(spans: Day, language: Language) -> Outcome:
    times = ", ".join(time.times(tuple(span for span in spans if span.holds in COMES), language))
    unknown = any(span.holds == HOLIDAY for span in spans)
    if unknown:
        note = language.say("after that not known") if times else language.say("not known")
        return Outcome(closed=False, times=times or None, note=note)
    if spans == time.ALWAYS:
        return Outcome(closed=False, times=None, note=language.say("day and night"))
    return Outcome(closed=not spans, times=times or None, note=None)


def _span(first: datetime.date, last: datetime.date, language: Language) -> str:
    return language.date(first) if first == last else f"{language.date(first)} – {language.date(last)}"
