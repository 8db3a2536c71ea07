"""`rehber check --history`, as an editor runs it: in a whole clone, in one without old commits, and without git."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from builders import HEAD, ROOT, record

pytestmark = pytest.mark.slow
DESK = record("name: Danışma\nphones: [{number: '444 31 12'}]", id="danisma")
OPEN = record('place: {address: {street: Gizlikaya Sok., number: "5", district: Konak, province: İzmir}}', id="kadin-evi")
SHELTER = record("kind: womens-shelter\nname: Kadın Evi\nreached_through: danisma", id="kadin-evi")
PUBLIC, HIDDEN = (f"{HEAD}centres:\n{centre}{DESK}" for centre in (OPEN, SHELTER))


def git(folder, *words):
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def project(folder, *versions):
    """Make a project with the theme and no pages, and a commit for each version of its catalogue."""
    (folder / "content" / "pages").mkdir(parents=True)
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    (folder / "pelicanconf.py").write_text(settings + '\nLANGUAGES = ["tr"]\n', encoding="utf-8")
    git(folder, "init", "--quiet")
    for text in versions:
        (folder / "services.yaml").write_text(text, encoding="utf-8")
        git(folder, "add", "services.yaml", "pelicanconf.py")
        git(folder, "commit", "--quiet", "--message", "x")
    return folder


def check(folder):
    """Return how `rehber check --history` ends, and the rules it names."""
    for name in ("theme", "schema", "plugins", "node_modules"):
        (folder / name).symlink_to(ROOT / name)
    done = subprocess.run(
        [sys.executable, "-m", "rehber", "check", "--history", "--lang", "tr"], cwd=folder, capture_output=True, text=True,
        check=False, env={**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "XDG_CACHE_HOME": str(folder / ".cache")},
    )  # fmt: skip
    assert "Gizlikaya" not in done.stdout + done.stderr
    return done.returncode, [code for code in ("confidential-history", "history-incomplete") if f"[{code}]" in done.stdout]


def test_a_centre_that_became_a_shelter_is_found_in_the_whole_history(tmp_path):
    """Case 21: the address stands in an old commit."""
    assert check(project(tmp_path / "whole", PUBLIC, HIDDEN)) == (1, ["confidential-history"])


def test_a_clone_of_the_last_commit_alone_does_not_say_that_nothing_was_found(tmp_path):
    """Case 21: `git clone --depth 1` brings no old commit; exit 0 would be read as "nothing there"."""
    whole = project(tmp_path / "whole", PUBLIC, HIDDEN)
    git(tmp_path, "clone", "--quiet", "--depth", "1", whole.as_uri(), str(tmp_path / "clone"))
    (tmp_path / "clone" / "content" / "pages").mkdir(parents=True)
    assert check(tmp_path / "clone") == (1, ["history-incomplete"])


def test_a_folder_from_a_zip_does_not_say_that_nothing_was_found(tmp_path):
    """Case 21: what a host offers as "Download ZIP" has no history at all."""
    folder = project(tmp_path / "zip", PUBLIC, HIDDEN)
    shutil.rmtree(folder / ".git")
    assert check(folder) == (1, ["history-incomplete"])


def test_a_history_that_never_told_ends_with_0(tmp_path):
    """Case 21, the other side: the sentence is no matter of course."""
    assert check(project(tmp_path / "whole", HIDDEN)) == (0, [])
