"""What must be telephoned next, and the line that is written after the call."""

from __future__ import annotations

import csv
import datetime
import gettext
import io

import html5lib
import pytest

from builders import HEAD, TODAY, centre, read, record
from rehber.check import due, mark_checked

LINES = """\
hotlines:
  - {id: acil-112, number: "112", name: Acil, summary: Bir hat., emergency: true, verified_on: unknown, source: sayfa}
  - {id: alo-183, number: "183", name: Alo 183, summary: Bir hat., cost: free, verified_on: 2026-11-01, source: sayfa}
"""
ENGLISH = gettext.NullTranslations()


def calls(text, folder, today=TODAY):
    return due.calls(read(text, folder).catalogue, today)


def test_what_was_checked_in_time_is_not_due(tmp_path):
    assert calls(centre("verified_on: 2026-11-01"), tmp_path) == []


def test_never_checked_comes_first_and_then_the_oldest_check(tmp_path):
    text = (
        HEAD
        + "centres:\n"
        + "".join(
            record(f"verified_on: {day}", id=id_)
            for id_, day in (("yeni", "2026-03-01"), ("hic", "unknown"), ("eski", "2025-01-01"))
        )
    )
    assert [call.id for call in calls(text, tmp_path)] == ["hic", "eski", "yeni"]


def test_a_help_line_is_due_sooner_than_a_centre(tmp_path):
    found = calls(LINES + centre("verified_on: 2026-11-01"), tmp_path, TODAY + datetime.timedelta(days=100))
    assert [call.id for call in found] == ["acil-112", "alo-183"]


def test_nobody_is_told_to_call_an_emergency_number_to_check_it(tmp_path):
    (call,) = calls(LINES + centre(), tmp_path)
    assert call.ask == (due.NOT_TO_BE_CALLED,)


def test_a_call_has_a_number_what_is_known_and_what_to_ask(tmp_path):
    (call,) = calls(centre('verified_on: unknown\nhours: "Mo-Fr 09:00-17:00; PH off"'), tmp_path)
    assert (call.number, call.whose) == ("444 31 12", "Belediye")
    assert [said.into(ENGLISH) for said in call.known] == ["Hours: Mo-Fr 09:00-17:00; PH off"]
    assert due.ASKED[due.Question.LANGUAGES] in call.ask
    assert due.ASKED[due.Question.HOURS] not in call.ask


def test_of_a_protected_place_nothing_is_known_and_nothing_is_asked(tmp_path):
    fields = "kind: womens-shelter\nname: Sığınma\ntypes: [shelter]\nreached_through: alo-183\nverified_on: unknown"
    call = next(call for call in calls(LINES + centre(fields), tmp_path) if call.id == "bir-merkez")
    assert (call.number, call.whose, call.known, call.ask) == ("183", "Alo 183", (), due.ALWAYS)


def test_every_form_has_every_call(real):
    found = due.calls(real, TODAY)
    assert len(found) > 20
    rows = list(csv.reader(io.StringIO(due.report(found, "csv", ENGLISH, TODAY))))
    assert [row[0] for row in rows[1:]] == [call.id for call in found]
    assert len({len(row) for row in rows}) == 1
    text = due.report(found, "text", ENGLISH, TODAY)
    assert all(f"[{call.id}]" in text for call in found)
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(due.report(found, "html", ENGLISH, TODAY))
    assert len(page.findall(".//tr")) == len(found) + 1


def test_nothing_due_is_said(tmp_path):
    assert due.report([], "text", ENGLISH, TODAY) == "Nothing is due: every record was checked in time.\n"


@pytest.mark.parametrize("written", ["unknown", "2026-01-02", '"2026-01-02"', "2026-01-02  # aradık"])
def test_a_check_changes_one_value_and_nothing_else(written, tmp_path):
    text = HEAD + "# Şişli, çok güzel\ncentres:\n" + record(f"verified_on: {written}")
    loaded = read(text, tmp_path)
    name, content = mark_checked.marked(loaded.catalogue, loaded.files, "bir-merkez", datetime.date(2026, 11, 20))
    before, after = loaded.files.texts[name].decode().split("\n"), content.decode().split("\n")
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1
    old, new = changed[0]
    assert new == old.replace(written.split("  #")[0], "2026-11-20")


def test_a_line_that_holds_a_whole_record_keeps_the_rest(tmp_path):
    loaded = read(LINES + centre(), tmp_path)
    _, content = mark_checked.marked(loaded.catalogue, loaded.files, "acil-112", TODAY)
    assert b"emergency: true, verified_on: 2026-11-21, source: sayfa}" in content


def test_an_id_that_is_not_there_is_refused(tmp_path):
    loaded = read(centre(), tmp_path)
    with pytest.raises(mark_checked.NotThere):
        mark_checked.marked(loaded.catalogue, loaded.files, "yok", TODAY)
