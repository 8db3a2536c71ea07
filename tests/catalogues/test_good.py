"""Nothing is found in what is in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogues import test_bad as corpus

GOOD = Path(__file__).parent / "good"
FILES = sorted([*GOOD.glob("*.yaml"), *GOOD.glob("*/services.yaml")])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(GOOD).as_posix())
def test_nothing_is_found(file):
    loaded = corpus.read(file)
    assert [(f.position.line, f.code) for f in loaded.findings] == []
    assert loaded.catalogue is not None
