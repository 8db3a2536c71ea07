"""A list of places in the address: chosen, carried along, put in order, printed, and stored nowhere."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

import builders
from builders import LANGUAGES, catalogue, centre

THREE = ("sisli-kadin-danisma-merkezi", "izmir-kadin-siginma-ara-istasyonu", "alo-183")
MARKUP = '<img src=x onerror="document.title=49">'


def at(ids, language="tr"):
    return f"/{language}/list.html#{','.join(ids)}"


def listed(page):
    return [item.get_attribute("id").removeprefix("listed-") for item in page.locator("#listed > li").all()]


def search(page, words):
    """Look for places; the records on the page of names from A to Z have no box to tick."""
    page.fill("#words", words)
    page.keyboard.press("Enter")


def pick(page, id_):
    page.locator(f".pick input[value='{id_}']").first.check()


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_places_are_chosen_on_one_page_after_another_and_opened_as_a_list(page, server, language):
    page.goto(f"/{language}/need/legal-counselling.html")
    pick(page, "sisli-kadin-danisma-merkezi")
    expect(page.locator("#chosen a")).to_contain_text("1")
    page.locator(".bar a[href$='find.html']").click()
    page.wait_for_url("**/find.html#list:sisli-kadin-danisma-merkezi")
    search(page, "eskişehir çocuk evi")
    pick(page, "eskisehir-es-cocuk-evi")
    search(page, "şişli göç birimi")
    page.locator("#results a.title[href^='unit/sisli-goc-birimi.html']").click()
    page.wait_for_url("**/unit/sisli-goc-birimi.html#list:*")
    page.locator(".picks input").check()
    expect(page.locator("#chosen a")).to_contain_text("3")
    page.locator("#chosen a").click()
    page.wait_for_url("**/list.html#*")
    assert listed(page) == ["sisli-kadin-danisma-merkezi", "eskisehir-es-cocuk-evi", "sisli-goc-birimi"]
    assert page.faults == []
    assert page.evaluate("document.cookie + localStorage.length + sessionStorage.length + window.name") == "00"


def test_results_of_a_search_can_be_chosen_too(page):
    page.goto("/tr/find.html")
    page.fill("#words", "avukat")
    page.keyboard.press("Enter")
    first = page.locator("#results .pick input").first
    first.check()
    expect(page.locator("#chosen a")).to_contain_text("1")
    page.fill("#words", "avukat psikolog")
    page.keyboard.press("Enter")
    expect(page.locator(f"#results .pick input[value='{first.get_attribute('value')}']").first).to_be_checked()


def test_what_is_unchosen_is_gone_from_the_address(page, server):
    page.goto("/tr/area/istanbul/sisli.html#list:sisli-goc-birimi")
    expect(page.locator(".pick input:checked")).to_have_count(1)
    page.locator(".pick input:checked").uncheck()
    expect(page.locator("#chosen")).to_be_hidden()
    assert page.url == f"{server}/tr/area/istanbul/sisli.html"


def test_back_brings_the_choice_back(page):
    page.goto("/tr/area/istanbul/sisli.html")
    pick(page, "sisli-goc-birimi")
    page.locator("main .card a").first.click()
    page.wait_for_url("**/*.html#list:sisli-goc-birimi")
    page.go_back()
    page.wait_for_url("**/sisli.html#list:sisli-goc-birimi")
    expect(page.locator(".pick input[value=sisli-goc-birimi]").first).to_be_checked()


def test_a_list_goes_along_to_no_other_site(page):
    page.goto("/tr/centre/sisli-kadin-danisma-merkezi.html#list:sisli-goc-birimi")
    page.evaluate(
        """() => { document.body.insertAdjacentHTML('beforeend',
            '<a id=away href="https://elsewhere.example/x.html">x</a><a id=within href="#main">y</a>');
            addEventListener('click', (event) => event.preventDefault()); }"""
    )
    for id_, href in (("away", "https://elsewhere.example/x.html"), ("within", "#main")):
        page.locator(f"#{id_}").click()
        assert page.locator(f"#{id_}").get_attribute("href") == href
    expect(page.locator("a.exit")).to_have_attribute("href", "https://www.mgm.gov.tr/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_says_what_is_needed_and_nothing_of_a_protected_place(page, language):
    page.goto(at(THREE, language))
    first, shelter, line = page.locator("#listed > li").all()
    for fact in ("(0212) 708 89 90", "Darülaceze Cad. No: 35/B", "kadindanisma@sisli.bel.tr"):
        assert fact in first.inner_text()
    assert shelter.locator(".alert").is_visible()
    assert "445 56 17" in shelter.inner_text()
    assert not any(word in shelter.inner_text() for word in ("Kültürpark", "Lozan", "Konak", "No: 50"))
    assert line.locator("a.call[href='tel:183']").is_visible()
    assert first.locator("[lang=tr]", has_text="Darülaceze").get_attribute("dir") == "ltr"
    assert page.locator("h2", has_text=first.locator("h2").inner_text()).first.inner_text() not in page.title()
    assert page.faults == []


def test_places_are_moved_and_taken_off_and_the_address_says_so(page, server):
    page.goto(at(THREE))
    page.locator("#listed > li").nth(2).locator("button[value=up]").click()
    assert listed(page) == [THREE[0], THREE[2], THREE[1]]
    assert page.evaluate("document.activeElement.closest('li').id + document.activeElement.value") == "listed-alo-183up"
    page.locator("#listed > li").first.locator("button[value=down]").click()
    assert listed(page) == [THREE[2], THREE[0], THREE[1]]
    page.locator("#listed > li").first.locator("button[value=remove]").click()
    assert listed(page) == [THREE[0], THREE[1]]
    assert page.url == server + at(THREE[:2])
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    for _ in range(2):
        page.locator("button[value=remove]").first.click()
    assert page.url == f"{server}/tr/list.html"
    expect(page.locator("#more")).to_be_focused()
    expect(page.locator("#told")).to_have_text(page.evaluate("JSON.parse(shortlist.dataset.say).empty"))


def test_more_places_are_searched_for_with_the_list_in_hand(page):
    page.goto(at(THREE[:1]))
    page.locator("#more").click()
    page.wait_for_url(f"**/find.html#list:{THREE[0]}")
    search(page, "şişli göç birimi")
    pick(page, "sisli-goc-birimi")
    page.locator("#chosen a").click()
    page.wait_for_url("**/list.html#*")
    assert listed(page) == [THREE[0], "sisli-goc-birimi"]


def test_the_link_of_a_list_brings_the_list(page, server):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(at(THREE))
    page.locator("button[value=copy]").click()
    expect(page.locator(".acts [role=status]")).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()") == server + at(THREE)
    page.goto("about:blank")
    page.goto(at(THREE).replace(",", "%2C"))  # as some messengers send it
    assert listed(page) == list(THREE)


def test_a_list_made_in_one_language_is_read_in_another(page, server):
    page.goto(at(THREE[:2]))
    page.locator("#listed button[value=down]").first.click()
    page.locator(".tongue summary").click()
    page.get_by_role("link", name="العربية").click()
    page.wait_for_url(server + at(THREE[1::-1], "ar"))
    assert listed(page) == list(THREE[1::-1])


def test_the_list_is_sent_to_nobody(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(at(THREE))
    page.locator("button[value=down]").first.click()
    assert not any(id_ in url.split("#")[0] for id_ in THREE for url in asked)
    assert page.locator("#shortlist .small a[href='safety.html']").is_visible()


@pytest.mark.parametrize(
    "fragment",
    [
        "#",
        "#list:",
        "#list:__proto__,X,%E0",
        "#__proto__,constructor,toString",
        f"#{MARKUP}",
        "#%E0%A4",
        "#" + "a," * 5000,
        "#,,,",
        "#" + "b" * 9000,
    ],
)
def test_a_broken_address_is_no_fault(page, fragment):
    page.goto(f"/tr/list.html{fragment}")
    expect(page.locator("#shortlist")).to_be_visible()
    assert page.locator("#listed > li").count() == 0
    assert page.locator("main img").count() == 0
    page.goto(f"/tr/need/legal-counselling.html{fragment}")
    expect(page.locator("#chosen")).to_be_hidden(timeout=500)
    assert page.faults == []


def test_places_that_are_gone_are_counted_and_what_replaced_them_is_named(browser, tmp_path):
    gone = "removed:\n  - {id: eski-merkez, on: 2026-11-01, reason: moved, replaced_by: bir-merkez}\n"
    for path, content in builders.files(catalogue(centre() + gone, tmp_path), ("tr", "ar")):
        file = tmp_path / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    context = browser.new_context()
    page = context.new_page()
    page.goto((tmp_path / "site/tr/list.html").as_uri() + "#eski-merkez,hic-yoktu,belediye")
    assert listed(page) == ["belediye"]
    expect(page.locator("#gone")).to_contain_text("2")
    expect(page.locator("#gone a")).to_have_attribute("href", "centre/bir-merkez.html")
    page.locator("button[value=remove]").click()
    expect(page.locator("#gone")).to_be_visible()
    context.close()


def test_catalogue_text_enters_the_list_as_text(page):
    hostile = {"places": {"x": {"name": MARKUP, "kind": MARKUP, "path": "centre/x.html", "hours": [MARKUP, "tr"],
               "phones": [{"label": MARKUP, "number": MARKUP, "notes": [MARKUP]}], "address": MARKUP}}, "replaced": {}}  # fmt: skip
    body = f"globalThis.rehberPlaces={json.dumps(hostile)};"
    page.route("**/static/list-tr.*.js", lambda route: route.fulfill(body=body, content_type="text/javascript"))
    page.goto(at(["x"]))
    expect(page.locator("#listed h2")).to_have_text(MARKUP)
    assert page.locator("main img").count() == 0
    assert page.title() != "49"


def test_a_list_that_cannot_be_loaded_says_so(page):
    page.route("**/static/list-tr.*.js", lambda route: route.abort())
    page.goto(at(THREE))
    expect(page.locator("#unfilled")).to_be_visible()
    expect(page.locator("#shortlist")).to_be_hidden()
    page.unroute_all()


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_without_javascript_the_page_says_what_to_do_instead(browser, server, language):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + at(THREE, language))
    expect(page.locator("#unfilled")).to_be_visible()
    expect(page.locator("#shortlist")).to_be_hidden()
    page.locator("#unfilled a").click()
    page.wait_for_url("**/find.html")
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_has_no_barrier_and_fits_the_smallest_screen(page, axe, language):
    page.goto(at([*THREE, "sisli-belediyesi", "nobody"], language))
    page.evaluate(axe)
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})")
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    names = page.locator("#listed button").evaluate_all("all => all.map(e => e.getAttribute('aria-label'))")
    assert len(names) == len(set(names)) == 12
    expect(page.locator("html")).to_have_attribute("dir", "rtl" if language in ("ar", "fa") else "ltr")


def test_on_paper_a_list_has_no_button(page):
    page.emulate_media(media="print")
    page.goto(at(THREE))
    assert page.locator("#listed > li").count() == 3
    assert page.locator("button:visible, #more:visible, .exit:visible").count() == 0
