"""The map of many places in a browser: only what the view needs is loaded, and the list stays equal to the map."""

from __future__ import annotations

import re

import pytest

import map_catalogue
from builders import ROOT
from page_weight import MARKERS, Visit, served
from rehber.map import map_filter, map_pages

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SIGNS = f"{MARKERS}.getLayers().filter((marker) => marker.sheet)"


@pytest.fixture(scope="module")
def many(real):
    return map_catalogue.spread(real, map_pages.ROOM + 150)


@pytest.fixture(scope="module")
def built(many, tmp_path_factory):
    return map_catalogue.pages(many, "en", tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def address(built):
    with served(built) as running:
        yield running


@pytest.fixture
def visit(browser, address):
    opened = []

    def go(**options):
        opened.append(Visit(browser, address, **options))
        return opened[-1]

    yield go
    for one in opened:
        one.page.close()


def numbers(opened):
    """What the signs of the provinces on the map count together, and what the list says."""
    shown = "[...document.querySelectorAll('#places [data-sheet]:not([hidden]) .number')].map((p) => Number(/\\d+/.exec(p.textContent)[0]))"
    return sum(opened.page.evaluate(f"{SIGNS}.map((marker) => marker.number)")), sum(opened.page.evaluate(shown))


def sheets(opened):
    return {url.split("/")[-1].removesuffix(".html") for url in opened.requested if "/en/map/" in url}


def test_the_first_page_loads_no_sheet_and_counts_every_place(visit, many):
    opened = visit()
    every = len(map_pages.of(many).records)
    assert numbers(opened) == (every, every)
    assert (opened.markers(), sheets(opened)) == (set(), set())
    assert (opened.foreign, opened.page.evaluate("violations"), opened.errors) == ([], [], [])


def test_the_signs_say_how_many_places_there_are_and_where(visit):
    opened = visit()
    names = opened.page.evaluate("[...document.querySelectorAll('.cluster')].map((sign) => sign.getAttribute('aria-label'))")
    assert len(names) > 3
    assert all(name.startswith("Places near ") for name in names)


def test_coming_near_brings_in_what_is_near_and_nothing_else(visit, many):
    opened = visit()
    opened.look(39.78, 30.52, 10)
    opened.page.wait_for_selector("#places li")
    assert "eskisehir" in sheets(opened)
    assert len(sheets(opened)) <= 4
    assert opened.markers() == opened.listed()
    here = {centre.id for centre, _ in many.mapped if many.area(centre).province == "Eskişehir"}
    assert here <= opened.listed()
    every = len(map_pages.of(many).records)
    assert numbers(opened) == (every - opened.page.locator("#places li").count(),) * 2
    assert opened.page.locator("#shown").inner_text() == f"Places shown: {every}"
    link = opened.page.locator("#places li a").first.get_attribute("href")
    assert "/en/centre/" in link
    assert (opened.page.evaluate("violations"), opened.errors) == ([], [])


def test_a_choice_holds_for_the_numbers_and_for_what_is_brought_in_later(visit, many):
    opened = visit(at="#need=legal-counselling")
    every = map_pages.of(many).records
    offering = [it for it in every if "legal-counselling" in map_filter.marks(it, many)["need"]]
    assert 0 < len(offering) < len(every)
    assert numbers(opened) == (len(offering),) * 2
    opened.look(41.02, 28.97, 10)
    opened.page.wait_for_selector("#places li:not([hidden])")
    assert opened.markers() == opened.visible()
    assert opened.visible() < opened.listed()
    assert opened.page.locator("#shown").inner_text() == f"Places shown: {len(offering)}"
    opened.page.get_by_label("What do you need?").select_option("")
    opened.page.get_by_text(f"Places shown: {len(every)}").wait_for()
    assert opened.markers() == opened.visible() == opened.listed()


def test_the_sign_of_a_province_leads_into_it(visit):
    opened = visit()
    opened.look(38.7, 43.2, 7)  # Van
    sign = opened.page.get_by_role("button", name="Places near Van:")
    sign.focus()
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_selector("#places li")
    assert sheets(opened) >= {"van"}
    assert opened.markers() == opened.listed()


def test_a_province_that_is_brought_in_shows_the_numbers_of_its_districts(visit, many):
    opened = visit()
    here = next(sheet for sheet in map_pages.of(many).sheets if sheet.province.name == "Eskişehir")
    assert here.others
    opened.look(39.7, 30.9, 9)
    opened.page.wait_for_selector("#places li")
    shown = "[...document.querySelectorAll('.bubble b')].reduce((sum, it) => sum + Number(it.textContent), 0)"
    opened.until(f"{shown} === {len(here.others)}")
    opened.page.locator(".bubble").first.press("Enter")
    assert opened.page.locator(".leaflet-popup a.call").count() > 0


def test_a_sheet_that_cannot_be_brought_in_is_opened(visit):
    opened = visit()
    opened.page.route(
        "**/map/van.html", lambda route: route.abort() if route.request.resource_type == "fetch" else route.continue_()
    )
    opened.look(38.7, 43.2, 7)
    opened.page.get_by_role("button", name="Places near Van:").press("Enter")
    opened.page.wait_for_url("**/map/van.html")


def test_a_link_to_a_province_shows_its_places(visit):
    opened = visit(at="#area-TUR065")
    assert opened.listed() == opened.markers() != set()
    assert "van" in sheets(opened)


def test_a_sheet_is_a_map_and_a_list_of_its_own(visit, many):
    opened = visit(page="map/istanbul.html", at="#place-sisli-kadin-danisma-merkezi")
    here = {centre.id for centre, _ in many.mapped if many.area(centre).province == "İstanbul"}
    assert opened.listed() == opened.markers() == here
    opened.page.locator(".leaflet-popup").wait_for()
    assert (opened.foreign, opened.page.evaluate("violations"), opened.errors) == ([], [], [])


def test_without_a_script_every_place_is_one_link_away(visit, built, many):
    opened = visit(java_script_enabled=False)
    pages = [link.get_attribute("href") for link in opened.page.locator("#places h3 a").all()]
    found = [id_ for page in pages for id_ in re.findall('<li [^>]*id="place-([^"]+)"', (built / "en" / page).read_text())]
    assert sorted(found) == sorted(record.id for record in map_pages.of(many).records)


def test_axe_finds_nothing(visit):
    opened = visit(width=360, bypass_csp=True)
    opened.look(39.78, 30.52, 9)
    opened.page.wait_for_selector("#places li")
    opened.page.add_script_tag(path=str(AXE))
    found = opened.page.evaluate("axe.run('main')")["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
