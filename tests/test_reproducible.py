"""The same input gives the same bytes, whatever the machine's clock, locale, zone, seed or folder."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from builders import EDITION, ROOT

pytestmark = pytest.mark.slow

ONE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
OTHER = {"TZ": "America/Anchorage", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "77", "LANG": "tr_TR.UTF-8"}


def build(output, environment):
    command = [sys.executable, "-m", "rehber", "build", "-o", str(output), "--as-of", EDITION.isoformat()]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=True, capture_output=True)
    return {f.relative_to(output).as_posix(): f.read_bytes() for f in output.rglob("*") if f.is_file()}


def test_two_builds_on_different_machines_are_the_same_to_the_byte(tmp_path):
    (tmp_path / "deeper" / "down").mkdir(parents=True)
    one = build(tmp_path / "one", ONE)
    other = build(tmp_path / "deeper" / "down" / "other", OTHER)
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
