"""The days to come that are not like the week, as the page tells them."""

from __future__ import annotations

import datetime

import pytest

import timing
from builders import record
from rehber.language.language import Language
from rehber.language.reader import Reader
from rehber.phrasing import special

BEFORE_BAYRAM = datetime.date(2027, 3, 1)
WEEK = "Mo-Fr 09:00-17:00; PH off"


def told(hours, folder, more="", as_of=BEFORE_BAYRAM, id_="bir-merkez", units=""):
    """Return the rows as a reader sees them: days, what they are, and when it is open on them."""
    known = timing.open_at(hours, folder, more, as_of, units)
    english = Language("en")
    rows = special.days(known.nodes[id_], known, Reader(english))
    return [
        (row.days, row.name, "closed" if row.outcome.closed else row.outcome.times, row.outcome.note, row.at) for row in rows
    ]


def test_a_bayram_is_one_row_and_its_half_day_another(tmp_path):
    assert told(WEEK, tmp_path) == [
        ("8 March 2027", "Eid al-Fitr (Ramazan Bayramı) (from 13:00)", "09:00–13:00", None, None),
        ("9 March 2027 – 11 March 2027", "Eid al-Fitr (Ramazan Bayramı)", "closed", None, None),
        ("23 April 2027", "National Sovereignty and Children's Day", "closed", None, None),
    ]


def test_a_bayram_over_a_weekend_is_parted_where_its_hours_are(tmp_path):
    found = told("Mo-Fr 09:00-17:00; Sa 10:00-12:00; PH 11:00-12:00", tmp_path, as_of=datetime.date(2027, 5, 10))
    assert ("16 May 2027 – 18 May 2027", "Eid al-Adha (Kurban Bayramı)", "11:00–12:00", None, None) in found
    names = "Commemoration of Atatürk, Youth and Sports Day and Eid al-Adha (Kurban Bayramı)"
    assert ("19 May 2027", names, "11:00–12:00", None, None) in found


def test_what_nobody_has_said_of_a_holiday_is_told_to_be_unknown(tmp_path):
    half, whole, _ = told("Mo-Fr 09:00-17:00", tmp_path)
    assert half[2:4] == ("09:00–13:00", "after that not known")
    assert whole[2:4] == (None, "not known")


def test_only_eight_weeks_of_holidays_are_told(tmp_path):
    assert told(WEEK, tmp_path, as_of=datetime.date(2026, 11, 6)) == [
        ("1 January 2027", "New Year's Day", "closed", None, None)
    ]
    assert told(WEEK, tmp_path, as_of=datetime.date(2026, 11, 5)) == []


def test_an_estimated_date_is_told_to_be_one(tmp_path):
    names = [name for _, name, *_ in told(WEEK, tmp_path, as_of=datetime.date(2033, 3, 1))]
    assert names[0] == "Eid al-Adha (Kurban Bayramı) (from 13:00) (the date is an estimate)"
    assert "National Sovereignty and Children's Day" in names


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ("closed", ("closed", None)),
        ('"10:00-14:00"', (None, "Monday–Sunday 10:00–14:00")),
        ("by-appointment", (None, "Only by appointment.")),
    ],
)
def test_days_an_editor_has_written_are_told_with_their_reason(tmp_path, hours, expected):
    more = f"exceptions: [{{from: 2027-03-02, to: 2027-03-05, hours: {hours}, reason: Taşınma}}]"
    first = told(WEEK, tmp_path, more)[0]
    assert first == ("2 March 2027 – 5 March 2027", '<span lang="tr">Taşınma</span>', *expected, None)


def test_one_day_is_told_by_its_times(tmp_path):
    more = 'exceptions: [{from: 2027-03-02, to: 2027-03-02, hours: "Tu 10:00-14:00", reason: Taşınma}]'
    assert told(WEEK, tmp_path, more)[0][2:4] == ("10:00–14:00", None)


def test_what_is_over_is_told_no_more_and_what_is_far_off_already_is(tmp_path):
    def days(more):
        return [row[0] for row in told("unknown", tmp_path, f"exceptions: [{{{more}, hours: closed, reason: Taşınma}}]")]

    assert days("from: 2027-02-01, to: 2027-02-28") == []
    assert days("from: 2027-02-01, to: 2027-03-01") == ["1 February 2027 – 1 March 2027"]
    assert days("from: 2027-12-01, to: 2027-12-31") == ["1 December 2027 – 31 December 2027"]


def test_a_holiday_inside_a_closure_is_not_told_twice(tmp_path):
    more = "exceptions: [{from: 2027-03-08, to: 2027-03-12, hours: closed, reason: Taşınma}]"
    assert [row[0] for row in told(WEEK, tmp_path, more)] == ["8 March 2027 – 12 March 2027", "23 April 2027"]


def test_of_unknown_hours_and_hours_by_appointment_no_holiday_is_told(tmp_path):
    assert told("unknown", tmp_path) == told("by-appointment", tmp_path) == []


def test_a_unit_tells_when_its_centre_is_shut(tmp_path):
    unit = record("kind: migration-unit\nname: Birim\nat: bir-merkez\nhours: unknown", id="birim")
    more = "exceptions: [{from: 2027-03-02, to: 2027-03-02, hours: closed, reason: Taşınma}]"
    ((_, _, hours, _, at),) = told(WEEK, tmp_path, more, id_="birim", units=unit)
    assert hours == "closed"
    assert "Bir Merkez" in at
