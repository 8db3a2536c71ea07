"""Points lie in the district they name; provinces and districts exist."""

from __future__ import annotations

import pytest

from builders import HEAD, centre, read
from rehber.check.rules import area
from rehber.geography import gazetteer

RULES = (area.point_outside_district, area.point_swapped, area.province_unknown, area.district_unknown)


def said(fields, folder):
    text = HEAD + fields if fields.startswith("centres:") else centre(fields)
    return text, [f for f in read(text, folder).findings if f.code in {rule.code for rule in RULES}]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_example_shows_the_fault_where_it_stands(rule, tmp_path):
    text, findings = said(rule.bad, tmp_path)
    assert [f.code for f in findings] == [rule.code]
    assert "# <--" in text.splitlines()[findings[0].position.line - 1]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_mended_the_example_has_no_fault(rule, tmp_path):
    assert said(rule.good, tmp_path)[1] == []


def place(lat, lon, district="Şişli", province="İstanbul", precision="street"):
    address = f"{{street: Bir Cad., district: {district}, province: {province}}}"
    point = f"{{lat: {lat}, lon: {lon}, precision: {precision}, source: sayfa}}"
    return f"place:\n  address: {address}\n  point: {point}\n"


def sentence(findings):
    class English:
        def gettext(self, message):
            return message

    return [finding.found.into(English()) for finding in findings]


def test_both_districts_are_named(tmp_path):
    _, findings = said(place(41.0256, 28.9742), tmp_path)
    assert sentence(findings) == ["The address is in Şişli, İstanbul, but the point lies in Beyoğlu, İstanbul."]


def test_a_point_on_a_greek_island_is_in_no_district(tmp_path):
    _, findings = said(place(39.1, 26.3), tmp_path)
    assert sentence(findings) == ["The address is in Şişli, İstanbul, but the point lies in no district of Türkiye."]


def test_a_point_beside_the_border_is_not_accused(tmp_path):
    beside = (41.0646, 28.9690)  # in Kağıthane, 106 m from Şişli
    assert gazetteer.at(beside[::-1]).name == "Kağıthane"
    assert said(place(*beside), tmp_path)[1] == []


def test_where_only_the_province_is_named_the_point_lies_in_it(tmp_path):
    assert said(place(38.4303, 27.1468, "unknown", "İzmir"), tmp_path)[1] == []
    _, findings = said(place(41.0646, 28.9736, "unknown", "İzmir"), tmp_path)
    assert sentence(findings) == ["The address is in İzmir, but the point lies in Şişli, İstanbul."]


def test_a_point_of_unnamed_area_is_not_accused(tmp_path):
    assert said(place(41.0646, 28.9736, "unknown", "unknown"), tmp_path)[1] == []


def test_the_organisations_area_is_looked_at_too(tmp_path):
    text = HEAD.replace("    summary: Bir", "    area: {district: Konak, province: İstanbul}\n    summary: Bir")
    findings = [f for f in read(text, tmp_path).findings if f.code == "district-unknown"]
    assert sentence(findings) == ["İstanbul has no district called `Konak`."]


def test_the_real_catalogue_has_every_point_in_its_district(loaded):
    assert [f for f in loaded.findings if f.code in {rule.code for rule in RULES}] == []
