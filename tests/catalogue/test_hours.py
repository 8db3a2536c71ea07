"""Opening hours as they are written."""

from __future__ import annotations

import pytest

from rehber.catalogue import hours
from rehber.catalogue.hours import Interval


def week(written: str) -> list[str]:
    read = hours.read(written)
    assert read.mistake is None, read.mistake
    return [" ".join(map(str, day)) for day in read.week]


def test_a_lunch_break_stays_a_break():
    assert week("Mo-Fr 08:30-12:00,13:00-17:30") == ["08:30–12:00 13:00–17:30"] * 5 + ["", ""]


def test_a_later_rule_replaces_the_days_it_names():
    assert week("Mo-Fr 09:00-17:00; We 09:00-12:00")[:3] == ["09:00–17:00", "09:00–17:00", "09:00–12:00"]


def test_a_comma_before_a_day_adds():
    assert week("Mo 09:00-12:00, Mo 13:00-17:00")[0] == "09:00–12:00 13:00–17:00"


def test_a_range_may_run_over_the_end_of_the_week():
    assert week("Sa-Mo 10:00-12:00") == ["10:00–12:00", "", "", "", "", "10:00–12:00", "10:00–12:00"]


def test_days_can_be_closed():
    assert week("Mo-Su 10:00-12:00; Su off")[5:] == ["10:00–12:00", ""]


def test_day_and_night():
    assert week("24/7") == ["00:00–24:00"] * 7


def test_nobody_has_said_anything_about_holidays():
    assert hours.read("Mo 09:00-12:00").on_holidays is None


def test_closed_on_holidays_is_not_the_same_as_not_said():
    assert hours.read("Mo 09:00-12:00; PH off").on_holidays == ()


def test_appointments_are_not_hours():
    read = hours.read("by-appointment")
    assert read.by_appointment
    assert read.mistake is None


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("08.30-17.30", 0),
        ("Mo-Fr 08.30-17.30", 6),
        ("Mo-Fr 09:00-25:00", 6),
        ("Mo-Fr 09:60-12:00", 6),
        ("Mo-Fr 24:00-24:00", 6),
        ("Pzt 09:00-12:00", 0),
        ("Mo-Fr", 5),
        ("Mo 09:00-12:00 Tu 09:00-12:00", 15),
        ("", 0),
        ("; Mo 09:00-12:00", 0),
        ("Mo 09:00-12:00;", 15),
    ],
)
def test_what_cannot_be_read_is_shown_where_it_begins(written, column):
    mistake = hours.read(written).mistake
    assert mistake is not None
    assert mistake.column == column


def test_intervals_that_touch_do_not_overlap():
    assert not Interval(540, 720).overlaps(Interval(720, 1020))
