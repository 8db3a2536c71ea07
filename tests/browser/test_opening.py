"""What the pages say about now, in a browser far from Türkiye whose clock stands still."""

from __future__ import annotations

import functools
import http.server
import json
import re
import threading
from datetime import datetime, timedelta

import html5lib
import pytest
from playwright.sync_api import expect

import mapping
import searching
import timing
from making import LANGUAGES, ROOT
from rehber import po
from rehber.phrasing import timetable as phrased

WATCH = "window.violations = []; addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective));"
SAYINGS = {
    language.code: phrased.sayings(language, timing.TODAY)
    for language in po.languages(ROOT / "theme" / "translations", LANGUAGES)
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return mapping.build(timing.town(tmp_path_factory.mktemp("catalogue")), tmp_path_factory.mktemp("site"))


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="module")
def address(built):
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(built))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def at(browser, address):
    """Open a page at a moment of Turkish time, on a telephone set to the time of New York."""
    contexts = []

    def go(moment, path, **options):
        context = browser.new_context(
            viewport={"width": 360, "height": 740}, timezone_id="America/New_York", reduced_motion="reduce", **options
        )
        contexts.append(context)
        context.add_init_script(WATCH)
        page = context.new_page()
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.clock.install(time=datetime.fromisoformat(f"{moment}+03:00"))
        page.goto(f"{address}/{path}")
        return page

    yield go
    for context in contexts:
        for page in context.pages:
            assert page.errors == []
            assert page.evaluate("window.violations || []") == []
        context.close()


def now(page):
    return page.locator("p.status").first


def said(language, key, **values):
    return SAYINGS[language][key].format(**values)


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
    "by appointment": ("randevulu", "2026-11-23T10:00", "appointment", {}),
    "before midnight": ("gece", "2026-11-27T23:50", "open", {"time": "02:00"}),
    "after midnight": ("gece", "2026-11-28T01:59", "open", {"time": "02:00"}),
    "over": ("gece", "2026-11-28T02:00", "opens", {"day": 4, "time": "20:00"}),
    "day and night": ("her-zaman", "2027-03-09T03:00", "always", {}),
}


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_the_page_says_what_is_now(at, language):
    page = at(timing.TODAY.isoformat() + "T10:00", f"{language}/centre/gunluk.html")
    for name, (place, moment, key, values) in MOMENTS.items():
        page.clock.set_fixed_time(datetime.fromisoformat(f"{moment}+03:00"))
        page.goto(page.url.replace(page.url.rpartition("/")[2], f"{place}.html"))
        words = SAYINGS[language]
        told = {"day": words["days"][values.get("day", 0)], "time": values.get("time")}
        told["date"] = words["dates"][values.get("date", 0)].replace("{number}", "21")
        assert now(page).text_content() == words[key].format(**told), name
        times = now(page).locator("bdi[dir=ltr]")
        assert times.all_text_contents() == ([values["time"]] if "time" in values else []), name


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_of_unknown_hours_the_page_claims_nothing(at, language):
    page = at("2026-11-23T10:00", f"{language}/centre/bilinmez.html")
    speaks = next(x for x in po.languages(ROOT / "theme" / "translations", LANGUAGES) if x.code == language)
    assert now(page).text_content() == speaks.say("We do not know the opening hours. Call before you go.")
    assert page.locator("[data-when]").count() == 0


def test_a_page_that_is_too_old_claims_nothing(at):
    page = at("2028-01-10T10:00", "en/centre/gunluk.html")
    expect(now(page)).to_have_text("This page is of 21 November 2026. The hours may have changed: call before you go.")
    assert page.locator("[aria-current=date]").count() == 0


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_today_is_marked_by_a_word(at, language):
    page = at("2026-11-25T10:00", f"{language}/centre/gunluk.html")
    row = page.locator("table.week [aria-current=date]")
    assert row.count() == 1
    assert SAYINGS[language]["days"][2] in row.inner_text()
    assert f"({SAYINGS[language]['today']})" in row.inner_text()


def test_on_a_day_unlike_the_week_the_mark_says_so(at):
    page = at("2026-12-14T10:00", "en/centre/gunluk.html")
    assert page.locator("[aria-current=date] th").inner_text() == "Monday (today, but not as usual)"


