"""The script that says whether a place is open: the minute, the next change, the sentence. Run in Node."""

from __future__ import annotations

import datetime

import pytest

import builders
from rehber.language.language import Language
from rehber.phrasing import timetable as phrased
from timing import TODAY, ask, table

WEEK = "Mo-Fr 09:00-12:00,13:00-17:00; PH off"
CLOSURE = "exceptions: [{from: 2026-12-07, to: 2026-12-18, hours: closed, reason: Tadilat}]"
YEAR = "exceptions: [{from: 2026-11-23, to: 2028-11-23, hours: closed, reason: Tadilat}]"

SUMMER = "Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 09:00-17:00; PH off"

#: hours, day, time, what is said in English
SAID = [
    (WEEK, "", "2026-11-23", "09:00", "Open now, until 12:00"),
    (WEEK, "", "2026-11-23", "08:59", "Closed now, opens today at 09:00"),
    (WEEK, "", "2026-11-23", "11:59", "Open now, until 12:00"),
    (WEEK, "", "2026-11-23", "12:00", "Closed now, opens today at 13:00"),
    (WEEK, "", "2026-11-23", "17:00", "Closed now, opens tomorrow at 09:00"),
    (WEEK, "", "2026-11-27", "17:00", "Closed now, opens on Monday at 09:00"),
    (WEEK, "", "2026-11-22", "23:59", "Closed now, opens tomorrow at 09:00"),
    (WEEK, "", "2027-03-08", "12:30", "Closed now, opens on Friday at 09:00"),
    (WEEK.replace("12:00,13:00-", ""), "", "2027-03-08", "12:30", "Open now, until 13:00"),
    (WEEK, "", "2027-03-09", "10:00", "Closed now, opens on Friday at 09:00"),
    (WEEK, CLOSURE, "2026-12-07", "10:00", "Closed now, opens on 21 December at 09:00"),
    (WEEK, CLOSURE, "2026-12-04", "18:00", "Closed now, opens on 21 December at 09:00"),
    (WEEK, YEAR, "2026-11-24", "10:00", "Closed now"),
    ("Mo-Fr 09:00-17:00", "", "2027-03-09", "10:00", "Today is a public holiday. It is not known whether it is open."),
    ("Mo-Fr 09:00-17:00", "", "2027-03-08", "12:00", "Open now, at least until 13:00"),
    ("Mo-Fr 09:00-17:00", "", "2027-03-05", "18:00", "Closed now, opens on Monday at 09:00"),
    ("Mo-Fr 09:00-17:00", "", "2027-04-22", "18:00", "Closed now"),
    ("Fr 20:00-24:00, Sa 00:00-02:00", "", "2026-11-27", "23:59", "Open now, until 02:00"),
    ("Fr 20:00-24:00, Sa 00:00-02:00", "", "2026-11-28", "00:00", "Open now, until 02:00"),
    ("Fr 20:00-24:00, Sa 00:00-02:00", "", "2026-11-28", "02:00", "Closed now, opens on Friday at 20:00"),
    ("Fr 20:00-24:00", "", "2026-11-27", "23:59", "Open now, until 24:00"),
    ("Mo 00:00-24:00, Tu 00:00-24:00", "", "2026-11-23", "08:00", "Open now, until Tuesday 24:00"),
    ("24/7", "", "2026-12-31", "23:59", "Open now, day and night"),
    ("24/7", CLOSURE, "2026-12-05", "10:00", "Open now, until Sunday 24:00"),
    ("by-appointment", "", "2026-11-23", "10:00", "Only by appointment."),
    ("unknown", CLOSURE, "2026-12-05", "10:00", "It is not known whether it is open now."),
    ("unknown", CLOSURE, "2026-12-08", "10:00", "Closed now"),
    (WEEK, "", "2026-11-20", "10:00", "This page is of 21 November 2026. The hours may have changed."),
    (WEEK, "", "2027-12-26", "10:00", "Closed now"),  # tomorrow is beyond what this page knows
    (WEEK, "", "2027-12-27", "10:00", "This page is of 21 November 2026. The hours may have changed."),
    ("24/7", "", "2027-12-26", "10:00", "Open now, at least until 24:00"),
    (SUMMER, "", "2027-03-31", "17:30", "Closed now, opens tomorrow at 09:00"),
    (SUMMER, "", "2027-04-01", "17:30", "Open now, until 18:00"),
    ("We[1] 10:00-12:00; PH off", "", "2026-12-02", "10:00", "Open now, until 12:00"),
    ("We[1] 10:00-12:00; PH off", "", "2026-12-09", "10:00", "Closed now, opens on 6 January at 10:00"),
    ("Mo-Fr 08:30-17:30; Fr 12:00-13:30 off", "", "2026-11-27", "12:30", "Closed now, opens today at 13:30"),
    ('Mo 09:00-12:00 "randevu ile"', "", "2026-11-23", "10:00", "Open now, with a condition: randevu ile"),
    ('Mo 09:00-12:00 "randevu ile"', "", "2026-11-23", "08:00", "Closed now, opens today at 09:00"),
    ('Mo 09:00-12:00 open "arka kapı"', "", "2026-11-23", "10:00", "Open now, until 12:00 (arka kapı)"),
    ("Mo 09:00+", "", "2026-11-23", "08:00", "Closed now, opens today at 09:00"),
    ("Mo 09:00+", "", "2026-11-23", "10:00", "Opened today at 09:00. Until when is not known."),
    ("Mo 09:00-12:00+", "", "2026-11-23", "10:00", "Open now, at least until 12:00"),
    ("Mo 09:00-12:00 unknown", "", "2026-11-23", "10:00", "It is not known whether it is open now."),
]  # fmt: skip


