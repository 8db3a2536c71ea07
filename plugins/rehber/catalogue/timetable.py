"""When a record is open in the next year and a month: one value for its page, for the search and for the map.

Everything that needs a calendar is computed here, at build time: holidays, half days, days on which other hours hold.
The browser only looks a minute up. *Unknown* stays apart from *closed*:

- A holiday that the hours do not mention is unknown from the minute it begins.
- *By appointment* is neither open nor closed.
- A record that is planned, suspended or closed, or is not open to the public, has no timetable; nor has a confidential one.

**A unit in a centre.** Its own hours are its own. Where it has none, it is not known when it is there, however long the
door of the centre is open: an office in the building may work two days a week. On days the centre is closed for a
reason of its own, and the unit says nothing of them, it is not known whether the unit can be reached: the door is shut,
but its telephone may ring.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from rehber.catalogue import opening
from rehber.catalogue.hours import Closed, Hours
from rehber.catalogue.model import Centre, Organisation, Provider, Unit
from rehber.catalogue.opening import MONDAY, NOTHING, Day
from rehber.country import holidays

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import SpecialDays
    from rehber.catalogue.hours import Stated
    from rehber.catalogue.model import Hotline, Node

    Week = tuple[Day, ...]  # Monday first

AHEAD = 400  #: days a timetable reaches; a page older than that claims nothing
SEASONS = 6  #: weeks of one timetable; where there were more, the days that differ are told one by one

#: States of a record in which it is closed, even if it has hours.
NOT_NOW = frozenset({"planned", "suspended", "closed"})


@dataclass(frozen=True, slots=True)
class Timetable:
    """When a record is open, from one day up to and including another. Times are those on the wall in Türkiye."""

    weeks: tuple[tuple[datetime.date, Week], ...]  #: the day from which on each holds, in their order: one, or seasons
    days: tuple[tuple[datetime.date, Day], ...]  #: in their order; only those that differ from the week
    first: datetime.date
    last: datetime.date

    def on(self, day: datetime.date) -> Day:
        """Return what holds on a day."""
        return dict(self.days).get(day, self.week(day)[day.weekday()])

    def week(self, day: datetime.date) -> Week:
        """Return the week of the season a day is in."""
        return next(week for begins, week in reversed(self.weeks) if begins <= day or begins == self.first)


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
    shut = tuple(days for days in above.exceptions if isinstance(days.hours, Closed)) if above else ()
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
    hours: Stated | Closed


def _told(exceptions: tuple[SpecialDays, ...]) -> tuple[_Days, ...]:
    return tuple(_Days(special.first, special.last, special.hours) for special in exceptions)


def _known(found: Timetable) -> Timetable | None:
    weeks = (day for _, week in found.weeks for day in week)
    claimed = any(day != NOTHING for day in (*weeks, *(day for _, day in found.days)))
    return found if claimed else None


@lru_cache(maxsize=4096)  # a catalogue repeats the same few weeks
def _timetable(
    stated: Stated | None, exceptions: tuple[_Days, ...], shut: tuple[_Days, ...], first: datetime.date
) -> Timetable:
    last = first + holidays.ONE_DAY * AHEAD
    found = Timetable(_weeks(stated, first, last), (), first, last)
    weekly = not isinstance(stated, Hours) or stated.weekly
    asked = opening.unlike((*exceptions, *shut), first, last) if weekly else opening.days(first, last)
    told = ((day, _day(day, stated, exceptions, shut)) for day in asked)
    return Timetable(
        found.weeks, tuple((day, spans) for day, spans in told if spans != found.week(day)[day.weekday()]), first, last
    )


def _day(day: datetime.date, stated: Stated | None, exceptions: tuple[_Days, ...], shut: tuple[_Days, ...]) -> Day:
    """Return what holds on a day; where the centre is closed and the record says nothing of it, it is unknown."""
    said = any(special.first <= day <= special.last for special in exceptions)
    if not said and any(closed.first <= day <= closed.last for closed in shut):
        return NOTHING
    return opening.on(day, stated, exceptions)


def _weeks(stated: Stated | None, first: datetime.date, last: datetime.date) -> tuple[tuple[datetime.date, Week], ...]:
    """Return the week, or one for each season; holidays are not looked at."""
    if not isinstance(stated, Hours):
        return ((first, (opening.plain(stated),) * 7),)
    if stated.weekly:
        return ((first, tuple(opening.usual(day, stated) for day in opening.days(MONDAY, MONDAY + holidays.ONE_DAY * 6))),)
    days = {day: opening.usual(day, stated) for day in opening.days(first, last)}
    seasons = list(_seasons(days))
    return tuple(seasons) if len(seasons) <= SEASONS else ((first, _commonest(days)),)


def _seasons(days: dict[datetime.date, Day]) -> Iterator[tuple[datetime.date, Week]]:
    """Yield weeks that hold as long as no day contradicts them, each with its first day."""
    begins, week = next(iter(days)), dict[int, Day]()
    for day, spans in days.items():
        if week.setdefault(day.weekday(), spans) != spans:
            yield begins, tuple(week.get(i, ()) for i in range(7))
            begins, week = day, {day.weekday(): spans}
    yield begins, tuple(week.get(i, ()) for i in range(7))


def _commonest(days: dict[datetime.date, Day]) -> Week:
    ordered = sorted(days.items(), key=lambda item: item[0].weekday())
    return tuple(
        Counter(spans for _, spans in group).most_common(1)[0][0]
        for _, group in groupby(ordered, lambda item: item[0].weekday())
    )
