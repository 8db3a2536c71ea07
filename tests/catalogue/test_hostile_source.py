"""The YAML door: whatever bytes come, something sensible is said about them, quickly."""

from __future__ import annotations

import os
import time
import tracemalloc

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rehber.catalogue import rawtext, source
from rehber.catalogue.finding import Position


def codes(text: bytes) -> list[str]:
    return [finding.code for finding in source.parse(text, "a.yaml").findings]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_other_encodings_are_refused(encoding):
    assert codes("directory: Şişli\n".encode(encoding))[0] in ("text-encoding", "text-invisible")


def test_a_windows_line_end_is_no_invisible_character():
    parsed = source.parse(b"a: 1\r\nb: iki\r\n", "a.yaml")
    assert (parsed.data, parsed.findings) == ({"a": 1, "b": "iki"}, [])


def test_times_telephones_and_answers_stay_text():
    text = b"a: 12:30\nb: 02122515555\nc: no\nd: 1e5\ne: .nan\nf: 0x1F\ng: 2026-11-21\nh: 1_000\n"
    assert source.parse(text, "a.yaml").data == {
        "a": "12:30",
        "b": "02122515555",
        "c": "no",
        "d": "1e5",
        "e": ".nan",
        "f": "0x1F",
        "g": "2026-11-21",
        "h": "1_000",
    }


def test_a_persian_word_keeps_the_sign_between_its_letters():
    assert codes("a: می‌رود\n".encode()) == []


def test_a_file_of_fifty_megabytes_is_refused_at_once():
    begun = time.process_time()
    assert codes(b"a" * 50_000_000) == ["file-too-large"]
    assert time.process_time() - begun < 2


def test_a_file_full_of_invisible_characters_is_told_of_only_so_often():
    begun = time.process_time()
    assert codes(("\u200b" * 1_000_000).encode()) == ["text-invisible"] * rawtext.MOST
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "bomb", [b"[" * 1_000_000, b"{a: " * 100_000, b"- " * 100_000, b"? " * 100_000, b"a: &a [*a, *a]\n" * 1000]
)
def test_bombs_need_neither_time_nor_memory(bomb):
    tracemalloc.start()
    begun = time.process_time()
    found = codes(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found
    assert time.process_time() - begun < 2
    assert peak < 100_000_000


def test_a_position_is_counted_as_editors_count():
    parsed = source.parse("a:\n  - b: ç d\n    e: f\n".encode(), "a.yaml")
    assert parsed.position(("a", 0, "e"), "a.yaml") == Position("a.yaml", 3, 8)
    assert parsed.position(("a", 0, "e", "#"), "a.yaml") == Position("a.yaml", 3, 5)
    assert parsed.position(("a", 1), "a.yaml") is None


@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"%YAML 1.2\n---\na: 1\n")
@example(b"a: !!python/object:x {}\n")
def test_no_bytes_end_in_a_traceback(text):
    parsed = source.parse(text, "a.yaml")
    for finding in parsed.findings:
        assert finding.position.line >= 1
        assert finding.position.column >= 1


@given(st.text(alphabet="ab:-[]{}&*!|>'\"%@`#,? \n\t~<0.1\u200b\u0085", max_size=80))
def test_no_signs_of_yaml_end_in_a_traceback(text):
    parsed = source.parse(text.encode(), "a.yaml")
    assert parsed.findings or parsed.marks or parsed.data is None


def test_no_random_file_ends_in_a_traceback():
    for _ in range(50):
        assert codes(os.urandom(2000))


def test_a_key_twice_is_told_with_the_line_of_the_first():
    (finding,) = source.parse(b"a: 1\nb: 2\na: 3\n", "a.yaml").findings
    assert finding.position == Position("a.yaml", 3, 1)
    assert finding.found.values == {"key": "a", "line": 1}
