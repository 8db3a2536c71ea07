"""The small map: where in its district a place is, as exactly as is known and no more."""

from __future__ import annotations

import gzip
import re

import pytest

import map_catalogue
from rehber.catalogue.place import Area
from rehber.geography import drawing, gazetteer, geometry
from rehber.language.language import Language
from rehber.language.reader import Reader
from rehber.map import locator

READER = Reader(Language("tr"))


def of(known, record):
    return locator.of_place(known.nodes[record].place, READER)


@pytest.fixture
def known(tmp_path):
    return map_catalogue.catalogue(tmp_path)


def rings(path):
    """Read path data back into closed lines."""
    for line in path.split("M")[1:]:
        numbers = [int(number) for number in re.findall(r"-?\d+", line)]
        x, y = numbers[:2]
        ring = [(x, y)]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        yield (*ring, ring[0])


@pytest.mark.parametrize(
    ("district", "province", "lat", "lon"),
    [("Şişli", "İstanbul", 41.0646, 28.9736), ("Konak", "İzmir", 38.4303, 27.1468)],
)
def test_the_known_points_lie_inside_their_district_on_the_drawing(district, province, lat, lon):
    drawn = drawing.draw(gazetteer.district(district, province))
    at = drawn.place((lon, lat))
    assert geometry.inside(tuple(rings(drawn.shown)), at)
    assert not geometry.inside(tuple(rings(drawn.neighbours)), at)


def test_a_kilometre_is_as_long_to_the_east_as_to_the_north():
    drawn = drawing.draw(gazetteer.district("Şişli", "İstanbul"))
    x, y = drawn.place(drawn.middle)
    east = drawn.place((drawn.middle[0] + 1 / 83.82, drawn.middle[1]))[0] - x  # a degree is 83.8 km wide at 41 N
    north = y - drawn.place((drawn.middle[0], drawn.middle[1] + 1 / 111.195))[1]
    assert east == pytest.approx(north, rel=0.01)
    assert north == pytest.approx(drawn.length(1000), rel=0.001)


def test_a_door_gets_a_pin_and_no_circle(known):
    seen = of(known, "kapi")
    assert (seen.pin is None, seen.circle is None) == (False, True)
    assert seen.meaning == "The pin shows where the place is."


def test_a_neighbourhood_gets_a_circle_of_its_radius_and_no_pin(known):
    seen = of(known, "mahalle")
    drawn = drawing.draw(gazetteer.district("Şişli", "İstanbul"))
    assert seen.pin is None
    assert float(seen.circle.radius) == pytest.approx(drawn.length(500), abs=0.1)


@pytest.mark.parametrize("record", ["ilce", "sinirsiz"])
def test_what_is_no_more_exact_than_a_district_gets_neither(known, record):
    seen = of(known, record)
    assert (seen.pin, seen.circle) == (None, None)
    assert seen.meaning == "The outline shows the area, not a place in it."


@pytest.mark.parametrize("record", ["adressiz", "gizli"])
def test_a_place_not_known_or_kept_secret_has_no_map(known, record):
    assert of(known, record) is None


def test_where_the_address_names_no_district_the_point_does(real):
    assert of(real, "izmir-kadin-danisma-merkezi").title == "Map: Konak, İzmir"


def test_an_area_nobody_knows_has_no_map():
    assert locator.of_area(Area("Yokistan"), READER) is None
    assert locator.of_area(Area("İzmir", "Yok"), READER) is None


def test_every_province_and_every_tenth_district_is_drawn_small_and_inside_its_frame():
    provinces = gazetteer.provinces()
    areas = [*provinces, *[d for p in provinces for d in gazetteer.districts(p)][::10]]
    for area in areas:
        drawn = drawing.draw(area)
        assert len(gzip.compress((drawn.shown + drawn.neighbours).encode())) < 5000, area.name
        box = geometry.around(point for ring in rings(drawn.shown) for point in ring)
        assert box.west >= 0, area.name
        assert box.east <= drawing.WIDTH, area.name
        assert box.south >= 0, area.name
        assert box.north <= drawing.HEIGHT, area.name


def test_the_pages_carry_the_map_and_the_credit(site):
    for page in ("tr/centre/sisli-kadin-danisma-merkezi.html", "ar/area/istanbul/sisli.html", "en/area/izmir.html"):
        html = (site / page).read_text()
        drawn = re.search(r'<figure class="locator">.*?</figure>', html, re.DOTALL)[0]
        assert drawn.count("<title") == drawn.count("<desc") == 1
        assert gazetteer.CREDIT in drawn
        assert " style=" not in drawn


def test_a_confidential_page_has_no_map(site):
    assert "locator" not in (site / "tr/centre/izmir-kadin-siginma-ara-istasyonu.html").read_text()
