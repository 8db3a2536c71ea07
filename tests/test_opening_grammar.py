"""Our hours beside two independent readers of the grammar, on 5,000 lines over a year with both Bayrams (200 in `make quick`).

opening-hours-py reads the lines for us, so it is asked again here with every holiday spelt out as a date: what can go
wrong between it and us is the holidays, the half days, the remarks and the open ends. opening_hours.js is the reader of
OpenStreetMap's own sites and knows neither. The lines come from a generator that shares no code with the reader
(``opening/grammar.py``).

Where the three differ, and why:

- The time after an open end (``09:00+``): we say that it is not known. opening-hours-py says *open* to midnight, or
  *closed*; opening_hours.js guesses. Left out on all sides.
- A holiday in a line that says nothing of holidays: we say that it is not known, they say the week. Left out.
- A remark without ``open``: opening-hours-py says *open*, opening_hours.js *unknown*. We say *on a condition*; compared
  with opening_hours.js. Minutes are compared with both.
"""

from __future__ import annotations

import bisect
import datetime
import json
import subprocess
from collections import Counter

import pytest
from opening_hours import OpeningHours, State

from builders import ROOT
from opening import grammar
from rehber.catalogue import hours, timetable
from rehber.catalogue.hours import Hours
from timing import ask

FEW, MANY = 200, 5000
SEED = 20271029
DAY = 1440
BEFORE = grammar.FIRST - datetime.timedelta(days=1)
MIDNIGHT = datetime.datetime.combine(grammar.FIRST, datetime.time())
MEANING = {"": "open", "c": "unknown", "u": "unknown", "e": "guess", "h": "holiday"}


@pytest.fixture(scope="module", params=[FEW, pytest.param(MANY, marks=pytest.mark.slow)])
def lines(request):
    return grammar.lines(request.param, SEED)


@pytest.fixture(scope="module")
def elsewhere(lines, tmp_path_factory):
    """Both other readers: what they say of the year, line by line. They are asked side by side."""
    folder = tmp_path_factory.mktemp("lines")
    file, answers = folder / "lines.json", folder / "answers.json"
    file.write_text(json.dumps({"year": grammar.YEAR, "lines": [line.dated for line in lines]}), encoding="utf-8")
    with answers.open("w") as out:
        script = ROOT / "tests" / "opening" / "ask_opening_hours.mjs"
        # no summer time: a day has 1,440 minutes
        asked = subprocess.Popen(["env", "TZ=UTC", "node", script, file], stdout=out, stderr=subprocess.PIPE, text=True)
        python = [of_python(line.dated) for line in lines]
        _, wrong = asked.communicate(timeout=600)
    assert asked.returncode == 0, wrong
    return python, [joined(map(tuple, found)) for found in json.loads(answers.read_text("utf-8"))]


@pytest.fixture(scope="module")
def tables(lines):
    return [table(line.written) for line in lines]


def table(written):
    read = hours.read(written)
    assert isinstance(read, Hours), (written, read)
    return timetable._timetable(read, (), (), BEFORE)


def of_python(dated):
    end = MIDNIGHT + datetime.timedelta(days=365)
    found = OpeningHours(dated).intervals(MIDNIGHT, end)
    return joined((minute(a), minute(b), "open") for a, b, state, _ in found if state != State.CLOSED)


def of_table(found):
    days = dict(found.days)
    return joined(
        (i * DAY + span.start, i * DAY + span.end, MEANING[span.holds])
        for i in range(365)
        for day in [grammar.FIRST + datetime.timedelta(days=i)]
        for span in days.get(day, found.week(day)[day.weekday()])
    )


def minute(moment):
    return (moment - MIDNIGHT) // datetime.timedelta(minutes=1)


def joined(found):
    """Return stretches in their order, those that touch and mean the same as one."""
    whole = []
    for a, b, means in sorted(found):
        if a < b and whole and whole[-1][2] == means and whole[-1][0] <= a <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(b, whole[-1][1]), means)
        elif a < b:
            whole.append((a, b, means))
    return whole


def without(found, left_out):
    """Return stretches without the minutes of others."""
    holes = joined((a, b, "") for a, b in left_out)
    ends = [b for _, b, _ in holes]
    kept = []
    for start, end, means in found:
        begin = start
        for a, b, _ in holes[bisect.bisect_right(ends, start) :]:
            if a >= end:
                break
            kept.append((begin, a, means))
            begin = b
        kept.append((begin, end, means))
    return joined(kept)