def minutes(time):
    hour, minute = map(int, time.split(":"))
    return hour * 60 + minute


def test_every_moment_is_told_as_it_is(tmp_path):
    tables = [table(hours, tmp_path, more) for hours, more, *_ in SAID]
    questions = [(i, day, minutes(time)) for i, (_, _, day, time, _) in enumerate(SAID)]
    answers = ask(tmp_path, tables, questions, words=phrased.sayings(Language("en"), TODAY))["answers"]
    assert [answer["text"] for answer in answers] == [text for *_, text in SAID]


#: moments in UTC, and what a clock in Türkiye shows
MOMENTS = {
    "2026-11-22T20:59:59Z": ("2026-11-22", 1439),
    "2026-11-22T21:00:00Z": ("2026-11-23", 0),
    "2026-12-31T21:30:00Z": ("2027-01-01", 30),
    "2027-07-01T12:00:00Z": ("2027-07-01", 900),  # no summer time
    "2028-02-28T21:00:00Z": ("2028-02-29", 0),
}


@pytest.mark.parametrize("zoneless", [False, True])
def test_the_clock_is_that_of_istanbul_wherever_the_reader_is(tmp_path, zoneless):
    moments = [datetime.datetime.fromisoformat(moment).timestamp() * 1000 for moment in MOMENTS]
    found = ask(tmp_path, moments=moments, zoneless=zoneless)["moments"]
    assert [(at["date"], at["minute"]) for at in found] == list(MOMENTS.values())


@pytest.mark.parametrize("language", builders.languages(("tr", "ar", "fa", "ku", "hy", "fr", "en")))
def test_a_day_of_a_month_is_written_as_the_language_writes_it(language):
    dates = phrased.sayings(language, TODAY)["dates"]
    assert len(dates) == 12
    for month, pattern in enumerate(dates, start=1):
        whole = language.date(datetime.date(2031, month, 28))
        day, name = pattern.split("{number}")
        assert "28" in whole
        # Kurdish bends the name of the month before a year; it begins alike
        assert max(day.split() + name.split(), key=len).strip(".ê")[:4] in whole, (pattern, whole)
