"""Lines of opening hours as the grammar allows them and this directory takes them, with what they mean spelt out.

Nothing here knows the reader. A line is made of rules; the same rules are written twice: as an editor writes them, and
for readers that know nothing of Türkiye's holidays, with every holiday as a date and every half day as its afternoon.
"""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass

YEAR = 2027
FIRST, LAST = datetime.date(YEAR, 1, 1), datetime.date(YEAR, 12, 31)
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NOON = 13 * 60
MIDNIGHT = 1440

#: Law 2429: the whole days of 2027, and the eves from 13:00. The religious days as the Presidency of Religious Affairs
#: announced them: Ramazan Bayramı 9-11 March, Kurban Bayramı 16-19 May.
WHOLE = [(1, 1), (4, 23), (5, 1), (5, 19), (7, 15), (8, 30), (10, 29), (3, 9), (3, 10), (3, 11), (5, 16), (5, 17), (5, 18)]
HALF = [(3, 8), (5, 15), (10, 28)]
HOLIDAYS = {datetime.date(YEAR, *day): NOON for day in HALF} | {datetime.date(YEAR, *day): 0 for day in WHOLE}
REMARKS = ("randevu ile", "telefonla sorun", "yalnız kadınlar")


def clock(minute):
    return f"{minute // 60:02}:{minute % 60:02}"


@dataclass
class Rule:
    """One rule: on which days, from when to when, and what holds then."""

    joint: str
    dates: str  # as written; "" all year
    months: frozenset[int]  # in which the dates lie, where they are whole months
    days: str  # weekdays as written, without PH
    holidays: bool  # whether PH is among the days
    times: list[tuple[int, int]]
    open_end: bool = False
    bare: bool = False  # the open end comes right after the beginning: ``09:00+``
    closes: bool = False
    opens: bool = False  # says ``open`` before its remark
    remark: str = ""

    def spelt(self, days, times, *, open_end=False):
        spans = [f"{clock(a)}-{clock(b)}" for a, b in times]
        if open_end:
            spans[-1] = (spans[-1].split("-")[0] if self.bare else spans[-1]) + "+"
        what = "off" if self.closes else "open" if self.opens else ""
        return " ".join(filter(None, (days, ",".join(spans), what, f'"{self.remark}"' if self.remark else "")))

    def written(self):
        """Return the rule as an editor writes it."""
        among = ",".join(filter(None, (self.days, "PH" if self.holidays else "")))
        return self.spelt(self.on(among), self.times, open_end=self.open_end)

    def on(self, days):
        """Return dates and weekdays; a list of months needs a colon before ``We[1]``."""
        colon = ":" if "," in self.dates and "[" in days else ""
        return " ".join(filter(None, (f"{self.dates}{colon}", days)))

    def dated(self):
        """Yield the rule for readers that know no holidays: first its weekdays, then its holidays by date."""
        if self.days or not self.holidays:
            yield self.joint, self.spelt(self.on(self.days), self.times, open_end=self.open_end)
        if not self.holidays:
            return
        whole = [day for day in WHOLE if not self.months or day[0] in self.months]
        half = [day for day in HALF if not self.months or day[0] in self.months]
        if whole:
            yield self.joint or ";", self.spelt(listed(whole), self.times, open_end=self.open_end)
        later = [(max(a, NOON), b) for a, b in self.times if b > NOON]
        if half and self.joint != "," and not (self.closes and self.times):
            yield ";", f"{listed(half)} 13:00-24:00 off"
        if half and (later or (self.closes and not self.times)):
            yield ",", self.spelt(listed(half), later or [(NOON, MIDNIGHT)], open_end=self.open_end)


def listed(days):
    return ",".join(f"{MONTHS[month - 1]} {day}" for month, day in days)


def times(chance):
    """Return one to three stretches of a day that do not overlap; some touch, some reach midnight."""
    marks = sorted(chance.sample(range(0, 1441, 15), 2 * chance.choice([1, 1, 2, 2, 3])))
    if len(marks) > 2 and chance.random() < 0.1:
        marks[2] = marks[1]
    if chance.random() < 0.1:
        marks[-1] = MIDNIGHT
    if chance.random() < 0.1:
        marks[0] = 0
    return [(a, b) for a, b in zip(marks[::2], marks[1::2], strict=True) if a < b]


