"""Words that would run if anything read them as code, on every page the map leads to: shown as they are, and nothing more."""

from __future__ import annotations

import json

import pytest

import map_catalogue
from builders import files
from page_weight import Visit, served
from rehber import urls
from rehber.geography import gazetteer

CODES = ("tr", "ar")


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    return map_catalogue.evil(map_catalogue.catalogue(tmp_path_factory.mktemp("catalogue")))


@pytest.fixture(scope="module")
def built(known):
    return dict(files(known, CODES))


@pytest.fixture(scope="module")
def address(built, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    for path, content in built.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    with served(folder) as running:
        yield running


@pytest.fixture(params=CODES)
def opened(request, browser, address):
    visit = Visit(browser, address, request.param, width=360)
    visit.dialogs = []
    visit.page.on("dialog", lambda dialog: (visit.dialogs.append(dialog.message), dialog.dismiss()))
    yield visit
    happened = (visit.dialogs, visit.errors, visit.foreign, visit.page.evaluate("[violations, window.hacked ?? null]"))
    assert happened == ([], [], [], [[], None])
    visit.page.close()


def test_names_are_words_in_the_list_the_signs_and_the_popups(opened):
    titles = "Object.fromEntries([...document.querySelectorAll('#places li')].map((li) => [li.id, li.querySelector('a').textContent]))"
    listed = opened.page.evaluate(titles)
    for i, words in enumerate(map_catalogue.EVIL):
        assert listed[f"place-evil-{i}"] == words
        opened.look(39.92 + i * 0.02, 32.85, 14)
        find = "(said) => { const sign = [...document.querySelectorAll('.place')].find((it) => it.ariaLabel.startsWith(said)); sign.focus(); }"
        opened.page.evaluate(find, f"{words}, ")
        opened.page.keyboard.press("Enter")
        assert opened.page.locator(".leaflet-popup a").first.inner_text() == " ".join(words.split())
        assert opened.page.locator(".leaflet-popup :is(img, script, svg:not(.i), .i :not(use))").count() == 0
        opened.page.keyboard.press("Escape")
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_cluster_near_hostile_words_says_them(opened):
    opened.look(40.1, 32.85, 6)
    words = opened.page.evaluate("[...document.querySelectorAll('.cluster')].map((sign) => sign.getAttribute('aria-label'))")
    areas = {*(evil[:60] for evil in map_catalogue.EVIL), "Odunpazarı", "Şişli", "Konak"}
    assert len([said for said in words if any(area in said for area in areas)]) == len(words) > 1


def test_every_page_of_such_a_place_says_them_and_draws_its_map(opened, built):
    code = opened.page.evaluate("document.documentElement.lang")
    for i, words in enumerate(map_catalogue.EVIL):
        opened.page.goto(f"{opened.address}/{code}/centre/evil-{i}.html")
        assert opened.page.locator("h1").inner_text() == " ".join(words.split())
        area = gazetteer.at((32.85, 39.92 + i * 0.02))
        assert f"{area.name}, Ankara" in opened.page.locator("figure.locator svg title").text_content()
        assert opened.page.evaluate("document.querySelectorAll('main script:not([type]), main img').length") == 0
        assert opened.page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_geojson_has_them_letter_for_letter(built):
    found = json.loads(built[f"{urls.FEED}/locations.geojson"])["features"]
    names = {feature["properties"]["page"]: feature["properties"]["name"] for feature in found}
    assert [names[f"centre/evil-{i}.html"] for i in range(len(map_catalogue.EVIL))] == list(map_catalogue.EVIL)
