"""`rehber check` on machines that lack what most have: git, a home, a folder for temporary files, rights, plain paths."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import project_copy
from builders import ROOT

pytestmark = pytest.mark.slow
ROOT_ONLY = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else, or mount")
SUMMARY = "Hata: 0, uyar"  #: what follows has a letter that a terminal without Turkish shows by its number


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The project in Turkish, which nobody may change; without git."""
    return project_copy.in_languages(("tr",), tmp_path_factory.mktemp("strange") / "proje")


def check(folder, *before, **environment):
    """Run `rehber check` in a folder, by another program where *before* names one; return how it ended and what it said."""
    around = {key: value for key, value in os.environ.items() if key not in ("HOME", "TMPDIR", "XDG_CACHE_HOME")}
    given = {"PYTHONPATH": str(ROOT / "plugins"), "PYTHONDONTWRITEBYTECODE": "1", **around, **environment}
    done = subprocess.run(
        [*before, sys.executable, "-m", "rehber", "check", "--summary", "--lang", "tr"], cwd=folder, capture_output=True,
        text=True, check=False, env={key: value for key, value in given.items() if value is not None},
    )  # fmt: skip
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, done.stdout, done.stderr


def sound(answer):
    code, said, complained = answer
    assert (code, complained.count("\n") <= 1) == (0, True), said + complained
    assert SUMMARY in said
    return complained


def test_without_git_the_day_is_today_and_one_line_says_so(project, tmp_path):
    """No program of that name is on the path."""
    (tmp_path / "bin").mkdir()
    assert "git" in sound(check(project, PATH=str(tmp_path / "bin")))


def test_without_a_home_nothing_is_missed(project):
    sound(check(project))


def test_a_home_that_is_not_there_is_no_matter(project):
    sound(check(project, HOME="/nonexistent"))


def test_a_path_with_blanks_and_turkish_letters_is_one_like_any_other(project, tmp_path):
    there = tmp_path / "Belgelerim (yedek)" / "Şişli İlçesi ağ'ı"
    shutil.copytree(project, there, symlinks=True)
    sound(check(there))


def test_a_path_with_turkish_letters_is_read_in_a_locale_without_them(project, tmp_path):
    there = tmp_path / "Şişli İlçesi"
    shutil.copytree(project, there, symlinks=True)
    sound(check(there, LC_ALL="C", LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"))


def test_a_folder_for_temporary_files_that_is_not_there_is_no_matter(project, tmp_path):
    sound(check(project, TMPDIR=str(tmp_path / "nowhere")))


@ROOT_ONLY
def test_the_repository_of_somebody_else_is_checked_all_the_same(project, tmp_path):
    there = shutil.copytree(project, tmp_path / "proje", symlinks=True)
    subprocess.run(["git", "init", "--quiet", str(there)], check=True)
    for path in (there, there / ".git"):
        os.chown(path, 12345, 12345)
    said = sound(check(there, GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_SYSTEM=os.devnull, HOME=str(tmp_path)))
    assert "git" in said.lower()


@pytest.fixture
def open_to_all():
    """A folder everybody may enter; those of pytest are root's alone."""
    folder = Path("/var/tmp") / f"rehber-{os.getpid()}"  # another user must reach it
    folder.mkdir(mode=0o755)
    yield folder
    shutil.rmtree(folder)


@ROOT_ONLY
@pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv is not here (util-linux)")
def test_another_user_without_rights_to_write_may_check(project, open_to_all):
    there = Path(shutil.copytree(project, open_to_all / "proje", symlinks=True))
    nobody = pwd.getpwnam("nobody")
    become = ["setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups"]
    if subprocess.run([*become, sys.executable, "-c", "import yaml"], cwd=there, check=False, capture_output=True).returncode:
        pytest.skip("nobody may not read this Python")
    sound(check(there, *become, HOME="/nonexistent"))


@ROOT_ONLY
@pytest.mark.skipif(shutil.which("unshare") is None, reason="unshare is not here (util-linux)")
@pytest.mark.parametrize("kind", ["full", "read-only"])
def test_a_folder_for_temporary_files_that_takes_nothing_is_no_matter(kind, project, tmp_path):
    """TMPDIR and the cache lie in a file system of 64 KB that is full, or may not be written to."""
    there = tmp_path / "small"
    there.mkdir()
    options, fill = ("size=64k", f"head -c 65536 /dev/zero > {there}/x") if kind == "full" else ("size=64k,ro", "true")
    script = f'mount -t tmpfs -o {options} none {there} && {fill}; test ! -e {there}/y && ! (echo y > {there}/y) 2>/dev/null || exit 99; exec "$@"'  # fmt: skip
    mounted = ["unshare", "--mount", "sh", "-c", script, "sh"]
    if subprocess.run([*mounted, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a file system")
    sound(check(project, *mounted, TMPDIR=str(there), XDG_CACHE_HOME=str(there), HOME=str(there)))
