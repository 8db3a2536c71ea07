"""Weekly opening hours, read from a plain part of OpenStreetMap's ``opening_hours`` syntax.

``Mo-Fr 08:30-12:00,13:00-17:30; Sa 10:00-13:00; PH off``. Weekdays are Mo Tu We Th Fr Sa Su, ``PH`` is a public
holiday; ``;`` begins a rule that replaces the days it names, ``,`` before a weekday one that adds to them.
Specification: OpenStreetMap wiki, *Key:opening_hours/specification*. All times are Europe/Istanbul, as on the wall.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
HOLIDAY = "PH"
DAY = 1440  #: minutes in a day
HOUR = 60  #: minutes in an hour

TOKEN = re.compile(
    r"(?P<time>[0-9]{1,2}:[0-9]{2}-[0-9]{1,2}:[0-9]{2})|(?P<always>24/7)"
    r"|(?P<days>(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?)|(?P<off>off|closed)\b|(?P<mark>[;,])|(?P<space>\s+)"
)


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of one day in which people are let in: from *start* up to, not including, *end*."""

    start: int  #: minutes since midnight, 0..1439
    end: int  #: minutes since midnight, 1..1440
    column: int = 0  #: where it stands in the written hours, from 0

    def __str__(self) -> str:
        return f"{clock(self.start)}–{clock(self.end)}"

    def overlaps(self, other: Interval) -> bool:
        """Whether a minute lies in both."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Mistake:
    """Why hours could not be read, and at which character."""

    column: int  #: from 0
    unread: str  #: what stands there


@dataclass(frozen=True, slots=True)
class Hours:
    """What is known of a week."""

    written: str
    week: tuple[tuple[Interval, ...], ...] = ((),) * 7  #: Monday first; an empty day is a closed day
    on_holidays: tuple[Interval, ...] | None = None  #: on public holidays; None: not said, () closed
    by_appointment: bool = False
    mistake: Mistake | None = None


@lru_cache(maxsize=4096)  # a catalogue repeats the same few weeks
def read(written: str) -> Hours:
    """Read hours as they are written; where they cannot be read, say so in ``mistake``."""
    if written == "by-appointment":
        return Hours(written, by_appointment=True)
    return _Reader(written).read()


def clock(minutes: int) -> str:
    """Return *minutes* since midnight as ``HH:MM``; the end of the day is 24:00."""
    return f"{minutes // HOUR:02}:{minutes % HOUR:02}"


class _Reader:
    """Reads one line of hours from left to right."""

    def __init__(self, written: str) -> None:
        self.written = written
        self.days: dict[str, list[Interval]] = {}
        self.named: list[str] = []  # the days the present rule speaks of
        self.fresh = True  # the present rule has not said a time yet
        self.adding = False  # the present rule adds to its days

    def read(self) -> Hours:
        place = 0
        while place < len(self.written):
            match = TOKEN.match(self.written, place)
            if match is None or not self.take(match):
                return Hours(self.written, mistake=Mistake(place, self.written[place:].split(";")[0].strip()))
            place = match.end()
        if self.fresh:  # ends in a rule that says nothing
            return Hours(self.written, mistake=Mistake(len(self.written), ""))
        week = tuple(tuple(self.days.get(day, ())) for day in WEEKDAYS)
        holidays = self.days.get(HOLIDAY)
        return Hours(self.written, week, None if holidays is None else tuple(holidays))

    def take(self, match: re.Match[str]) -> bool:
        """Take one word; return whether it made sense here."""
        if match["days"]:
            return self.name(match["days"])
        if match["mark"]:
            return self.next_rule(match["mark"])
        if match["time"]:
            interval = _interval(match["time"], match.start())
            return interval is not None and self.say(interval)
        if match["always"]:
            return self.always(match.start())
        if match["off"]:
            return self.say(None)
        return True

    def name(self, days: str) -> bool:
        """Take the days a rule speaks of."""
        if not self.fresh and not self.adding:
            return False
        if not self.fresh:
            self.named, self.fresh = [], True
        first, _, last = days.partition("-")
        if first == HOLIDAY:
            self.named.append(HOLIDAY)
            return not last
        start, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
        self.named += [WEEKDAYS[i % 7] for i in range(start, end + 1 if end >= start else end + 8)]
        return True

    def next_rule(self, mark: str) -> bool:
        """Take the sign between two rules, or between two days or times of one."""
        if mark == ";":
            if self.fresh:
                return False
            self.named, self.fresh, self.adding = [], True, False
        else:
            self.adding = not self.fresh
        return True

    def always(self, column: int) -> bool:
        """Take ``24/7``: where no days are named, holidays are days like all others."""
        self.named = self.named or [*WEEKDAYS, HOLIDAY]
        return self.say(Interval(0, DAY, column))

    def say(self, interval: Interval | None) -> bool:
        """Take a time, or ``off``."""
        days = self.named or list(WEEKDAYS)
        for day in days:
            if self.fresh and not self.adding:
                self.days[day] = []
            if interval is not None:
                self.days.setdefault(day, []).append(interval)
        self.fresh = False
        return True


def _interval(written: str, column: int) -> Interval | None:
    """Return the interval of ``HH:MM-HH:MM``; None where a clock shows no such time."""
    hour, minute, end_hour, end_minute = (int(part) for part in re.split("[:-]", written))
    start, end = hour * HOUR + minute, end_hour * HOUR + end_minute
    if minute >= HOUR or end_minute >= HOUR or start >= DAY or end > DAY:
        return None
    return Interval(start, end, column)
