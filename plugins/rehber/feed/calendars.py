"""The opening hours of a centre or unit as a calendar: iCalendar (RFC 5545), for this year and the next.

A week, a season and the first Wednesday of a month are written as rules that repeat. Days on which other hours hold,
and holidays where the record says what they mean, are taken out of the rules; what is open on them stands alone. Where
nobody has said what a holiday means, the calendar does not say it either. Where it is not known when it closes, the
entry has no end.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.hours import Hours
from rehber.catalogue.identity import identify
from rehber.catalogue.opening import OPENED, days, let_in, open_on, unlike, usual
from rehber.feed.content_line import escaped, joined
from rehber.feed.export import exports
from rehber.feed.listing import Elsewhere
from rehber.feed.rows.schedule import byday, rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rehber.catalogue.model import Provider
    from rehber.catalogue.opening import Span
    from rehber.catalogue.recurrence import Recurrence
    from rehber.feed.export import Release

ZONE = "Europe/Istanbul"

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
        if isinstance(record.hours, Hours) and record.has_calendar:
            yield urls.calendar(record.id), joined(_lines(release, record, record.hours))


def _lines(release: Release, record: Provider, hours: Hours) -> Iterator[str]:
    first = datetime.date(release.catalogue.as_of.year, 1, 1)
    last = datetime.date(first.year + 1, 12, 31)
    opened = {day: open_on(day, record, hours) for day in unlike(record.exceptions, first, last)}
    yield from HEAD
    for rule in rules(hours, first.year):
        yield from _repeated(release, record, rule, opened, (first, last))
    for day, spans in opened.items():
        for span in sorted(spans - let_in(usual(day, hours))):
            yield from _event(release, record, day, span, [], str(day))
    yield "END:VCALENDAR"


def _repeated(
    release: Release,
    record: Provider,
    rule: Recurrence,
    opened: Mapping[datetime.date, frozenset[Span]],
    years: tuple[datetime.date, datetime.date],
) -> Iterator[str]:
    """Yield the event of a rule: from its first day in these years, without the days on which other hours hold."""
    until = min(rule.last or years[1], years[1])
    begins = next((day for day in days(max(rule.first or years[0], years[0]), until) if rule.on(day)), None)
    if begins is None:
        return
    closed = [day for day, spans in opened.items() if begins <= day <= until and rule.on(day) and rule.span not in spans]
    repeats = f"FREQ={'MONTHLY' if rule.nth else 'WEEKLY'};BYDAY={byday(rule)};UNTIL={until:%Y%m%d}T205959Z"
    without = [f"EXDATE;TZID={ZONE}:{','.join(_moment(day, rule.span.start) for day in closed)}"] if closed else []
    yield from _event(release, record, begins, rule.span, [f"RRULE:{repeats}", *without], _name(rule))


def _event(release: Release, record: Provider, day: datetime.date, span: Span, rule: list[str], name: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{identify(release.catalogue.directory, f'provider/{record.id}/open/{name}/{span.start}-{span.end}')}"
    # The standard asks when the entry was made; the day of the build would change every file every day.
    yield f"DTSTAMP:{release.catalogue.as_of.year}0101T000000Z"
    yield f"DTSTART;TZID={ZONE}:{_moment(day, span.start)}"
    if span.holds != OPENED:
        yield f"DTEND;TZID={ZONE}:{_moment(day, span.end)}"
    yield from rule
    yield f"SUMMARY;LANGUAGE=tr:{escaped(record.name.source)}"
    notes = [note for note in (span.note, record.hours_note.source if record.hours_note else "") if note]
    if notes:
        yield f"DESCRIPTION;LANGUAGE=tr:{escaped('. '.join(notes))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _name(rule: Recurrence) -> str:
    """Return the part of an identifier that separates a rule from others with the same times."""
    return f"{byday(rule)}/{rule.first or ''}/{rule.last or ''}" if rule.nth or rule.first or rule.last else "weekly"


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
