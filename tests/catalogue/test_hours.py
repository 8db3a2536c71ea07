"""Opening hours as they are written."""

from __future__ import annotations

import datetime

import pytest

from rehber.catalogue import hours, opening
from rehber.catalogue.hours import ByAppointment, Hours, Interval, Unread
from rehber.catalogue.hours_refused import Reason
from rehber.catalogue.opening import CONDITION, OPENED

MONDAY = datetime.date(2026, 11, 23)
HOLIDAY = datetime.date(2026, 1, 1)  # a Thursday


def days(written: str, first: datetime.date = MONDAY) -> list[str]:
    """Return the seven days from *first*, as if there were no holidays."""
    found = hours.read(written)
    assert isinstance(found, Hours), found
    return [" ".join(map(said, opening.usual(first + datetime.timedelta(days=i), found))) for i in range(7)]


def said(span):
    return f"{hours.clock(span.start)}–{hours.clock(span.end)}{span.holds}{f' ({span.note})' if span.note else ''}"


def test_a_lunch_break_stays_a_break():
    assert days("Mo-Fr 08:30-12:00,13:00-17:30") == ["08:30–12:00 13:00–17:30"] * 5 + ["", ""]


def test_a_later_rule_replaces_the_days_it_names():
    assert days("Mo-Fr 09:00-17:00; We 09:00-12:00")[:3] == ["09:00–17:00", "09:00–17:00", "09:00–12:00"]


def test_a_comma_before_a_day_adds():
    assert days("Mo 09:00-12:00, Mo 13:00-17:00")[0] == "09:00–12:00 13:00–17:00"


def test_a_range_may_run_over_the_end_of_the_week():
    assert days("Sa-Mo 10:00-12:00") == ["10:00–12:00", "", "", "", "", "10:00–12:00", "10:00–12:00"]


def test_days_can_be_closed():
    assert days("Mo-Su 10:00-12:00; Su off")[5:] == ["10:00–12:00", ""]


def test_day_and_night():
    assert days("24/7") == ["00:00–24:00"] * 7


@pytest.mark.parametrize(
    ("written", "friday"),
    [
        ("Mo-Fr 08:30-17:30; Fr 12:00-13:30 off", "08:30–12:00 13:30–17:30"),
        ("24/7; Fr 12:00-13:30 off", "00:00–12:00 13:30–24:00"),
        ("Mo-Fr 09:00-17:00 off", ""),
        ("24/7 off", ""),
    ],
)
def test_off_takes_away_and_never_opens(written, friday):
    assert days(written)[4] == friday


def test_summer_hours_hold_in_summer():
    written = "Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 09:00-17:00; PH off"
    assert days(written)[0] == "09:00–17:00"
    assert days(written, datetime.date(2027, 7, 5))[0] == "09:00–18:00"


def test_dates_hold_on_their_days():
    assert days("Jun 15-Sep 15 Mo-Fr 09:00-12:00", datetime.date(2027, 6, 14))[:3] == ["", "09:00–12:00", "09:00–12:00"]


def test_the_first_wednesday_of_a_month_is_one_day():
    assert days("We[1] 10:00-12:00", datetime.date(2026, 11, 30))[2] == "10:00–12:00"
    assert days("We[1] 10:00-12:00")[2] == ""


def test_what_is_not_known_after_an_open_end_is_not_open():
    assert days("Mo 09:00+")[0] == f"09:00–24:00{OPENED}"
    assert days("Mo 09:00-12:00,13:00-15:00+")[0] == f"09:00–12:00 13:00–15:00 15:00–24:00{OPENED}"


def test_a_remark_is_a_condition_unless_it_says_open():
    assert days('Mo 09:00-12:00 "randevu ile"')[0] == f"09:00–12:00{CONDITION} (randevu ile)"
    assert days('Mo 09:00-12:00 open "arka kapı"')[0] == "09:00–12:00 (arka kapı)"


def test_nobody_has_said_anything_about_holidays():
    found = hours.read("Mo 09:00-12:00")
    assert isinstance(found, Hours)
    assert opening.on_holiday(HOLIDAY, found) is None


