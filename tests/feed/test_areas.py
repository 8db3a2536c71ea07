"""The files of areas and needs: the places one may name anywhere, those one can go to first, with the emergency numbers."""

from __future__ import annotations

import json

import feed_builder
from builders import LANGUAGES, catalogue, centre, record

HERE = "place: {address: {district: Şişli, province: İstanbul}}\ntypes: [food-aid]"


def area(files, path):
    return feed_builder.read(files, f"{path}.json")


def test_every_place_that_may_be_named_stands_in_the_file_of_its_area_and_its_needs(real):
    files = feed_builder.feed(real)
    for record_ in real.providers:
        where = real.area(real.nodes[record_.id])
        names = [f"area/{where.province.lower()}"] if where and where.province.isascii() else []
        names += [f"need/{need}" for need in record_.types]
        for name in names:
            if record_.status in ("offered", "planned", "unknown") or f"data/v1/{name}.json" in files:
                slugs = [place["slug"] for place in area(files, name)["places"]] if f"data/v1/{name}.json" in files else []
                told = not record_.confidential and record_.status in ("offered", "planned", "unknown")
                assert (record_.id in slugs) == told, (record_.id, name)


def test_texts_are_there_in_every_language_and_every_file_has_the_numbers_for_danger(real):
    files = feed_builder.feed(real)
    found = [json.loads(content) for path, content in files.items() if path.startswith(("data/v1/area/", "data/v1/need/"))]
    assert len(found) > 15
    for held in found:
        assert [line["number"] for line in held["emergency"]] == ["112", "183"]
        assert (held["licence"], held["languages"]) == ("CC-BY-4.0", list(LANGUAGES))
        for place in held["places"]:
            assert set(place["summary"]) == set(LANGUAGES)


def test_protected_and_closed_places_are_left_out_and_plans_come_last(tmp_path):
    shelter = record(
        "kind: womens-shelter\nname: Sığınma\nsummary: Kısa süreli güvenli barınma sağlar.\nreached_through: bir-merkez\ntypes: [shelter]",
        id="gizli-yer",
    )
    planned = record(f"{HERE}\nstatus: planned", id="a-planlanan")
    closed = record(f"{HERE}\nstatus: closed", id="kapanan")
    files = feed_builder.feed(catalogue(centre(HERE) + shelter + planned + closed, tmp_path))
    for name in ("area/istanbul", "area/istanbul/sisli", "need/food-aid"):
        assert [place["slug"] for place in area(files, name)["places"]] == ["bir-merkez", "a-planlanan"]
    assert "data/v1/need/shelter.json" not in files
    held = [
        path for path, content in files.items() if path.startswith(("data/v1/area", "data/v1/need")) and b"gizli-yer" in content
    ]
    assert held == []
