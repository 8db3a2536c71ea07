"""Opening hours: readable, one answer for every minute, within one day."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rehber.catalogue import hours
from rehber.catalogue.finding import Sentence
from rehber.catalogue.model import Offer, Provider
from rehber.check.rule import ERROR, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.finding import Path
    from rehber.catalogue.hours import Hours

HOW = Sentence("Write it like this: Mo-Fr 08:30-12:00,13:00-17:30; PH off. Days are Mo Tu We Th Fr Sa Su, times have a colon.")


def _stated(record: Offer) -> Iterator[tuple[Path, Hours]]:
    """Every place of a record where hours stand."""
    if record.hours:
        yield ("hours",), record.hours
    for i, phone in enumerate(record.phones):
        if phone.hours:
            yield ("phones", i, "hours"), phone.hours
    for i, days in enumerate(record.exceptions if isinstance(record, Provider) else ()):
        if days.hours:
            yield ("exceptions", i, "hours"), days.hours


@rule(
    severity=ERROR,
    bad="""
    hours: "Mo-Fr 08.30-17.30"  # <--
    """,
    good="""
    hours: "Mo-Fr 08:30-17:30"
    """,
)
def hours_syntax(record: Offer) -> Iterator[Problem]:
    """The opening hours cannot be read.

    People would stand before a closed door, or not come at all.
    """
    for path, stated in _stated(record):
        if stated.mistake:
            yield Problem(
                at=path,
                found=Sentence("The hours cannot be read from here on: `{unread}`.", unread=stated.mistake.unread),
                remedy=HOW,
                column=stated.mistake.column,
            )


@rule(
    severity=ERROR,
    bad="""
    hours: "Mo 09:00-12:00, Mo 11:30-17:00"  # <--
    """,
    good="""
    hours: "Mo 09:00-12:00, Mo 12:00-17:00"
    """,
)
def hours_overlap(record: Offer) -> Iterator[Problem]:
    """Two intervals of one day overlap.

    The "open now" line and the feed would give two answers for the same minute. Intervals that only touch are fine.
    """
    for path, stated in _stated(record):
        told = set()  # the same two intervals on five days are one mistake
        for day, intervals in zip(hours.WEEKDAYS, stated.week, strict=True):
            for one, other in pairwise(sorted(intervals, key=lambda interval: interval.start)):
                if one.overlaps(other) and (one, other) not in told:
                    told.add((one, other))
                    yield Problem(
                        at=path,
                        found=Sentence("{day} {other} overlaps {one}.", day=day, other=other, one=one),
                        remedy=Sentence("Join the two intervals, or let the second begin when the first ends."),
                        column=other.column,
                    )


@rule(
    severity=ERROR,
    bad="""
    hours: "Mo-Fr 17:30-08:30"  # <--
    """,
    good="""
    hours: "Mo-Fr 08:30-17:30"
    """,
)
def hours_backwards(record: Offer) -> Iterator[Problem]:
    """An interval ends before it begins.

    Usually the two times were swapped. A place that is open past midnight has one interval on each of the two days.
    """
    for path, stated in _stated(record):
        columns = {i.column: i for intervals in stated.week for i in intervals if i.end <= i.start}
        for column, interval in sorted(columns.items()):
            yield Problem(
                at=path,
                found=Sentence("{interval} ends before it begins.", interval=interval),
                remedy=Sentence("Swap the two times; past midnight, write `Fr 20:00-24:00, Sa 00:00-02:00`."),
                column=column,
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
