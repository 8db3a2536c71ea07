"""Finding things in a real browser, under the policy the site is shipped with."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from playwright.sync_api import expect

import searching
from making import LANGUAGES, ROOT, files
from rehber import urls
from rehber.page import Decisions
from rehber.verification import Verification

SAMPLE = 10  #: golden queries of each language that are asked in the browser too
GOLDEN = yaml.load((ROOT / "tests/search/golden.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
MARKUP = '<img src=x onerror="document.title=7*7"><script>document.title=49</script>'
WATCH = "window.violations = []; addEventListener('securitypolicyviolation', (e) => window.violations.push(e.blockedURI));"


@pytest.fixture
def tab(browser):
    """A page of a small telephone that keeps every request, violation and error."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(WATCH)
    page = context.new_page()
    page.requested, page.errors = [], []
    page.on("request", lambda request: page.requested.append(request.url))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    assert page.errors == []
    if page.url.startswith(("http", "file")):
        assert page.evaluate("window.violations || []") == []
    context.close()


def load_index(tab):
    # opening a group asks for the counts, and the counts need the index
    tab.locator("#find summary").first.click()
    expect(tab.locator("#find .count").first).not_to_be_empty()
    tab.wait_for_load_state("networkidle")


def type_words(tab, words):
    tab.fill("#words", "")
    tab.keyboard.press("Enter")
    expect(tab.locator("#told")).to_be_empty()
    tab.fill("#words", words)
    tab.keyboard.press("Enter")
    if words:
        expect(tab.locator("#told")).not_to_be_empty()


def found(tab):
    return [link.get_attribute("href") for link in tab.locator("#results .card > a").all()]


def choose(tab, group, value):
    box = tab.locator(f"[data-group='{group}'] input[value='{value}']")
    if not box.is_visible():
        box.locator("xpath=ancestor::details/summary").click()
    box.check()


