"""The program as a package: a folder elsewhere, an environment with nothing but the wheel and what it depends on."""

from __future__ import annotations

import os
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


def test_two_languages_are_built_without_node_and_repository(environment, tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "pelicanconf.py").write_text('from rehber.pelican_plugin.defaults import *\n\nLANGUAGES = ("tr", "ar")\n')
    (tmp_path / "services.yaml").write_text(
        "directory: {id: ornek, name: Örnek, summary: Bir dizin., publisher: Örnek Derneği, contact: unknown, licence: CC-BY-4.0, "
        'language: tr, base_url: "https://ornek.example.org/dizin"}\nsources: []\n',
        encoding="utf-8",
    )
    done = run(environment, tmp_path, "rehber", "build")
    assert done.returncode == 0, done.stderr
    site = tmp_path / "output"
    assert sorted(folder.name for folder in site.iterdir() if (folder / "index.html").exists()) == ["ar", "tr"]
    assert "L.map" in next((site / "static").glob("leaflet.*.js")).read_text("utf-8")
