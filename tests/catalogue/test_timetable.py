"""The timetable: what may be claimed of a minute, and what may not."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from builders import HEAD, catalogue, record, unchecked
from rehber.catalogue import timetable
from rehber.catalogue.opening import APPOINTMENT, HOLIDAY, OPEN, UNKNOWN, Span
from rehber.country import holidays
from timing import TODAY, open_at, table

WEEK = "Mo-Fr 09:00-12:00,13:00-17:00; PH off"
MORNING, AFTERNOON = Span(540, 720, OPEN), Span(780, 1020, OPEN)
MONDAY = datetime.date(2026, 11, 23)
EVE, BAYRAM = datetime.date(2027, 3, 8), datetime.date(2027, 3, 9)  # a Monday, and the Tuesday Ramazan Bayramı begins on
SHELTER = "kind: womens-shelter\nname: Sığınma\nreached_through: bir-merkez\ntypes: [shelter]"


def closed(first, last, hours="closed"):
    return f"exceptions: [{{from: {first}, to: {last}, hours: {hours}, reason: Tadilat}}]"


def test_a_day_has_its_lunch_break(tmp_path):
    assert table(WEEK, tmp_path).on(MONDAY) == (MORNING, AFTERNOON)


def test_a_closed_day_is_closed_and_not_unknown(tmp_path):
    assert table(WEEK, tmp_path).on(datetime.date(2026, 11, 22)) == ()


def test_intervals_that_touch_are_one(tmp_path):
    assert table("Mo 09:00-12:00, Mo 12:00-17:00", tmp_path).on(MONDAY) == (Span(540, 1020, OPEN),)


def test_a_holiday_is_closed_and_its_eve_ends_at_one(tmp_path):
    found = table(WEEK.replace("12:00,13:00-", ""), tmp_path)
    assert found.on(BAYRAM) == ()
    assert found.on(EVE) == (Span(540, 780, OPEN),)


def test_a_holiday_with_hours_of_its_own_has_them_from_the_minute_it_begins(tmp_path):
    found = table("Mo-Fr 09:00-12:00; PH 11:00-15:00", tmp_path)
    assert found.on(BAYRAM) == (Span(660, 900, OPEN),)
    assert found.on(EVE) == (Span(540, 720, OPEN), Span(780, 900, OPEN))


def test_where_nobody_has_said_what_a_holiday_means_the_day_is_neither_open_nor_closed(tmp_path):
    found = table("Mo-Fr 09:00-17:00", tmp_path)
    assert found.on(BAYRAM) == (Span(0, 1440, HOLIDAY),)
    assert found.on(EVE) == (Span(540, 780, OPEN), Span(780, 1440, HOLIDAY))


def test_a_holiday_opens_nothing_the_week_closes(tmp_path):
    assert table("Sa 09:00-17:00", tmp_path).on(BAYRAM) == ()
    assert table("Mo-Fr 09:00-12:00", tmp_path).on(EVE) == (Span(540, 720, OPEN),)


def test_day_and_night_is_day_and_night_on_holidays_too(tmp_path):
    found = table("24/7", tmp_path)
    assert found.on(BAYRAM) == found.on(EVE) == (Span(0, 1440, OPEN),)
    assert found.days == ()


def test_day_and_night_but_not_on_holidays(tmp_path):
    found = table("24/7; PH off", tmp_path)
    assert found.on(BAYRAM) == ()
    assert found.on(EVE) == (Span(0, 780, OPEN),)


def test_a_dated_closure_closes_and_ends(tmp_path):
    found = table(WEEK, tmp_path, closed("2026-11-23", "2026-11-24"))
    assert found.on(MONDAY) == ()
    assert found.on(datetime.date(2026, 11, 25)) == (MORNING, AFTERNOON)


def test_hours_of_ramadan_hold_and_its_eve_still_ends_at_one(tmp_path):
    found = table(WEEK, tmp_path, closed("2027-02-08", "2027-03-08", '"Mo-Fr 10:00-15:00"'))
    assert found.on(datetime.date(2027, 2, 9)) == (Span(600, 900, OPEN),)
    assert found.on(EVE) == (Span(600, 780, OPEN),)


def test_what_nobody_said_of_holidays_is_not_known_in_ramadan_either(tmp_path):
    found = table("Mo-Fr 09:00-17:00", tmp_path, closed("2027-02-08", "2027-03-08", '"Mo-Fr 10:00-15:00"'))
    assert found.on(EVE) == (Span(600, 780, OPEN), Span(780, 1440, HOLIDAY))


def test_an_entry_that_speaks_of_nothing_but_holidays_speaks_of_them(tmp_path):
    assert table(WEEK, tmp_path, closed(BAYRAM, BAYRAM, '"10:00-12:00"')).on(BAYRAM) == (Span(600, 720, OPEN),)
    assert table(WEEK, tmp_path, closed(EVE, EVE, '"10:00-16:00"')).on(EVE) == (Span(600, 960, OPEN),)


def test_an_entry_may_say_itself_what_holidays_mean(tmp_path):
    found = table(WEEK, tmp_path, closed("2027-03-01", "2027-03-31", '"Mo-Fr 10:00-15:00; PH 11:00-12:00"'))
    assert found.on(BAYRAM) == (Span(660, 720, OPEN),)


def test_by_appointment_is_neither_open_nor_closed(tmp_path):
    assert table("by-appointment", tmp_path).on(MONDAY) == (Span(0, 1440, APPOINTMENT),)


def test_for_some_days_only_by_appointment(tmp_path):
    found = table(WEEK, tmp_path, closed("2026-11-23", "2026-11-24", "by-appointment"))
    assert found.on(MONDAY) == (Span(0, 1440, APPOINTMENT),)


def test_of_unknown_hours_nothing_is_claimed(tmp_path):
    assert table("unknown", tmp_path) is None
    assert table("Mo-Fr 9 bis 5", tmp_path) is None


def test_of_unknown_hours_a_closure_is_claimed_all_the_same(tmp_path):
    found = table("unknown", tmp_path, closed("2026-11-23", "2026-11-24"))
    assert found.on(MONDAY) == ()
    assert found.on(datetime.date(2026, 11, 25)) == (Span(0, 1440, UNKNOWN),)


def test_past_midnight_there_is_an_interval_on_each_day(tmp_path):
    found = table("Fr 20:00-24:00, Sa 00:00-02:00", tmp_path)
    assert found.on(datetime.date(2026, 11, 27)) == (Span(1200, 1440, OPEN),)
    assert found.on(datetime.date(2026, 11, 28)) == (Span(0, 120, OPEN),)


def test_hours_no_rule_lets_pass_open_nothing_backwards(tmp_path):
    assert table("Mo-Fr 17:00-09:00; PH off", tmp_path).on(MONDAY) == ()


@pytest.mark.parametrize("status", ["planned", "suspended", "closed"])
def test_what_serves_nobody_now_is_not_open(tmp_path, status):
    assert table(WEEK, tmp_path, f"status: {status}") is None
    assert table(WEEK, tmp_path, "public: false") is None


def test_a_timetable_reaches_400_days(tmp_path):
    found = table(WEEK, tmp_path)
    assert (found.last - found.first).days == 400
    assert found.first == TODAY
    assert {day.year for day, _ in found.days} == {2027}


def test_equal_hours_are_equal_timetables_whatever_the_reason_of_a_closure(tmp_path):
    one = table(WEEK, tmp_path, closed("2026-11-23", "2026-11-24"))
    other = table(WEEK, tmp_path, closed("2026-11-23", "2026-11-24").replace("Tadilat", "Taşınma"))
    assert one == other
    assert hash(one) == hash(other)


# A unit in a centre

UNIT = "kind: migration-unit\nname: Birim\nat: bir-merkez\n"


def of_unit(fields, folder, more="", centre_hours=WEEK):
    known = open_at(centre_hours, folder, more, units=record(UNIT + fields, id="birim"))
    return timetable.of(known.nodes["birim"], known)


def test_a_unit_has_its_own_hours(tmp_path):
    assert of_unit('hours: "Mo 10:00-11:00"', tmp_path).on(MONDAY) == (Span(600, 660, OPEN),)


def test_a_unit_without_hours_is_not_open_because_its_centre_is(tmp_path):
    assert of_unit("hours: unknown", tmp_path) is None


def test_on_days_its_centre_is_shut_a_unit_claims_nothing(tmp_path):
    found = of_unit('hours: "Mo-Tu 10:00-11:00"', tmp_path, closed("2026-11-23", "2026-11-23"))
    assert found.on(MONDAY) == (Span(0, 1440, UNKNOWN),)
    assert found.on(datetime.date(2026, 11, 24)) == (Span(600, 660, OPEN),)


def test_what_a_unit_says_of_such_days_itself_holds(tmp_path):
    own = 'hours: "Mo 10:00-11:00"\n' + closed("2026-11-23", "2026-11-23", '"12:00-13:00"')
    assert of_unit(own, tmp_path, closed("2026-11-23", "2026-11-27")).on(MONDAY) == (Span(720, 780, OPEN),)


# Help lines and organisations


def test_a_help_line_is_open_when_it_says_so_and_an_organisation_claims_nothing(tmp_path):
    line = 'hotlines:\n  - {id: alo, number: "183", name: Alo, summary: Bir hat., hours: 24/7, verified_on: unknown, source: sayfa}\n'
    head = HEAD.replace("summary: Bir belediye.", 'hours: "Mo-Fr 09:00-17:00"\n    summary: Bir belediye.')
    known = unchecked(head + line, tmp_path)
    (alo,), (body,) = known.hotlines, known.organisations
    assert timetable.of(alo, known).on(BAYRAM) == (Span(0, 1440, OPEN),)
    assert body.hours is not None
    assert timetable.of(body, known) is None


# Confidential records


def test_no_confidential_record_of_the_real_catalogue_has_a_timetable(real):
    hidden = [node for node in real.providers if node.confidential]
    assert hidden
    assert [timetable.of(node, real) for node in hidden] == [None] * len(hidden)


def test_a_confidential_record_has_no_timetable_even_if_the_model_held_hours(tmp_path):
    known = catalogue(HEAD + "centres:\n" + record(f'hours: "{WEEK}"') + record(SHELTER, id="gizli-yer"), tmp_path)
    hidden, open_ = known.nodes["gizli-yer"], known.nodes["bir-merkez"]
    assert timetable.of(open_, known) is not None
    assert timetable.of(hidden, known) is None
    assert timetable.of(dataclasses.replace(hidden, hours=open_.hours), known) is None


def test_a_unit_said_to_be_in_a_confidential_place_learns_nothing_of_it(tmp_path):
    text = (
        HEAD
        + "centres:\n"
        + record(SHELTER, id="gizli-yer")
        + "units:\n"
        + record(UNIT.replace("bir-merkez", "gizli-yer"), id="birim")
    )
    known = unchecked(text, tmp_path)
    assert timetable.house(known.nodes["birim"], known) is None


# Holidays


def test_every_holiday_the_package_knows_has_a_name_of_ours():
    for year in range(2024, 2045):
        for day, found in holidays.named(year).items():
            assert set(found.names) <= set(holidays.NAMES.values()), day


def test_two_holidays_on_one_day_are_both_named():
    assert len(holidays.named(2027)[datetime.date(2027, 5, 19)].names) == 2


def test_a_reckoned_date_is_said_to_be_one():
    assert holidays.named(2033)[datetime.date(2033, 1, 2)].estimated
    assert not holidays.named(2027)[BAYRAM].estimated
