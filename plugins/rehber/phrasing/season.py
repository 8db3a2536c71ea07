"""Hours that are not the same every week, in words: one line for each rule, in the order they are written."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from babel.dates import format_skeleton, get_month_names

from rehber.catalogue.hours import clock
from rehber.catalogue.hours_line import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.hours import Hours
    from rehber.catalogue.hours_line import Interval, Part
    from rehber.language.language import Language

DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

DATE = rf"(?:(?P<{{0}}year>[0-9]{{{{4}}}}) )?(?P<{{0}}month>{'|'.join(MONTHS)})(?: (?P<{{0}}day>[0-9]{{{{1,2}}}})(?![0-9:]))?"
DATES = re.compile(
    rf"{DATE.format('first')}(?:\s*-\s*(?:{DATE.format('last')}|(?P<till>[0-9]{{1,2}})(?![0-9:])))?", re.IGNORECASE
)
WEEKDAYS = re.compile(rf"(?P<first>{'|'.join(DAYS)})(?:-(?P<last>{'|'.join(DAYS)})|\[(?P<nth>[-0-9,\s]+)\])?", re.IGNORECASE)
HOLIDAY = re.compile(r"\bPH\b\s*,?\s*", re.IGNORECASE)
YEAR = 2028  #: any year that has a 29 February


def lines(hours: Hours, language: Language) -> tuple[str, ...]:
    """Return a line for each rule; holidays are told elsewhere."""
    told = [part for part in parts(hours.written) if HOLIDAY.sub("", part.selector) or not part.selector]
    return tuple(_line(part, language) for part in told)


def _line(part: Part, language: Language) -> str:
    when = _when(HOLIDAY.sub("", part.selector), language)
    if when is None:  # a selector there are no words for: as it is written
        when = f"\u2068{part.selector}\u2069"
    times = ", ".join(_interval(interval, language) for interval in part.intervals)
    if language.direction == "rtl" and times:
        times = f"\u2066{times}\u2069"
    always = language.say("day and night") if part.always and not part.closes else ""
    closed = language.say("closed") if part.closes else ""
    unknown = language.say("not known") if part.modifier.lower() == "unknown" and not part.remark else ""
    remark = f"(\u2068{part.remark}\u2069)" if part.remark else ""
    return " ".join(filter(None, (when, times, always, closed, unknown, remark)))


def _interval(interval: Interval, language: Language) -> str:
    start, end = clock(interval.start), clock(interval.end)
    if interval.open_end:
        return language.say("from {time}").format(time=start)
    return f"{start}–{end}"


def _when(selector: str, language: Language) -> str | None:
    """Return a selector in words; None where there is something in it there are no words for."""
    dates = [_dates(found, language) for found in DATES.finditer(selector)]
    rest = DATES.sub("", selector)
    days = [day for found in WEEKDAYS.finditer(rest) for day in _weekdays(found, language)]
    left = WEEKDAYS.sub("", rest)
    if re.sub(r"[\s,:]", "", left) or None in dates or None in days:
        return None
    said = (", ".join(filter(None, dates)), ", ".join(filter(None, days)))
    return ": ".join(filter(None, said))


def _dates(found: re.Match[str], language: Language) -> str | None:
    year, month, day = found["firstyear"], found["firstmonth"], found["firstday"]
    first = _date(year, month, day, language)
    if found["till"]:
        last = _date(year, month, found["till"], language)
    elif found["lastmonth"]:
        last = _date(found["lastyear"], found["lastmonth"], found["lastday"], language)
    else:
        return first
    return first and last and f"{first} – {last}"


def _date(year: str | None, month: str, day: str | None, language: Language) -> str | None:
    number = MONTHS.index(month.lower()) + 1
    if day is None:
        name: str = get_month_names("wide", context="stand-alone", locale=language.locale)[number]
        return f"{name} {year}" if year else name
    try:
        whole = datetime.date(int(year or YEAR), number, int(day))
    except ValueError:
        return None
    return language.date(whole) if year else format_skeleton("MMMMd", whole, locale=language.locale)


def _weekdays(found: re.Match[str], language: Language) -> Iterator[str | None]:
    names = language.weekdays()
    first = names[DAYS.index(found["first"].lower())]
    if found["last"]:
        yield f"{first}–{names[DAYS.index(found['last'].lower())]}"
    elif found["nth"]:
        for written in found["nth"].split(","):
            begin, _, end = written.strip().partition("-") if written.strip()[:1] != "-" else (written.strip(), "", "")
            yield from (_nth(n, first, language) for n in range(int(begin), int(end or begin) + 1))
    else:
        yield first


def _nth(number: int, day: str, language: Language) -> str | None:
    """Return the first Monday of the month; None where there is no word for it."""
    say = language.say
    said = {
        1: say("the first {day} of the month"),
        2: say("the second {day} of the month"),
        3: say("the third {day} of the month"),
        4: say("the fourth {day} of the month"),
        5: say("the fifth {day} of the month"),
        -1: say("the last {day} of the month"),
    }.get(number)
    return said and said.format(day=day)