def weekdays(chance):
    first, last = chance.sample(range(7), 2)
    kind = chance.random()
    if kind < 0.2:
        nth = chance.choice(["1", "2", "3", "4", "5", "-1", "1,3", "2,4", "1-2", "1,-1"])
        return f"{DAYS[first]}[{nth}]"
    return chance.choice([DAYS[first], f"{DAYS[first]}-{DAYS[last]}", f"{DAYS[first]},{DAYS[last]}", "Mo-Fr", "Mo-Su"])


def dates(chance):  # noqa: PLR0911  # one for each form
    """Return dates as written, and the months where they are whole ones."""
    kind = chance.random()
    first, last = sorted(chance.sample(range(12), 2))
    if kind < 0.5:
        return "", frozenset()
    if kind < 0.6:
        return f"{MONTHS[first]}-{MONTHS[last]}", frozenset(range(first + 1, last + 2))
    if kind < 0.7:  # over the end of the year
        return f"{MONTHS[last]}-{MONTHS[first]}", frozenset([*range(last + 1, 13), *range(1, first + 2)])
    if kind < 0.75:
        return f"{MONTHS[first]},{MONTHS[last]}", frozenset([first + 1, last + 1])
    one, other = chance.randint(1, 28), chance.randint(1, 28)
    if kind < 0.85:
        return f"{MONTHS[first]} {one}-{MONTHS[last]} {other}", frozenset([0])
    if kind < 0.9:
        return f"{MONTHS[last]} {one}-{MONTHS[first]} {other}", frozenset([0])
    if kind < 0.95:
        again = f"{MONTHS[first]} " if MONTHS[first] == "Feb" else ""
        return f"{MONTHS[first]} {min(one, other)}-{again}{max(one, other)}", frozenset([0])
    return f"{YEAR} {MONTHS[first]} {one}-{YEAR} {MONTHS[last]} {other}", frozenset([0])


def rule(chance, joint):
    """Return a rule. A rule that adds comes with times of its own; PH comes with whole months only."""
    when, months = dates(chance)
    holidays = months != frozenset([0]) and chance.random() < 0.25
    days = "" if holidays and chance.random() < 0.7 else weekdays(chance) if chance.random() < 0.9 else ""
    kind = chance.random()
    made = Rule(joint, when, months, days, holidays, times(chance))
    if not days and not when and not holidays:
        made.days = "Mo-Su"
    if kind < 0.12:
        made.closes, made.times = True, []
        made.joint = joint.replace(",", ";")
    elif kind < 0.24:
        made.closes = True
        made.times = made.times[:1]
        made.joint = joint.replace(",", ";")
    elif kind < 0.34:
        made.remark = chance.choice(REMARKS)
    elif kind < 0.38:
        made.remark, made.opens = chance.choice(REMARKS), True
    elif kind < 0.44 and not holidays and made.times[-1][1] < MIDNIGHT:
        made.open_end, made.bare = True, chance.random() < 0.5 and made.times[-1][0] > 0
    return made


def overlap(one, others):
    """Whether times of one rule meet those of others; an open end meets all. Such lines are refused where they add."""
    rest = [other for other in others if other is not one]
    if one.open_end or any(other.open_end for other in rest):
        return True
    return any(a < d and c < b for a, b in one.times for other in rest for c, d in other.times)


@dataclass
class Line:
    """A line of hours."""

    rules: list[Rule]
    always: bool = False

    @property
    def written(self):
        return self._joined([("", "24/7")] * self.always + [(made.joint, made.written()) for made in self.rules])

    @property
    def dated(self):
        # ``Dec PH 10:00-12:00`` has no day in this year
        parts = [("", "24/7")] * self.always + [part for made in self.rules for part in made.dated()]
        return self._joined(parts) or "off"

    @property
    def silent(self):
        """Whether it says nothing of holidays."""
        return not self.always and not any(made.holidays for made in self.rules)

    def _joined(self, parts):
        return "".join(f"{joint} {said}" if i else said for i, (joint, said) in enumerate(parts)).strip()


def lines(number, seed):
    """Return so many different lines, the same every time."""
    chance, found = random.Random(seed), {}
    while len(found) < number:
        always = chance.random() < 0.06
        count = chance.choice([1, 2, 2, 3, 3, 4]) - always
        made = [rule(chance, ";" if i or always else "") for i in range(count)]
        for later in made[1:]:
            if later.times and not later.closes and chance.random() < 0.7 and not overlap(later, made):
                later.joint = ","
        line = Line(made, always)
        found.setdefault(line.written, line)
    return list(found.values())
