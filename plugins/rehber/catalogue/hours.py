"""Opening hours as they are written: OpenStreetMap's ``opening_hours``, and what a record may state instead.

The grammar is read by opening-hours-py. What it reads and other readers read otherwise is refused here, with the column
and what to write (:mod:`rehber.catalogue.hours_refused`), so that a line means the same wherever the feed is taken.
Specification: OpenStreetMap wiki, *Key:opening_hours/specification*. All times are Europe/Istanbul, as on the wall.

Every kind of answer is a type of its own. Hours that could not be read have no days to ask for, so nothing can show them as
*closed*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]  # its description leaves the error out

from rehber.catalogue import hours_refused
from rehber.catalogue.hours_line import OPEN_END, Interval, Part, clock, parts

__all__ = [
    "CLOSED",
    "DAY",
    "HOUR",
    "ByAppointment",
    "Closed",
    "Hours",
    "Interval",
    "Known",
    "Stated",
    "Unread",
    "clock",
    "read",
]

DAY = 1440  #: minutes in a day
HOUR = 60  #: minutes in an hour

#: Weekdays and holidays alone: every week is like the other.
WEEKLY = re.compile(r"\s*(?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b[-,\s]*)*", re.IGNORECASE)
EXAMPLE = "09:00-17:00"  #: times for days that have none
TIME_BEGUN = re.compile(r"[0-9:.]*$")
HOLIDAY = re.compile(r"\bPH\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours that could be read."""

    written: str
    usual: str  #: for the reader of the grammar: days on which there is no holiday
    on_holidays: str | None  #: likewise, the days of a holiday; None: holidays are not mentioned
    weekly: bool  #: every week is like the other
    intervals: tuple[Interval, ...]  #: as written, from left to right


@dataclass(frozen=True, slots=True)
class ByAppointment:
    """There are no hours: people come when they have an appointment."""


@dataclass(frozen=True, slots=True)
class Closed:
    """On these days it is closed."""


@dataclass(frozen=True, slots=True)
class Unread:
    """What is written could not be read. No rule lets it pass, and nothing is claimed of it."""

    written: str
    column: int  #: where it begins, from 0
    unread: str  #: the text as written
    because: hours_refused.Reason | None = None  #: None: it is no word of the grammar
    instead: str | None = None  #: what was probably meant, in words that can be read
    certain: bool = False  #: whether that is what was meant, and no example


Known = Hours | ByAppointment
Stated = Known | Unread  #: the value of ``hours``; a missing one and ``unknown`` are None
CLOSED = Closed()


@lru_cache(maxsize=8192)  # a catalogue repeats the same few weeks
def read(written: str) -> Stated:
    """Read hours as they are written."""
    if written == "by-appointment":
        return ByAppointment()
    found = _read(written)
    if isinstance(found, Unread):
        meant = hours_refused.meant(written)
        if meant != written and _sound(meant):
            return replace(found, instead=meant, certain=True)
        if _sound(f"{meant} {EXAMPLE}"):  # only the times are missing
            return replace(found, instead=f"{meant} {EXAMPLE}")
    return found


def _sound(line: str) -> bool:
    read_in = _read(line)
    return isinstance(read_in, Hours) and not any(interval.backwards for interval in read_in.intervals)


def _read(written: str) -> Hours | Unread:
    column = _unread(written)
    if column is not None:
        if column < len(written):  # a time is shown from where it begins
            column -= len(TIME_BEGUN.search(written[:column])[0])  # type: ignore[index]  # it may be empty
        return Unread(written, column, written[column:].split(";", maxsplit=1)[0].strip() or written[column:])
    refusal = hours_refused.find(written)
    if refusal is not None:
        return Unread(written, refusal.column, refusal.found, refusal.reason)
    found = parts(written)
    selectors = " ".join(part.selector for part in found)
    spoken = bool(HOLIDAY.search(selectors)) or any(part.always and not part.selector for part in found)
    usual, holiday = expression(found), HOLIDAY.sub("Mo-Su", expression(found))
    if _unread(usual) is not None or _unread(holiday) is not None:
        return Unread(written, 0, written)
    weekly = WEEKLY.fullmatch(selectors) is not None
    return Hours(written, usual, holiday if spoken else None, weekly, tuple(i for part in found for i in part.intervals))


def _unread(written: str) -> int | None:
    """Return the column from which on opening-hours-py cannot read; None where it can."""
    stripped = written.strip()
    if not stripped:
        return 0
    try:
        OpeningHours(stripped)
    except ParserError as error:
        at = re.search(r"--> ([0-9]+):([0-9]+)", str(error))
        before = stripped.split("\n")[: int(at[1]) - 1] if at else []
        return written.index(stripped[0]) + sum(len(line) + 1 for line in before) + (int(at[2]) - 1 if at else 0)
    return None


def expression(found: tuple[Part, ...]) -> str:
    """Return parts for opening-hours-py, with what readers of the grammar take differently said outright.

    A remark without ``open`` is a condition: whether it is fulfilled is unknown. So is the time after an open end.
    """
    said = []
    for part in found:
        line = _closing(part) if part.closes else _opening(part)
        said.append(f"{part.joint} {line}" if part.joint else line)
    return "".join(said)


def _closing(part: Part) -> str:
    ends = [(i.start, DAY if i.open_end else i.end) for i in part.intervals]
    times = ",".join(f"{clock(start)}-{clock(end)}" for start, end in ends if start < end)
    return " ".join(filter(None, (part.selector, "24/7" if part.always and not part.selector else times, "off")))


def _opening(part: Part) -> str:
    remark = f'"{part.remark}"' if part.remark else ""
    times = [f"{clock(i.start)}-{clock(i.end)}" for i in part.intervals if i.end > i.start]
    ends = [f'{part.selector or "Mo-Su"} {clock(i.end)}-24:00 unknown "{OPEN_END}"' for i in part.intervals if i.open_end]
    if part.intervals and not times and not ends:  # backwards, which no rule lets pass: nothing is open then
        return f"{part.selector} off".strip()
    always = "24/7" if part.always and not part.selector else ""
    words = (part.selector, always or ",".join(times), part.modifier or ("unknown" if remark else ""), remark)
    return ", ".join([" ".join(filter(None, words))] * (bool(times) or not ends) + ends)
