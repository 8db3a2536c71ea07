"""Pages of a need in a place: in a large directory they are few, and each offers only what is near."""

import re
import sys
from dataclasses import replace

import pytest

import builders
import synthetic
from builders import ROOT
from rehber import urls
from rehber.catalogue.local import places_of_needs
from rehber.pages.need import need
from rehber.phrasing import listing
from rehber.site import stream

need_pages = sys.modules["rehber.pages.need"]  # the package gives the page type under the same name
WORDS = (ROOT / "services.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def large():
    return synthetic.catalogue(1000, WORDS)


@pytest.fixture(scope="module")
def found(large):
    (edition,) = stream.editions(large, builders.languages()[:1], stream.Content())
    return list(need.pages(edition))


def test_a_large_directory_has_a_page_only_where_somebody_meets_the_need(large, found):
    here = [page for page in found if page.view.place]
    assert len(here) > 1000
    assert [page.address for page in here if not page.view.places] == []


def test_a_page_offers_the_places_of_its_own_province(found):
    wrong = []
    for page in found:
        if page.view.place:
            province = re.match(r"area/([^/]+)/", page.address)[1]
            wrong += [town.path for town in page.view.towns if not town.path.startswith(f"area/{province}/")]
    assert wrong == []


def test_a_page_without_a_place_offers_the_provinces(large, found):
    for page in found:
        if page.view.place is None:
            need_id = page.address.removeprefix("need/").removesuffix(".html")
            provinces = {urls.need_in(need_id, place) for place in places_of_needs(large)[need_id] if place.district is None}
            assert {town.path for town in page.view.towns} == provinces


def test_few_places_are_offered_in_one_row(large, found, monkeypatch):
    monkeypatch.setattr(listing, "IN_ONE_ROW", 10_000)
    (edition,) = stream.editions(large, builders.languages()[:1], stream.Content())
    page = next(iter(need.pages(edition)))
    assert len(page.view.towns) > len(found[0].view.towns)


def test_a_changed_catalogue_is_asked_anew(large):
    area = next(iter(large.by_area))
    assert replace(large, centres=(), units=()).by_area.get(area) is None


def test_a_page_of_a_district_shows_few_of_the_rest_of_the_province_and_leads_to_all(large, monkeypatch):
    monkeypatch.setattr(need_pages, "NEAR", 2)
    (edition,) = stream.editions(large, builders.languages()[:1], stream.Content())
    made = list(need.pages(edition))
    cut = [page for page in made if page.view.all_near]
    assert cut
    assert {len(page.view.near) for page in cut} == {2}
    assert {page.view.all_near.path for page in cut} <= {page.address for page in made}
