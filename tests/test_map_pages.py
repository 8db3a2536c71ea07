"""The pages of the map where there are many places: each place on one of them, every link to it leading there."""

from __future__ import annotations

import re

import pytest

import builders
import map_catalogue
from builders import files
from rehber.catalogue.place import Area
from rehber.map import locator, map_pages
from rehber.publish.verify import Verification
from rehber.site import stream


@pytest.fixture(scope="module")
def many(real):
    return map_catalogue.spread(real, map_pages.ROOM + 30)


@pytest.fixture(scope="module")
def built(many):
    """The whole site of many places, in one language."""
    return dict(files(many, ("tr",)))


def test_one_page_has_room_for_a_town(tmp_path):
    known = map_catalogue.catalogue(tmp_path)
    found = map_pages.of(known)
    assert {record.id for record in found.first} == map_catalogue.SHOWN | map_catalogue.SOMEWHERE
    assert found.sheets == ()


def test_every_drawn_place_is_on_one_page_and_no_other_place_on_any(tmp_path):
    found = map_pages.of(map_catalogue.catalogue(tmp_path), room=2)
    listed = [centre.id for sheet in found.sheets for centre in sheet.centres]
    assert sorted(listed) == sorted(map_catalogue.SHOWN)
    assert found.first == ()
    assert [sheet.province.name for sheet in found.sheets] == ["Adana", "Eskişehir", "İstanbul", "İzmir"]


def test_what_is_known_to_be_in_a_province_and_nowhere_more_exactly_is_on_its_page(tmp_path):
    found = map_pages.of(map_catalogue.catalogue(tmp_path), room=2)
    adana = found.sheets[0]
    assert adana.centres == ()
    assert {record.id for record in adana.others} == map_catalogue.SOMEWHERE
    lat, lon = adana.middle
    assert adana.province.box.south < lat < adana.province.box.north
    assert adana.province.box.west < lon < adana.province.box.east
    assert sum(len(sheet.records) for sheet in found.sheets) == len(map_catalogue.SHOWN | map_catalogue.SOMEWHERE)


def test_a_place_in_no_known_province_stays_on_the_first_page(many):
    lost = map_catalogue.elsewhere(many, "yer-0")
    found = map_pages.of(lost)
    assert [centre.id for centre in found.first] == ["yer-0"]
    assert locator.page(Area("Nirgendwo"), found) == "map.html"


@pytest.mark.slow
def test_every_link_to_a_place_leads_to_the_page_that_lists_it(built, many):
    verification = Verification()
    for path, content in built.items():
        verification.look(path, content)
    editions = stream.editions(many, builders.languages(("tr",)), stream.Content())
    verification.verdict(stream.expected_pages(editions))
    leads = {
        id_: re.search(rb'href="../(map[^"#]*)#place-', built[f"tr/centre/{id_}.html"])[1].decode()
        for id_ in ("yer-0", "yer-1")
    }
    for id_, page in leads.items():
        assert f'id="place-{id_}"'.encode() in built[f"tr/{page}"]
    sheets = [page for path, page in built.items() if path.startswith("tr/map/")]
    assert sum(page.count(b'id="place-') for page in sheets) == len(map_pages.of(many).records)
    assert b'id="place-' not in built["tr/map.html"]


@pytest.mark.slow
def test_the_numbers_of_the_first_page_add_up(built, many):
    numbers = map(int, re.findall(rb'data-number="(\d+)"', built["tr/map.html"]))
    assert sum(numbers) == len(map_pages.of(many).records)
    script = next(content for path, content in built.items() if path.startswith("static/numbers."))
    assert sum(map(int, re.findall(rb",(\d+)\]", script))) == len(map_pages.of(many).records)
