"""The face: colours anybody can read, pictograms a page uses and no others, settings that are refused when they cannot be."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from builders import ROOT, catalogue, centre, files, record
from rehber import face
from rehber.catalogue.groups import AUDIENCE_GROUPS, NEED_GROUPS
from rehber.catalogue.taxonomy import AUDIENCES, NEEDS
from rehber.page import OperatorSettings
from rehber.site import icons

STYLE = (ROOT / "theme/static/common/style.css").read_text("utf-8")
#: Text and what it stands on: names of the style's colours.
TEXT = [
    *itertools.product(("ink", "soft", "teal", "danger"), ("paper", "sand")),
    ("on", "teal"),
    ("on-exit", "exit"),
    ("ok", "okb"),
    ("un", "unb"),
    ("plan", "planb"),
]
LINES = """hotlines:
  - {id: acil-112, number: "112", name: Acil Çağrı Merkezi, summary: Acil durumlar., emergency: true, verified_on: 2026-11-01, source: sayfa}
  - {id: alo-183, number: "183", name: Alo 183, summary: Bir hat., cost: free, hours: "24/7", verified_on: 2026-11-01, source: sayfa}
"""
#: Two places in Şişli, one of which only plans what the other offers, and a protected one that works for all of İstanbul.
PLACES = (
    centre(
        """
        name: Aş Evi
        phones: [{number: "(0212) 708 89 90"}]
        place: {address: {district: Şişli, province: İstanbul}}
        services: [{id: yemek, types: [food-aid], name: Sıcak yemek, summary: Yemek verilir., status: planned}]
        """
    )
    + record(
        """
        name: Sofra
        place: {address: {district: Şişli, province: İstanbul}}
        services: [{id: sofra-yemek, types: [food-aid], name: Sıcak yemek, summary: Yemek verilir., status: offered}]
        """,
        id="sofra",
    )
    + "units:\n"
    + record(
        """
        kind: womens-shelter
        name: Güvenli Ev
        types: [shelter, food-aid]
        reached_through: alo-183
        """,
        id="guvenli-ev",
    )
    + LINES
)


def colours(scheme):
    """Return the colours of the style, by their names."""
    blocks = re.findall(r":root {(.*?)}", STYLE, re.DOTALL)
    light = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", blocks[0]))
    found = light | (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", blocks[1])) if scheme == "dark" else {})
    return {
        name: value if len(value) == 7 else "#" + "".join(2 * digit for digit in value[1:]) for name, value in found.items()
    }


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    known = catalogue(PLACES, tmp_path_factory.mktemp("face"))
    return {path: content.decode() for path, content in files(known, ("tr", "en")) if path.endswith(".html")}


def titles(page):
    return re.findall(r'<a class="title"[^>]*>([^<]*)<', page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT, ids=lambda it: it)
def test_every_text_stands_out_from_its_ground(scheme, text, ground):
    known = colours(scheme)
    assert face.contrast(known[text], known[ground]) >= face.ENOUGH


def test_contrast_is_that_of_wcag():
    assert face.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert face.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"exit": "http://example.org/"}, "https"),
        ({"exit": "javascript:alert(1)"}, "https"),
        ({"colours": {"light": "#dddddd"}}, "contrast"),
        ({"colours": {"dark": "#333333"}}, "contrast"),
        ({"colours": {"light": "red; } body { display: none"}}, "is written"),
        ({"colours": {"night": "#0a5c57"}}, "light and dark"),
        ({"logo": "missing.svg"}, "SVG"),
        ({"font": "Comic Sans"}, "knows exit, logo and colours"),
    ],
)
def test_looks_that_cannot_be_are_refused_with_the_reason(chosen, said, tmp_path):
    with pytest.raises(face.Refused, match=said):
        face.read(chosen, tmp_path)


def test_chosen_looks_stand_on_the_pages(tmp_path):
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    looks = face.read({"exit": "https://example.org/", "logo": "logo.svg", "colours": {"light": "#123456"}}, tmp_path)
    found = dict(files(catalogue(centre(), tmp_path), ("tr",), decisions=OperatorSettings(face=looks)))
    home = found["tr/index.html"].decode()
    assert 'href="https://example.org/"' in home
    assert re.search(r'<img src="\.\./static/logo\.\w+\.svg"', home)
    assert b":root{--teal:#123456}" in next(content for path, content in found.items() if path.startswith("static/style."))


def test_a_page_carries_the_pictograms_it_uses_and_no_others(pages):
    for path, page in pages.items():
        assert set(re.findall(r'<symbol id="i-([\w-]+)"', page)) == set(icons.USED.findall(page)), path


def test_a_library_without_its_pictograms_says_what_to_do(tmp_path):
    with pytest.raises(icons.Missing, match=r"\.svg is missing.*make site"):
        icons.read(tmp_path)


def test_every_need_and_every_audience_stands_in_a_group():
    assert {need for group in NEED_GROUPS for need in group.terms} == {term.id for term in NEEDS}
    assert {person for group in AUDIENCE_GROUPS for person in group.terms} == {term.id for term in AUDIENCES}
    assert (len(NEED_GROUPS), len(AUDIENCE_GROUPS)) == (12, 10)


def test_every_group_has_its_pictogram():
    assert {group.id for group in NEED_GROUPS} <= set(icons.FILES)


@pytest.mark.parametrize("page", ["need/food-aid.html", "topic/food-and-goods.html", "area/istanbul/sisli/need/food-aid.html"])
def test_what_is_offered_stands_before_what_is_planned(pages, page):
    assert [title for title in titles(pages[f"tr/{page}"]) if title != "Güvenli Ev"] == ["Sofra", "Aş Evi"]


@pytest.mark.parametrize("page", ["need/food-aid.html", "for/women.html", "area/istanbul/sisli.html", "topic/violence.html"])
def test_every_card_has_a_number_to_call(pages, page):
    cards = re.findall(r'<li class="card">.*?</li>', pages[f"tr/{page}"], re.DOTALL)
    assert all('href="tel:' in card for card in cards)


def test_who_has_no_number_is_called_at_who_runs_it_and_that_is_said(pages):
    (sofra,) = re.findall(r'<li class="card">\n<a class="title"[^>]*>Sofra.*?</li>', pages["tr/need/food-aid.html"], re.DOTALL)
    assert 'href="tel:+904443112"' in sofra
    assert "Belediye" in sofra


def test_where_nobody_meets_a_need_lines_are_named_that_can_tell(pages):
    page = pages["tr/area/istanbul/sisli/need/homeless-shelter.html"]
    assert titles(page) == []
    assert 'href="tel:183"' in page[page.index("<main") :]


def test_a_protected_place_is_on_no_page_of_a_district(pages):
    found = [path for path, page in pages.items() if path.startswith("tr/area/istanbul/sisli") and "guvenli-ev" in page]
    assert found == []


def test_a_protected_place_is_not_counted_on_the_map(pages):
    assert "guvenli-ev" not in pages["tr/map.html"]


@pytest.mark.parametrize(
    "page", ["topic/violence.html", "need/violence-support.html", "need/shelter.html", "for/violence-survivors.html"]
)
def test_pages_about_violence_begin_with_whom_to_call(pages, page):
    main = pages[f"tr/{page}"].partition("<main")[2]
    assert main.index('href="tel:112"') < main.index('href="tel:183"')
    assert main.index('href="tel:183"') < main.index('class="card')


def test_no_page_has_a_style_of_its_own(pages):
    assert [path for path, page in pages.items() if " style=" in page or "<style" in page] == []


def test_labels_are_not_hyphenated():
    rules = "".join(file.read_text("utf-8") for file in Path(ROOT / "theme").rglob("*.css"))
    assert [
        rule for rule in re.findall(r"([^{}]*){[^{}]*hyphens: auto", rules) if re.search(r"tile|act|bar|h[1-3]|chip", rule)
    ] == []


def test_what_is_hidden_is_not_shown_but_where_its_room_is_kept():
    """A rule for all that is hidden, within a condition, would show every hidden part of every page."""
    bare = [line for line in STYLE.splitlines() if re.match(r"\s*\[hidden\]", line)]
    assert [line.split(";")[0] for line in bare] == ["[hidden] { display: none !important"]
