"""The program as a package: a folder elsewhere, an environment with nothing but the wheel and what it depends on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from builders import ROOT

pytestmark = pytest.mark.slow

#: What a wheel is made from. The browser libraries are linked: they are only read.
SOURCES = ("pyproject.toml", "setup.py", "README.md", "LICENSE", "services.yaml", "plugins", "theme", "schema", "content")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The package, built away from the repository, which stays as it is."""
    home = tmp_path_factory.mktemp("sources")
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, home / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, home / name)
    (home / "node_modules").symlink_to(ROOT / "node_modules")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(home / "dist")]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(home)], check=True)
    return next((home / "dist").glob("*.whl"))


@pytest.fixture(scope="module")
def environment(wheel, tmp_path_factory) -> Path:
    """The programs of an environment that has the wheel; what it depends on is lent by the one the tests run in."""
    home = tmp_path_factory.mktemp("bare") / "venv"
    venv.create(home, with_pip=False)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)}))
    (packages / "lent.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    options = ["--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(home), "install", *options], check=True)
    return home / "bin"


def run(environment: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment with no other program in reach: no Node, no git."""
    bare = {"PATH": str(environment), "XDG_CACHE_HOME": str(folder / "cache"), "PYTHONUTF8": "1"}
    kept = {name: value for name, value in os.environ.items() if name in ("TMPDIR", "SYSTEMROOT")}
    return subprocess.run(
        [str(environment / words[0]), *words[1:]], cwd=folder, env=kept | bare, capture_output=True, text=True, check=False
    )


def test_the_package_brings_all_that_stands_beside_the_code(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    beside = [file for file in (ROOT / "plugins").rglob("*") if file.is_file() and file.suffix != ".pyc"]
    committed = {file.relative_to(ROOT / "plugins").as_posix() for file in beside if "egg-info" not in str(file)}
    theme = {f"rehber/shipped/{f.relative_to(ROOT).as_posix()}" for f in (ROOT / "theme" / "static").rglob("*") if f.is_file()}
    assert committed - names == set()
    assert theme
    assert theme - names == set()


def test_third_party_code_comes_with_its_licence(wheel):
    names = [name for name in zipfile.ZipFile(wheel).namelist() if "/node_modules/" in name]
    paths = [name.split("/node_modules/")[1] for name in names]
    packages = {"/".join(path.split("/")[: 2 if path.startswith("@") else 1]) for path in paths}
    assert packages == {"@tabler/icons", "leaflet", "leaflet.markercluster", "lunr"}
    assert packages == {path.rpartition("/")[0] for path in paths if "LICEN" in path.rpartition("/")[2]}


def test_a_directory_is_begun_checked_and_built_without_node_git_and_repository(environment, wheel, tmp_path):
    answers = {"name": "Kent Yardım", "publisher": "Kent Derneği", "languages": "tr,ar", "province": "İzmir"}
    options = [word for name, value in answers.items() for word in (f"--{name}", value)]
    begun = run(environment, tmp_path, "rehber", "init", "kent", *options, "--address", "https://ornek.example.org/kent")
    assert begun.returncode == 0, begun.stderr
    folder = tmp_path / "kent"
    assert (folder / wheel.name).read_bytes() == wheel.read_bytes()  # what the workflows install
    refused = run(environment, folder, "rehber", "check", "--lang", "en")
    assert (refused.returncode, refused.stdout.count("error [placeholder-left]")) == (1, 5)  # each of four, and the summary
    for page in (folder / "content" / "pages").iterdir():
        page.write_text(re.sub(r"\[\[.*?\]\]", "Kent Derneği.", page.read_text("utf-8")), "utf-8")
    assert run(environment, folder, "rehber", "check").returncode == 0
    built = run(environment, folder, "rehber", "build")
    assert built.returncode == 0, built.stderr
    site = folder / "output"
    assert sorted(inside.name for inside in site.iterdir() if (inside / "index.html").exists()) == ["ar", "tr"]
    assert "MarkerClusterGroup" in next((site / "static").glob("leaflet.*.js")).read_text("utf-8")
    pages = [page.read_text("utf-8") for page in site.rglob("*.html")]
    assert [page for page in pages if re.search("Rehber|Şişli|Eskişehir", page)] == []
    assert str(environment.parent) not in "".join(pages)


def test_pelican_builds_it_as_well(environment, tmp_path):
    assert (
        run(
            environment, tmp_path, "rehber", "init", "kent", "--name", "Kent", "--publisher", "Kent", "--languages", "tr"
        ).returncode
        == 0
    )
    folder = tmp_path / "kent"
    shutil.rmtree(folder / "content" / "pages")
    (folder / "content" / "pages").mkdir()
    command = ["python", "-m", "pelican"]  # its own program belongs to the environment it was installed in
    done = run(environment, folder, *command)
    assert done.returncode == 0, done.stderr
    assert (folder / "output" / "tr" / "index.html").exists()