ASK_ALL = """async (queries) => {
  const { rehber, rehberIndex, lunr } = globalThis;
  const { index } = document.getElementById("find").dataset;
  const stem = (file) => file.split("/").pop().split(".")[0];
  const finder = rehber.query.create(rehberIndex[stem(index)], lunr, async (file) => rehberIndex[stem(file)]);
  const answers = [];
  for (const words of queries) {
    const { hits } = await finder.search(words);
    answers.push(hits.map(({ place, band }) => [finder.rows[place].path, band]));
  }
  return answers;
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_golden_query_is_answered_as_in_node(tab, server, real, loaded, tmp_path, language):
    queries = list(GOLDEN[language])
    tab.goto(f"{server}/{language}/find.html")
    load_index(tab)
    by_node = searching.asked(searching.edition(real, language, loaded.synonyms), queries, tmp_path)
    assert tab.evaluate(ASK_ALL, queries) == [[[hit["path"], hit["band"]] for hit in answer["found"]] for answer in by_node]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_residents_type_is_found_and_nothing_leaves_the_device(tab, server, language):
    names = GOLDEN["names"]
    queries = list(GOLDEN[language].items())[:: max(1, len(GOLDEN[language]) // SAMPLE)]
    tab.goto(f"{server}/{language}/find.html")
    load_index(tab)
    before = len(tab.requested)
    right = 0
    for query, line in queries:
        type_words(tab, query)
        first = line.partition(">")[0].split()
        allowed = {names.get(part, part) for name in first for part in names.get(name, name).split()}
        right += bool(found(tab)) and Path(found(tab)[0].replace("numbers.html#", "")).stem in allowed
    assert right / len(queries) >= 0.8
    # Chromium looks at the icon again whenever the fragment changes
    assert [url for url in tab.requested[before:] if "/static/icon." not in url] == []
    assert [url for url in tab.requested if not url.startswith(server)] == []
    assert not any("q=" in url for url in tab.requested)
    assert tab.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"


def test_words_and_filters_work_together_and_are_told(tab, server):
    tab.goto(f"{server}/en/find.html")
    type_words(tab, "lawyer")
    expect(tab.locator("#told")).to_have_text("Results: 2")
    choose(tab, "free", "yes")
    expect(tab.locator("#results .card > a").first).to_have_attribute("href", "centre/izmir-kadin-danisma-merkezi.html")
    unknown = tab.locator("#results h2")
    expect(unknown).to_have_text("It is not known whether these fit. Call to ask.")
    assert found(tab) == ["centre/izmir-kadin-danisma-merkezi.html", "centre/sisli-kadin-danisma-merkezi.html"]
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
    tab.locator("summary").first.click()
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


@pytest.fixture(params=["server", "folder"])
def top(request, server, site):
    """Where the site stands: on a server, or in a folder or on a memory stick."""
    return server if request.param == "server" else site.as_uri()


def betrays(tab, words):
    """Whether the address or the title of the page says what was typed."""
    return words in unquote(tab.url) or words in tab.title() or "#" in tab.url


def test_back_and_reload_restore_what_was_typed_and_chosen_and_no_address_ever_said_it(tab, top):
    addresses = []
    tab.on("framenavigated", lambda frame: addresses.append(frame.url))
    tab.goto(f"{top}/tr/find.html")
    type_words(tab, "şiddet")
    choose(tab, "free", "yes")
    expect(tab.locator("#chips button")).to_have_count(3)
    shown = found(tab)
    assert not betrays(tab, "şiddet")
    tab.locator("#results .card > a").first.click()
    tab.wait_for_url("**/centre/**")
    for return_ in (tab.go_back, tab.reload):
        return_()
        expect(tab.locator("#words")).to_have_value("şiddet")
        expect(tab.locator("[data-group=free] input")).to_be_checked()
        expect(tab.locator("#results .card > a")).to_have_count(len(shown))
        assert found(tab) == shown
        assert not betrays(tab, "şiddet")
    tab.go_forward()
    tab.wait_for_url("**/centre/**")
    assert tab.evaluate("history.state") is None
    assert addresses
    assert not [address for address in addresses if "iddet" in unquote(address)]


def test_a_jump_within_the_page_keeps_what_was_typed(tab, server):
    tab.goto(f"{server}/tr/find.html")
    type_words(tab, "avukat")
    tab.evaluate("document.querySelector('.skip').click()")
    tab.wait_for_url("**#main")
    tab.locator("#results .card > a").first.click()
    tab.wait_for_url("**/centre/**")
    tab.go_back()
    expect(tab.locator("#words")).to_have_value("avukat")
    expect(tab.locator("#results .card > a").first).to_be_visible()


def test_a_link_to_a_search_is_made_when_asked_for_and_opens_it_with_a_clean_address(tab, top):
    tab.goto(f"{top}/tr/find.html")
    type_words(tab, "çocuk & ekmek?")
    choose(tab, "free", "yes")
    if top.startswith("http"):
        tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
        tab.locator("#copy").click()
        expect(tab.locator("#copied")).not_to_be_empty()
        link = tab.evaluate("navigator.clipboard.readText()")
        expect(tab.locator("#link")).to_be_hidden()
    else:  # where there is no clipboard the link stands there to be copied by hand
        tab.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        tab.locator("#copy").click()
        link = tab.locator("#link").input_value()
        assert tab.evaluate("document.activeElement.value.slice(document.activeElement.selectionStart)") == link
    assert not betrays(tab, "ekmek")
    assert link == f"{top}/tr/find.html#q=%C3%A7ocuk%20%26%20ekmek%3F&free=yes"
    shown = found(tab)
    tab.goto("about:blank")
    tab.goto(link)
    expect(tab.locator("#words")).to_have_value("çocuk & ekmek?")
    expect(tab.locator("[data-group=free] input")).to_be_checked()
    expect(tab.locator("#results .card > a")).to_have_count(len(shown))
    assert not betrays(tab, "ekmek")
    tab.reload()
    expect(tab.locator("#words")).to_have_value("çocuk & ekmek?")


def test_where_nothing_can_be_kept_the_search_works_all_the_same(tab, server):
    tab.add_init_script("history.replaceState = () => { throw new DOMException('no', 'SecurityError'); };")
    tab.goto(f"{server}/tr/find.html#q=avukat")
    expect(tab.locator("#results .card > a").first).to_be_visible()
    type_words(tab, "psikolog")
    expect(tab.locator("#results .card > a").first).to_be_visible()


@pytest.mark.parametrize(
    "state", ["7", "'x'", "{asked: 1}", "{asked: {words: {}, chosen: []}}", "{asked: {chosen: {free: 'yes'}}}"]
)
def test_what_another_script_has_kept_is_no_fault(tab, server, state):
    tab.goto(f"{server}/tr/find.html")
    tab.evaluate(f"history.replaceState({state}, '')")
    tab.reload()
    expect(tab.locator("#find")).to_be_visible()
    type_words(tab, "avukat")
    expect(tab.locator("#results .card > a").first).to_be_visible()


def test_a_choice_is_taken_back_with_its_button_and_the_focus_stays_near(tab, server):
    tab.goto(f"{server}/en/find.html#q=lawyer&free=yes")
    chips = tab.locator("#chips button")
    expect(chips).to_have_text(["Remove: Your words: lawyer", "Remove: Free of charge", "Remove everything"])
    chips.nth(1).click()
    expect(chips).to_have_count(1)
    assert tab.evaluate("document.activeElement.closest('#chips') !== null")
    chips.first.click()
    expect(tab.locator("#lists")).to_be_visible()
    assert tab.evaluate("document.activeElement.id") == "words"
    assert "#" not in tab.url


def test_typing_keeps_the_focus_in_the_box(tab, server):
    tab.goto(f"{server}/en/find.html")
    tab.locator("#words").press_sequentially("psychologist", delay=15)
    expect(tab.locator("#told")).to_contain_text("Results: 5")
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
    expect(ways).to_have_text(["Get care at home: without it there are 12", "İzmir: without it there are 6"])
    ways.last.click()
    expect(tab.locator("#told")).to_have_text("Results: 6")


def test_a_result_says_why_it_was_found_and_by_its_turkish_name(tab, server):
    tab.goto(f"{server}/fr/find.html")
    type_words(tab, "Göç Birimi")
    card = tab.locator("#results .card").first
    expect(card.locator("[lang=tr]").first).to_have_text("Göç Birimi")
    says = tab.evaluate("JSON.parse(document.getElementById('find').dataset.say).fields.turkish_name")
    expect(card).to_contain_text(says)


def test_the_first_page_takes_words_along_and_no_address_says_them(tab, top):
    tab.goto(f"{top}/tr/index.html")
    tab.fill("#words", "çocuk & ekmek?")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/find.html")
    expect(tab.locator("#words")).to_have_value("çocuk & ekmek?")
    assert tab.evaluate("window.name") == ""
    assert not any("ekmek" in url for url in tab.requested)
    assert not betrays(tab, "ekmek")


@pytest.mark.parametrize("words", ["kad~25", "* + x:", MARKUP, "a" * 5000, "\u202ekadın\u2066"])
def test_hostile_words_neither_throw_nor_run_nor_freeze(tab, server, words):
    tab.goto(f"{server}/tr/find.html")
    title = tab.title()
    type_words(tab, words)
    assert tab.title() == title
    assert tab.locator("#results img, #results script, #told *, #chips img").count() == 0


@pytest.mark.parametrize(
    "fragment", ["#q=%E0%A4", "#q=<img src=x>&need=nothing&constructor=1", "#=", "#need=__proto__", "#main"]
)
def test_a_broken_address_is_no_fault(tab, server, fragment):
    tab.goto(f"{server}/tr/find.html{fragment}")
    expect(tab.locator("#find")).to_be_visible()
    assert tab.locator("#chips img").count() == 0


def test_catalogue_text_enters_the_page_as_text(tab, server, site):
    (file,) = site.glob("static/search-tr.*.js")
    core = file.read_text(encoding="utf-8")
    (name,) = re.findall(r'"(Kadın Danışma ve Dayanışma Merkezi)"', core)
    said = json.dumps(MARKUP)
    hostile = core.replace(f'"{name}"', said).replace('"Kadın danışma merkezi"', said)
    assert hostile.count(said) >= 2
    tab.route("**/search-tr.*.js", lambda route: route.fulfill(body=hostile, content_type="text/javascript"))
    tab.goto(f"{server}/tr/find.html")
    type_words(tab, "dayanışma")
    expect(tab.locator("#results .card > a").first).to_have_text(MARKUP)
    expect(tab.locator("#results .card .small").first).to_contain_text(MARKUP)
    assert tab.locator("#results img, #results script").count() == 0
    assert tab.title() != "49"


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_the_search_works_from_a_folder(tab, site, language):
    tab.goto((site / language / "find.html").as_uri())
    type_words(tab, "avukat")
    assert Counter(Path(path).stem for path in found(tab)) >= Counter(["izmir-kadin-danisma-merkezi"])
    assert {unquote(url).split(":")[0] for url in tab.requested} == {"file"}


@pytest.fixture(scope="module")
def cut_site(real, loaded, tmp_path_factory):
    """The Turkish pages of the real catalogue with an index that is cut as if it were large."""
    folder, verification = tmp_path_factory.mktemp("cut"), Verification()
    for path, content in files(real, ("tr",), decisions=Decisions(search_whole_up_to=0), synonyms=loaded.synonyms):
        if path.startswith(urls.FEED):
            break
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
        verification.look(path, content)
    assert verification.faults == []
    return folder


def test_a_cut_index_is_searched_from_a_folder_and_only_what_is_needed_is_fetched(tab, cut_site):
    tab.goto((cut_site / "tr/find.html").as_uri())
    type_words(tab, "avukat")
    expect(tab.locator("#results .card > a").first).to_have_attribute("href", "centre/izmir-kadin-danisma-merkezi.html")
    assert not any("vocabulary" in url for url in tab.requested)
    type_words(tab, "avuakt")
    expect(tab.locator("#results .card > a").first).to_have_attribute("href", "centre/izmir-kadin-danisma-merkezi.html")
    assert any("vocabulary" in url for url in tab.requested)
    assert {unquote(url).split(":")[0] for url in tab.requested} == {"file"}


def test_where_the_long_texts_cannot_be_fetched_names_and_needs_are_found(tab, server):
    tab.route("**/search-tr-texts.*.js", lambda route: route.abort())
    tab.goto(f"{server}/tr/find.html")
    type_words(tab, "avukat")
    expect(tab.locator("#results .card > a").first).to_have_attribute("href", "centre/izmir-kadin-danisma-merkezi.html")
    type_words(tab, "xyzzyq")
    says = tab.evaluate("JSON.parse(document.getElementById('find').dataset.say).failed")
    expect(tab.locator("#told")).to_have_text(says)


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
    page.locator("#lists").get_by_text("Göç Birimi").first.click()
    page.wait_for_url("**/unit/sisli-goc-birimi.html")
    page.goto(f"{server}/tr/index.html")
    assert page.locator("#box").is_hidden()
    page.locator("main a[href='find.html']").click()
    page.wait_for_url("**/find.html")
    context.close()
