"""Questions about the catalogue have one answer each, and the page and the feed give the same."""

from __future__ import annotations

import json

import pytest

import feed_builder
from builders import catalogue, centre, files, record
from rehber.catalogue.place import Area

LINES = """\
hotlines:
  - {id: alo-183, number: "183", name: Sosyal Destek Hattı, summary: Bir hat., verified_on: 2026-11-01, source: sayfa}
"""
PLACE = "types: [courses]\nplace: {address: {street: Bir Cad., district: Şişli, province: İstanbul}}\n"
OWN_NUMBER = 'phones: [{number: "0212 708 89 90", for: general}]\n'


def contacts(known, slug):
    rows = map(json.loads, feed_builder.feed(known)["data/v1/services.ndjson"].splitlines())
    row = next(row for row in rows if row["x_rehber"].get("provider") == slug)
    return [
        (entry["name"], entry.get("email"), [p["x_rehber"]["printed"] for p in entry["phones"]])
        for entry in row.get("contacts", ())
    ]


def test_a_record_without_a_number_is_reached_through_the_nearest_above_it(tmp_path):
    known = catalogue(centre(PLACE), tmp_path)
    assert known.whom_to_call(known.centres[0]).id == "belediye"
    assert contacts(known, "bir-merkez") == [("Belediye", None, ["444 31 12"])]


def test_the_page_of_a_record_names_whom_the_feed_names(tmp_path):
    known = catalogue(centre(PLACE), tmp_path)
    page = dict(files(known, ("tr",)))["tr/centre/bir-merkez.html"].decode()
    assert "444 31 12" in page
    assert contacts(known, "bir-merkez")


def test_a_unit_is_reached_through_the_centre_it_is_in_before_those_who_run_it(tmp_path):
    text = centre(PLACE + OWN_NUMBER) + "units:\n" + record("kind: social-assistance-unit\nat: bir-merkez", id="bir-birim")
    known = catalogue(text, tmp_path)
    assert known.whom_to_call(known.units[0]).id == "bir-merkez"


def test_what_a_record_names_itself_comes_first(tmp_path):
    known = catalogue(LINES + centre(PLACE + "reached_through: alo-183\n"), tmp_path)
    assert known.whom_to_call(known.centres[0]).id == "alo-183"
    assert contacts(known, "bir-merkez") == [("Sosyal Destek Hattı", None, ["183"])]


def test_a_record_with_a_number_of_its_own_needs_nobody_else(tmp_path):
    known = catalogue(centre(PLACE + OWN_NUMBER), tmp_path)
    assert known.whom_to_call(known.centres[0]) is None
    assert contacts(known, "bir-merkez") == []


@pytest.mark.parametrize("place", ["", "place: unknown\n"])
def test_a_centre_whose_place_is_not_known_stands_nowhere(place, tmp_path):
    known = catalogue(centre("types: [courses]\n" + place), tmp_path)
    assert known.centre_of(known.centres[0]) is None
    assert known.place_of(known.centres[0]) is None


def test_a_unit_stands_in_the_centre_it_is_in(tmp_path):
    text = centre(PLACE) + "units:\n" + record("kind: social-assistance-unit\nat: bir-merkez", id="bir-birim")
    known = catalogue(text, tmp_path)
    assert known.centre_of(known.units[0]) is known.centres[0]
    assert known.place_of(known.units[0]) == known.centres[0].place


def test_a_record_is_listed_under_its_province_and_its_district(tmp_path):
    known = catalogue(centre(PLACE), tmp_path)
    assert {area: [r.id for r in found] for area, found in known.by_area.items()} == {
        Area("İstanbul"): ["bir-merkez"],
        Area("İstanbul", "Şişli"): ["bir-merkez"],
    }
