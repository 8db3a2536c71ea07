"""The list of places on somebody else's page: it asks only the directory, keeps nothing, and looks as that page wants."""

from __future__ import annotations

import json

import pytest

from page_weight import served

PAGE = """<!doctype html><html lang="de"><meta charset="utf-8"><title>Verein</title>
<style>rehber-list::part(name) {{ color: rgb(1, 2, 3); }}</style>
<script src="{site}/data/v1/embed.js" defer></script>
<rehber-list src="{site}/data/v1/{file}" lang="{code}"{more}><a href="{site}/{code}/area/istanbul.html">instead</a></rehber-list>"""


@pytest.fixture
def partner(tmp_path):
    """The site of a partner: another host, with one page."""
    with served(tmp_path) as address:

        def write(site, file, code, more=""):
            (tmp_path / "page.html").write_text(PAGE.format(site=site, file=file, code=code, more=more), encoding="utf-8")
            return f"{address}/page.html"

        yield write


@pytest.fixture(autouse=True)
def _as_hosts_are_told(tab, server):
    """Let others read the data, as every host is told to (tests/test_hosting.py); the small server of the tests does not."""

    def answer(route):
        found = route.fetch()
        route.fulfill(response=found, headers={**found.headers, "Access-Control-Allow-Origin": "*"})

    tab.route(f"{server}/data/**", answer)


def shown(tab, address):
    """Return what the parts of the list say, once it is there."""
    tab.goto(address)
    tab.wait_for_function("document.querySelector('rehber-list').shadowRoot")
    parts = "[...document.querySelector('rehber-list').shadowRoot.querySelectorAll('[part]')]"
    return tab.evaluate(
        f"{parts}.map((e) => ({{ part: e.part[0], text: e.textContent, href: e.getAttribute('href'), lang: e.lang }}))"
    )


@pytest.mark.parametrize("code", ["tr", "ar"])
def test_the_places_of_a_province_stand_on_a_partners_page(tab, partner, server, site, code):
    held = json.loads((site / "data/v1/area/istanbul.json").read_text("utf-8"))
    found = shown(tab, partner(server, "area/istanbul.json", code))
    names = [part["text"] for part in found if part["part"] == "name"]
    assert names == [place["name"].get(code, place["name"]["tr"]) for place in held["places"]]
    assert len(names) > 3
    calls = [part["href"] for part in found if part["part"] == "phone"]
    assert calls[:2] == ["tel:112", "tel:183"]
    assert all(call.startswith("tel:") for call in calls)
    assert found[-1]["text"] == f"Rehber: Rehber (CC-BY-4.0), {held['as_of']}"
    for part in found:
        if part["part"] == "name":
            assert part["href"].startswith(f"{server}/{code}/")
            assert (site / part["href"].removeprefix(f"{server}/")).is_file()


def test_it_asks_only_the_directory_and_keeps_nothing(tab, partner, server):
    address = partner(server, "need/food-aid.json", "en")
    asked = []
    tab.on(
        "request", lambda request: asked.append((request.url, request.headers.get("referer"), request.headers.get("cookie")))
    )
    assert shown(tab, address)
    outside = [entry for entry in asked if not entry[0].startswith(address.rpartition("/")[0])]
    assert {url for url, _, _ in outside} == {f"{server}/data/v1/embed.js", f"{server}/data/v1/need/food-aid.json"}
    assert [(referer, cookie) for url, referer, cookie in outside if url.endswith(".json")] == [(None, None)]
    assert tab.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


def test_only_the_places_for_a_need_are_shown_where_one_is_named(tab, partner, server, site):
    held = json.loads((site / "data/v1/area/istanbul.json").read_text("utf-8"))
    need = held["places"][0]["needs"][0]
    found = shown(tab, partner(server, "area/istanbul.json", "tr", f" need={need}"))
    names = [part["text"] for part in found if part["part"] == "name"]
    assert names == [place["name"]["tr"] for place in held["places"] if need in place.get("needs", ())]
    assert 0 < len(names) < len(held["places"])


def test_the_look_is_that_of_the_page(tab, partner, server):
    shown(tab, partner(server, "area/istanbul.json", "tr"))
    part = "document.querySelector('rehber-list').shadowRoot.querySelector('[part=name]')"
    assert tab.evaluate(f"getComputedStyle({part}).color") == "rgb(1, 2, 3)"


def test_where_there_is_no_list_what_stands_between_the_tags_stays(tab, partner, server):
    tab.goto(partner(server, "area/nowhere.json", "tr"))
    tab.wait_for_load_state("networkidle")
    assert tab.evaluate("document.querySelector('rehber-list').shadowRoot") is None
    assert tab.get_by_text("instead").is_visible()


def test_no_text_of_the_data_is_markup_and_no_address_runs_anything(tab, partner, server):
    hostile = "<img src=x onerror=alert(1)>"
    place = {
        "slug": "x",
        "kind": "x",
        "status": "offered",
        "name": {"tr": hostile},
        "summary": {"tr": hostile},
        "page": "x.html",
    }
    held = {
        "site": "javascript:alert(1)//",
        "languages": ["tr"],
        "about": {"page": "x"},
        "places": [place],
        "emergency": [{"number": "javascript:alert(1)", "name": {"tr": hostile}}],
        "attribution": hostile,
        "licence": "x",
        "as_of": "x",
    }
    headers = {"Access-Control-Allow-Origin": "*"}
    tab.route("**/bad.json", lambda route: route.fulfill(json=held, headers=headers))
    found = shown(tab, partner(server, "bad.json", "tr"))
    assert [part["text"] for part in found if part["part"] == "name"] == [hostile]
    assert [part["href"] for part in found if part["href"]] == ["tel:1"]
