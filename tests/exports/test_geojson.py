"""The places as GeoJSON: those that can be drawn, and no others."""

from __future__ import annotations

import json

import pytest

import mapping
from rehber.exports.geojson import locations_geojson


@pytest.fixture
def features(tmp_path):
    found = json.loads(locations_geojson.build(mapping.catalogue(tmp_path)))
    return {feature["properties"]["page"][7:-5]: feature for feature in found["features"]}  # centre/kapi.html


def test_it_has_every_place_that_can_be_drawn_and_no_other(features):
    assert features.keys() == mapping.SHOWN


def test_longitude_stands_first(features):
    assert features["kapi"]["geometry"] == {"type": "Point", "coordinates": [28.987, 41.06]}


def test_each_says_how_exact_it_is(features):
    assert features["kapi"]["properties"]["precision"] == "exact"
    assert features["mahalle"]["properties"].items() >= {"precision": "neighbourhood", "radius_m": 500}.items()


def test_what_is_not_known_is_not_there(features):
    assert "radius_m" not in features["kapi"]["properties"]


def test_the_real_places_are_two_neither_of_them_a_door(real):
    found = json.loads(locations_geojson.build(real))["features"]
    assert {f["properties"]["page"]: f["properties"]["precision"] for f in found} == {
        "centre/izmir-kadin-danisma-merkezi.html": "landmark",
        "centre/sisli-kadin-danisma-merkezi.html": "neighbourhood",
    }
