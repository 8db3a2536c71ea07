"""Finding things in a real browser, under the policy the site is shipped with."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from finding import choose, found, type_words

MARKUP = '<img src=x onerror="document.title=7*7"><script>document.title=49</script>'


def test_words_and_filters_work_together_and_are_told(tab, server):
    tab.goto(f"{server}/en/find.html")
    type_words(tab, "lawyer")
    expect(tab.locator("#told")).to_have_text("Results: 2")
    choose(tab, "free", "yes")
    expect(tab.locator("#results .card > a").first).to_have_attribute("href", "centre/izmir-kadin-danisma-merkezi.html")
    unknown = tab.locator("#results h2")
    expect(unknown).to_have_text("It is not known whether these fit.")
    women = ("izmir-kadin-danisma-merkezi", "sisli-kadin-danisma-merkezi")
    assert found(tab)[0] == f"centre/{women[0]}.html"  # the only one that is known to be free
    assert sorted(found(tab)) == sorted(f"centre/{centre}.html" for centre in women)
    expect(tab.locator("#told")).to_have_attribute("role", "status")


def test_one_group_widens_and_another_narrows(tab, server):
    tab.goto(f"{server}/en/find.html#need=legal-counselling")
    certain = tab.locator("#results > ul.cards").first.locator(".card")
    expect(certain).to_have_count(2)
    choose(tab, "need", "home-care")
    expect(certain).to_have_count(4)
    choose(tab, "area", "istanbul/sisli")
    expect(certain).to_have_count(2)


def test_a_count_says_what_a_choice_would_show_and_none_is_offered_that_shows_nothing(tab, server):
    tab.goto(f"{server}/en/find.html#area=izmir")
    tab.locator("#find summary").first.click()
    expect(tab.locator("[data-group=need] .count").first).not_to_be_empty()
    boxes = tab.locator("[data-group=need] label").all()
    counts = {box.locator("input").get_attribute("value"): int(box.locator(".count").inner_text().strip("()")) for box in boxes}
    assert counts["legal-counselling"] == 1
    assert counts["home-care"] == 0
    assert {
        box.locator("input").is_disabled() for box in boxes if counts[box.locator("input").get_attribute("value")] == 0
    } == {True}
    assert not any(box.locator("input").is_disabled() for box in boxes if counts[box.locator("input").get_attribute("value")])


def test_a_planned_language_is_not_one_that_is_spoken(tab, server):
    tab.goto(f"{server}/en/find.html#language=ar-planned")
    certain = tab.locator("#results > ul.cards").first.locator(".card > a").all()
    assert [link.get_attribute("href") for link in certain] == ["centre/sisli-kadin-danisma-merkezi.html"]
    tab.goto(f"{server}/en/find.html#language=ar")
    expect(tab.locator("#results .card > a").first).to_be_visible()
    assert "centre/sisli-kadin-danisma-merkezi.html" not in found(tab)


def test_a_choice_is_taken_back_with_its_button_and_the_focus_stays_near(tab, server):
    tab.goto(f"{server}/en/find.html#q=lawyer&free=yes&direct=yes")
    chips = tab.locator("#chips button")
    expect(chips).to_have_text(
        ["Remove: Your words: lawyer", "Remove: Free of charge", "Remove: Nobody has to send me there", "Remove everything"]
    )
    chips.nth(1).click()
    expect(chips).to_have_text(["Remove: Your words: lawyer", "Remove: Nobody has to send me there", "Remove everything"])
    assert tab.evaluate("document.activeElement.closest('#chips') !== null")
    chips.last.click()
    expect(tab.locator("#lists")).to_be_visible()
    assert tab.evaluate("document.activeElement.id") == "words"
    assert "#" not in tab.url


def test_typing_keeps_the_focus_in_the_box(tab, server):
    tab.goto(f"{server}/en/find.html")
    tab.locator("#words").press_sequentially("psychologist", delay=15)
    expect(tab.locator("#told")).to_contain_text("Results: ")
    assert tab.evaluate("document.activeElement.id") == "words"


def test_nothing_found_says_which_word_and_leads_on(tab, server):
    tab.goto(f"{server}/en/find.html")
    type_words(tab, "xyzzyq")
    expect(tab.locator("#told")).to_have_text("Nothing was found. Nothing was found for “xyzzyq”.")
    expect(tab.locator("#numbers a")).to_be_visible()
    expect(tab.locator("#lists")).to_be_visible()


def test_a_filter_that_empties_the_list_is_named_and_can_be_dropped(tab, server):
    tab.goto(f"{server}/en/find.html#need=home-care&area=izmir")
    expect(tab.locator("#told")).to_have_text("Nothing was found.")
    ways = tab.locator("#results .chips button")
    expect(ways).to_have_text(["Get care at home: without it there are 10", "İzmir: without it there are 5"])
    ways.last.click()
    expect(tab.locator("#told")).to_have_text("Results: 5")


def test_a_result_says_why_it_was_found_and_by_its_turkish_name(tab, server):
    tab.goto(f"{server}/fr/find.html")
    type_words(tab, "Göç Birimi")
    card = tab.locator("#results .card").first
    expect(card.locator("[lang=tr]").first).to_have_text("Göç Birimi")
    says = tab.evaluate("JSON.parse(document.getElementById('find').dataset.say).fields.turkish_name")
    expect(card).to_contain_text(says)


@pytest.mark.parametrize("words", ["kad~25", "* + x:", MARKUP, "a" * 5000, "\u202ekadın\u2066"])
def test_hostile_words_neither_throw_nor_run_nor_freeze(tab, server, words):
    tab.goto(f"{server}/tr/find.html")
    title = tab.title()
    type_words(tab, words)
    assert tab.title() == title
    assert tab.locator("#results img, #results script, #told *, #chips img").count() == 0


def test_catalogue_text_enters_the_page_as_text(tab, server, site):
    (file,) = site.glob("static/search-tr-rows.*.js")
    core = file.read_text(encoding="utf-8")
    (name,) = re.findall(r'"(Kadın Danışma ve Dayanışma Merkezi)"', core)
    said = json.dumps(MARKUP)
    kind = json.dumps(f"2 {MARKUP}")  # another text than the name: a kind that repeats it is not shown
    hostile = core.replace(f'"{name}"', said).replace('"Kadın danışma merkezi"', kind)
    assert said in hostile
    assert kind in hostile
    tab.route("**/search-tr-rows.*.js", lambda route: route.fulfill(body=hostile, content_type="text/javascript"))
    tab.goto(f"{server}/tr/find.html")
    type_words(tab, "dayanışma")
    expect(tab.locator("#results .card > a").first).to_have_text(MARKUP)
    expect(tab.locator("#results .card .small").first).to_contain_text(MARKUP)
    assert tab.locator("#results img, #results script").count() == 0
    assert tab.title() != "49"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_is_accessible_and_fits_the_smallest_screen(tab, server, axe, language):
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(f"{server}/{language}/find.html#q=183&need=legal-counselling")
    tab.goto(f"{server}/{language}/find.html#q=avukat&free=yes&language=ar")
    expect(tab.locator("#chips button").first).to_be_visible()
    tab.evaluate(axe)
    result = tab.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})")
    assert [(fault["id"], [node["html"] for node in fault["nodes"]][:2]) for fault in result["violations"]] == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    assert tab.evaluate("document.documentElement.dir") == {"en": "ltr", "ar": "rtl"}[language]


def test_without_javascript_the_page_is_an_index(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/tr/find.html")
    assert page.locator("#find").is_hidden()
    page.locator("#lists summary").click()
    page.locator("#lists").get_by_text("Göç Birimi").first.click()
    page.wait_for_url("**/unit/sisli-goc-birimi.html")
    page.goto(f"{server}/tr/index.html")
    assert page.locator("#box").is_hidden()
    page.locator("main a[href='find.html']").click()
    page.wait_for_url("**/find.html")
    context.close()
