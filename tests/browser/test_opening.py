"""What the pages say about now, in a browser far from Türkiye whose clock stands still."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta

import html5lib
import pytest
from playwright.sync_api import expect

import search_harness
import timing
from builders import LANGUAGES, ROOT
from rehber.language import po
from timing import SAYINGS, glance, now

#: What stands in for it: place, moment, the sentence, what is filled in. 2026-11-23 is a Monday.
MOMENTS = {
    "open": ("gunluk", "2026-11-23T09:30", "open", {"time": "12:00"}),
    "lunch break": ("gunluk", "2026-11-23T12:15", "later", {"time": "13:00"}),
    "closed": ("gunluk", "2026-11-23T17:00", "tomorrow", {"time": "09:00"}),
    "holiday": ("gunluk", "2027-01-01T10:00", "opens", {"day": 0, "time": "09:00"}),
    "half day": ("butun-gun", "2027-03-08T11:00", "open", {"time": "13:00"}),
    "after a half day": ("butun-gun", "2027-03-08T13:30", "opens", {"day": 4, "time": "09:00"}),
    "a holiday nobody has spoken of": ("suskun", "2027-01-01T10:00", "holiday", {}),
    "closed for repairs": ("gunluk", "2026-12-14T10:00", "opensDate", {"date": 11, "time": "09:00"}),
    "Ramadan": ("gunluk", "2027-02-09T14:00", "open", {"time": "15:00"}),
    "before midnight": ("gece", "2026-11-27T23:50", "open", {"time": "02:00"}),
    "after midnight": ("gece", "2026-11-28T01:59", "open", {"time": "02:00"}),
    "over": ("gece", "2026-11-28T02:00", "opens", {"day": 4, "time": "20:00"}),
    "day and night": ("her-zaman", "2027-03-09T03:00", "always", {}),
}


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_the_page_says_what_is_now(opened_at, language):
    page = opened_at(timing.TODAY.isoformat() + "T10:00", f"{language}/centre/gunluk.html")
    for name, (place, moment, key, values) in MOMENTS.items():
        page.clock.set_fixed_time(datetime.fromisoformat(f"{moment}+03:00"))
        page.goto(page.url.replace(page.url.rpartition("/")[2], f"{place}.html"))
        words = SAYINGS[language]
        told = {"day": words["days"][values.get("day", 0)], "time": values.get("time")}
        told["date"] = words["dates"][values.get("date", 0)].replace("{number}", "21")
        assert now(page).text_content() == words[key].format(**told), name
        times = now(page).locator("bdi[dir=ltr]")
        assert times.all_text_contents() == ([values["time"]] if "time" in values else []), name


def test_the_chip_under_the_name_follows_the_clock_and_is_green_only_while_it_is_open(opened_at):
    page = opened_at("2026-11-23T09:30", "tr/centre/gunluk.html")
    chip = page.locator(".said .chip").first
    expect(chip).to_have_class("chip known")
    assert glance(page).text_content() == SAYINGS["tr"]["open"].format(time="12:00")
    page.clock.set_fixed_time(datetime.fromisoformat("2026-11-23T12:15+03:00"))
    page.reload()
    expect(chip).to_have_class("chip known shut")
    assert glance(page).text_content() == SAYINGS["tr"]["later"].format(time="13:00")


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_by_appointment_is_said_and_no_hour_is_claimed(opened_at, language):
    page = opened_at("2026-11-23T10:00", f"{language}/centre/randevulu.html")
    speaks = next(x for x in po.languages(ROOT / "theme" / "translations", LANGUAGES) if x.code == language)
    assert glance(page).text_content() == speaks.say("By appointment")
    assert now(page).count() == 0


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_of_unknown_hours_the_page_claims_nothing(opened_at, language):
    page = opened_at("2026-11-23T10:00", f"{language}/centre/bilinmez.html")
    speaks = next(x for x in po.languages(ROOT / "theme" / "translations", LANGUAGES) if x.code == language)
    assert glance(page).text_content() == speaks.say("Hours not known")
    assert now(page).count() == 0
    assert page.locator("[data-when]").count() == 0


def test_a_page_that_is_too_old_claims_nothing(opened_at):
    page = opened_at("2028-01-10T10:00", "en/centre/gunluk.html")
    expect(now(page)).to_have_text("This page is of 21 November 2026. The hours may have changed.")
    assert page.locator("[aria-current=date]").count() == 0


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_today_is_marked_by_a_word(opened_at, language):
    page = opened_at("2026-11-25T10:00", f"{language}/centre/gunluk.html")
    row = page.locator("table.week [aria-current=date]")
    assert row.count() == 1
    assert SAYINGS[language]["days"][2] in row.inner_text()
    assert f"({SAYINGS[language]['today']})" in row.inner_text()


def test_on_a_day_unlike_the_week_the_mark_says_so(opened_at):
    page = opened_at("2026-12-14T10:00", "en/centre/gunluk.html")
    assert page.locator("[aria-current=date] th").inner_text() == "Monday (today, but not as usual)"


def test_the_page_follows_the_clock_past_closing_time_and_midnight(opened_at):
    page = opened_at("2026-11-23T11:59:40", "en/centre/gunluk.html")
    assert now(page).text_content() == "Open now, until 12:00"
    page.clock.run_for(30_000)
    assert now(page).text_content() == "Closed now, opens today at 13:00"
    page.clock.run_for(timedelta(hours=1) // timedelta(milliseconds=1))
    assert now(page).text_content() == "Open now, until 17:00"
    page.clock.run_for(timedelta(hours=12) // timedelta(milliseconds=1))
    assert page.locator("[aria-current=date] th").inner_text() == "Tuesday (today)"
    assert page.locator(".today").count() == 1


def test_without_javascript_the_line_says_the_week(opened_at):
    page = opened_at("2026-11-23T10:00", "en/centre/gunluk.html", java_script_enabled=False)
    assert now(page).inner_text() == "Monday–Friday 09:00–12:00, 13:00–17:00"
    assert page.locator("table.week tr").count() == 7
    assert page.locator("table.special").inner_text().count("closed") == 2


def test_in_arabic_letters_times_do_not_turn_round(town):
    text = (town / "ar/centre/butun-gun.html").read_text("utf-8")
    (status,) = re.findall(r'<p class="status"[^>]*>([^<]*)</p>', text)
    assert "\u206609:00–17:00\u2069" in status


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_holidays_and_closures_are_told_by_name_and_reason(opened_at, language):
    page = opened_at("2026-11-23T10:00", f"{language}/centre/gunluk.html")
    speaks = next(x for x in po.languages(ROOT / "theme" / "translations", LANGUAGES) if x.code == language)
    rows = page.locator("table.special tr").all_inner_texts()
    assert len(rows) == 3
    assert "Tadilat var." in rows[0]
    assert speaks.say("New Year's Day") in rows[1]
    assert speaks.say("closed") in rows[1]
    assert "Ramazan" in rows[2]
    assert "10:00–15:00" in rows[2]


def test_a_unit_without_hours_names_those_of_its_centre_and_claims_nothing(opened_at):
    page = opened_at("2026-11-23T10:00", "en/unit/birim.html")
    assert glance(page).inner_text() == "Hours not known"
    assert now(page).count() == 0
    main = page.locator("main").inner_text()
    assert "Gunluk: Monday–Friday 09:00–12:00, 13:00–17:00" in main
    assert "Whether this unit is there all that time is not known." in main
    assert "Gunluk: Tadilat var." in main


# What must be nowhere


def test_nothing_of_a_confidential_record_says_when_it_is_open(town):
    for language in LANGUAGES:
        text = (town / language / "centre/gizli.html").read_text("utf-8")
        assert "data-when" not in text
        assert "opening." not in text
        assert 'class="week"' not in text
        assert 'class="special"' not in text
    for language in LANGUAGES:
        (file,) = (town / "static").glob(f"search-{language}.*.js")
        found = search_harness.node("unpack.cjs", file)
        (hidden,) = (row for row in found["rows"] if row["path"] == "centre/gizli.html")
        assert "when" not in hidden
        assert not {"open", "appointment"} & hidden["facets"].keys()
        assert len(found["timetables"]) == len({json.dumps(table) for table in found["timetables"]}) == 6
        assert max(row.get("when", 0) for row in found["rows"]) == 5


def test_what_the_page_brings_is_data_and_nothing_else(town):
    for page in ("centre/gunluk.html", "map.html", "find.html"):
        tree = html5lib.parse((town / "tr" / page).read_bytes(), namespaceHTMLElements=False)
        (source,) = (element for element in tree.iter("div") if element.get("id") == "opening")
        assert source.get("hidden") is not None
        assert json.loads(source.get("data-say")) == SAYINGS["tr"]
        for table in json.loads(source.get("data-tables")):
            assert table.keys() == {"weeks", "days", "from", "until"}
