"""The shape in plain words, and the quick validator that lets a catalogue in order pass."""

from __future__ import annotations

import copy
import gettext
from typing import Any

import pytest
from hypothesis import given, settings

from builders import ROOT, SCHEMA
from catalogues import test_bad as corpus
from rehber.catalogue import shape, source
from test_mutations import mutations

SCHEMA_TEXT = SCHEMA.read_text(encoding="utf-8")
REAL: Any = source.parse((ROOT / "services.yaml").read_bytes(), "services.yaml").data


def told(**centre) -> list[tuple[str, str, str]]:
    """Return code, finding and remedy for a centre with these fields."""
    data = copy.deepcopy(REAL)
    data["centres"][1] |= centre
    english = gettext.NullTranslations()
    return [(m.code, m.found.into(english), m.remedy.into(english)) for m in shape.check(data, SCHEMA_TEXT)]


def test_the_real_catalogue_is_in_shape():
    assert shape.in_order(REAL, SCHEMA_TEXT)
    assert shape.check(REAL, SCHEMA_TEXT) == []


def test_an_unknown_field_is_told_with_the_one_that_was_meant():
    assert told(emial=[]) == [("field-unknown", "There is no field `emial` here.", "Did you mean `emails`?")]
    assert told(place={"adress": {}})[0][2] == "Did you mean `address`?"


def test_an_unknown_field_like_no_other_is_told_with_all_there_are():
    code, found, remedy = told(place={"xyz": 1})[0]
    assert (code, found) == ("field-unknown", "There is no field `xyz` here.")
    assert remedy.startswith("The fields are: address, point, step_free")


def test_a_word_of_a_closed_list_is_told_with_the_nearest():
    assert told(status="ofered")[0][2].startswith("Did you mean `offered`? Allowed: offered, planned")


def test_every_misfit_is_told_at_once():
    assert [code for code, *_ in told(status="x", public="evet", founded="2026-02-30", hours=7)] == [
        "value-type",
        "date-invalid",
        "value-type",
        "value-not-allowed",
    ]


@pytest.mark.parametrize("file", [f for f in corpus.FILES if f.parent == corpus.BAD], ids=lambda file: file.stem)
def test_what_passes_quickly_passes_slowly(file):
    parsed = source.parse(file.read_bytes(), file.name)
    if not parsed.findings:
        slow = next(shape.validator(SCHEMA_TEXT).iter_errors(parsed.data), None)
        assert shape.in_order(parsed.data, SCHEMA_TEXT) is (slow is None)


@settings(max_examples=60, deadline=None)
@given(data=mutations())
def test_the_two_validators_agree_about_what_nobody_thought_of(data):
    slow = next(shape.validator(SCHEMA_TEXT).iter_errors(data), None)
    assert shape.in_order(data, SCHEMA_TEXT) is (slow is None)
