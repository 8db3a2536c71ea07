"""Hours that cannot be read are an error wherever hours may stand, and nothing that is built calls them closed."""

from __future__ import annotations

import json

import pytest

from builders import HEAD, SCHEMA, TODAY, centre, read, record, unchecked
from rehber.catalogue import hours, timetable
from rehber.catalogue.hours import Unread
from rehber.feed.rows import schedule
from rehber.language.language import Language
from rehber.phrasing import time
from rehber.phrasing.linked import opening as linked

PHONE = 'phones: [{number: "(0212) 708 89 90", hours: HOURS}]'
LINE = (
    'hotlines:\n  - {id: alo, number: "183", name: Alo, summary: Bir hat., hours: HOURS, verified_on: unknown, source: sayfa}\n'
)
SERVICE = "services: [{id: hizmet, types: [courses], name: Kurs, summary: Bir kurs., status: offered, MORE}]"
EXCEPTION = "exceptions: [{from: 2026-12-01, to: 2026-12-02, hours: HOURS, reason: Tadilat}]"
UNIT = "kind: migration-unit\nname: Birim"

#: Where hours may stand, each in the smallest catalogue.
PLACES = {
    "a centre": centre("hours: HOURS"),
    "a centre's telephone": centre(PHONE),
    "other hours on some days": centre(EXCEPTION),
    "a unit": HEAD + "units:\n" + record(f"{UNIT}\nhours: HOURS", id="birim"),
    "a unit's telephone": HEAD + "units:\n" + record(f"{UNIT}\n{PHONE}", id="birim"),
    "a service": centre(SERVICE.replace("MORE", "hours: HOURS")),
    "a service's telephone": centre(SERVICE.replace("MORE", PHONE)),
    "an organisation": HEAD.replace("summary: Bir belediye.", "hours: HOURS\n    summary: Bir belediye."),
    "an organisation's telephone": HEAD.replace('number: "444 31 12"', 'number: "444 31 12", hours: HOURS'),
    "a help line": HEAD + LINE,
}
WRITTEN = ["7/24", "“24/7”", "her zaman açık", "Mo-Fr 09.00-17.00"]


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("place", PLACES)
def test_hours_that_cannot_be_read_are_found_at_their_column(tmp_path, place, written):
    text = PLACES[place].replace("HOURS", json.dumps(written, ensure_ascii=False))
    (line,) = (i for i, line in enumerate(text.splitlines()) if written in line)
    (found,) = (finding for finding in read(text, tmp_path).findings if finding.code == "hours-syntax")
    column = hours.read(written).column
    begins = text.splitlines()[line].index(written) + column + (column > 0)  # the whole value begins with its quotation mark
    assert (found.position.line, found.position.column) == (line + 1, begins)
    assert any(meant in str(value) for value in found.remedy.values.values() for meant in ("24/7", "Mo-Fr 09:00-17:00"))


def test_there_is_no_other_place_where_the_schema_lets_hours_stand():
    schema = json.loads(SCHEMA.read_text("utf-8"))["$defs"]
    holders = {name for name, part in schema.items() if '{"$ref": "#/$defs/hours"}' in json.dumps(part)}
    assert holders == {"phone", "service", "centre", "unit", "organisation", "hotline"}


@pytest.mark.parametrize("written", [*WRITTEN, "Mo-Fr", "SH off", 'Mo 10:00-12:00 || "x"'])
def test_nothing_calls_hours_closed_that_could_not_be_read(tmp_path, written):
    text = PLACES["a centre"].replace("HOURS", json.dumps(written, ensure_ascii=False))
    known = unchecked(text, tmp_path)
    (found,) = known.centres
    assert isinstance(found.hours, Unread)
    english = Language("en")
    assert time.status(found.hours, english) == "The opening hours are not known."
    assert time.summary(found.hours, english) is None
    assert time.week(found.hours, english) == time.seasons(found.hours, english) == ()
    assert time.holidays(found.hours, english) is None
    assert timetable.of(found, known) is None
    assert schedule.schedules(known, "x", found.hours, None) == []
    assert schedule.beyond(found.hours, ()) == {}
    assert linked.opening(found, TODAY) == {}
    assert not found.has_calendar
