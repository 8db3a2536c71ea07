"""Disguises of a protected place are refused, harmless texts pass; in two halves, of which nobody who wrote rules read the second."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from check.gate import corpus
from rehber.check import gate as room
from rehber.language import requirements
from rehber.language.protected_words import WORDS

HERE = Path(__file__).parent


def entries(name: str) -> list[dict]:
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def of(entry: dict) -> str:
    return entry["id"]


@pytest.mark.parametrize("entry", [e for e in entries("disguises.yaml") + entries("variants.yaml") if e["decidable"]], ids=of)
def test_a_disguise_is_refused(entry, tmp_path):
    assert corpus.codes(entry, tmp_path), entry["why"]


@pytest.mark.parametrize(
    "entry", [e for e in entries("harmless.yaml") + entries("harmless_variants.yaml") if e["where"] != "removed/reason"], ids=of
)
def test_a_harmless_text_passes_the_gate(entry, tmp_path):
    assert not corpus.codes(entry, tmp_path) & corpus.GATE, entry["why"]


def test_of_the_unread_half_most_disguises_are_refused(tmp_path):
    unread = [entry for entry in entries("blind/disguises.yaml") if entry["decidable"]]
    passed = 0
    for i, entry in enumerate(unread):
        passed += not corpus.codes(entry, tmp_path / str(i))
    assert passed <= 0.07 * len(unread)


def test_of_the_unread_half_few_harmless_texts_are_refused(tmp_path):
    unread = [entry for entry in entries("blind/harmless.yaml") if entry["where"] != "removed/reason"]
    refused = 0
    for i, entry in enumerate(unread):
        refused += bool(corpus.codes(entry, tmp_path / str(i)) & corpus.GATE)
    assert refused <= 0.07 * len(unread)


def test_a_language_without_its_words_cannot_be_switched_on():
    found = [finding.found.text for finding in requirements.lacking(["tr", "xx"], HERE)]
    assert "The language `{code}` has no words for protected places and addresses." in found
    assert set(corpus.LANGUAGES) <= set(WORDS)


def test_the_made_up_names_of_the_disguises_stand_nowhere_in_the_gate():
    gate = Path(room.__file__).parent
    code = "".join(file.read_text(encoding="utf-8").lower() for file in gate.glob("*.py"))
    for name in ("karanfil", "defne sokak", "gültepe", "gultepe", "yeşildere", "lale sokak", "bornova", "karşıyaka"):
        assert name not in code
