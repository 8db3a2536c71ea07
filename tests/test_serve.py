"""``make serve``: a failed build is shown in the browser, and the next good one replaces it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from builders import ROOT

pytestmark = pytest.mark.slow

NEEDED = ("services.yaml", "pelicanconf.py", "plugins", "content", "theme", "schema")


@pytest.fixture
def project(tmp_path):
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / name)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


@pytest.fixture
def address(project):
    """The address of a running preview on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": str(project / "plugins"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "rehber.commands.serve", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as running:
        yield f"http://127.0.0.1:{port}/"
        running.terminate()


def wait_for(address, wanted):
    """Return the first answer at *address* that *wanted* is true of; None after a minute."""
    for _ in range(240):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                status, text = answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            status, text = error.code, error.read().decode()
        except OSError:
            status, text = 0, ""
        if wanted(status, text):
            return text
        time.sleep(0.25)
    return None


def test_a_failed_build_is_shown_until_the_next_good_one(project, address):
    page = address + "tr/index.html"
    assert wait_for(page, lambda status, text: status == 200 and "livereload" in text)
    catalogue = project / "services.yaml"
    good = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(good.replace("kind: district-municipality", "kind: <b>nothing</b>", 1), encoding="utf-8")
    shown = wait_for(page, lambda status, _: status == 500)
    assert shown
    assert "services.yaml:" in shown
    assert "<b>nothing" not in shown
    catalogue.write_text(good, encoding="utf-8")
    assert wait_for(page, lambda status, _: status == 200)
