"""The YAML door: nothing gets through that a reader of the diff would not see, nothing crashes or hangs."""

from __future__ import annotations

import time

import pytest
import yaml

from builders import ROOT
from rehber.catalogue import rawtext, source
from rehber.catalogue.finding import Position


def codes(text: str | bytes) -> list[tuple[int, int, str]]:
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    found = source.parse(raw, "x.yaml").findings
    return [(f.position.line, f.position.column, f.code) for f in found]


def data(text: str) -> object:
    parsed = source.parse(text.encode(), "x.yaml")
    assert parsed.findings == []
    return parsed.data


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("10:30", "10:30"),
        ("0212", "0212"),
        ("no", "no"),
        ("2026-11-21", "2026-11-21"),
        ("1_000", "1_000"),
        ("=", "="),
        ("true", True),
        ("41.0646", 41.0646),
        ("28", 28),
        ("-7", -7),
        ('"28"', "28"),
        ("~", None),
        ("", None),
    ],
)
def test_only_true_false_and_plain_numbers_are_anything_but_text(written, read):
    assert data(f"a: {written}") == {"a": read}


def test_the_real_catalogue_reads_as_another_parser_reads_it():
    text = (ROOT / "services.yaml").read_text(encoding="utf-8")
    other = yaml.load(text, yaml.BaseLoader)  # every scalar as text

    def as_text(value):
        if isinstance(value, dict):
            return {key: as_text(v) for key, v in value.items()}
        if isinstance(value, list):
            return [as_text(v) for v in value]
        if isinstance(value, bool):
            return str(value).lower()
        return "" if value is None else str(value)

    assert as_text(data(text)) == other


def test_a_key_twice_is_found_at_the_second():
    assert codes("a: 1\nb: 2\na: 3\n") == [(3, 1, "yaml-duplicate-key")]


def test_all_duplicate_keys_are_found():
    assert codes("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n") == [(2, 1, "yaml-duplicate-key"), (5, 3, "yaml-duplicate-key")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: &x 1", (1, 4, "yaml-alias")),
        ("a: *x", (1, 4, "yaml-alias")),
        ("a: !!python/object/apply:os.system [ls]", (1, 4, "yaml-tag")),
        ("a: !mine 1", (1, 4, "yaml-tag")),
        ("a:\n  <<: {b: 1}", (2, 3, "yaml-merge")),
        ("a: 1\n---\nb: 2", (2, 1, "yaml-documents")),
        ("{[1]: 2}", (1, 2, "yaml-key")),
        ("a: [1", (1, 4, "yaml-syntax")),
        ("a: 1\n\tb: 2", (2, 1, "yaml-syntax")),
    ],
)
def test_what_a_catalogue_must_not_hold_is_refused_where_it_stands(text, found):
    assert codes(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\ufeff\ufeffa: 1", (1, 1, "text-invisible")),
        ("a: b\u202ec", (1, 5, "text-invisible")),
        ("a: b\u2028c: d", (1, 5, "text-invisible")),
        ("a: b\u0085c: d", (1, 5, "text-invisible")),
        ("a: 0212\u200b708", (1, 8, "text-invisible")),
        ("a: x\u00ad", (1, 5, "text-invisible")),
        ("a: \u200cx", (1, 4, "text-invisible")),
        ("a: \x00", (1, 4, "text-invisible")),
    ],
)
def test_what_nobody_can_see_is_refused(text, found):
    assert codes(text) == [found]


def test_a_zero_width_non_joiner_between_letters_is_a_letter_of_persian():
    assert data("a: می\u200cشود") == {"a": "می\u200cشود"}


def test_another_encoding_is_refused_at_the_first_strange_byte():
    assert codes("a: Şişli\nb: ş".encode("iso8859_9")) == [(1, 4, "text-encoding")]


@pytest.mark.parametrize("bomb", ["[" * 200_000, "- " * 200_000, "{a: " * 100_000, "? " * 100_000, "a: " + "[" * 13])
def test_deep_nesting_is_refused_at_once(bomb):
    began = time.process_time()
    assert codes(bomb)[0][2] in {"yaml-depth", "yaml-key", "yaml-syntax"}
    assert time.process_time() - began < 2


def test_a_huge_file_is_refused_before_it_is_read():
    assert codes(b"a" * (rawtext.LARGEST + 1)) == [(1, 1, "file-too-large")]


def test_every_key_and_value_has_its_position():
    parsed = source.parse(b"units:\n  - id: bir\n    phones: [{number: '183'}]\n", "x.yaml")
    assert parsed.position(("units", 0, "id"), "x.yaml") == Position("x.yaml", 2, 9)
    assert parsed.position(("units", 0, "phones", 0, "number"), "x.yaml") == Position("x.yaml", 3, 23)
    assert parsed.position(("units", 0, "id", "#"), "x.yaml") == Position("x.yaml", 2, 5)