def test_closed_on_holidays_is_not_the_same_as_not_said():
    found = hours.read("Mo 09:00-12:00; PH off")
    assert isinstance(found, Hours)
    assert opening.on_holiday(HOLIDAY, found) == ()


def test_appointments_are_not_hours():
    assert hours.read("by-appointment") == ByAppointment()


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("7/24", "24/7"),
        ("“24/7”", "24/7"),
        ("her zaman açık", "24/7"),
        ("7 gün 24 saat", "24/7"),
        ("Mo-Fr 09:00-17:00;", "Mo-Fr 09:00-17:00"),
        ("Mo-Fr\u00a009:00-17:00", "Mo-Fr 09:00-17:00"),
        ("Mo-Fr 09:00-17:00\u200b", "Mo-Fr 09:00-17:00"),
        ("Pzt-Cum 08.30-17.30", "Mo-Fr 08:30-17:30"),
        ("Pazartesi-Cuma 08.30–17.30", "Mo-Fr 08:30-17:30"),
        ("hafta içi 9-17; resmî tatil kapalı", "Mo-Fr 09:00-17:00; PH off"),
        ("her gün", "Mo-Su 09:00-17:00"),
        ("her gün 09:00-17:00", "Mo-Su 09:00-17:00"),
        ("Mon-Fri 09:00-17:00", "Mo-Fr 09:00-17:00"),
        ("Mo-Fr 09:00-12:00 13:00-17:00", "Mo-Fr 09:00-12:00,13:00-17:00"),
        ("Nisan-Ekim Mo-Fr 09:00-18:00", "Apr-Oct Mo-Fr 09:00-18:00"),
        ("Mo-Fr", "Mo-Fr 09:00-17:00"),
        ("Nov,Dec Fr[4] 10:00-12:00", "Nov,Dec: Fr[4] 10:00-12:00"),
        ("Feb 20-28 10:00-12:00", "Feb 20-Feb 28 10:00-12:00"),
        ("ara sıra", None),
        ("Jun 1-10 arası", None),
    ],
)
def test_what_cannot_be_read_is_answered_with_what_to_write(written, instead):
    found = hours.read(written)
    assert isinstance(found, Unread)
    assert found.instead == instead


@pytest.mark.parametrize(
    ("written", "column", "because"),
    [
        ('Mo 09:00-12:00 || "randevu ile"', 15, Reason.FALLBACK),
        ("Mo-Fr 09:00-17:00; SH off", 19, Reason.SCHOOL),
        ("Mo-Fr sunrise-sunset", 6, Reason.SUN),
        ("easter off", 0, Reason.EASTER),
        ("week 1-10 Mo 10:00-12:00", 0, Reason.WEEK),
        ("Mo 10:00-16:00/01:30", 14, Reason.REPEATED),
        ("We[1] +1 day 10:00-12:00", 6, Reason.OFFSET),
        ("PH Mo 10:00-12:00", 0, Reason.HOLIDAY_ON_WEEKDAY),
        ("Fr 20:00-26:00", 3, Reason.PAST_MIDNIGHT),
        ("Mo 00:00+", 3, Reason.OPEN_FROM_MIDNIGHT),
        ("Nov,Dec Fr[4] 10:00-12:00", 3, Reason.MONTHS_AND_NTH),
        ("Feb 20-28 10:00-12:00", 0, Reason.END_OF_FEBRUARY),
        ('Mo 09:00-12:00 "0212 000 00 00"', 15, Reason.REMARK),
        ("Mo-Fr; Sa 10:00-12:00", 5, Reason.NO_TIMES),
    ],
)
def test_what_others_read_otherwise_is_refused_at_its_column(written, column, because):
    found = hours.read(written)
    assert isinstance(found, Unread)
    assert (found.column, found.because) == (column, because)


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
    found = hours.read(written)
    assert isinstance(found, Unread)
    assert found.column == column


def test_intervals_that_touch_do_not_overlap():
    assert not Interval(540, 720).overlaps(Interval(720, 1020))
