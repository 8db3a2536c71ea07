"""On a wide screen the map stands beside the results: the same places, the same order, and nothing of it on a telephone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

import map_catalogue
from finding import choose
from page_weight import WATCH, served
from rehber.map import map_pages

WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 1023, "height": 800}
SHIFTS = """window.moved = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value; })
  .observe({ type: "layout-shift", buffered: true });"""
READY = "#results-map .map[data-drawn]"


def visit(browser, address, size=WIDE, **options):
    context = browser.new_context(viewport=size, reduced_motion="reduce", base_url=address, **options)
    context.add_init_script(WATCH)
    context.add_init_script(SHIFTS)
    page = context.new_page()
    page.requested, page.faults = [], []
    page.on("request", lambda request: page.requested.append(request.url))
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("console", lambda line: page.faults.append(line.text) if line.type == "error" else None)
    return page


@pytest.fixture
def desk(browser, server):
    """A page on a wide screen; it does nothing it must not do."""
    page = visit(browser, server)
    yield page
    assert page.faults == []
    assert page.evaluate("violations") == []
    assert [url for url in page.requested if not url.startswith((server + "/", "data:"))] == []
    page.context.close()


def search(page, words, language="tr", path="find.html"):
    page.goto(f"/{language}/{path}")
    page.fill("#words", words)
    page.keyboard.press("Enter")
    expect(page.locator("#results .card").first).to_be_visible()
    page.wait_for_selector(READY)


def numbered(page):
    """The results that have a number, in their order: number and name."""
    return page.evaluate(
        "[...document.querySelectorAll('#results .card')].filter((card) => card.querySelector('.spot'))"
        ".map((card) => [card.querySelector('.spot').textContent, card.querySelector('a.title').textContent])"
    )


def on_the_map(page):
    """What the map shows, read from its marks and from the lists behind its numbers: number and name."""
    return page.evaluate(
        """() => {
          const found = [...document.querySelectorAll("#places li.card:not([hidden])")];
          const of = (item) => [item.querySelector(".rank").textContent, item.querySelector("a.title").textContent];
          return found.map(of).sort((one, other) => one[0] - other[0]);
        }"""
    )


def bubbles(page):
    return page.evaluate("[...document.querySelectorAll('.leaflet-marker-icon.bubble b')].map((it) => Number(it.textContent))")


@pytest.mark.parametrize(("language", "words"), [("tr", "bez"), ("ar", "محامي")])
def test_the_map_has_the_places_of_the_results_under_the_same_numbers(desk, language, words):
    search(desk, words, language)
    shown = numbered(desk)
    assert [number for number, _ in shown] == [str(i + 1) for i in range(len(shown))]
    assert len(shown) > 1
    assert on_the_map(desk) == shown
    pins = desk.evaluate("[...document.querySelectorAll('.place[data-rank]')].map((it) => it.dataset.rank)")
    assert sum(bubbles(desk)) + len(pins) == len(shown)


def test_a_filter_leaves_on_the_map_what_it_leaves_in_the_list(desk):
    search(desk, "avukat")
    before = numbered(desk)
    choose(desk, "area", "izmir")
    expect(desk.locator("#results .card")).to_have_count(1)
    assert on_the_map(desk) == numbered(desk)
    assert 0 < len(numbered(desk)) < len(before)


def test_the_number_of_a_result_opens_it_on_the_map_and_the_keyboard_comes_back(desk):
    search(desk, "bez")
    button = desk.locator("#results .spot").nth(1)
    name = desk.locator("#results .card:has(.spot) a.title").nth(1).inner_text()
    assert button.get_attribute("aria-label") == "2: Haritada göster"
    button.focus()
    desk.keyboard.press("Enter")
    popup = desk.locator(".leaflet-popup")
    expect(popup.locator("a.title", has_text=name)).to_be_visible()
    expect(popup.locator(".rank", has_text="2")).to_be_visible()
    assert desk.evaluate("document.activeElement.closest('.leaflet-popup') !== null")
    desk.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    assert desk.evaluate("document.activeElement.className") == "spot"
    assert desk.evaluate("document.activeElement.textContent") == "2"


def test_the_map_can_be_passed_by_without_touching_the_search(desk):
    search(desk, "bez")
    desk.locator("#map a[href='#after-map']").focus()
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.activeElement.id") == "after-map"
    assert "#" not in desk.url
    assert desk.input_value("#words") == "bez"


def test_nothing_jumps_when_the_map_comes(desk):
    search(desk, "bez")
    desk.wait_for_timeout(700)  # what was typed excuses a jump for half a second; the map comes after it as well
    assert desk.evaluate("moved") <= 0.02


def test_nothing_of_the_map_is_fetched_before_there_are_results(desk):
    desk.goto("/tr/find.html")
    desk.wait_for_load_state("networkidle")
    expect(desk.locator("#results-map a")).to_be_visible()  # the way to the whole map
    assert not any("leaflet" in url or "map.html" in url for url in desk.requested)


@pytest.mark.parametrize("kind", ["a narrow screen", "somebody who saves data"])
def test_the_map_is_not_fetched_for(kind, browser, server):
    page = visit(browser, server, NARROW if kind == "a narrow screen" else WIDE)
    if kind == "somebody who saves data":
        page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });")
    page.goto("/tr/find.html")
    page.fill("#words", "bez")
    expect(page.locator("#results .card").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not any("leaflet" in url or "map.html" in url for url in page.requested)
    page.context.close()


def test_a_map_that_does_not_come_leaves_the_way_to_it(browser, server):
    page = visit(browser, server)
    page.route("**/map.html", lambda route: route.abort())
    page.goto("/tr/find.html")
    page.fill("#words", "bez")
    expect(page.locator("#results .card").first).to_be_visible()
    expect(page.locator("#results-map a")).to_have_attribute("href", "map.html")
    assert page.locator("#results .spot").count() == 0
    page.context.close()


def test_a_protected_place_has_no_number_and_is_not_on_the_map(desk):
    search(desk, "sığınma evi")
    protected = [name for _, name in numbered(desk) if "Sığın" in name]
    assert protected == []
    assert "Sığın" in " ".join(desk.locator("#results a.title").all_inner_texts())


@pytest.fixture(scope="module")
def many(real, tmp_path_factory):
    """The address of a site with more places than one page of the map has room for, and the name of most of them."""
    known = map_catalogue.spread(real, map_pages.ROOM + 150)  # copies of its first centre, under the same name
    with served(map_catalogue.pages(known, "en", tmp_path_factory.mktemp("many"))) as address:
        yield address, next(known.mapped)[0].name.into("en").text


def test_where_places_stand_on_sheets_only_those_of_the_results_are_brought_in(browser, many):
    address, name = many
    page = visit(browser, address)
    search(page, name, "en")
    expect(page.locator("#results .spot").nth(20)).to_be_attached()
    assert on_the_map(page) == numbered(page)
    sheets = {url for url in page.requested if "/en/map/" in url}
    areas = page.evaluate(
        "[...new Set([...document.querySelectorAll('#results .card .small [lang=tr]')].map((it) => it.textContent.split(', ').pop()))]"
    )
    assert 0 < len(sheets) <= len(areas)
    assert page.faults == []
    page.context.close()