def test_the_page_follows_the_clock_past_closing_time_and_midnight(at):
    page = at("2026-11-23T11:59:40", "en/centre/gunluk.html")
    assert now(page).text_content() == "Open now, until 12:00"
    page.clock.run_for(30_000)
    assert now(page).text_content() == "Closed now, opens today at 13:00"
    page.clock.run_for(timedelta(hours=1) // timedelta(milliseconds=1))
    assert now(page).text_content() == "Open now, until 17:00"
    page.clock.run_for(timedelta(hours=12) // timedelta(milliseconds=1))
    assert page.locator("[aria-current=date] th").inner_text() == "Tuesday (today)"
    assert page.locator(".today").count() == 1


def test_without_javascript_the_line_says_the_week(at):
    page = at("2026-11-23T10:00", "en/centre/gunluk.html", java_script_enabled=False)
    assert now(page).inner_text() == "Monday–Friday 09:00–12:00, 13:00–17:00"
    assert page.locator("table.week tr").count() == 7
    assert page.locator("table.special").inner_text().count("closed") == 2


def test_in_arabic_letters_times_do_not_turn_round(built):
    text = (built / "ar/centre/butun-gun.html").read_text("utf-8")
    (status,) = re.findall(r'<p class="status"[^>]*>([^<]*)</p>', text)
    assert "\u206609:00–17:00\u2069" in status


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_holidays_and_closures_are_told_by_name_and_reason(at, language):
    page = at("2026-11-23T10:00", f"{language}/centre/gunluk.html")
    speaks = next(x for x in po.languages(ROOT / "theme" / "translations", LANGUAGES) if x.code == language)
    rows = page.locator("table.special tr").all_inner_texts()
    assert len(rows) == 3
    assert "Tadilat var." in rows[0]
    assert speaks.say("New Year's Day") in rows[1]
    assert speaks.say("closed") in rows[1]
    assert "Ramazan" in rows[2]
    assert "10:00–15:00" in rows[2]


def test_a_unit_without_hours_names_those_of_its_centre_and_claims_nothing(at):
    page = at("2026-11-23T10:00", "en/unit/birim.html")
    assert now(page).inner_text() == "We do not know the opening hours. Call before you go."
    main = page.locator("main").inner_text()
    assert "Gunluk: Monday–Friday 09:00–12:00, 13:00–17:00" in main
    assert "Whether this unit is there all that time is not known." in main
    assert "Gunluk: Tadilat var." in main


# The search


def cards(page, list_=0):
    return page.locator("#results > ul.cards").nth(list_).locator("a").all_text_contents()


def test_open_now_finds_what_is_open_and_keeps_the_unknown_apart(at):
    page = at("2026-11-23T12:30", "en/find.html#open=yes")
    expect(page.locator("#results .card").first).to_be_visible()
    assert cards(page) == ["Butun-Gun", "Her-Zaman", "Suskun"]
    expect(page.locator("#results h2")).to_have_text("It is not known whether these fit. Call to ask.")
    assert {"Bilinmez", "Randevulu", "Birim"} <= set(cards(page, 1))
    assert not {"Gunluk", "Gece", "Kapanmis", "Belediye"} & set(cards(page, 1))
    lines = page.locator("#results .card .now").all_inner_texts()
    assert lines[:3] == ["Open now, until 17:00", "Open now, day and night", "Open now, until 17:00"]


def test_the_lists_and_counts_follow_the_clock(at):
    page = at("2026-11-23T12:58:30", "en/find.html#open=yes")
    expect(page.locator("#results .card").first).to_be_visible()
    assert "Gunluk" not in cards(page)
    count = page.locator("[data-group=open] .count")
    assert count.inner_text() == "(3)"
    page.clock.run_for(120_000)
    expect(count).to_have_text("(4)")
    assert "Gunluk" in cards(page)


def test_the_lists_do_not_change_under_the_keyboard(at):
    page = at("2026-11-23T12:58:30", "en/find.html#open=yes")
    page.locator("#results .card a").first.focus()
    page.clock.run_for(120_000)
    assert page.evaluate("document.activeElement.textContent") == "Butun-Gun"
    assert "Gunluk" not in cards(page)


def test_by_appointment_finds_where_a_time_can_be_booked(at):
    page = at("2026-11-23T12:30", "en/find.html#appointment=yes")
    expect(page.locator("#results .card").first).to_be_visible()
    assert cards(page) == ["Randevulu"]
    assert page.locator("#results .card .now").first.inner_text() == "Only by appointment."


def test_on_a_holiday_nobody_has_spoken_of_a_place_is_in_the_band_of_the_unknown(at):
    page = at("2027-01-01T10:00", "en/find.html#open=yes")
    expect(page.locator("#results .card").first).to_be_visible()
    assert cards(page) == ["Her-Zaman"]
    assert "Suskun" in cards(page, 1)


# The map


def test_the_popup_says_now_and_follows_the_clock(at):
    page = at("2026-11-23T11:58:30", "ar/map.html#place-gunluk")
    popup = page.locator(".leaflet-popup .now")
    page.clock.resume()  # Leaflet moves the map in many small steps
    expect(popup).to_have_text(said("ar", "open", time="12:00"))
    page.clock.fast_forward(90_000)
    expect(popup).to_have_text(said("ar", "later", time="13:00"))
    assert page.locator("#place-kapanmis [data-when]").count() == 0


def test_no_text_stands_in_the_script_and_the_checker_finds_no_barrier(at, axe):
    assert not re.search(r"[\"'`](?!use strict)[A-Z][a-z]+ [a-z]+", (ROOT / "theme/static/opening.js").read_text("utf-8"))
    for path in ("tr/centre/gunluk.html", "ar/centre/gunluk.html", "ar/find.html#open=yes"):
        page = at("2026-12-14T10:00", path)
        page.evaluate(axe)
        page.clock.resume()
        found = page.evaluate("axe.run()")
        assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


# What must be nowhere


def test_nothing_of_a_confidential_record_says_when_it_is_open(built):
    for language in LANGUAGES:
        text = (built / language / "centre/gizli.html").read_text("utf-8")
        assert "data-when" not in text
        assert "opening." not in text
        assert 'class="week"' not in text
        assert 'class="special"' not in text
    for language in LANGUAGES:
        (file,) = (built / "static").glob(f"search-{language}.*.js")
        found = searching.node("unpack.cjs", file)
        (hidden,) = (row for row in found["rows"] if row["path"] == "centre/gizli.html")
        assert "when" not in hidden
        assert not {"open", "appointment"} & hidden["facets"].keys()
        assert len(found["timetables"]) == len({json.dumps(table) for table in found["timetables"]}) == 6
        assert max(row.get("when", 0) for row in found["rows"]) == 5


def test_what_the_page_brings_is_data_and_nothing_else(built):
    for page in ("centre/gunluk.html", "map.html", "find.html"):
        tree = html5lib.parse((built / "tr" / page).read_bytes(), namespaceHTMLElements=False)
        (source,) = (element for element in tree.iter("div") if element.get("id") == "opening")
        assert source.get("hidden") is not None
        assert json.loads(source.get("data-say")) == SAYINGS["tr"]
        for table in json.loads(source.get("data-tables")):
            assert table.keys() == {"week", "days", "from", "until"}
