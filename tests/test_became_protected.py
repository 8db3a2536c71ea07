"""A place becomes protected, by the commands editors use: what each of them prints, and what is left on the disk and in git."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from builders import HEAD, ROOT, record
from check.gate import canary

pytestmark = pytest.mark.slow
DESK = record("name: Danışma\nphones: [{number: '444 31 12'}]", id="danisma")
OPEN = "name: Zkanarya Evi\nplace: {address: {street: Zkanarya Sok., district: Konak, province: İzmir}}\nphones: [{number: '(0232) 441 23 45'}]"
PUBLIC = HEAD + "centres:\n" + record(OPEN, id="zkanarya-evi") + DESK
SHELTER = record("kind: womens-shelter\nname: Kadın Sığınma Evi\nreached_through: danisma", id="kadin-siginma-evi-izmir")
HIDDEN = HEAD + "centres:\n" + SHELTER + DESK + "removed:\n  - {id: zkanarya-evi, on: 2026-11-02, reason: withdrawn}\n"
OLD_ID = "zkanarya-evi"  #: it stays in the feed, so that its readers delete the record


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project of its own in git, with the theme and no pages, in two languages."""
    folder = tmp_path_factory.mktemp("project")
    for part in ("theme", "schema"):
        shutil.copytree(ROOT / part, folder / part)
    (folder / "content" / "pages").mkdir(parents=True)
    (folder / "content" / "news").mkdir()
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    (folder / "pelicanconf.py").write_text(settings + '\nLANGUAGES = ["tr", "en"]\n', encoding="utf-8")
    for name in ("plugins", "node_modules"):
        (folder / name).symlink_to(ROOT / name)
    git(folder, "init", "--quiet")
    return folder


def git(folder, *words):
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    return subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True, text=True).stdout


def rehber(folder, *words):
    """Run one command of Rehber and return how it ended and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "rehber", *words], cwd=folder, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "XDG_CACHE_HOME": str(folder / ".cache")},
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def write(folder, text, name="services.yaml"):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "--all", "--", name)
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "x")


def betraying(folder):
    trees = [path for path in (folder / ".output.trees", folder / "output") if path.exists()]
    files = (file for tree in trees for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    return [file.name for file in files if canary.betrays("", file.read_bytes(), known=OLD_ID)]


def test_a_place_that_becomes_protected_comes_back_by_no_command(project):
    write(project, PUBLIC)
    ended, said = rehber(project, "build")
    assert ended == 0, said
    assert betraying(project)

    write(project, HIDDEN)
    ended, said = rehber(project, "build", "--accept-loss")
    assert ended == 0, said
    assert "zkanarya-evi" in said
    assert "SECURITY" in said or "new id" in said
    assert betraying(project) == []

    ended, said = rehber(project, "rollback")
    assert ended != 0
    assert "Traceback" not in said
    assert betraying(project) == []

    ended, said = rehber(project, "build")
    assert ended == 0, said
    assert betraying(project) == []
    rehber(project, "rollback")
    assert betraying(project) == []


def test_its_history_is_found_renamed_moved_and_in_a_shallow_clone_and_never_repeated(project, tmp_path):
    write(project, PUBLIC)
    write(project, PUBLIC.replace("441 23 45", "441 23 46"), "eski/services.yaml")
    git(project, "mv", "eski/services.yaml", "eski/baska.yaml")
    git(project, "commit", "--quiet", "--message", "y")
    git(project, "rm", "--quiet", "eski/baska.yaml")
    git(project, "commit", "--quiet", "--message", "z")
    write(project, HIDDEN)
    ended, said = rehber(project, "check", "--history")
    assert ended == 1
    assert ":services.yaml:" in said
    assert ":eski/" in said
    assert "kanarya Sok" not in said

    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{project}", "shallow")
    for name in ("plugins", "node_modules", "theme", "schema", "pelicanconf.py", "content"):
        if not (tmp_path / "shallow" / name).exists():
            (tmp_path / "shallow" / name).symlink_to(project / name)
    ended, said = rehber(tmp_path / "shallow", "check", "--history")
    assert ended == 1
    assert "history-incomplete" in said
