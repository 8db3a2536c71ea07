"""Settings no build could work with are said by the check, each at its line; nothing in them ends in a traceback."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

import builders
from builders import ROOT
from rehber.project import settings


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project that needs no more than its settings to be read."""
    for part in ("plugins", "content", "theme", "schema"):
        (tmp_path / part).symlink_to(ROOT / part)
    (tmp_path / "services.yaml").write_text(builders.centre())
    shutil.copy(ROOT / "pelicanconf.py", tmp_path / "pelicanconf.py")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(project, line: str) -> list[tuple[str, str]]:
    with (project / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    return [(finding.code, str(finding.found.values.get("name", ""))) for finding in settings.problems(settings.settings())]


def test_our_own_settings_are_in_order(project):
    assert told(project, "") == []


@pytest.mark.parametrize(
    "line",
    [
        'PAGE_PATHS = ["nowhere"]',
        'ARTICLE_PATHS = ["pages"]',
        'PAGE_URL = "x"',
        "RELATIVE_URLS = False",
        'TIMEZONE = "Mars"',
        'LOCALE = ["xx"]',
        'DEFAULT_LANG = "en"',
        "READERS = {}",
    ],
)
def test_a_setting_the_site_hangs_on_must_stay(line, project):
    assert told(project, line) == [("setting", line.partition(" ")[0])]


@pytest.mark.parametrize("name", settings.FIXED)
def test_a_setting_of_pelican_that_is_not_there_is_missed(name, project):
    assert told(project, f"del {name}") == [("setting", name)]


@pytest.mark.parametrize(
    "line", ['DRAFT_SAVE_AS = "x"', 'FEED_ALL_ATOM = "x"', 'DIRECT_TEMPLATES = ["index"]', 'STATIC_PATHS = ["pages"]']
)
def test_pelican_must_write_nothing_by_itself(line, project):
    assert told(project, line) == [("setting", line.partition(" ")[0])]


def test_markdown_without_settings_is_told_of(project):
    assert [code for code, _ in told(project, "MARKDOWN = None")] == ["setting"]


def test_a_folder_of_somebody_else_is_no_place_for_the_site(project):
    (project / "mine").mkdir()
    assert told(project, 'OUTPUT_PATH = "mine"') == []
    assert [finding.code for finding in settings.occupied(settings.settings())] == ["setting"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("del MARKDOWN", "does not set MARKDOWN"),
        ("raise SystemExit(3)", "cannot be read"),
        ("PATH = 3", "PATH is the name of a folder"),
        ("LIBRARIES = None", "LIBRARIES is the name of a folder"),
        ('CATALOGUE = ""', "CATALOGUE is the name of a folder"),
        ('HOME = "a\\0b"', "HOME is the name of a folder"),
        ("THEME = b'theme'", "THEME is the name of a folder"),
    ],
)
def test_settings_that_cannot_be_read_are_a_sentence(line, said, project):
    with (project / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    done = subprocess.run([sys.executable, "-m", "rehber", "check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (74, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
