"""Hours that are not the same every week, as the page tells them."""

from __future__ import annotations

import datetime

import pytest

import builders
from rehber.catalogue import hours, recurrence
from rehber.catalogue.hours import Hours
from rehber.language.language import Language
from rehber.phrasing import time

SPEAKERS = {language.code: language for language in builders.languages()}
SUMMER = "Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 09:00-17:00; PH off"


def read(written):
    found = hours.read(written)
    assert isinstance(found, Hours), found
    return found


def lines(written, language="en"):
    told = time.seasons(read(written), SPEAKERS.get(language, Language("en")))
    return [line.replace("\u2068", "").replace("\u2069", "").replace("\u2066", "") for line in told]


def test_seasons_are_told_by_their_months():
    assert lines(SUMMER) == ["April – October: Monday–Friday 09:00–18:00", "November – March: Monday–Friday 09:00–17:00"]


def test_dates_are_told_as_the_language_writes_them():
    assert lines("Jun 15-Sep 15 Mo 09:00-12:00") == ["15 June – 15 September: Monday 09:00–12:00"]
    assert lines("Jun 15-Sep 15 Mo 09:00-12:00", "tr") == ["15 Haziran – 15 Eylül: Pazartesi 09:00–12:00"]
    assert lines("2027 May 3 09:00-12:00") == ["3 May 2027 09:00–12:00"]


def test_the_first_wednesday_of_a_month_is_said():
    assert lines("We[1,-1] 10:00-12:00") == ["the first Wednesday of the month, the last Wednesday of the month 10:00–12:00"]


def test_remarks_open_ends_and_closures_are_said():
    assert lines('Apr Mo 09:00-12:00 "randevu ile"; Apr Tu 09:00+; Aug off') == [
        "April: Monday 09:00–12:00 (randevu ile)",
        "April: Tuesday from 09:00",
        "August closed",
    ]


def test_a_week_is_a_table_and_no_list():
    assert time.seasons(read("Mo-Fr 09:00-17:00"), Language("en")) == ()
    assert len(time.week(read("Mo-Fr 09:00-17:00"), Language("en"))) == 7


@pytest.mark.parametrize("language", SPEAKERS)
def test_no_language_shows_a_word_of_the_grammar(language):
    said = " ".join(lines(SUMMER + "; We[1] 10:00-12:00; Jun 15-Sep 15 Sa 10:00+", language))
    assert not [word for word in ("Apr-", "Mo-Fr", "[1]", "+", "{") if word in said], said


def test_seasons_have_their_own_bounds_whatever_the_weekday_they_begin_on():
    found = [(rule.weekdays, rule.first, rule.last) for rule in recurrence.of(read(SUMMER), 2026)]
    assert found[1] == ((0, 1, 2, 3, 4), datetime.date(2026, 4, 1), datetime.date(2026, 10, 31))
    assert found[2] == ((0, 1, 2, 3, 4), datetime.date(2026, 11, 1), datetime.date(2027, 3, 31))
    assert found[0][1] is None


def test_what_goes_on_has_no_last_day():
    (before, after) = recurrence.of(read("Mo-Fr 09:00-17:00; 2026 Jan 10-2026 Feb 10 off"), 2026)
    assert before.first is None
    assert (after.first, after.last) == (datetime.date(2026, 2, 11), None)
