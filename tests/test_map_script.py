"""The composed map: the same bytes every time, nothing that leads elsewhere, nothing of the catalogue but numbers."""

from __future__ import annotations

import re

import pytest

import map_catalogue
from builders import ROOT, catalogue, centre
from rehber import country
from rehber.site import map_script, vendor_js


@pytest.fixture
def known(tmp_path):
    return map_catalogue.catalogue(tmp_path)


def script(known):
    return map_script.files(known)[map_script.SCRIPT].decode()


def test_two_compositions_are_the_same_byte_for_byte(known):
    assert script(known) == script(known)


def test_nothing_in_it_leads_to_another_host(known):
    assert re.findall(r"https?:|//[a-z]", script(known)) == []


def test_folium_adds_no_library_of_its_own(known):
    composed = map_script.compose(known, dict.fromkeys(map_script.files(known), "x"))
    figure = map_script.Figure()
    figure.add_child(composed)
    figure.render()
    assert re.findall(r"<script src|<link", figure.header.render()) == []


def test_no_word_of_the_catalogue_is_in_it(known):
    said = script(known)
    names = [provider.name.source for provider in known.providers]
    assert [name for name in names if name in said] == []


def test_the_page_has_the_element_the_script_asks_for(known):
    wanted = re.search(r'L\.map\(\s*"(\w+)"', script(known))[1]
    assert f'id="{wanted}"' in (ROOT / "theme/templates/service_map.html").read_text()


def test_without_a_place_the_whole_country_is_shown(tmp_path):
    west, south, east, north = country.MAP_BOUNDS
    assert f'"bounds": [[{south}, {west}], [{north}, {east}]]' in script(catalogue(centre(), tmp_path))


def test_a_missing_library_is_named_with_what_to_do(tmp_path):
    with pytest.raises(vendor_js.Missing, match=r"\.js is missing.*make site"):
        vendor_js.read(tmp_path)


def test_the_libraries_lead_to_no_file_the_site_does_not_have():
    found = vendor_js.read(ROOT / "node_modules")
    assert [name for name, content in found.items() if b"sourceMappingURL" in content or b"url(images" in content] == []


def test_the_licences_of_the_libraries_are_served_with_them():
    licences = vendor_js.read(ROOT / "node_modules")["leaflet-licences.txt"].decode()
    assert "BSD 2-Clause" in licences or "Redistribution and use in source and binary forms" in licences
    assert "Permission is hereby granted, free of charge" in licences
