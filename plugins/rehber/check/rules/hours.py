"""Opening hours: readable, one answer for every minute, within one day."""

from __future__ import annotations

import datetime
import unicodedata
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from rehber.catalogue import opening
from rehber.catalogue.finding import Sentence
from rehber.catalogue.hours import HOLIDAY, Hours, Unread, expression
from rehber.catalogue.hours_line import parts
from rehber.catalogue.hours_refused import Reason
from rehber.catalogue.model import Offer, Organisation, Provider
from rehber.check.rule import ERROR, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path
    from rehber.catalogue.hours import Closed, Interval, Stated
    from rehber.catalogue.hours_line import Part
    from rehber.catalogue.model import Hotline

HOW = Sentence("Write it like this: Mo-Fr 08:30-12:00,13:00-17:30; PH off. Days are Mo Tu We Th Fr Sa Su, times have a colon.")
PAST_MIDNIGHT = Sentence("Swap the two times; past midnight, write `Fr 20:00-24:00, Sa 00:00-02:00`.")

#: What to do about a part of the grammar that is refused.
REMEDIES = {
    Reason.NO_TIMES: Sentence("Write the times behind the days: `Mo-Fr 09:00-17:00`; for the whole day, `Mo-Fr 00:00-24:00`."),
    Reason.FALLBACK: Sentence("Write one rule behind the other with `;`, and what holds otherwise into `hours_note`."),
    Reason.SCHOOL: Sentence("School holidays are not known here. Write their days: `Jan 25-Feb 5 off`."),
    Reason.SUN: Sentence("Write the times of the clock: `Apr-Sep 08:00-20:00; Oct-Mar 08:00-17:00`."),
    Reason.EASTER: Sentence("Write the day: `2027 Mar 28 off`."),
    Reason.WEEK: Sentence("Readers do not know weeks by number. Write the days: `Jan 4-Mar 14 Mo 10:00-12:00`."),
    Reason.REPEATED: Sentence("Write the times from beginning to end: `Mo-Fr 09:00-17:00`."),
    Reason.OFFSET: Sentence("Write the days themselves, or an entry under `exceptions`. The eve of a Bayram needs none: `PH` begins at 13:00."),
    Reason.HOLIDAY_ON_WEEKDAY: Sentence("Write `PH` alone, or with a comma: `PH,Su 10:00-14:00`."),
    Reason.MONTHS_AND_NTH: Sentence("Put a colon behind the months: `Nov,Dec: Fr[4] 10:00-12:00`."),
    Reason.END_OF_FEBRUARY: Sentence("Write the month twice: `Feb 20-Feb 28`."),
    Reason.REMARK: Sentence("A remark is a few words. Write numbers and addresses into `phones` or `hours_note`."),
    Reason.OPEN_FROM_MIDNIGHT: Sentence("Write until when: `00:00-24:00` for the whole day."),
    Reason.PAST_MIDNIGHT: Sentence("Write what is after midnight as an interval of the next day: `Fr 20:00-24:00, Sa 00:00-02:00`."),
}  # fmt: skip
DAYS = 366  #: over which two rules of a line are looked at


def stated(catalogue: Catalogue) -> Iterator[tuple[Path, Stated | Closed]]:
    """Yield every place of a catalogue where hours stand."""
    for record in (*catalogue.organisations, *catalogue.hotlines, *catalogue.providers):
        yield from ((record.path + path, hours) for path, hours in _of(record))
    for provider in catalogue.providers:
        for service in provider.services:
            yield from ((service.path + path, hours) for path, hours in _of(service))


def _of(record: Organisation | Hotline | Offer) -> Iterator[tuple[Path, Stated | Closed]]:
    if record.hours:
        yield ("hours",), record.hours
    if isinstance(record, Organisation | Offer):
        for i, phone in enumerate(record.phones):
            if phone.hours:
                yield ("phones", i, "hours"), phone.hours
    for i, days in enumerate(record.exceptions if isinstance(record, Provider) else ()):
        yield ("exceptions", i, "hours"), days.hours


def _read(catalogue: Catalogue) -> Iterator[tuple[Path, Hours]]:
    yield from ((path, hours) for path, hours in stated(catalogue) if isinstance(hours, Hours))


