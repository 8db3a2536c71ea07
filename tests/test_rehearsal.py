"""What only a build used to notice, a check says: templates that fail over a page, settings nothing can be made of."""

from __future__ import annotations

import shutil

import pytest

import builders
from builders import ROOT
from rehber.__main__ import checked
from rehber.check import rule_cache, template_check
from rehber.project import settings

PARTS = ("content", "theme", "schema")


@pytest.fixture(scope="module")
def remembered(tmp_path_factory) -> bytes:
    """What a check of the project as it is remembers: the others then look at what they have changed."""
    with pytest.MonkeyPatch.context() as patch:
        folder = made(tmp_path_factory.mktemp("sound"), patch)
        assert errors(folder) == []
        return rule_cache.recall(folder / "services.yaml").file.read_bytes()


@pytest.fixture
def project(tmp_path, monkeypatch, remembered):
    """A small project of its own, with the theme and the pages of ours."""
    folder = made(tmp_path, monkeypatch)
    file = rule_cache.recall(folder / "services.yaml").file
    file.parent.mkdir(parents=True)
    file.write_bytes(remembered)
    return folder


def made(tmp_path, monkeypatch):
    for part in PARTS:
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(ROOT / "pelicanconf.py", tmp_path / "pelicanconf.py")
    (tmp_path / "plugins").symlink_to(ROOT / "plugins")
    (tmp_path / "services.yaml").write_text(builders.centre())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def errors(project) -> list[tuple[str, int, str]]:
    """Return file, line and code of every error a check finds."""
    findings, _ = checked(settings.settings(AS_OF="2026-11-21"))
    return [(f.position.file, f.position.line, f.code) for f in findings if f.severity == 0]


def change(file, before, after):
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")


def test_a_project_in_order_has_no_errors_the_first_time_and_the_second(project):
    assert errors(project) == errors(project) == []


def test_a_template_that_is_none_is_said_with_its_line(project):
    change(project / "theme/templates/need.html", "{% block main %}", "{% blok main %}")
    assert [code for *_, code in errors(project)] == ["template"]


@pytest.mark.parametrize(
    "template",
    [
        "centre.html",
        *(pytest.param(name, marks=pytest.mark.slow) for name in ("404.html", "article.html", "chooser.html", "news.html")),
    ],
)
def test_a_name_that_means_nothing_is_said_for_every_kind_of_page(template, project):
    errors(project)  # what is remembered of other templates must not hide this one
    text = (project / "theme/templates" / template).read_text("utf-8")
    blocks = (text.find(f"{{% block {name} %}}") for name in ("heading", "main"))
    place = text.index("{{", min((at for at in blocks if at >= 0), default=0))
    (project / "theme/templates" / template).write_text(text[:place] + "{{ nothing_at_all.x }}" + text[place:], "utf-8")
    ((file, line, code),) = errors(project)
    assert (file, line, code) == (f"theme/templates/{template}", text.count("\n", 0, place) + 1, "template")


def test_a_field_that_was_not_used_before_has_the_templates_tried_again(project):
    change(project / "theme/templates/components/provider/macro.html", "{{ place.address }}", "{{ place.nothing.x }}")
    assert errors(project) == []
    change(
        project / "services.yaml",
        "organisation: belediye",
        "organisation: belediye\n    place: {address: {province: İstanbul}}",
    )
    assert [code for *_, code in errors(project)] == ["template"]


def test_an_id_that_stands_twice_on_a_page_is_said(project):
    change(project / "theme/templates/centre.html", "{% block main %}", '{% block main %}<p id="x"></p><p id="x"></p>')
    assert [code for *_, code in errors(project)] == ["template"]


def test_a_template_that_is_not_there_is_said(project):
    (project / "theme/templates/area.html").unlink()
    change(
        project / "services.yaml",
        "organisation: belediye",
        "organisation: belediye\n    place: {address: {province: İstanbul}}",
    )
    assert [code for *_, code in errors(project)] == ["template"]


def test_a_component_that_is_not_there_is_said_where_it_is_asked_for(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/a.html").write_text('x\n{% include "b.html" %}\n')
    assert [(f.position.line, f.code) for f in template_check.read(tmp_path).findings] == [(2, "template")]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("MAP_TILES = None", "MAP_TILES = 5", "MAP_TILES"),
        ("SEARCH_WHOLE_UP_TO = 2_000", "SEARCH_WHOLE_UP_TO = -1", "SEARCH_WHOLE_UP_TO"),
        ('LANGUAGES = ("tr", "en", "ar"', 'LANGUAGES = ("tr", "en", "../x"', "LANGUAGES"),
        ('LANGUAGES = ("tr", "en", "ar"', 'LANGUAGES = ("en", "tr", "ar"', "LANGUAGES"),
        ('LANGUAGES = ("tr", "en", "ar"', 'LANGUAGES = ("tr", "en", "en"', "LANGUAGES"),
        ('THEME = "theme"', 'THEME = "theme"\nPATH = "nowhere"', "PATH"),
    ],
)
def test_a_setting_nothing_can_be_made_of_is_said_at_its_line(before, after, line, project):
    change(project / "pelicanconf.py", before, after)
    text = (project / "pelicanconf.py").read_text("utf-8")
    wanted = text[: text.index(f"\n{line} =")].count("\n") + 2
    assert ("pelicanconf.py", wanted, "setting") in errors(project)


def test_a_gap_of_the_interface_that_has_another_name_is_said(project):
    change(
        project / "theme/translations/fr.po",
        'msgid "What to bring and how long it takes: {name}"\nmsgstr "',
        'msgid "What to bring and how long it takes: {name}"\nmsgstr "{nom} ',
    )
    assert [(file, code) for file, _, code in errors(project)] == [("theme/translations/fr.po", "po-gaps")]


def test_a_file_of_translations_that_is_broken_does_not_hide_what_else_is_wrong(project):
    (project / "content/translations/fr.po").write_text("<<<<<<< HEAD\n")
    change(project / "services.yaml", "status: offered", "status: offered\n    hours: Mo 10:00")
    assert {code for *_, code in errors(project)} == {"merge-unfinished", "hours-syntax"}
