"""The table of page types: what is said of a type is true of its pages, and an incomplete entry is refused."""

from __future__ import annotations

import dataclasses

import pytest

import builders
from builders import ROOT
from rehber import pages
from rehber.pages.page_type import Discreet, PageType, Script, WrongPages, one, page_type
from rehber.site import map_script, stream, vendor_js
from rehber.site.theme import TemplateFailed, Theme
from rehber.table import IncompleteEntry, entries

TOLD = {
    "template": "numbers.html",
    "addresses": ("numbers.html",),
    "count": one,
    "menu": None,
    "discreet": Discreet.NEVER,
    "samples": ("numbers.html",),
    "scripts": (),
}


def numbers(edition):
    """Make the page of numbers."""
    yield from pages.numbers.make(edition)


@pytest.fixture(scope="module")
def edition(real):
    """The real directory in Turkish."""
    languages = builders.languages()
    return stream.editions(real, languages, stream.Content())[0]


@pytest.fixture(scope="module")
def theme(real):
    """The real theme with its libraries."""
    return Theme(ROOT / "theme", {**vendor_js.read(ROOT / "node_modules"), **map_script.files(real, None)})


@pytest.mark.parametrize("forgotten", TOLD)
def test_a_page_type_that_forgets_something_is_refused_with_its_name_and_what_is_missing(forgotten):
    told = {name: value for name, value in TOLD.items() if name != forgotten}
    with pytest.raises(IncompleteEntry, match=rf"the page type `numbers` lacks `{forgotten}` \(.+\)\. docs/recipes\.md"):
        page_type(**told)(numbers)


def test_a_function_that_is_listed_without_being_described_is_refused():
    with pytest.raises(IncompleteEntry, match="`numbers` is listed as a page type, but nothing is said of it"):
        entries("a page type", (*pages.ALL, numbers), PageType, "plugins/rehber/pages/__init__.py")


def test_a_count_that_is_not_that_of_the_pages_names_the_page_type(edition):
    wrong = page_type(**TOLD | {"count": lambda _: 3})(numbers)
    with pytest.raises(WrongPages, match="`numbers`: 3 pages were planned, 1 were made"):
        list(wrong.pages(edition))


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"template": "need.html"}, "its template is numbers.html"),
        ({"addresses": ("number/{id}.html",)}, "the table knows no such address"),
        ({"discreet": Discreet.ALWAYS}, "its title is not neutral"),
    ],
)
def test_a_page_that_is_not_what_is_said_of_its_type_is_refused(edition, told, reason):
    with pytest.raises(WrongPages, match=reason):
        list(page_type(**TOLD | told)(numbers).pages(edition))


def test_a_page_whose_title_is_neutral_although_none_should_be_is_refused(edition):
    safety = dataclasses.replace(pages.safety, discreet=Discreet.NEVER)
    with pytest.raises(WrongPages, match="its title is neutral, the table says it never is"):
        list(safety.pages(edition))


def test_a_template_or_a_script_that_is_not_there_is_named_before_anything_is_built(theme):
    theme.holds(pages.ALL, stream.OF_ONE_LANGUAGE)
    for told, reason in (
        ({"template": "nowhere.html"}, "has no template: theme/templates/nowhere.html"),
        ({"scripts": (Script("nowhere.js"),)}, "loads nowhere.js, which is not in theme/static"),
    ):
        with pytest.raises(TemplateFailed, match=reason):
            theme.holds([dataclasses.replace(pages.numbers, **told)], ())


def test_every_script_of_the_theme_is_loaded_by_a_page_or_by_all():
    own = {file.name for file in (ROOT / "theme/static").rglob("*.js")}
    assert own - {script.name for kind in pages.ALL for script in kind.scripts} == {"exit.js"}


def test_no_template_but_the_frame_loads_a_script_by_hand():
    for template in sorted((ROOT / "theme/templates").rglob("*.html")):
        if template.stem not in {"base", "chooser", "404"}:
            assert "<script src" not in template.read_text("utf-8"), template.name


def test_every_page_type_has_a_sample_that_is_there(site, edition):
    for kind in pages.ALL:
        assert kind.samples or not kind.count(edition), kind.name
        for sample in kind.samples:
            assert (site / "tr" / sample).is_file(), sample


def test_the_samples_belong_to_their_page_type(edition):
    for kind in pages.ALL:
        if kind.name not in {"article", "news"}:  # Pelican brings them
            assert set(kind.samples) <= {page.address for page in kind.pages(edition)}


def test_the_menu_leads_to_pages_there_is_one_of(edition):
    shown = [kind for kind in pages.ALL if kind.menu]
    assert pages.safety in shown
    assert {kind.count(edition) for kind in shown} == {1}


def test_a_script_depends_only_on_what_every_page_of_its_type_has(tmp_path):
    text = builders.centre('hours: "Mo-Fr 09:00-17:00"')
    written = dict(builders.files(builders.catalogue(text, tmp_path), ("tr",)))
    assert b"static/opening." in written["tr/centre/bir-merkez.html"]
    without = dict(builders.files(builders.catalogue(builders.centre("hours: unknown"), tmp_path), ("tr",)))
    assert b"static/opening." not in without["tr/centre/bir-merkez.html"]