def minutes_only(found):
    return joined((a, b, "") for a, b, _ in found)


def test_the_lines_hold_all_of_the_grammar_that_is_taken(lines):
    kinds = Counter()
    for line in lines:
        for rule in line.rules:
            kinds["months"] += bool(rule.dates) and rule.months != frozenset([0])
            kinds["dates"] += rule.months == frozenset([0])
            kinds["a year"] += rule.dates.startswith(str(grammar.YEAR))
            kinds["nth"] += "[" in rule.days
            kinds["holidays"] += rule.holidays
            kinds["holidays and weekdays"] += rule.holidays and bool(rule.days)
            kinds["closed days"] += rule.closes and not rule.times
            kinds["off inside a day"] += rule.closes and bool(rule.times)
            kinds["open ends"] += rule.open_end
            kinds["remarks"] += bool(rule.remark)
            kinds["rules that add"] += rule.joint == ","
        kinds["day and night"] += line.always
        kinds["nothing said of holidays"] += line.silent
    assert len(lines) in (FEW, MANY)
    assert min(kinds.values()) > len(lines) // 25, kinds


def test_every_minute_of_the_year_is_that_of_both_other_readers(lines, tables, elsewhere):
    for line, found, python, js in zip(lines, tables, *elsewhere, strict=True):
        ours = of_table(found)
        left_out = [(a, b) for a, b, means in (*ours, *js) if means in {"guess", "holiday"}]
        assert line.silent or not any(means == "holiday" for *_, means in ours), line.written
        mine = without(ours, left_out)
        assert minutes_only(mine) == minutes_only(without(python, left_out)), line.written
        assert mine == without(js, left_out), line.written


def test_an_open_end_begins_where_opening_hours_js_begins_to_guess(lines, tables, elsewhere):
    compared = 0
    for line, found, js in zip(lines, tables, elsewhere[1], strict=True):
        if len(line.rules) == 1 and line.rules[0].open_end:
            silent = [(a, b) for a, b, means in of_table(found) if means == "holiday"]
            ends = [a for a, _, means in of_table(found) if means == "guess"]
            guessed = [a for a, b, means in without(js, silent) if means == "guess" and not inside(a, silent)]
            assert [a for a in ends if a in guessed] == ends, line.written
            compared += len(ends)
    assert compared > len(lines) // 20


def inside(moment, stretches):
    return any(a <= moment < b for a, b in stretches)


def test_the_browser_says_the_same_and_knows_the_next_change(lines, tables, tmp_path):
    """``opening.js`` in Node, a minute before, at, and after each change of some days of the year."""
    chosen = [i for i, line in enumerate(lines) if not line.silent and not any(rule.open_end for rule in line.rules)][::12]
    questions, wanted = [], []
    for number, i in enumerate(chosen):
        stretches = of_table(tables[i])
        edges = sorted({edge for a, b, _ in stretches for edge in (a, b)})
        for edge in edges[:: max(1, len(edges) // 12)]:
            for moment in (edge - 1, edge, edge + 1):
                if 0 <= moment < 355 * DAY:
                    day, within = divmod(moment, DAY)
                    questions.append((number, (grammar.FIRST + datetime.timedelta(days=day)).isoformat(), within))
                    wanted.append((state(stretches, moment), following(stretches, moment)))
    assert len(questions) > len(lines)
    found = ask(tmp_path, [tables[i] for i in chosen], questions)["answers"]
    for question, answer, (means, change) in zip(questions, found, wanted, strict=True):
        told = (lines[chosen[question[0]]].written, question, answer)
        assert answer["state"] == {"open": "open", "unknown": "condition", None: "closed"}[means], told
        moment = answer.get("next")
        if moment:
            day = (datetime.date.fromisoformat(moment["date"]) - grammar.FIRST).days
            assert day * DAY + moment["minute"] == change or day >= 365, told


def state(stretches, moment):
    at = bisect.bisect_right([a for a, *_ in stretches], moment) - 1
    return stretches[at][2] if at >= 0 and moment < stretches[at][1] else None


def following(stretches, moment):
    return next((a for a, *_ in stretches if a > moment), None)
