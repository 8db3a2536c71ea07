"""One walk through the site in three engines: Chromium's, Firefox's, and WebKit, which every iPhone has."""

from __future__ import annotations

import json

import pytest

import engines

WORDS = {"tr": "bez", "ar": "حفاضات"}


@pytest.fixture(scope="module", params=["chromium", "firefox", "webkit"])
def engine(request, tmp_path_factory):
    """A page in each engine; where there is none, the test is skipped and says what to install."""
    try:
        if request.param == "chromium":
            made = engines.Chromium(request.getfixturevalue("browser"))
        elif request.param == "firefox":
            made = engines.Firefox(tmp_path_factory.mktemp("profile"))
        else:
            made = engines.WebKit()
    except engines.NotThere as missing:
        pytest.skip(str(missing))
    yield made
    made.close()


@pytest.fixture(scope="module")
def expected():
    """What Chromium found, for the two others to find."""
    return {}


def search(engine, server, language):
    engine.go(f"{server}/{language}/find.html")
    engine.until("!document.getElementById('find').hidden")
    engine.ask(
        f"(document.getElementById('words').value = {json.dumps(WORDS[language])}, document.querySelector('#find button[type=submit]').click(), 1)"
    )
    engine.until("document.querySelectorAll('#results .card').length > 1")
    return engine.ask("[...document.querySelectorAll('#results .card a.title')].map((link) => link.getAttribute('href'))")


@pytest.mark.parametrize("language", WORDS)
def test_the_same_results_come_in_the_same_order(engine, expected, server, language):
    found = search(engine, server, language)
    assert found == expected.setdefault(language, found)
    assert engine.ask("document.documentElement.scrollWidth <= innerWidth")
    assert engine.ask("document.querySelectorAll('#results .card a.call[href^=\"tel:\"]').length") == len(found)


@pytest.mark.parametrize("language", WORDS)
def test_a_filter_leaves_fewer_and_its_chip_takes_it_away(engine, server, language):
    before = len(search(engine, server, language))
    inputs = "[...document.querySelectorAll('[data-group=for] input')]"
    some = f"{inputs}.find((input) => /[1-9]/.test(input.parentElement.querySelector('.count').textContent))"
    engine.until(f"Boolean({some})")
    engine.act(f"{some}.click()")
    engine.until("!document.getElementById('chips').hidden")
    assert 0 < engine.ask("document.querySelectorAll('#results .card').length") <= before
    engine.act("[...document.querySelectorAll('#chips button')].pop().click()")  # everything away
    engine.until(f"!{inputs}.some((input) => input.checked)")


@pytest.mark.parametrize("language", WORDS)
def test_the_map_shows_what_its_list_says_and_a_number_opens_with_a_call(engine, server, language):
    engine.go(f"{server}/{language}/map.html")
    engine.until("'ready' in document.getElementById('map_service').dataset")
    engine.ask("(document.querySelector('.leaflet-marker-icon.bubble').click(), 1)")
    engine.until("document.querySelector('.leaflet-popup a.call[href^=\"tel:\"]') !== null")
    engine.ask("(document.querySelector('.leaflet-popup-close-button').click(), 1)")
    engine.until("document.querySelector('.leaflet-popup') === null")


@pytest.mark.parametrize("language", WORDS)
def test_a_finger_on_the_map_does_not_hold_the_page_fast(engine, server, language):
    """What the browser may do with a finger is `touch-action`; that the map stays where it is, a swipe shows."""
    engine.go(f"{server}/{language}/map.html")
    engine.until("'ready' in document.getElementById('map_service').dataset")
    assert engine.ask("getComputedStyle(document.getElementById('map_service')).touchAction") == "pan-x pan-y"
    where = "document.querySelector('.leaflet-map-pane').style.transform"
    before = engine.ask(where)
    x, y = engine.ask(
        "(box => [Math.round(box.x + box.width / 2), Math.round(box.y + 200)])(document.getElementById('map_service').getBoundingClientRect())"
    )
    try:
        engine.swipe(x, y, -150)
    except engines.NotThere as missing:
        pytest.skip(str(missing))
    assert engine.ask(where) == before
    if isinstance(engine, engines.Chromium):  # the finger another driver sends does not reach what scrolls a page
        engine.until("scrollY > 60")


@pytest.mark.parametrize("language", WORDS)
def test_a_record_has_its_call_in_the_heading_and_in_the_bar(engine, server, language):
    engine.go(f"{server}/{language}/unit/sisli-goc-birimi.html")
    first, bar = engine.ask("['main .act.first', '.bar .call'].map((it) => document.querySelector(it).href)")
    assert first == bar
    assert first.startswith("tel:")
    assert engine.ask("document.querySelector('main .act.first').getBoundingClientRect().top") < engines.SIZE[1]


@pytest.mark.parametrize("language", WORDS)
def test_what_is_chosen_is_on_the_list(engine, server, language):
    engine.go(f"{server}/{language}/need/food-aid.html")
    engine.until("document.querySelector('main .pick input') !== null")
    engine.ask("(document.querySelector('main .pick input').click(), 1)")
    engine.until("!document.getElementById('chosen').hidden")
    engine.go(engine.ask("document.querySelector('#chosen a').href"))
    engine.until("document.querySelectorAll('#listed li.card').length === 1")
    assert engine.ask("document.querySelector('#listed a[href^=\"tel:\"]') !== null")


@pytest.mark.parametrize("language", WORDS)
def test_a_link_can_be_passed_on(engine, server, language):
    engine.go(f"{server}/{language}/unit/sisli-goc-birimi.html")
    copied = "document.querySelector('.acts button[value=copy]')"
    engine.until(f"{copied} && !{copied}.closest('.acts').hidden && !{copied}.hidden")
    engine.ask(f"({copied}.click(), 1)")
    engine.until(f"{copied}.closest('.acts').querySelector('[role=status]').textContent !== ''")


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("how", ["a tap", "three times Shift"])
def test_the_exit_covers_the_page_and_leaves(engine, server, language, how):
    engine.go(f"{server}/{language}/unit/sisli-goc-birimi.html")
    elsewhere = f"{server}/robots.txt"  # no test of ours goes to a stranger's site
    engine.ask(f"(document.querySelector('a.exit').href = {json.dumps(elsewhere)}, 1)")
    press = "['keydown', 'keyup'].forEach((what) => document.dispatchEvent(new KeyboardEvent(what, { key: 'Shift', bubbles: true })))"
    act = "document.querySelector('a.exit').click()" if how == "a tap" else f"[1, 2, 3].forEach(() => {press})"
    engine.act(act)
    engine.until(f"window.location.href === {json.dumps(elsewhere)}")
