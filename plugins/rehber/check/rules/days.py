"""Opening hours that can be read, but hardly mean what they say; and days on which others hold."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rehber.catalogue import opening, recurrence
from rehber.catalogue.finding import Sentence
from rehber.catalogue.hours import DAY, HOUR, Closed, Hours
from rehber.catalogue.hours_line import parts
from rehber.check.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Offer, Provider

LONG = 16 * HOUR  #: minutes; longer days are rarer than slips of the finger
SHORT = 30  #: minutes; likewise shorter stays
PAST_DAYS = 30  #: after this many days a closure that is over only confuses
LASTING_DAYS = 180  #: a closure of more days is a suspension

DAY_WORDS = r"pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|hafta ?içi|hafta ?sonu|her gün"
DAYS_AND_TIMES = re.compile(
    rf"(?:{DAY_WORDS}).{{0,40}}[0-9]{{1,2}}[.:][0-9]{{2}}|[0-9]{{1,2}}[.:][0-9]{{2}}.{{0,40}}(?:{DAY_WORDS})", re.IGNORECASE
)


@rule(
    severity=WARNING,
    bad="""
    hours: "09:00-17:00; PH off"  # <--
    """,
    good="""
    hours: "Mo-Fr 09:00-17:00; PH off"
    """,
)
def hours_without_days(record: Offer) -> Iterator[Problem]:
    """Opening hours name no days, so they hold on all seven.

    Few places are open on Sundays; people would come in vain.
    """
    if isinstance(record.hours, Hours) and re.match(r"\s*[0-9]{1,2}:", record.hours.written):
        yield Problem(
            at=("hours",),
            found=Sentence("These hours hold every day, also on Sundays."),
            remedy=Sentence("Write the days before the times: Mo-Fr 09:00-17:00. If it is really every day, write Mo-Su."),
        )


@rule(
    severity=WARNING,
    bad="""
    hours: "Mo-Fr 09:00-17:00"  # <--
    """,
    good="""
    hours: "Mo-Fr 09:00-17:00; PH off"
    """,
)
def hours_without_holidays(record: Offer) -> Iterator[Problem]:
    """Opening hours say nothing about public holidays.

    On the days of a Bayram nobody could tell whether the door is open.
    """
    stated = record.hours
    if isinstance(stated, Hours) and stated.on_holidays is None:
        yield Problem(
            at=("hours",),
            found=Sentence("Public holidays are not mentioned."),
            remedy=Sentence("Ask, and add `; PH off`, or the hours of those days: `; PH 10:00-14:00`."),
        )


@rule(
    severity=WARNING,
    bad="""
    hours: "Mo-Fr 05:00-23:30; PH off"  # <--
    """,
    good="""
    hours: "Mo-Fr 08:00-17:30; PH off"
    """,
)
def hours_too_long(record: Offer) -> Iterator[Problem]:
    """A place is open for more than 16 hours of a day, but not around the clock."""
    for interval in _intervals(record):
        if LONG < interval[1] - interval[0] < DAY:
            yield Problem(
                at=("hours",),
                found=Sentence("Open for {hours} hours on one day.", hours=(interval[1] - interval[0]) // HOUR),
                remedy=Sentence("Look at both times; around the clock is written `24/7`."),
                column=interval[2],
            )


@rule(
    severity=WARNING,
    bad="""
    hours: "Mo-Fr 09:00-09:05; PH off"  # <--
    """,
    good="""
    hours: "Mo-Fr 09:00-12:00; PH off"
    """,
)
def hours_too_short(record: Offer) -> Iterator[Problem]:
    """A place is open for less than half an hour."""
    for start, end, column in _intervals(record):
        if 0 < end - start < SHORT:
            yield Problem(
                at=("hours",),
                found=Sentence("Open for {minutes} minutes only.", minutes=end - start),
                remedy=Sentence("Look at both times."),
                column=column,
            )


@rule(
    severity=WARNING,
    bad="""
    hours: "Mo-Su off"  # <--
    """,
    good="""
    hours: unknown
    status: suspended
    """,
)
def hours_never_open(record: Offer) -> Iterator[Problem]:
    """Opening hours say that a place never opens.

    Where nobody knows, write `unknown`; where a place is closed, its status says so.
    """
    stated = record.hours
    if not isinstance(stated, Hours) or any(interval.backwards for interval in stated.intervals):
        return
    if not recurrence.of(stated, opening.MONDAY.year):
        yield Problem(
            at=("hours",),
            found=Sentence("By these hours it is never open."),
            remedy=Sentence("Write `hours: unknown`, or `status: suspended` or `closed`."),
        )


@rule(
    severity=WARNING,
    bad="""
    hours: unknown
    hours_note: Hafta içi 09.00-17.00 arasında açıktır.  # <--
    """,
    good="""
    hours: "Mo-Fr 09:00-17:00; PH off"
    """,
)
def hours_only_in_words(record: Offer) -> Iterator[Problem]:
    """Days and times are in a note, but not under `hours`.

    Nobody can filter by them, and the page cannot say whether it is open now.
    """
    if record.hours is None and record.hours_note and DAYS_AND_TIMES.search(record.hours_note.source):
        yield Problem(
            at=("hours_note",),
            found=Sentence("This note names days and times, but `hours` is unknown."),
            remedy=Sentence("Write them under `hours`, like this: Mo-Fr 09:00-17:00."),
        )


@rule(
    severity=WARNING,
    bad="""
    exceptions:
      - {from: 2026-01-05, to: 2026-01-09, hours: closed, reason: Tadilat var.}  # <--
    """,
    good="""
    exceptions:
      - {from: 2026-12-07, to: 2026-12-11, hours: closed, reason: Tadilat var.}
    """,
)
def exception_over(catalogue: Catalogue) -> Iterator[Problem]:
    """Days with other hours were over a month ago."""
    for provider in catalogue.providers:
        for i, days in enumerate(provider.exceptions):
            if (catalogue.as_of - days.last).days > PAST_DAYS:
                yield Problem(
                    at=(*provider.path, "exceptions", i, "to"),
                    found=Sentence("These days ended on {day}.", day=days.last),
                    remedy=Sentence("Take the entry out; if the place is still closed, write when it opens."),
                )


@rule(
    severity=WARNING,
    bad="""
    exceptions:
      - {from: 2026-11-01, to: 2027-10-31, hours: closed, reason: Tadilat var.}  # <--
    """,
    good="""
    status: suspended
    """,
)
def exception_lasting(record: Provider) -> Iterator[Problem]:
    """A closure lasts for more than half a year.

    Lists and filters look at the status, so the place would still be offered to people.
    """
    for i, days in enumerate(record.exceptions):
        if isinstance(days.hours, Closed) and (days.last - days.first).days > LASTING_DAYS:
            yield Problem(
                at=("exceptions", i, "to"),
                found=Sentence("Closed for {days} days.", days=(days.last - days.first).days),
                remedy=Sentence("Write `status: suspended` and a note instead."),
            )


@rule(
    severity=ERROR,
    bad="""
    exceptions:
      - {from: 2026-12-07, to: 2026-12-11, hours: closed, reason: Tadilat var.}
      - {from: 2026-12-11, to: 2026-12-18, hours: "10:00-14:00", reason: Taşınma var.}  # <--
    """,
    good="""
    exceptions:
      - {from: 2026-12-07, to: 2026-12-11, hours: closed, reason: Tadilat var.}
      - {from: 2026-12-12, to: 2026-12-18, hours: "10:00-14:00", reason: Taşınma var.}
    """,
)
def exceptions_overlap(record: Provider) -> Iterator[Problem]:
    """Two exceptions speak of the same day.

    The page would say two things about one day.
    """
    ordered = sorted(enumerate(record.exceptions), key=lambda entry: entry[1].first)
    for (_, one), (i, other) in pairwise(ordered):
        if other.first <= one.last:
            yield Problem(
                at=("exceptions", i, "from"),
                found=Sentence("{day} belongs to another exception too.", day=other.first),
                remedy=Sentence("Let the one begin on the day after the other ends."),
            )


def _intervals(record: Offer) -> list[tuple[int, int, int]]:
    """Return start, end and column of every stretch in which it is open, as written; an open end has no length."""
    found = parts(record.hours.written) if isinstance(record.hours, Hours) else ()
    return sorted({(i.start, i.end, i.column) for part in found if not part.closes for i in part.intervals if not i.open_end})
