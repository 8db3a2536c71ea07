"""``rehber check`` as an editor, a hook and a workflow call it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

import builders
from catalogues import test_bad as corpus
from rehber.check import record_templates


@pytest.fixture
def check(turkish):
    """The command, called in a project's folder."""

    def call(*arguments, **environment) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "rehber", "check", "--as-of", builders.TODAY.isoformat(), *map(str, arguments)]
        environment = os.environ | environment
        return subprocess.run(
            command, cwd=turkish, capture_output=True, text=True, check=False, encoding="utf-8", env=environment
        )

    return call


def test_the_real_catalogue_has_no_errors(loaded):
    assert [f.code for f in loaded.findings if f.severity.name == "ERROR"] == []


def test_errors_end_in_one_and_none_in_zero(check, tmp_path):
    good = tmp_path / "services.yaml"
    good.write_text(builders.centre())
    assert check(good, "--lang", "en").returncode == 0
    done = check(corpus.BAD / "hours-overlap.yaml", "--lang", "en")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[0] == (
        "hours-overlap.yaml:11:32: error [hours-overlap] bir-merkez: Mo 11:30–17:00 overlaps 09:00–12:00."
    )


def test_three_mistakes_in_three_files_are_told_at_once_in_order(check):
    done = check(corpus.BAD / "three-files" / "services.yaml", "--format", "json")
    assert [(row["file"], row["line"]) for row in json.loads(done.stdout)] == [
        ("catalogue/iki.yaml", 2),
        ("catalogue/uc.yaml", 3),
        ("services.yaml", 5),
    ]


@pytest.mark.parametrize("what", ["nothing", "folder"])
def test_a_catalogue_that_cannot_be_opened_is_told_of(check, what, tmp_path):
    file = tmp_path / "services.yaml"
    if what == "folder":
        file.mkdir()
    done = check(file, "--lang", "en")
    assert done.returncode == 1
    assert "error [file-unreadable]" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("day", ["yarın", "2026-02-30", "2026"])
def test_a_day_that_is_none_is_told_without_a_traceback(day, turkish):
    done = subprocess.run(
        [sys.executable, "-m", "rehber", "check", "--as-of", day], cwd=turkish, capture_output=True, text=True, check=False
    )
    assert done.returncode not in (0, 1)
    assert "Traceback" not in done.stderr


def test_a_terminal_that_knows_no_turkish_letters_is_no_reason_to_stop(check):
    done = check(corpus.BAD / "text-cyrillic.yaml", "--lang", "tr", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "text-mixed-scripts" in done.stdout


def test_a_link_to_a_file_outside_is_not_followed(tmp_path):
    (tmp_path / "outside.yaml").write_text("centres: []\n")
    home = tmp_path / "home"
    (home / "catalogue").mkdir(parents=True)
    (home / "catalogue" / "x.yaml").symlink_to(tmp_path / "outside.yaml")
    loaded = builders.read("include: [catalogue/*.yaml]\n" + builders.centre(), home)
    assert [f.code for f in loaded.findings if f.severity.name == "ERROR"] == ["include-missing"]


def test_a_file_of_mistakes_without_end_is_told_of_in_time(tmp_path):
    loaded = builders.read(builders.HEAD + "centres: [" + "{}, " * 200_000 + "]\n", tmp_path)
    assert len(loaded.findings) <= 20_000
    assert "too-many" in [f.code for f in loaded.findings], "what was not looked at is said"


@pytest.mark.parametrize("kind", record_templates.RECORDS)
def test_a_record_to_paste_passes_as_it_is(kind, tmp_path):
    pasted = record_templates.RECORDS[kind].replace("genel-bilgi-dogrulanacak", "sayfa")
    text = {
        "centre": builders.HEAD + "centres:\n" + pasted,
        "unit": builders.HEAD + "units:\n" + pasted,
        "service": builders.centre("services:\n" + pasted),
    }[kind]
    loaded = builders.read(text, tmp_path)
    assert [f.code for f in loaded.findings if f.severity.name == "ERROR"] == []
    assert "text-placeholder" in [f.code for f in loaded.findings]


def found(text, folder) -> list[tuple[int, str]]:
    return [(f.position.line, f.code) for f in builders.read(text, folder).findings if not f.code.startswith("never")]


def test_a_record_out_of_shape_does_not_hide_what_is_wrong_with_the_others(tmp_path):
    broken = builders.record("phones: 0212")
    other = builders.record('name: İki Merkez\nhours: "Mo 09:00-12:00, Mo 11:00-13:00"\nnoise: x', id="iki-merkez").replace(
        "    noise: x\n", ""
    )
    codes = [code for _, code in found(builders.HEAD + "centres:\n" + broken + other, tmp_path)]
    assert {"value-type", "hours-overlap"} <= set(codes)


def test_a_finding_behind_a_record_that_was_left_out_stands_at_its_own_line(tmp_path):
    broken = builders.record("phones: 0212")
    other = builders.record('name: İki Merkez\nhours: "Mo 09:00-12:00, Mo 11:00-13:00"', id="iki-merkez")
    text = builders.HEAD + "centres:\n" + broken + other
    wanted = text[: text.index("hours:")].count("\n") + 1
    assert (wanted, "hours-overlap") in found(text, tmp_path)


def test_a_record_left_out_is_not_missed_by_those_that_name_it(tmp_path):
    text = builders.centre().replace("    kind: district-municipality", "    kind: nonsense")
    codes = {code for _, code in found(text, tmp_path)}
    assert "value-not-allowed" in codes
    assert "organisation-missing" not in codes


@pytest.mark.parametrize(
    ("line", "column"),
    [("name: Eşitlik #1 Birimi", 19), ("name: Eşitlik #1", 19)],
)
def test_a_text_that_yaml_cuts_off_is_told_of(line, column, tmp_path):
    loaded = builders.read(builders.centre(line), tmp_path)
    cut = [(f.position.column, f.severity.name) for f in loaded.findings if f.code == "yaml-cut"]
    assert cut == [(column, "WARNING")]


@pytest.mark.parametrize(
    "line",
    [
        'name: "Eşitlik #1"',
        "name: Eşitlik # bir",
        "name: Eşitlik#1",
        "# name: x #1",
        "name: Eşitlik # bkz. #1",
        "name: 'a #1 b'",
    ],
)
def test_a_remark_is_a_remark(line, tmp_path):
    text = builders.centre(line if line.startswith("name") else "name: Eşitlik") + (
        f"    {line}\n" if line.startswith("#") else ""
    )
    assert "yaml-cut" not in [f.code for f in builders.read(text, tmp_path).findings]
