"""What the live site has and the next one would not have is said before it is gone."""

from __future__ import annotations

import json

import pytest

import builders
from rehber.publish import live_check

PAGES = frozenset({"page/about.html"})


@pytest.fixture
def live(tmp_path):
    """Return what makes a live site of a list of files."""

    def make(*files: str):
        home = tmp_path / ".output.trees"
        (home / "a").mkdir(parents=True, exist_ok=True)
        (home / "a.json").write_text(json.dumps({"files": {file: ["x", 1] for file in files}, "latest": 1, "hashed": []}))
        if not (tmp_path / "output").is_symlink():
            (tmp_path / "output").symlink_to(home / "a")
        return tmp_path / "output"

    return make


def said(text, live, folder, languages=("tr", "en"), **options) -> list[tuple[str, str]]:
    (folder / "x").mkdir(exist_ok=True)
    found = live_check.compare(builders.read(text, folder / "x"), live, PAGES, languages, **options)
    return [(f.code, f.record) for f in found]


HERE = ("tr/organisation/belediye.html", "tr/centre/bir-merkez.html", "tr/index.html", "en/index.html", "tr/page/about.html")


def test_a_site_that_keeps_everything_is_left_alone(live, tmp_path):
    assert said(builders.centre(), live(*HERE), tmp_path) == []


def test_a_record_that_is_gone_without_a_word_is_missed(live, tmp_path):
    assert said(builders.centre(id="iki-merkez"), live(*HERE), tmp_path) == [("id-gone", "bir-merkez")]


def test_a_record_that_is_gone_with_a_word_is_not_missed(live, tmp_path):
    removed = "removed:\n  - {id: bir-merkez, on: 2026-11-20, reason: Kapandı., replaced_by: iki-merkez}\n"
    assert said(builders.centre(id="iki-merkez") + removed, live(*HERE), tmp_path) == []


def test_a_loss_that_is_meant_is_no_finding(live, tmp_path):
    assert said(builders.centre(id="iki-merkez"), live(*HERE), tmp_path, accept_loss=True) == []


def test_a_third_of_all_gone_is_one_finding(live, tmp_path):
    many = [f"tr/unit/birim-{i}.html" for i in range(10)]
    assert said(builders.centre(), live(*HERE, *many), tmp_path) == [("records-gone", "")]


def test_a_language_and_a_page_that_are_gone_are_told_of(live, tmp_path):
    site = live(*HERE, "fr/index.html", "tr/news/opened.html")
    assert [code for code, _ in said(builders.centre(), site, tmp_path)] == ["language-gone", "address-gone"]


def test_a_record_that_has_become_confidential_is_told_of(live, tmp_path):
    shelter = (builders.ROOT / "tests/catalogues/bad/confidential-distance.yaml").read_text("utf-8")
    id_ = next(line.split("id: ")[1] for line in shelter.split("centres:")[1].splitlines() if "id: " in line)
    site = live(*HERE, f"data/v1/cards/{id_}.vcf")
    assert ("became-confidential", id_) in said(shelter, site, tmp_path)


@pytest.mark.parametrize("content", ["[]", "{", "5", ""])
def test_a_list_of_the_live_site_that_is_broken_is_nothing_to_compare_with(content, live, tmp_path):
    site = live(*HERE)
    (tmp_path / ".output.trees/a.json").write_text(content)
    assert said(builders.centre(id="iki-merkez"), site, tmp_path) == []


def test_without_a_live_site_there_is_nothing_to_compare_with(tmp_path):
    assert said(builders.centre(), tmp_path / "output", tmp_path) == []
