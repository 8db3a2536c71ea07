"""The service map in a browser, under the policy the site ships: complete, quiet, inert, and usable by keyboard."""

from __future__ import annotations

import json

import pytest

import map_catalogue
from builders import LANGUAGES, ROOT
from page_weight import MARKERS, Visit, served

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return map_catalogue.build(map_catalogue.catalogue(tmp_path_factory.mktemp("catalogue")), tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def address(built):
    with served(built) as running:
        yield running


@pytest.fixture(scope="module")
def chromium(browser):
    return browser


@pytest.fixture
def visit(chromium, address):
    opened = []

    def go(language="en", **options):
        opened.append(Visit(chromium, address, language, **options))
        return opened[-1]

    yield go
    for one in opened:
        one.page.close()


@pytest.fixture(scope="module")
def shared(chromium, address):
    """One page for the tests that leave it as they found it, but for where it looks."""
    opened = Visit(chromium, address)
    yield opened
    assert (opened.foreign, opened.page.evaluate("violations"), opened.errors) == ([], [], [])
    opened.page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_asks_nobody_else_and_shows_what_the_list_and_the_feed_have(language, visit, built):
    opened = visit(language, width=320)
    features = json.loads((built / "data/v1/locations.geojson").read_bytes())["features"]
    assert opened.markers() == opened.listed() == {f["properties"]["page"][7:-5] for f in features} == map_catalogue.SHOWN
    assert (opened.foreign, opened.page.evaluate("violations"), opened.errors) == ([], [], [])
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 320
    # Evaluated, not added: the policy of the page forbids scripts that are not its own.
    opened.look(41.0620, 28.9800, 13)
    opened.page.locator(".place.exact").press("Enter")
    opened.page.evaluate(AXE.read_text())
    found = opened.page.evaluate("axe.run('main')")["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
    assert opened.page.evaluate("violations") == []


def test_what_may_not_be_drawn_is_not_in_the_map_nor_in_its_bounds(built):
    script = next((built / "static").glob("map.*.js")).read_text()
    (south, west), (north, east) = json.loads(script.split('"bounds": ')[1].split("]]")[0] + "]]")
    assert (south > 38, north < 42, west > 27, east < 31) == (True, True, True, True)  # nothing of Adana, 37 N 35 E
    assert not any(word in script for word in ("gizli", "ilce", "sinirsiz", "Seyhan"))


def test_hostile_names_are_words_and_nothing_else(visit):
    opened = visit()
    opened.look(39.764, 30.525, 14)
    group = f"{MARKERS}.getLayers()"
    for i, name in enumerate(map_catalogue.HOSTILE):
        shown = opened.page.evaluate(
            f"new Promise((done) => {{ const m = {group}.find((m) => m.item?.id === 'place-kotu-{i}');"
            f" {MARKERS}.zoomToShowLayer(m, () => {{ m.openPopup(); done(m.getPopup().getElement().querySelector('a').textContent); }}); }})"
        )
        assert shown == name
    assert opened.page.evaluate("window.hacked") is None
    assert (opened.errors, opened.page.evaluate("violations")) == ([], [])


def test_a_cluster_says_how_many_places_and_where(shared):
    opened = shared
    opened.look(39.764, 30.525, 12)
    assert opened.page.get_by_role("button", name="Places near Odunpazarı: 5").is_visible()


def test_a_pin_for_a_door_and_a_circle_of_its_radius_for_a_neighbourhood(shared):
    opened = shared
    opened.look(41.0620, 28.9800, 14)
    assert opened.page.locator(".place.exact").count() == 1
    assert opened.page.locator(".place.about").count() == 1
    circles = "Object.values(map_service._layers).filter((layer) => layer.getRadius && !layer.getIcon).map((layer) => layer.getRadius())"
    assert opened.page.evaluate(circles) == [500]
    opened.page.wait_for_selector(".district", state="attached")
    level = "(name) => Number(getComputedStyle(document.querySelector(name).closest('.leaflet-pane:not(.leaflet-map-pane)')).zIndex)"
    assert opened.page.evaluate(level, ".district") < opened.page.evaluate(level, ".around")  # the ground does not cover it


def test_the_keyboard_opens_a_place_and_comes_back_to_it(shared):
    opened = shared
    opened.look(41.0620, 28.9800, 14)
    opened.page.locator(".place.exact").focus()
    opened.page.keyboard.press("Enter")
    popup = opened.page.locator(".leaflet-popup")
    assert opened.page.evaluate("document.activeElement.textContent") == "Kapı"
    assert popup.locator("a").first.get_attribute("href") == "centre/kapi.html"
    assert popup.locator(".leaflet-popup-close-button").get_attribute("aria-label") == "Close"
    opened.page.keyboard.press("Escape")
    popup.wait_for(state="detached")
    assert opened.page.evaluate("document.activeElement.classList.contains('exact')")


def test_every_marker_in_view_can_be_reached_by_tab(shared):
    opened = shared
    opened.look(41.0620, 28.9800, 13)
    opened.page.locator("#map_service").focus()
    reached = set()
    for _ in range(8):
        opened.page.keyboard.press("Tab")
        reached.add(opened.page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert {"Kapı, Şişli, İstanbul", "Mahalle, Şişli, İstanbul"} <= reached


def test_the_skip_link_leads_past_the_map(shared):
    opened = shared
    opened.page.get_by_role("link", name="Skip the map").focus()
    opened.page.keyboard.press("Enter")
    opened.page.keyboard.press("Tab")
    assert opened.page.evaluate("document.activeElement.closest('#after-map, footer') !== null")


def test_the_buttons_work_and_are_said_in_words(shared):
    opened = shared
    opened.page.get_by_role("button", name="Show all places").click()
    first = opened.page.evaluate("map_service.getZoom()")
    opened.page.get_by_role("button", name="Zoom in").click()
    assert opened.page.evaluate("map_service.getZoom()") == first + 1
    opened.page.get_by_role("button", name="Show all places").click()
    assert opened.page.evaluate("map_service.getZoom()") == first


def test_districts_are_fetched_only_for_the_provinces_in_view(visit):
    opened = visit()
    assert not [url for url in opened.requested if "/TUR" in url]
    opened.look(38.43, 27.14, 11)
    fetched = {url.split("/")[-1].split(".")[0] for url in opened.requested if "/TUR" in url}
    assert "TUR035" in fetched
    assert len(fetched) <= 3
    opened.page.locator(".area-name", has_text="Gaziemir").wait_for(state="attached")


def test_where_the_places_cannot_be_fetched_the_list_is_named_instead(chromium, address):
    page = chromium.new_page()
    page.route("**/provinces.*.geojson", lambda route: route.abort())
    page.goto(f"{address}/en/map.html")
    page.wait_for_selector("#map-failed:visible")
    assert page.locator("#map_service").is_hidden()
    page.close()


def test_without_a_script_there_is_the_list_and_no_empty_map(visit):
    opened = visit(java_script_enabled=False)
    assert opened.page.locator("#places li[data-at]").count() == len(map_catalogue.SHOWN)
    assert opened.page.locator("#map_service").is_hidden()
    assert opened.page.locator("noscript .notice").is_visible()


@pytest.mark.parametrize("page", sorted(map_catalogue.SHOWN))
def test_every_place_can_be_come_to_by_keyboard_alone(page, shared):
    shared.page.get_by_role("button", name="Show all places").press("Enter")
    marker = f"{MARKERS}.getLayers().find((marker) => marker.item.id === 'place-{page}')"
    sign = f"(({MARKERS}).getVisibleParent({marker}) ?? {marker}).getElement()"
    popup = shared.page.locator(".leaflet-popup")
    for _ in range(8):
        shared.page.wait_for_timeout(50)
        assert shared.page.evaluate(f"{sign}.tabIndex === 0 && {sign}.ariaLabel.length > 0")
        shared.page.evaluate(f"{sign}.focus()")
        shared.page.keyboard.press("Enter")
        if shared.page.evaluate(f"{marker}.isPopupOpen()"):
            break
    assert popup.locator("a").first.get_attribute("href") == f"centre/{page}.html"
    shared.page.keyboard.press("Escape")
    popup.wait_for(state="detached")


@pytest.mark.parametrize(("place", "district", "beside"), [("mahalle", "Şişli", "Kağıthane"), ("anit", "Konak", "Karabağlar")])
def test_a_place_stands_in_its_district_on_the_drawn_map(place, district, beside, shared):
    shared.page.evaluate("void map_service.closePopup()")
    lat, lon = {"mahalle": (41.0646, 28.9736), "anit": (38.4303, 27.1468)}[place]
    shared.look(lat, lon, 12)
    shared.page.wait_for_selector(".district", state="attached")
    drawn = f"""(name) => {{
      const found = Object.values(map_service._layers).find((layer) => layer.feature?.properties.name === name && layer._path);
      const {{ x, y }} = map_service.latLngToLayerPoint([{lat}, {lon}]);
      return found._path.isPointInFill(new DOMPoint(x, y));
    }}"""
    assert [shared.page.evaluate(drawn, name) for name in (district, beside)] == [True, False]


def test_a_choice_holds_for_the_list_the_map_and_the_address(visit):
    opened = visit()
    opened.page.get_by_label("What do you need?").select_option(label="Get legal support")
    assert opened.markers() == opened.visible() == {"kapi"}
    assert opened.page.locator("#shown").inner_text() == "Places shown: 1"
    assert opened.page.url.endswith("/en/map.html#need=legal-counselling")
    opened.page.reload()
    opened.page.wait_for_selector("#map_service[data-drawn]")
    assert opened.markers() == opened.visible() == {"kapi"}
    opened.page.get_by_label("Which language do you speak?").select_option(label="Arabic")
    assert opened.markers() == opened.visible() == set()


def test_a_language_that_is_only_planned_cannot_be_chosen(shared):
    options = shared.page.locator("#choice-speaks option").all_inner_texts()
    assert options == ["Show all", "Arabic"]


def test_a_link_to_a_place_opens_it(visit):
    opened = visit(at="#place-kotu-0")
    opened.page.locator(".leaflet-popup").wait_for()
    assert opened.page.locator(".leaflet-popup a").first.inner_text() == map_catalogue.HOSTILE[0]


@pytest.mark.parametrize(("at", "point"), [("#area-TUR034035", "[41.0646, 28.9736]"), ("#area-TUR035", "[38.4303, 27.1468]")])
def test_a_link_to_an_area_shows_it(at, point, shared):
    shared.look(39, 43, 5)
    shared.follow(at)
    assert shared.page.evaluate(f"map_service.getBounds().contains({point})")
    assert shared.page.evaluate("map_service.getZoom()") >= 8


@pytest.mark.parametrize(
    "at", ["#place-gizli", "#area-TUR999", "#area-constructor", "#need=<img src=x onerror=window.hacked=1>", "#%"]
)
def test_a_link_that_leads_nowhere_does_no_harm(at, shared):
    shared.follow(at)
    assert shared.markers() == shared.visible() == map_catalogue.SHOWN
    assert (shared.page.evaluate("window.hacked"), shared.errors) == (None, [])


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_every_name_stands_inside_its_own_borders_and_over_no_place(language, visit):
    opened = visit(language, width=360)
    seen = opened.page.evaluate(
        """() => {
          const box = document.getElementById("map_service").getBoundingClientRect();
          const middle = (found) => { const r = found.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2, r]; };
          const places = [...document.querySelectorAll(".place, .cluster")].map((found) => found.getBoundingClientRect());
          return [...document.querySelectorAll(".area-name span")].map((found) => {
            const [x, y, r] = middle(found);
            const { feature } = Object.values(map_service._layers).find((layer) => {
              const at = map_service.containerPointToLayerPoint([x - box.x - 1, y - box.y - 1]);
              return layer.feature && layer._path?.isPointInFill(new DOMPoint(at.x, at.y));
            }) ?? {};
            const over = places.some((p) => p.left < r.right && r.left < p.right && p.top < r.bottom && r.top < p.bottom);
            return [found.textContent, feature?.properties.name, over];
          });
        }"""
    )
    assert len(seen) > 5
    assert [(name, area, over) for name, area, over in seen if name != area or over] == []


def drag(page, line, fingers, by):
    """Put fingers on the page and draw each along by so many pixels, as a hand does."""

    def points(part):
        return [
            {"x": x + dx * part, "y": y + dy * part, "id": n}
            for n, ((x, y), (dx, dy)) in enumerate(zip(fingers, by, strict=True))
        ]

    line.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points(0)})
    for step in range(1, 11):
        line.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": points(step / 10)})
        page.wait_for_timeout(16)  # a finger takes its time
    line.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_finger_on_the_map_scrolls_the_page_and_two_move_the_map(browser, server):
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, base_url=server)
    page = context.new_page()
    page.goto("tr/map.html")
    page.wait_for_selector("#map_service[data-ready]")
    box = page.locator("#map_service").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    line = context.new_cdp_session(page)
    pane = "document.querySelector('.leaflet-proxy').style.transform"
    before = page.evaluate(pane)
    drag(page, line, [(x, y)], [(0, -250)])
    page.wait_for_function("scrollY > 100")
    assert page.evaluate(pane) == before
    page.wait_for_timeout(600)  # until the page has come to rest after the swipe
    page.evaluate("scrollTo(0, 0)")
    drag(page, line, [(x - 20, y), (x + 20, y)], [(-60, 0), (60, 0)])
    page.wait_for_function(f"{pane} !== {before!r}")
    assert page.evaluate("scrollY") == 0
    context.close()
