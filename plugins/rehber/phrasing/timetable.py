"""Timetables for the browser, and the sentences the browser needs, in the language of the page."""

from __future__ import annotations

import datetime
import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from babel.dates import format_skeleton

from rehber.language.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.opening import Day
    from rehber.catalogue.timetable import Timetable

    Shared = dict[Timetable, int]


def number(timetable: Timetable | None, shared: Shared) -> int | None:
    """Return the number of a timetable among those shared so far, and put it there where it is new."""
    return None if timetable is None else shared.setdefault(timetable, len(shared))


def written(timetables: Iterable[Timetable]) -> str:
    """Return timetables as JSON; elements of the page say by number which one is theirs."""
    return f"[{','.join(map(_written, timetables))}]"


@lru_cache(maxsize=4096)  # the same in every language
def _written(timetable: Timetable) -> str:
    return json.dumps(data(timetable), separators=(",", ":"))


def data(timetable: Timetable) -> dict[str, Any]:
    """Return a timetable: intervals in minutes since midnight, behind them a letter unless *open*, and the remark."""
    return {
        "weeks": [[begins.isoformat(), [_day(day) for day in week]] for begins, week in timetable.weeks],
        "days": {day.isoformat(): _day(spans) for day, spans in timetable.days},
        "from": timetable.first.isoformat(),
        "until": timetable.last.isoformat(),
    }


def _day(spans: Day) -> list[list[int | str]]:
    return [
        [span.start, span.end, *((span.holds, span.note) if span.note else (span.holds,) if span.holds else ())]
        for span in spans
    ]


def sayings(language: Language, as_of: datetime.date) -> dict[str, Any]:
    """Return every sentence about now, and the names the sentences need."""
    say = language.say
    return {
        "open": say("Open now, until {time}"),
        "openDay": say("Open now, until {day} {time}"),
        "least": say("Open now, at least until {time}"),
        "always": say("Open now, day and night"),
        "closed": say("Closed now"),
        "later": say("Closed now, opens today at {time}"),
        "tomorrow": say("Closed now, opens tomorrow at {time}"),
        "opens": say("Closed now, opens on {day} at {time}"),
        "opensDate": say("Closed now, opens on {date} at {time}"),
        "condition": say("Open now, with a condition: {note}"),
        "opened": say("Opened today at {time}. Until when is not known."),
        "holiday": say("Today is a public holiday. It is not known whether it is open."),
        "appointment": say("Only by appointment."),
        "unknown": say("It is not known whether it is open now."),
        "old": say("This page is of {date}. The hours may have changed.").format(date=language.date(as_of)),
        "today": say("today"),
        "other": say("today, but not as usual"),
        "days": language.weekdays(),
        "dates": _dates(language.code),
    }


@lru_cache(maxsize=64)
def _dates(code: str) -> list[str]:
    """Return how a day of each month is written, January first: ``{number} January``."""
    days = (datetime.date(2026, month, 17) for month in range(1, 13))
    return [format_skeleton("MMMMd", day, locale=Language(code).locale).replace("17", "{number}") for day in days]
