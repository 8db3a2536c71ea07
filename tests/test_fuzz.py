"""Whatever is in a file, the answer is a finding: no door of the program raises, and none takes long."""

from __future__ import annotations

import os

import pytest

from fuzzing import NAMES, Doors, random_rounds

ROUNDS = int(os.environ.get("REHBER_FUZZ", "40"))
SEED = int(os.environ.get("REHBER_SEED", "0"))


@pytest.fixture
def doors(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "home").mkdir()
    return Doors(tmp_path / "home")


@pytest.mark.parametrize("name", NAMES)
def test_no_door_raises_over_what_is_in_a_file(name, doors):
    assert random_rounds(doors, name, rounds=ROUNDS, seconds=3600, seed=SEED) == ROUNDS
