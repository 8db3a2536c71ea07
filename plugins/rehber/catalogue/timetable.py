"""When a record is open in the next year and a month: one value for its page, for the search and for the map.

Everything a browser would need a calendar for is reckoned here: holidays, half days, days on which other hours hold.
What is left for the browser is to look a minute up. What nobody knows stays apart from *closed*:

- A holiday nobody has said anything about takes away what the week says of it, from the minute it begins.
- *By appointment* is neither open nor closed.
- A record that is planned, suspended or closed, or serves nobody, has no timetable; nor has a confidential one.

**A unit in a centre.** Its own hours are its own. Where it has none, it is not known when it is there, however long the
door of the centre is open: an office in the building may work two days a week. On days the centre is closed for a
reason of its own, and the unit says nothing of them, it is not known whether the unit can be reached: the door is shut,
but its telephone may ring.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rehber.catalogue import opening
from rehber.catalogue.hours import DAY, Hours, Mistake
from rehber.catalogue.model import Centre, Organisation, Provider, Unit
from rehber.country import holidays

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import SpecialDays
    from rehber.catalogue.model import Hotline, Node


Span = tuple[int, int, str]  #: minutes since midnight: from, up to; and what holds in between
Day = tuple[Span, ...]

AHEAD = 400  #: days a timetable reaches; a page older than that claims nothing

#: What holds in a span. What lies in none is closed.
OPEN, HOLIDAY, APPOINTMENT, UNKNOWN = "", "h", "a", "u"

NOTHING: Day = ((0, DAY, UNKNOWN),)  #: a day nobody knows anything of

#: Hours nobody knows are like hours nobody can read.
NOT_KNOWN = Hours("unknown", mistake=Mistake(0, "unknown"))

#: States of a record in which nobody is let in, whatever its hours say.
NOT_NOW = frozenset({"planned", "suspended", "closed"})


@dataclass(frozen=True, slots=True)
class Timetable:
    """When a record is open, from one day up to and including another. Times are those on the wall in Türkiye."""

    week: tuple[Day, ...]  #: Monday first
    days: tuple[tuple[datetime.date, Day], ...]  #: in their order; only those that differ from the week
    first: datetime.date
    last: datetime.date

    def on(self, day: datetime.date) -> Day:
        """Return what holds on a day."""
        return dict(self.days).get(day, self.week[day.weekday()])


def of(record: Node | Hotline, catalogue: Catalogue) -> Timetable | None:
    """Return the timetable of a record; None where nothing can be claimed of it on any day.

    An organisation runs services and is none: the hours of its switchboard say nothing about a door.
    """
    if isinstance(record, Organisation):
        return None
    if not isinstance(record, Provider):
        return _known(_timetable(record.hours, (), (), catalogue.as_of))
    if record.confidential or not record.public or record.status in NOT_NOW:
        return None
    above = house(record, catalogue)
    shut = tuple(days for days in above.exceptions if days.hours is None) if above else ()
    return _known(_timetable(record.hours, _told(record.exceptions), _told(shut), catalogue.as_of))


def house(record: Node | Hotline, catalogue: Catalogue) -> Centre | None:
    """Return the centre a unit is in."""
    found = catalogue.nodes.get(record.at or "") if isinstance(record, Unit) else None
    return found if isinstance(found, Centre) and not found.confidential else None


@dataclass(frozen=True, slots=True)
class _Days:
    """Days on which other hours hold, without the reason, so that equal ones are equal."""

    first: datetime.date
    last: datetime.date
    hours: Hours | None


def _told(exceptions: tuple[SpecialDays, ...]) -> tuple[_Days, ...]:
    return tuple(_Days(special.first, special.last, special.hours) for special in exceptions)


def _known(found: Timetable) -> Timetable | None:
    claimed = any(day != NOTHING for day in (*found.week, *(day for _, day in found.days)))
    return found if claimed else None


@lru_cache(maxsize=4096)  # a catalogue repeats the same few weeks
def _timetable(hours: Hours | None, exceptions: tuple[_Days, ...], shut: tuple[_Days, ...], first: datetime.date) -> Timetable:
    last = first + holidays.ONE_DAY * AHEAD
    stated = hours or NOT_KNOWN
    week = tuple(_day(stated, None, i) for i in range(7))
    days = []
    for day in opening.unlike((*exceptions, *shut), first, last):
        held, begins = opening.holding(day, exceptions, stated)
        found = () if held is None else _day(held, begins, day.weekday())
        if held is stated and any(closed.first <= day <= closed.last for closed in shut):
            found = NOTHING
        if found != week[day.weekday()]:
            days.append((day, found))
    return Timetable(week, tuple(days), first, last)


def _day(hours: Hours, begins: int | None, weekday: int) -> Day:
    """Return what hours mean for a weekday on which a holiday begins at that minute."""
    if hours.mistake:
        return NOTHING
    if hours.by_appointment:
        return ((0, DAY, APPOINTMENT),)
    day = MONDAY + holidays.ONE_DAY * weekday
    usual = opening.usual(day, hours)
    if begins is None or hours.on_holidays is not None or all(end <= begins for _, end in usual):
        return _joined(opening.spans(day, hours, begins))
    return (*_joined(opening.before(day, hours, begins)), (begins, DAY, HOLIDAY))


#: Any Monday: what is asked of it is its weekday.
MONDAY = datetime.date(2026, 1, 5)


def _joined(spans: set[opening.Span]) -> Day:
    """Return spans in their order, those that touch as one."""
    joined: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if joined and start <= joined[-1][1]:
            start, end = joined[-1][0], max(end, joined.pop()[1])  # noqa: PLW2901  # the two become one
        joined.append((start, end, OPEN))
    return tuple(joined)
