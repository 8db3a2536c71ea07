"""The opening hours of a centre or unit as a calendar: iCalendar (RFC 5545), for this year and the next.

A week is written as rules that repeat. Days on which other hours hold, and holidays where the record says what they
mean, are taken out of the rules; what is open on them stands alone. Where nobody has said what a holiday means, the
calendar does not say it either.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.identity import identify
from rehber.catalogue.opening import open_on, unlike, usual
from rehber.feed.content_line import escaped, joined
from rehber.feed.export import exports
from rehber.feed.listing import Elsewhere
from rehber.feed.rows.schedule import DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.hours import Hours
    from rehber.catalogue.model import Provider
    from rehber.catalogue.opening import Span
    from rehber.feed.export import Release

ZONE = "Europe/Istanbul"
ONE_DAY = datetime.timedelta(days=1)

HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Rehber//Feed 1.0//TR",
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:20160907T000000",
    "TZOFFSETFROM:+0300",
    "TZOFFSETTO:+0300",
    "TZNAME:+03",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def _files(release: Release) -> Iterator[tuple[str, bytes]]:
    for record in sorted(release.catalogue.providers, key=lambda record: record.id):
        if record.hours is not None and record.has_calendar:
            yield urls.calendar(record.id), joined(_lines(release, record, record.hours))


def _lines(release: Release, record: Provider, hours: Hours) -> Iterator[str]:
    first = datetime.date(release.catalogue.as_of.year, 1, 1)
    last = datetime.date(first.year + 1, 12, 31)
    days = sorted((first + ONE_DAY * i for i in range(7)), key=lambda day: day.weekday())  # the first of each weekday
    opened = {day: open_on(day, record, hours) for day in unlike(record.exceptions, first, last)}
    yield from HEAD
    week = [usual(day, hours) for day in days]
    for span in sorted({span for spans in week for span in spans}):
        weekdays = [i for i, spans in enumerate(week) if span in spans]
        closed = [day for day, spans in opened.items() if day.weekday() in weekdays and span not in spans]
        begins = min(days[i] for i in weekdays)
        names = ",".join(DAYS[i] for i in weekdays)
        rule = [f"RRULE:FREQ=WEEKLY;BYDAY={names};UNTIL={last:%Y%m%d}T205959Z"]
        rule += [f"EXDATE;TZID={ZONE}:{','.join(_moment(day, span[0]) for day in closed)}"] if closed else []
        yield from _event(release, record, begins, span, rule)
    for day, spans in opened.items():
        for span in sorted(spans - usual(day, hours)):
            yield from _event(release, record, day, span, [])
    yield "END:VCALENDAR"


def _event(release: Release, record: Provider, day: datetime.date, span: Span, rule: list[str]) -> Iterator[str]:
    slug = f"provider/{record.id}/open/{'weekly' if rule else day}/{span[0]}-{span[1]}"
    yield "BEGIN:VEVENT"
    yield f"UID:{identify(release.catalogue.directory, slug)}"
    # The standard asks when the entry was made; the day of the build would change every file every day.
    yield f"DTSTAMP:{release.catalogue.as_of.year}0101T000000Z"
    yield f"DTSTART;TZID={ZONE}:{_moment(day, span[0])}"
    yield f"DTEND;TZID={ZONE}:{_moment(day, span[1])}"
    yield from rule
    yield f"SUMMARY;LANGUAGE=tr:{escaped(record.name.source)}"
    if record.hours_note:
        yield f"DESCRIPTION;LANGUAGE=tr:{escaped(record.hours_note.source)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _moment(day: datetime.date, minutes: int) -> str:
    """Return a time on the wall; the end of a day is the beginning of the next."""
    return f"{datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(minutes=minutes):%Y%m%dT%H%M%S}"


calendar_files = exports(
    urls.calendar("{id}"),
    "text/calendar",
    where=Elsewhere("the page of each centre and unit with regular hours", linked=True),
    title="The opening hours of a centre or unit.",
    file_type=None,
    operation=None,
    llms=None,
)(_files)
