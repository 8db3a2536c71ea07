"""What a check remembers makes the next one quicker, and changes nothing it says."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import builders
from builders import LANGUAGES, ROOT, SCHEMA, TODAY
from rehber.check import load, rule_cache
from rehber.check.rules.passage import passages


@pytest.fixture
def cache(tmp_path):
    """The environment of somebody whose cache is empty."""
    return {"XDG_CACHE_HOME": str(tmp_path / "cache")}


def codes(text, folder, cache):
    """Check a catalogue as the command does, and return what it finds."""
    remembered = rule_cache.recall(folder / "services.yaml", cache)
    loaded = builders.read(text, folder, memory=remembered)
    rule_cache.keep(remembered)
    return [(f.code, f.position.line) for f in loaded.findings]


def test_the_second_check_says_what_the_first_said(cache):
    told = []
    for _ in range(2):
        remembered = rule_cache.recall(ROOT / "services.yaml", cache)
        content = {"schema": SCHEMA, "content": ROOT / "content", "languages": LANGUAGES, "as_of": TODAY}
        told.append(load.read(ROOT / "services.yaml", memory=remembered, **content).findings)
        rule_cache.keep(remembered)
    assert len(remembered.known) > 300, "the second time it remembers"
    assert told[0] == told[1]


def test_a_text_that_was_sound_and_is_changed_is_read_again(tmp_path, cache):
    assert not {"text-with-html", "text-shouted"} & {code for code, _ in codes(builders.centre(), tmp_path, cache)}
    changed = builders.centre("summary: Burada <b>bir</b> merkez var.")
    assert "text-with-html" in {code for code, _ in codes(changed, tmp_path, cache)}


def test_a_fault_is_not_remembered_as_sound(tmp_path, cache):
    text = builders.centre("summary: BURADA BİR MERKEZ VAR VE HER GÜN AÇIKTIR HERKES GELEBİLİR.")
    first, second = codes(text, tmp_path, cache), codes(text, tmp_path, cache)
    assert "text-shouted" in {code for code, _ in first}
    assert first == second


def test_a_sound_text_is_read_again_when_its_record_becomes_confidential(tmp_path, cache):
    bad = (ROOT / "tests/catalogues/bad/confidential-distance.yaml").read_text(encoding="utf-8")
    public = bad.replace("kind: womens-shelter", "kind: womens-counselling-centre")
    assert public != bad
    assert "confidential-distance" not in {code for code, _ in codes(public, tmp_path, cache)}
    assert "confidential-distance" in {code for code, _ in codes(bad, tmp_path, cache)}


def test_a_mark_tells_apart_whatever_a_rule_could_tell_apart(real):
    texts = list(passages(real))
    alike = {}
    for passage in texts:
        alike.setdefault(passage.mark, passage)
    for passage in texts:
        other = alike[passage.mark]
        assert (passage.text, passage.field, passage.is_name, passage.confidential, passage.discreet) == (
            other.text,
            other.field,
            other.is_name,
            other.confidential,
            other.discreet,
        )


def test_nothing_of_the_catalogue_can_be_read_in_what_is_kept(tmp_path, cache):
    codes(builders.centre("summary: Kaptanpaşa yakınında bir merkez."), tmp_path, cache)
    (kept,) = (tmp_path / "cache" / "rehber").iterdir()
    assert b"Kaptan" not in kept.read_bytes()
    assert len(kept.read_bytes()) % rule_cache.SIZE == 0


@pytest.mark.parametrize("damage", [lambda kept: b"", lambda kept: kept[:-1], lambda kept: bytes(16) + kept[16:]])
def test_what_another_version_or_an_accident_has_left_is_not_believed(damage, tmp_path, cache):
    codes(builders.centre(), tmp_path, cache)
    (kept,) = (tmp_path / "cache" / "rehber").iterdir()
    assert rule_cache.recall(tmp_path / "services.yaml", cache).known
    kept.write_bytes(damage(kept.read_bytes()))
    assert not rule_cache.recall(tmp_path / "services.yaml", cache).known


def test_a_cache_that_cannot_be_written_is_no_reason_to_stop(tmp_path):
    (tmp_path / "cache").write_text("a file, not a folder")
    assert codes(builders.centre(), tmp_path, {"XDG_CACHE_HOME": str(tmp_path / "cache")})


def test_a_cache_never_lies_in_the_project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    file = rule_cache.recall(tmp_path / "services.yaml", {}).file
    assert not file.is_relative_to(tmp_path)
    relative = rule_cache.recall(tmp_path / "services.yaml", {"XDG_CACHE_HOME": "."}).file
    assert not relative.absolute().is_relative_to(tmp_path), "the standard says: ignore a relative folder"


def test_a_build_asks_every_rule_anew_whatever_a_check_believes(tmp_path, cache, turkish):
    text = builders.centre("summary: Burada <b>bir</b> merkez var.")
    fault = {"text-with-html"}
    assert fault <= {code for code, _ in codes(text, tmp_path, cache)}
    remembered = rule_cache.recall(tmp_path / "services.yaml", cache)
    remembered.sound = {passage.mark for passage in passages(builders.unchecked(text, tmp_path))}
    rule_cache.keep(remembered)
    assert not fault & {code for code, _ in codes(text, tmp_path, cache)}, "somebody has planted that all is well"
    command = [sys.executable, "-m", "rehber", "build", str(tmp_path / "services.yaml"), "-o", str(tmp_path / "output")]
    done = subprocess.run(command, cwd=turkish, env=os.environ | cache, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "text-with-html" in done.stderr