@rule(
    severity=ERROR,
    bad="""
    hours: "Mo-Fr 08.30-17.30"  # <--
    """,
    good="""
    hours: "Mo-Fr 08:30-17:30"
    """,
)
def hours_syntax(catalogue: Catalogue) -> Iterator[Problem]:
    """The opening hours cannot be read.

    People would stand before a closed door, or not come at all.
    """
    for path, hours in stated(catalogue):
        if isinstance(hours, Unread):
            yield Problem(at=path, found=_unread(hours), remedy=_remedy(hours), column=hours.column)


def _unread(hours: Unread) -> Sentence:
    if hours.because:
        return Sentence("This is not read here: `{unread}`.", unread=hours.unread)
    if not hours.unread:
        return Sentence("The hours end here, and something is missing.")
    sign = hours.written[hours.column]
    if not sign.isprintable() or (sign.isspace() and sign != " "):
        name = unicodedata.name(sign, "")
        return Sentence("There is an invisible character here: U+{number} {name}.", number=f"{ord(sign):04X}", name=name)
    return Sentence("The hours cannot be read from here on: `{unread}`.", unread=hours.unread)


def _remedy(hours: Unread) -> Sentence:
    if hours.instead and hours.because is not Reason.NO_TIMES:
        return Sentence("Write it like this: `{instead}`.", instead=hours.instead)
    return REMEDIES[hours.because] if hours.because else HOW


@rule(
    severity=ERROR,
    bad="""
    hours: "Mo 09:00-12:00, Mo 11:30-17:00"  # <--
    """,
    good="""
    hours: "Mo 09:00-12:00, Mo 12:00-17:00"
    """,
)
def hours_overlap(catalogue: Catalogue) -> Iterator[Problem]:
    """Two intervals of one day overlap.

    The "open now" line and the feed would give two answers for the same minute. Intervals that only touch are fine.
    """
    for path, hours in _read(catalogue):
        found = parts(hours.written)
        for one, other in combinations(hours.intervals, 2):
            day = one.overlaps(other) and _shared(found, one, other)
            if day:
                yield Problem(
                    at=path,
                    found=Sentence("{day} {other} overlaps {one}.", day=day, other=other, one=one),
                    remedy=Sentence("Join the two intervals, or let the second begin when the first ends."),
                    column=other.column,
                )


def _shared(found: tuple[Part, ...], one: Interval, other: Interval) -> str | None:
    """Return a day on which two intervals both add to what is open; None where one replaces the other."""
    first, second = found[one.rule], found[other.rule]
    if any(part.closes for part in (first, second)) or any(part.joint == ";" for part in found[one.rule + 1 : other.rule + 1]):
        return None
    asked = [_alone(part) for part in (first, second)]
    day = next((day for day in _year() if all(opening.usual(day, hours) for hours in asked)), None)
    return None if day is None else WEEKDAYS[day.weekday()]


WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def _alone(part: Part) -> Hours:
    """Return the hours that consist of one rule."""
    line = HOLIDAY.sub("Mo-Su", expression((replace(part, joint=""),)))
    return Hours(line, line, None, weekly=False, intervals=())


def _year() -> list[datetime.date]:
    return [opening.MONDAY + datetime.timedelta(days=i) for i in range(DAYS)]


@rule(
    severity=ERROR,
    bad="""
    hours: "Mo-Fr 17:30-08:30"  # <--
    """,
    good="""
    hours: "Mo-Fr 08:30-17:30"
    """,
)
def hours_backwards(catalogue: Catalogue) -> Iterator[Problem]:
    """An interval ends before it begins.

    Usually the two times were swapped. A place that is open past midnight has one interval on each of the two days.
    """
    for path, hours in _read(catalogue):
        for interval in hours.intervals:
            if interval.backwards:
                yield Problem(
                    at=path,
                    found=Sentence("{interval} ends before it begins.", interval=interval),
                    remedy=PAST_MIDNIGHT,
                    column=interval.column,
                )


@rule(
    severity=ERROR,
    bad="""
    exceptions:
      - {from: 2026-08-20, to: 2026-08-10, hours: closed, reason: Tadilat var.}  # <--
    """,
    good="""
    exceptions:
      - {from: 2026-08-10, to: 2026-08-20, hours: closed, reason: Tadilat var.}
    """,
)
def exception_backwards(record: Provider) -> Iterator[Problem]:
    """Days with other hours end before they begin."""
    for i, days in enumerate(record.exceptions):
        if days.last < days.first:
            yield Problem(
                at=("exceptions", i, "to"),
                found=Sentence("{last} is before {first}.", last=days.last, first=days.first),
                remedy=Sentence("Swap `from` and `to`."),
            )
