"""What many tests set their scene with: the real catalogue, and the real site built from it."""

from __future__ import annotations

import fcntl
import gc
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import project_copy
from builders import EDITION, LANGUAGES, QUICK_LANGUAGES, ROOT, SCHEMA
from rehber.check import load
from rehber.publish.trees import Site

if TYPE_CHECKING:
    from pathlib import Path

    from rehber.catalogue.catalogue import Catalogue


def pytest_configure() -> None:
    """Look for cycles of garbage less often: catalogues and sites are large, and hold none. It takes a tenth of the time."""
    gc.set_threshold(100_000, 50, 50)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A quick run does not ask the site in languages it does not build."""
    if quick(config):
        left_out = [item for item in items if "site" in getattr(item, "fixturenames", ()) and not built(item)]
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


def built(item: pytest.Item) -> bool:
    """Whether a quick run builds the language a test is asked about."""
    told = item.callspec.params.values() if hasattr(item, "callspec") else ()
    return not any(value in LANGUAGES and value not in QUICK_LANGUAGES for value in told if isinstance(value, str))


def quick(config: pytest.Config) -> bool:
    """Whether tests that take long are left out."""
    return "not slow" in config.option.markexpr


def pytest_collection_finish() -> None:
    """What is imported by now stays to the end, so that nobody looks through it again."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whoever runs the tests keeps their own cache as it is."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def loaded() -> load.Loaded:
    """The real catalogue with its findings."""
    return load.read(ROOT / "services.yaml", schema=SCHEMA, content=ROOT / "content", languages=LANGUAGES, as_of=EDITION)


@pytest.fixture(scope="session")
def real(loaded: load.Loaded) -> Catalogue:
    """The real catalogue."""
    assert loaded.catalogue is not None
    return loaded.catalogue


@pytest.fixture
def place(tmp_path: Path) -> Site:
    """The place of a site that nobody has built yet."""
    return Site(tmp_path / "output")


@pytest.fixture(scope="session")
def turkish(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in Turkish alone, for commands about a catalogue of one's own: the rest of it is soon read."""
    return project_copy.in_languages(("tr",), tmp_path_factory.mktemp("turkish") / "project")


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A project of our records in the languages of a quick run, with a live site; a folder nobody may change."""
    home = once(tmp_path_factory, request)
    with (home / "few.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        project = home / "few"
        if not (project / "output").exists():
            project_copy.in_languages(QUICK_LANGUAGES, project)
            build(project)
    return project


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The real site, built by the real command; a folder nobody may change. A quick run has it in three languages."""
    if quick(request.config):
        return request.getfixturevalue("few") / "output"
    home = once(tmp_path_factory, request)
    output = home / "site" / "output"
    output.parent.mkdir(exist_ok=True)
    with (home / "site.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if not output.exists():
            build(ROOT, "-o", str(output))
    return output


def once(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """Return a folder all workers share: who asks first builds there, the others wait."""
    home = tmp_path_factory.getbasetemp()
    return home.parent if hasattr(request.config, "workerinput") else home  # not the environment: a test may start pytest


def build(project: Path, *options: str) -> None:
    """Run the real command in a project."""
    command = [sys.executable, "-m", "rehber", "build", "--as-of", EDITION.isoformat(), *options]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
