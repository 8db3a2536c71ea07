"""The four recipes are true: each is followed word for word in a copy of the project."""

from __future__ import annotations

import json

import pytest

import recipes

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path):
    """A copy of the project to add something to."""
    return recipes.copy(tmp_path)


def done(title, project):
    for step in recipes.steps(title):
        recipes.follow(step, project)
    return project


def said(project):
    """Return what check says of the copy."""
    found = recipes.run(".venv/bin/rehber check --lang en --format json", project)
    return [entry for entry in json.loads(found.stdout) if entry["severity"] == "error"]


def test_a_rule(project):
    done("Add a rule", project)
    rules = (project / "schema/RULES.md").read_text("utf-8")
    assert "### text-exclaims" in rules
    assert "Bir metinde art arda üç ünlem işareti var." in rules


def test_an_export(project):
    done("Add an export", project)
    feed = project / "output/data/v1"
    assert json.loads((feed / "ar/lines.json").read_text("utf-8"))["lines"][0]["number"]
    assert "data/v1/hy/lines.json" in (project / "output/hy/data.html").read_text("utf-8")
    assert "/lines.json" in json.loads((feed / "openapi.json").read_text("utf-8"))["paths"]
    assert "lines.json" in (project / "output/llms.txt").read_text("utf-8")
    assert "lines.json" in (feed / "catalog.jsonld").read_text("utf-8")


def test_a_page_type(project):
    done("Add a page type", project)
    for code in ("tr", "fa"):
        assert "<h1>" in (project / f"output/{code}/sources.html").read_text("utf-8")
        assert "sources.html" in (project / f"output/{code}/index.html").read_text("utf-8")


@pytest.mark.parametrize("forgotten", ["count=one,", "template=", "menu="])
def test_a_page_type_without_one_of_its_lines_stops_the_build_before_it_begins(project, forgotten):
    for step in recipes.steps("Add a page type"):
        if "run" not in step.told:
            recipes.follow(step, project)
    file = project / "plugins/rehber/pages/sources.py"
    head, _, body = file.read_text("utf-8").partition("def sources(")
    lines = [line for line in head.splitlines(keepends=True) if not line.strip().startswith(forgotten)]
    file.write_text(f"{''.join(lines)}def sources({body}", encoding="utf-8")
    built = recipes.run(".venv/bin/rehber build", project)
    assert built.returncode == 1
    assert f"the page type `sources` lacks `{forgotten.partition('=')[0]}`" in built.stderr
    assert "Traceback" not in built.stderr
    assert not (project / "output").exists()


def test_an_export_on_no_page_stops_the_build_before_it_begins(project):
    for step in recipes.steps("Add an export"):
        if "run" not in step.told:
            recipes.follow(step, project)
    file = project / "plugins/rehber/feed/lines.py"
    file.write_text(file.read_text("utf-8").replace("    where=Heading.SERVICES,\n", ""), encoding="utf-8")
    built = recipes.run(".venv/bin/rehber build", project)
    assert (built.returncode, "the export `lines.json` lacks `where`" in built.stderr) == (1, True)
    assert "Traceback" not in built.stderr
    assert not (project / "output").exists()


def test_a_language_that_is_only_in_the_settings_is_refused_with_all_it_lacks(project):
    file = project / "pelicanconf.py"
    file.write_text(file.read_text("utf-8").replace('"hy", "fr")', '"hy", "fr", "ja")'), encoding="utf-8")
    told = [entry["found"] for entry in said(project) if entry["code"] == "language-incomplete"]
    assert {line.partition(" lacks ")[0] for line in told} == {
        "The language `ja` is not in the table of languages.",
        "The language `ja` has no words for protected places and addresses.",
        "The language `ja`",
    }
    built = recipes.run(".venv/bin/rehber build --lang en", project)
    assert built.returncode == 1
    assert not (project / "output").exists()


def test_a_language(project):
    told = recipes.steps("Add a language")
    made = next(i for i, step in enumerate(told) if "run" in step.told)
    for step in told[: made + 1]:
        recipes.follow(step, project)
    assert {entry["code"] for entry in said(project)} == {"language-incomplete"}  # its messages are empty
    for step in told[made + 1 :]:
        recipes.follow(step, project)
    page = (project / "output/de/index.html").read_text("utf-8")
    assert '<html lang="de"' in page
    assert "» As of" in page
