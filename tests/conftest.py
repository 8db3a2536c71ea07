"""What many tests set their scene with: the real catalogue, and the real site built from it."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from builders import EDITION, LANGUAGES, ROOT, SCHEMA
from rehber.check import load

if TYPE_CHECKING:
    from pathlib import Path

    from rehber.catalogue.catalogue import Catalogue


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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built by the real command; a folder nobody may change."""
    home = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        home = home.parent  # one for all workers: whoever asks first builds it, the others wait
    output = home / "site" / "output"
    output.parent.mkdir(exist_ok=True)
    with (home / "site.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if not output.exists():
            command = [sys.executable, "-m", "rehber", "build", "-o", str(output), "--as-of", EDITION.isoformat()]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
    return output
