"""Every file in ``bad/`` names what is wrong with it, and exactly that is found: no more, no less, at line and column."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from builders import LANGUAGES, SCHEMA, TODAY
from rehber.check import load

BAD = Path(__file__).parent / "bad"
FILES = sorted([*BAD.glob("*.yaml"), *BAD.glob("*/services.yaml")])
EXPECT = re.compile(rb"# expect: (?:(?P<file>[a-z/]+\.yaml):)?(?P<line>\d+):(?P<column>\d+) (?P<code>[a-z-]+)\n")

every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(BAD).as_posix())


def read(file: Path) -> load.Loaded:
    """Read a catalogue as ``rehber check`` does."""
    return load.read(file, schema=SCHEMA, content=file.parent / "content", languages=LANGUAGES, as_of=TODAY)


def expected(file: Path) -> list[tuple[str, int, int, str]]:
    """Return what the first lines of a file name."""
    return sorted(
        ((match["file"] or file.name.encode()).decode(), int(match["line"]), int(match["column"]), match["code"].decode())
        for match in EXPECT.finditer(file.read_bytes())
    )


@every_file
def test_what_a_file_names_is_found_and_nothing_else(file):
    found = [(f.position.file, f.position.line, f.position.column, f.code) for f in read(file).findings]
    assert sorted(found) == expected(file)


@every_file
def test_findings_are_sorted_by_place_and_the_same_every_time(file):
    first, second = read(file).findings, read(file).findings
    assert first == second
    assert [f.position for f in first] == sorted(f.position for f in first)


def test_the_files_are_many_and_none_takes_long():
    assert len(FILES) >= 120
    begun = time.process_time()
    read(BAD / "yaml-alias-bomb.yaml")
    read(BAD / "yaml-depth.yaml")
    assert time.process_time() - begun < 2
