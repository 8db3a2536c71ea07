"""Hours, closures and other hours together, beside opening-hours-py told each day by its date, on thousands of schedules.

``test_opening_grammar.py`` compares the grammar; here it is the days on which other hours hold. opening-hours-py knows
nothing of this project. Its calendar of Türkiye has no Bayram (it says *open* on 20 March 2026), so holidays are written out for it as dated rules, from the law and not from our code: the
religious days stand below as the Presidency of Religious Affairs announced them, the others have fixed dates.

Where the two must differ, and why:

- ``Mo 09:00-12:00; Mo off`` and the like agree: a later rule replaces the days it names.
- ``20:00-02:00`` runs into the next day there; here no rule lets it pass (``hours-backwards``) and it opens nothing. It is
  not among the schedules; a place open past midnight is, written as two intervals.
- Where nobody has said what a holiday means, it says the week; we say that it is not known. Compared there is only
  what lies outside of those hours.
- A closure is told to it as ``off`` on its days; other hours as ``off`` and then the weekdays and times that hold.
"""

from __future__ import annotations

import bisect
import datetime
import itertools
import random
from collections import Counter

import pytest
from opening_hours import OpeningHours

from rehber.catalogue import hours as reading
from rehber.catalogue import opening, timetable
from rehber.catalogue.facts import SpecialDays
from rehber.catalogue.hours import CLOSED, Unread
from rehber.catalogue.text import Text
from timing import ask

pytestmark = pytest.mark.slow  # a quick run asks test_opening_grammar.py

YEAR = 2027
FIRST, LAST = datetime.date(YEAR, 1, 1), datetime.date(YEAR, 12, 31)
MIDNIGHT = datetime.datetime(YEAR, 1, 1)  # noqa: DTZ001  # a time on the wall
SCHEDULES = 2000
SEED = 20271029
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

#: Law 2429: the whole days of 2027, and the eves from 13:00.
WHOLE = [(1, 1), (4, 23), (5, 1), (5, 19), (7, 15), (8, 30), (10, 29)]
WHOLE += [(3, 9), (3, 10), (3, 11)]  # Ramazan Bayramı
WHOLE += [(5, 16), (5, 17), (5, 18), (5, 19)]  # Kurban Bayramı
HALF = [(3, 8), (5, 15), (10, 28)]
NOON = 13 * 60
HOLIDAYS = {datetime.date(YEAR, *day): NOON for day in HALF} | {datetime.date(YEAR, *day): 0 for day in WHOLE}


def clock(minute):
    return f"{minute // 60:02}:{minute % 60:02}"


def times(chance):
    """Return one to three stretches of a day that do not overlap; some touch, some reach midnight."""
    marks = sorted(chance.sample(range(0, 1441, 15), 2 * chance.choice([1, 1, 2, 2, 3])))
    if len(marks) > 2 and chance.random() < 0.1:
        marks[2] = marks[1]
    if chance.random() < 0.1:
        marks[-1] = 1440
    if chance.random() < 0.1:
        marks[0] = 0
    return ",".join(f"{clock(a)}-{clock(b)}" for a, b in zip(marks[::2], marks[1::2], strict=True) if a < b)


def day_names(chance):
    first, last = chance.randrange(7), chance.randrange(7)
    return chance.choice([DAYS[first], f"{DAYS[first]}-{DAYS[last]}", f"{DAYS[first]},{DAYS[last]}"])


def week(chance):
    """Return hours as an editor may write them, without a word about holidays."""
    kind = chance.random()
    if kind < 0.03:
        return "24/7"
    if kind < 0.08:  # past midnight
        day = chance.randrange(7)
        return f"{DAYS[day]} 20:00-24:00, {DAYS[(day + 1) % 7]} 00:00-0{chance.randrange(1, 6)}:00"
    rules = [f"{day_names(chance)} {times(chance)}" for _ in range(chance.choice([1, 1, 2, 2, 3]))]
    if chance.random() < 0.15:
        rules.append(f"{chance.choice(DAYS)} off")
    return "; ".join(rules)


