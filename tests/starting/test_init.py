"""``rehber init``: a valid directory in any languages, with nothing in it of any other directory."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import builders
from builders import ROOT
from rehber.__main__ import checked, main
from rehber.catalogue import source, textfile
from rehber.commands import translations
from rehber.language import po
from rehber.language.table import TABLE
from rehber.project import settings
from rehber.starting import answers, files

if TYPE_CHECKING:
    from pathlib import Path

GIVEN = ("--name", "Kent Yardım", "--publisher", "Kent Derneği", "--province", "ankara", "--contact", "bilgi@ornek.org.tr")
SETTING = re.compile(r"^[A-Z_]+ =", re.MULTILINE)


def begun(folder: Path, languages: str, *more: str) -> Path:
    assert main(["init", str(folder), *GIVEN, "--languages", languages, *more]) == 0
    return folder


def found(folder: Path, monkeypatch, severity: int = 0) -> list[tuple[str, str]]:
    """Return file and rule of every error (0) or warning (1) a check of the directory finds."""
    monkeypatch.chdir(folder)
    findings, _ = checked(settings.settings(AS_OF="2026-11-27"))
    return [(f.position.file, f.code) for f in findings if f.severity == severity]


def filled(folder: Path) -> None:
    """Fill in what is left to people."""
    for page in folder.glob("content/pages/*.md"):
        page.write_text(re.sub(r"\[\[.*?\]\]", "Kent Derneği.", page.read_text("utf-8")), "utf-8")


@pytest.mark.parametrize("languages", ["tr", "tr,ar"])
def test_only_what_people_must_write_keeps_a_new_directory_from_being_published(languages, tmp_path, monkeypatch):
    folder = begun(tmp_path / "kent", languages)
    pages = [f"content/pages/{slug}.{code}.md" for slug in ("about", "privacy") for code in sorted(languages.split(","))]
    assert found(folder, monkeypatch) == [(page, "placeholder-left") for page in pages]
    filled(folder)
    assert found(folder, monkeypatch) == []


def test_every_language_begins_with_pages_of_its_own(tmp_path, monkeypatch):
    folder = begun(tmp_path / "kent", ",".join(TABLE))
    filled(folder)
    assert found(folder, monkeypatch) == []
    assert len(list(folder.glob("content/pages/*.md"))) == len(TABLE) * len(files.PAGES)


def test_leaving_a_language_out_leaves_nothing_of_it_behind(tmp_path):
    all_of_them, two = begun(tmp_path / "all", ",".join(TABLE)), begun(tmp_path / "two", "tr,ar")
    for code in set(TABLE) - {"tr", "ar"}:
        for file in [*all_of_them.rglob(f"*.{code}.md"), *all_of_them.rglob(f"{code}.po")]:
            file.unlink()
    conf = all_of_them / "pelicanconf.py"
    conf.write_text(re.sub(r"LANGUAGES = .*", 'LANGUAGES = ("tr", "ar",)', conf.read_text("utf-8")), "utf-8")

    def content(folder: Path) -> dict[str, bytes]:
        return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}

    assert content(all_of_them) == content(two)


def test_a_new_translation_is_of_the_turkish_text_it_stands_beside(tmp_path, monkeypatch):
    folder = begun(tmp_path / "kent", "tr,ar")
    assert "content-outdated" not in {code for _, code in found(folder, monkeypatch, severity=1)}


def test_nothing_of_another_directory_is_in_it(tmp_path):
    folder = begun(tmp_path / "kent", ",".join(TABLE))
    command = re.compile(
        r"rehber (?:init|check|checked|build|new)\b|python -m rehber\.|from rehber\.|/?rehber-[0-9.]+-py3|rehber @ "
    )
    for file in folder.rglob("*"):
        if file.is_file() and file.suffix != ".whl":
            text = command.sub("", file.read_text("utf-8").replace('"Project-Id-Version: Rehber', "").replace("# Rehber. ", ""))
            assert re.findall("(?i)şişli|sisli|eskişehir|eskisehir|rehber", text) == [], file.name


def test_a_directory_needs_no_more_than_ten_settings(tmp_path):
    conf = (begun(tmp_path / "kent", "tr") / "pelicanconf.py").read_text("utf-8")
    assert 1 <= len(SETTING.findall(conf)) <= 10


def test_the_help_lines_are_ours_with_their_sources_and_translations(tmp_path):
    folder = begun(tmp_path / "kent", "tr,ar")
    taken = source.parse_text(textfile.read(folder / files.HELP_LINES), files.HELP_LINES)
    ours = source.parse_text(textfile.read(ROOT / "services.yaml"), "services.yaml").data
    assert taken.findings == []
    assert taken.data["hotlines"] == ours["hotlines"]
    assert {one["id"] for one in taken.data["sources"]} < {one["id"] for one in ours["sources"]}
    assert "hotline/alo-183/summary" in (folder / "content/translations/ar.po").read_text("utf-8")


def test_translations_of_a_directory_are_brought_up_to_date_and_nothing_else_is_written(tmp_path, monkeypatch):
    folder = begun(tmp_path / "kent", "tr,ar")
    before = {file for file in folder.rglob("*") if file.is_file()}
    monkeypatch.chdir(folder)
    assert translations.main([]) == 0
    assert {file for file in folder.rglob("*") if file.is_file()} == before
    catalog = po.read(folder / "content/translations/ar.po", "ar")
    written = {message.context: po.written(message) for message in catalog if message.id}
    assert written["directory/summary"] is False
    assert written["hotline/alo-183/summary"] is True


def test_a_directory_without_help_lines_says_nothing_of_them(tmp_path, monkeypatch):
    folder = begun(tmp_path / "kent", "tr,ar", "--no-help-lines")
    filled(folder)
    assert found(folder, monkeypatch) == []
    assert not (folder / files.HELP_LINES).exists()
    assert "hotline/" not in (folder / "content/translations/ar.po").read_text("utf-8")
    assert "numbers.html" not in "".join(page.read_text("utf-8") for page in folder.glob("content/pages/*"))


def test_the_example_in_the_new_file_is_a_valid_record(tmp_path, monkeypatch):
    folder = begun(tmp_path / "kent", "tr")
    filled(folder)
    file = folder / "catalogue/centres.yaml"
    lines = file.read_text("utf-8").split("\n")
    example = [line[2:] for line in lines[lines.index("# organisations:") :] if line.startswith("# ")]
    file.write_text("\n".join(example) + "\n", "utf-8")
    assert "ilce-toplum-merkezi" in file.read_text("utf-8")
    assert found(folder, monkeypatch) == []


def test_a_folder_with_something_in_it_is_left_alone(tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("x")
    assert main(["init", str(tmp_path), *GIVEN]) == 74
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]
    assert "mine.txt" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "value"),
    [("--languages", "tr,xx"), ("--province", "Atlantis"), ("--address", "http://x"), ("--contact", "x"), ("--name", 'a"b')],
)
def test_what_is_no_answer_is_said_with_its_option_and_nothing_is_written(option, value, tmp_path, capsys):
    folder = tmp_path / "kent"
    assert main(["init", str(folder), *GIVEN, option, value]) == 2
    assert capsys.readouterr().err.startswith(f"{option}: ")
    assert not folder.exists()


def test_without_a_terminal_a_missing_name_is_asked_for_by_its_option(tmp_path):
    command = [sys.executable, "-m", "rehber", "init", str(tmp_path / "kent")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--name" in done.stderr


def test_on_a_terminal_every_question_is_asked_again_until_it_is_answered(tmp_path, monkeypatch, capsys):
    said = iter(["", "Kent Yardım", "Kent Derneği", "xx", "tr", "Nowhere", "İzmir", "", ""])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: next(said))
    assert main(["init", str(tmp_path / "kent")]) == 0
    assert list(said) == []
    assert "province: İzmir" in (tmp_path / "kent/catalogue/centres.yaml").read_text("utf-8")
    assert "Nowhere" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "expected"), [("Kent Yardım", "kent-yardim"), ("İSTANBUL Işık", "istanbul-isik"), ("Ք", "dizin")]
)
def test_the_id_of_a_directory_is_made_of_its_name(name, expected):
    told = answers.Answers(
        name=name, publisher="x", languages=("tr",), province="", address="unknown", contact="unknown", help_lines=True
    )
    assert told.id == expected


def test_what_would_be_empty_is_not_linked(tmp_path):
    known = builders.catalogue(builders.centre(), tmp_path)
    pages = {path: content.decode() for path, content in builders.files(known, ("tr",)) if path.endswith(".html")}
    own = ("tr/numbers.html", "tr/figures.html")
    linked = {name for path, page in pages.items() if path not in own for name in re.findall(r'href="[./]*([a-z.]+)[#"]', page)}
    assert "tr/find.html" in pages
    assert "find.html" in linked
    assert linked & {"numbers.html", "figures.html", "news.xml"} == set()
