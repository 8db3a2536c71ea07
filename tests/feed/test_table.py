"""The table of exports: every list of files reads it, and an export that is on no page is refused."""

from __future__ import annotations

import json
import re

import pytest

import builders
from builders import LANGUAGES
from rehber import feed
from rehber.feed.export import Export, all_translated, export, exports, translated
from rehber.feed.listing import Elsewhere, Heading
from rehber.publish.verify import NAMED
from rehber.table import IncompleteEntry, entries

TOLD = {"where": Heading.SERVICES, "title": "A file.", "file_type": None, "operation": None, "llms": None}
HREF = re.compile(r'href="(?:\.\./)*([^"#]+)"')


@pytest.mark.parametrize("make", [export, exports, translated, all_translated])
@pytest.mark.parametrize("forgotten", TOLD)
def test_an_export_that_forgets_something_is_refused_with_its_path_and_what_is_missing(make, forgotten):
    told = {name: value for name, value in TOLD.items() if name != forgotten}
    with pytest.raises(IncompleteEntry, match=rf"the export `opening\.json` lacks `{forgotten}` \(.+\)\. docs/recipes\.md"):
        make("opening.json", "application/json", **told)


def test_an_export_of_many_files_says_which_of_them_the_data_page_lists():
    with pytest.raises(IncompleteEntry, match=r"lacks `names` \(the files the data page lists\)"):
        exports("opening/{id}.json", "application/json", **TOLD)


def test_a_function_that_is_listed_without_being_described_is_refused():
    with pytest.raises(IncompleteEntry, match="`dump` is listed as an export, but nothing is said of it"):
        entries("an export", (*feed.ALL, json.dump), Export, "plugins/rehber/feed/__init__.py")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_data_page_links_every_file_that_has_a_heading_there(site, language):
    linked = set(HREF.findall((site / language / "data.html").read_text("utf-8")))
    for entry in feed.LISTED:
        if isinstance(entry.told["where"], Heading):
            assert {entry.address(path, language) for path in entry.listed} <= linked, entry.path


def test_what_is_on_another_page_is_linked_from_one(tmp_path):
    fields = 'hours: "Mo-Fr 09:00-17:00"\nphones: [{number: "(0212) 708 89 90"}]\nplace: {address: {province: İstanbul}}'
    known = builders.catalogue(builders.centre(fields), tmp_path)
    pages = [content.decode() for path, content in builders.files(known, ("tr",)) if path.endswith(".html")]
    linked = {link for page in pages for link in HREF.findall(page)}
    for entry in feed.LISTED:
        where = entry.told["where"]
        if isinstance(where, Elsewhere) and where.linked:
            pattern = re.compile(re.sub(r"\\\{\w+\\\}", "[a-z0-9-]+", re.escape(entry.path)))
            assert any(pattern.fullmatch(link) for link in linked), entry.path


def test_every_export_is_listed_once():
    assert len(feed.LISTED) == len({id(entry) for entry in feed.LISTED}) == len(feed.ALL) + len(feed.TRANSLATED) + 2
    operations = [entry.told["operation"] for entry in feed.LISTED if entry.told["operation"]]
    assert len(operations) == len(set(operations))


def test_every_heading_of_the_data_page_has_a_file():
    used = {entry.told["where"] for entry in feed.LISTED}
    assert set(Heading) - used == {Heading.NEWS}  # the news are no export: site/news_feed.py


def test_every_title_is_a_sentence():
    assert [entry.path for entry in feed.LISTED if not entry.told["title"].endswith(".")] == []


def test_the_lists_for_programs_name_files_that_are_there(site):
    description = json.loads((site / "data/v1/openapi.json").read_text("utf-8"))
    for path in description["paths"]:
        assert "{id}" in path or (site / f"data/v1{path.replace('{language}', 'ar')}").is_file(), path
    for path in re.findall(r"\]\(/(data/[^)]+)\)", (site / "llms.txt").read_text("utf-8")):
        assert (site / path).is_file(), path
    for form in json.loads((site / "data/v1/catalog.jsonld").read_text("utf-8"))["dcat:dataset"]["dcat:distribution"]:
        assert (site / "data/v1" / form["dcat:downloadURL"]["@id"]).is_file(), form


def test_files_without_an_ending_are_the_ones_the_verification_knows():
    named = {entry.path for entry in feed.ALL if "." not in entry.path.rpartition("/")[2]}
    assert named == NAMED