def special(chance):
    """Return a closure, or a stretch of other hours such as Ramadan's."""
    first = FIRST + datetime.timedelta(days=chance.randrange(330))
    last = first + datetime.timedelta(days=chance.choice([0, 0, 3, 13, 29]))
    hours = CLOSED if chance.random() < 0.5 else reading.read(f"{day_names(chance)} {times(chance)}")
    return SpecialDays(first, last, hours, Text("Neden", "", {}))


class Schedule:
    """Generated hours, in our words and in those of the other reader."""

    def __init__(self, chance):
        self.week = week(chance)
        # Day and night is day and night on holidays too, where nothing else is said.
        self.holidays = chance.choice(["off", "off", times(chance), None])
        self.exceptions = [special(chance)] if chance.random() < 0.3 else []
        written = self.week if self.holidays is None else f"{self.week}; PH {self.holidays}"
        self.hours = reading.read(written)
        self.silent = self.holidays is None and self.week != "24/7"

    def __repr__(self):
        told = [(s.first, s.last, getattr(s.hours, "written", None)) for s in self.exceptions]
        return f"{self.hours.written!r} {told}"

    def expected(self):
        """Return the same for the other reader: a dated rule for every holiday, and for all days on which other hours hold."""
        rules = [self.week]
        for exception in self.exceptions:
            if exception.hours != CLOSED:
                rules += [f"{dated(exception.first, exception.last)} {hours}" for hours in ("off", exception.hours.written)]
        rules += [rule for day in sorted(HOLIDAYS) for rule in self.on_holiday(day)]
        rules += [f"{dated(s.first, s.last)} off" for s in self.exceptions if s.hours == CLOSED]
        return OpeningHours("; ".join(rules))

    def on_holiday(self, day):
        spoken_of = any(s.hours != CLOSED and s.first <= day <= s.last and only_holidays(s) for s in self.exceptions)
        if self.holidays is None or spoken_of:
            return
        if HOLIDAYS[day] == 0:
            yield f"{dated(day, day)} {self.holidays}"
            return
        marks = [] if self.holidays == "off" else [span.split("-") for span in self.holidays.split(",")]
        later = ",".join(f"{max(a, clock(NOON))}-{b}" for a, b in marks if b > clock(NOON))
        # what the holiday takes away, and after a comma what it adds
        yield f"{dated(day, day)} {clock(NOON)}-24:00 off" + (f", {dated(day, day)} {later}" if later else "")


def only_holidays(exception):
    return all(day in HOLIDAYS for day in stretch(exception.first, exception.last))


def dated(first, last):
    days = [f"{day.year} {day:%b} {day:%d}" for day in (first, last)]
    return days[0] if first == last else "-".join(days)


def stretch(first, last):
    return [first + datetime.timedelta(days=i) for i in range((last - first).days + 1)]


def minute(moment, start):
    return int((moment - start).total_seconds()) // 60


def joined(found):
    """Return open stretches, minutes since New Year, those that touch as one."""
    whole = []
    for a, b in sorted(found):
        if whole and a <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(b, whole[-1][1]))
        elif a < b:
            whole.append((a, b))
    return whole


def of_year(per_day):
    """Join what *per_day* says of each day of the year."""
    return joined((at(day) + a, at(day) + b) for day in stretch(FIRST, LAST) for a, b in per_day(day))


@pytest.fixture(scope="module")
def schedules():
    chance = random.Random(SEED)  # the same schedules every time
    return [Schedule(chance) for _ in range(SCHEDULES)]


@pytest.fixture(scope="module")
def answers(schedules):
    """What the other reader says of the year: open stretches, minutes since New Year."""
    end = MIDNIGHT + datetime.timedelta(days=365)
    return [
        joined(
            (minute(a, MIDNIGHT), minute(b, MIDNIGHT))
            for a, b, state, *_ in schedule.expected().intervals(MIDNIGHT, end)
            if str(state) == "open"
        )
        for schedule in schedules
    ]


def table_of(schedule):
    """Return the timetable of a schedule, reckoned on the last day of the year before."""
    return timetable._timetable(schedule.hours, timetable._told(schedule.exceptions), (), FIRST - datetime.timedelta(days=1))


