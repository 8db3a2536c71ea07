"""What a list shows of a place: as much as its page in few words, and nothing more."""

from __future__ import annotations

import json
import re

import pytest

import builders
from builders import LANGUAGES, catalogue, centre, record
from rehber.site import shortlist_data
from rehber.site import stream as whole
from rehber.site.shortlist_data import GLOBAL

SHELTER = "izmir-kadin-siginma-ara-istasyonu"


def listed(known, language="tr"):
    languages = builders.languages((language,))
    (edition,) = whole.editions(known, languages, whole.Content())
    written = shortlist_data.shortlist(edition).content
    assert written.startswith(GLOBAL)
    return json.loads(written.removeprefix(GLOBAL).rstrip(b";\n"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_can_be_listed_under_the_name_of_its_page(real, site, language):
    places = listed(real, language)["places"]
    assert set(places) == set(real.nodes) | {line.id for line in real.hotlines}
    for place in places.values():
        html = (site / language / place["path"].split("#")[0]).read_text(encoding="utf-8")
        assert re.sub("[&<>\"']", "", place["name"]) in re.sub("&[^;]+;", "", re.sub("<[^>]+>", "", html))


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_protected_place_there_is_no_more_than_whom_to_call(real, language):
    place = listed(real, language)["places"][SHELTER]
    assert not {"area", "by", "address", "directions", "where", "hours", "hours_note", "phones", "emails"} & place.keys()
    assert place["through"]["phones"][0]["number"]
    assert place["alerts"]


def test_a_unit_is_where_its_centre_is(tmp_path):
    unit = record("at: bir-merkez\nname: Bir Birim", id="bir-birim")
    place = "place: {address: {street: Darülaceze Cad., number: '35', district: Şişli, province: İstanbul}}"
    known = catalogue(centre(place) + "units:\n" + unit, tmp_path)
    assert "Darülaceze" in listed(known)["places"]["bir-birim"]["address"]


def test_what_is_not_known_is_said(tmp_path):
    place = listed(catalogue(centre(), tmp_path), "en")["places"]["bir-merkez"]
    assert "The opening hours are not known" in place["hours"]
    assert "The address is not known" in place["where"]
    assert "It is not known which languages are spoken" in place["unspoken"]


def test_planned_languages_are_not_spoken_ones(real):
    place = listed(real, "en")["places"]["sisli-kadin-danisma-merkezi"]
    assert "speaks" not in place
    assert "Arabic (through an interpreter)" in place["planned"]


def test_a_text_nobody_has_translated_says_that_it_is_turkish(tmp_path):
    known = catalogue(centre("hours_note: Telefonla sorun."), tmp_path)
    assert listed(known, "ar")["places"]["bir-merkez"]["hours_note"] == ["Telefonla sorun.", "tr"]
    assert listed(known, "tr")["places"]["bir-merkez"]["hours_note"] == "Telefonla sorun."


def test_what_came_in_the_place_of_a_removed_record_is_named(tmp_path):
    gone = """removed:
  - {id: eski-merkez, on: 2026-11-01, reason: moved, replaced_by: bir-merkez}
  - {id: kapanan-merkez, on: 2026-11-01, reason: closed}
"""
    assert listed(catalogue(centre() + gone, tmp_path))["replaced"] == {"eski-merkez": "bir-merkez"}


def test_the_file_has_another_name_when_it_says_something_else(tmp_path):
    def path(text):
        (edition,) = whole.editions(catalogue(text, tmp_path), builders.languages(("tr",)), whole.Content())
        return shortlist_data.shortlist(edition).path

    assert path(centre()) == path(centre())
    assert path(centre()) != path(centre("name: Başka"))


def test_the_page_is_in_every_language_and_names_its_file(tmp_path):
    files = dict(builders.files(catalogue(centre(), tmp_path)))
    for language in LANGUAGES:
        html = files[f"{language}/list.html"].decode()
        src = re.search(r'src="\.\./(static/list-[^"]+)"', html)[1]
        assert src in files
        assert f"list-{language}." in src
