"""What is open now, on the page that searches and on the map."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from builders import ROOT
from timing import said

#: What stands in for it: place, moment, the sentence, what is filled in. 2026-11-23 is a Monday.
# The search


def cards(page, list_=0):
    return page.locator("#results > ul.cards").nth(list_).locator("a.title").all_text_contents()


def test_open_now_finds_what_is_open_and_keeps_the_unknown_apart(opened_at):
    page = opened_at("2026-11-23T12:30", "en/find.html#open=yes")
    expect(page.locator("#results .card").first).to_be_visible()
    assert cards(page) == ["Butun-Gun", "Her-Zaman", "Suskun"]
    expect(page.locator("#results h2")).to_have_text("It is not known whether these fit.")
    assert {"Bilinmez", "Randevulu", "Birim"} <= set(cards(page, 1))
    assert not {"Gunluk", "Gece", "Kapanmis", "Belediye"} & set(cards(page, 1))
    lines = page.locator("#results .card .chip [data-when]").all_inner_texts()
    assert lines[:3] == ["Open now, until 17:00", "Open now, day and night", "Open now, until 17:00"]


def test_the_lists_and_counts_follow_the_clock(opened_at):
    page = opened_at("2026-11-23T12:58:30", "en/find.html#open=yes")
    expect(page.locator("#results .card").first).to_be_visible()
    assert "Gunluk" not in cards(page)
    count = page.locator("[data-group=open] .count")
    expect(count).to_have_text("(3)")
    page.clock.run_for(120_000)
    expect(count).to_have_text("(4)")
    assert "Gunluk" in cards(page)


def test_the_lists_do_not_change_under_the_keyboard(opened_at):
    page = opened_at("2026-11-23T12:58:30", "en/find.html#open=yes")
    page.locator("#results .card a").first.focus()
    page.clock.run_for(120_000)
    assert page.evaluate("document.activeElement.textContent") == "Butun-Gun"
    assert "Gunluk" not in cards(page)


def test_by_appointment_finds_where_a_time_can_be_booked(opened_at):
    page = opened_at("2026-11-23T12:30", "en/find.html#appointment=yes")
    expect(page.locator("#results .card").first).to_be_visible()
    assert cards(page) == ["Randevulu"]
    assert page.locator("#results .card .chip").first.inner_text() == "By appointment"


def test_on_a_holiday_nobody_has_spoken_of_a_place_is_in_the_band_of_the_unknown(opened_at):
    page = opened_at("2027-01-01T10:00", "en/find.html#open=yes")
    expect(page.locator("#results .card").first).to_be_visible()
    assert cards(page) == ["Her-Zaman"]
    assert "Suskun" in cards(page, 1)


# The map


def test_the_popup_says_now_and_follows_the_clock(opened_at):
    page = opened_at("2026-11-23T11:58:30", "ar/map.html#place-gunluk")
    popup = page.locator(".leaflet-popup .now")
    page.clock.resume()  # Leaflet moves the map in many small steps
    expect(popup).to_have_text(said("ar", "open", time="12:00"))
    page.clock.fast_forward(90_000)
    expect(popup).to_have_text(said("ar", "later", time="13:00"))
    assert page.locator("#place-kapanmis [data-when]").count() == 0


def test_no_text_stands_in_the_script_and_the_checker_finds_no_barrier(opened_at, axe):
    assert not re.search(
        r"[\"'`](?!use strict)[A-Z][a-z]+ [a-z]+", (ROOT / "theme/static/common/opening.js").read_text("utf-8")
    )
    for path in ("tr/centre/gunluk.html", "ar/centre/gunluk.html", "ar/find.html#open=yes"):
        page = opened_at("2026-12-14T10:00", path)
        page.evaluate(axe)
        page.clock.resume()
        found = page.evaluate("axe.run()")
        assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