def test_the_schedules_are_as_manifold_as_they_should_be(schedules):
    assert not [schedule for schedule in schedules if isinstance(schedule.hours, Unread)]
    assert len({schedule.hours.written for schedule in schedules}) > 0.9 * SCHEDULES
    kinds = Counter(
        kind
        for schedule in schedules
        for kind, there in {
            "holidays closed": opening.on_every_holiday(schedule.hours) == (),
            "hours on holidays": bool(opening.on_every_holiday(schedule.hours)) and schedule.week != "24/7",
            "nothing said of holidays": schedule.silent,
            "closures": any(s.hours == CLOSED for s in schedule.exceptions),
            "other hours": any(s.hours != CLOSED for s in schedule.exceptions),
            "day and night": schedule.week == "24/7",
        }.items()
        if there
    )
    assert min(kinds.values()) >= 30, kinds
    assert len(kinds) == 6


def test_the_holidays_of_the_law_are_ours():
    from rehber.country import holidays  # noqa: PLC0415  # everything else here must not look at our calendar

    assert holidays.of(YEAR) == HOLIDAYS


def test_every_minute_of_the_year_is_the_same(schedules, answers):
    """Ours: the days of ``opening.py``, which the calendars and the linked data are written from."""
    for schedule, expected in zip(schedules, answers, strict=True):
        record = schedule  # what is asked of a record is its exceptions
        ours = of_year(lambda day, record=record: [span[:2] for span in opening.open_on(day, record, record.hours)])
        assert ours == expected, schedule


def test_every_minute_of_the_timetable_is_the_same(schedules, answers):
    """The timetable, where a minute may also be one nobody knows; those are left out on both sides."""
    for schedule, expected in zip(schedules, answers, strict=True):
        table = table_of(schedule)
        days = dict(table.days)
        ours = of_year(lambda day, t=table, d=days: [s[:2] for s in d.get(day, t.week(day)[day.weekday()]) if not s[2]])
        unknown = joined((at(day) + a, at(day) + b) for day, spans in table.days for a, b, holds, _ in spans if holds)
        assert bool(unknown) <= schedule.silent, schedule
        assert ours == without(expected, unknown), schedule


def at(day):
    """Return the minute since New Year a day begins at."""
    return (day - FIRST).days * 1440


def without(found, unknown):
    """Return stretches without the minutes of others."""
    for a, b in unknown:
        found = [part for c, d in found for part in ((c, min(d, a)), (max(c, b), d)) if part[0] < part[1]]
    return found


def test_the_browser_says_the_same_at_every_boundary_and_knows_the_next_change(schedules, answers, tmp_path):
    """``opening.js`` in Node, a minute before, at, and a minute after each change in weeks with and without holidays."""
    chosen = list(range(0, SCHEDULES, 8))
    tables = [table_of(schedules[i]) for i in chosen]
    questions, wanted = [], []
    for number, i in enumerate(chosen):
        if schedules[i].silent:
            continue
        edges = list(itertools.chain.from_iterable(answers[i]))  # opens, closes, opens, …
        for moment in sorted({edge + step for edge in edges if near(edge) for step in (-1, 0, 1)}):
            if 0 <= moment < 363 * 1440:
                day, within = divmod(moment, 1440)
                questions.append((number, (FIRST + datetime.timedelta(days=day)).isoformat(), within))
                change = bisect.bisect_right(edges, moment)
                wanted.append((change % 2 == 1, edges[change] if change < len(edges) else None))
    assert len(questions) > 10_000
    found = ask(tmp_path, tables, questions)["answers"]
    for question, answer, (open_, change) in zip(questions, found, wanted, strict=True):
        told = (chosen[question[0]], question, answer)
        assert answer["state"] == ("open" if open_ else "closed"), told
        moment = answer.get("until" if open_ else "next")
        if moment:
            assert at(datetime.date.fromisoformat(moment["date"])) + moment["minute"] == change, told
        elif open_:  # more than a week, or beyond the year compared
            assert change is None or change - at(datetime.date.fromisoformat(question[1])) - question[2] >= 6 * 1440, told
        else:
            assert change is None or change >= 360 * 1440, told


def near(edge):
    """The first week of each quarter, and the days around holidays: there is what can go wrong."""
    day = edge // 1440
    date = FIRST + datetime.timedelta(days=day)
    return day % 91 < 8 or any(abs((date - kept).days) <= 1 for kept in HOLIDAYS)
