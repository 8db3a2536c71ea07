"""What a site is made from: whatever changes it changes the digest, and what does not leaves it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builders import ROOT
from rehber.project import inputs, settings


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """A copy of the project, so that files can be changed."""
    home = tmp_path_factory.mktemp("original") / "project"
    home.mkdir()
    for name in ("services.yaml", "pelicanconf.py"):
        shutil.copy(ROOT / name, home / name)
    for name in ("content", "theme", "schema", "plugins"):
        shutil.copytree(ROOT / name, home / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    (home / "node_modules").symlink_to(ROOT / "node_modules")
    return home


@pytest.fixture
def project(original, tmp_path, monkeypatch):
    home = Path(shutil.copytree(original, tmp_path / "project", symlinks=True))
    monkeypatch.chdir(home)
    return home


def digest(home, **chosen):
    return inputs.digest(settings.settings(AS_OF="2026-11-27", **chosen), home / "output")


@pytest.mark.parametrize(
    "file",
    [
        "services.yaml",
        "content/synonyms.yaml",
        "content/translations/ar.po",
        "content/pages/safety.tr.md",
        "theme/translations/fr.po",
        "theme/templates/base.html",
        "theme/static/common/opening.js",
        "schema/feed.schema.json",
        "pelicanconf.py",
    ],
)
def test_a_change_of_any_file_a_site_is_made_from_changes_the_digest(project, file):
    before = digest(project)
    with (project / file).open("a", encoding="utf-8") as there:
        there.write("\n")
    assert digest(project) != before


def test_a_new_file_changes_the_digest(project):
    before = digest(project)
    (project / "content" / "pages" / "new.tr.md").write_text("Title: Yeni\n", encoding="utf-8")
    assert digest(project) != before


def test_a_file_that_moves_changes_the_digest(project):
    before = digest(project)
    (project / "content" / "translations" / "ar.po").rename(project / "content" / "translations" / "de.po")
    assert digest(project) != before


def test_another_day_or_setting_changes_the_digest(project):
    before = digest(project)
    assert inputs.digest(settings.settings(AS_OF="2026-11-28"), project / "output") != before
    assert digest(project, SEARCH_WHOLE_UP_TO=1) != before


def test_a_library_that_changes_changes_the_digest(project, tmp_path):
    before = digest(project)
    other = tmp_path / "node_modules"
    for name in ("lunr/lunr.min.js", "leaflet/dist", "leaflet/LICENSE", "leaflet.markercluster", "@tabler/icons/icons/outline"):
        source, target = ROOT / "node_modules" / name, other / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    (project / "node_modules").unlink()
    other.rename(project / "node_modules")
    assert digest(project) == before
    with (project / "node_modules" / "lunr" / "lunr.min.js").open("ab") as script:
        script.write(b";")
    assert digest(project) != before


def test_times_hidden_files_and_how_it_is_built_do_not_change_the_digest(project):
    before = digest(project)
    os.utime(project / "services.yaml", (1, 1))
    (project / ".cache").mkdir()
    (project / ".cache" / "x").write_text("x", encoding="utf-8")
    (project / "output").mkdir()
    (project / "output" / "index.html").write_text("x", encoding="utf-8")
    assert digest(project, JOBS=7) == before


def run(project):
    program = [str(Path(sys.executable).parent / "rehber"), "build", "--lang", "en", "--as-of", "2026-11-27"]
    done = subprocess.run(program, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_a_site_is_built_again_only_where_something_has_changed(project):
    """Also where somebody has touched what was built: then it is made whole again."""
    assert "Nothing has changed" not in run(project)
    assert "Nothing has changed" in run(project)
    page = (project / "output" / "tr" / "index.html").resolve()
    page.write_bytes(page.read_bytes() + b"<!-- by hand -->")
    assert "Nothing has changed" not in run(project)
    assert b"by hand" not in (project / "output" / "tr" / "index.html").read_bytes()
    assert "Nothing has changed" in run(project)
    (project / "output" / "tr" / "foreign.html").write_text("x", encoding="utf-8")
    assert "Nothing has changed" not in run(project)
    assert not (project / "output" / "tr" / "foreign.html").exists()
    shutil.rmtree(project / "output.hosting")
    assert "Nothing has changed" not in run(project)
    assert (project / "output.hosting").is_dir()
