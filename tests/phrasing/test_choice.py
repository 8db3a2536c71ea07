"""What places can be chosen by: what they and the units in them offer, and nothing that is only planned."""

from __future__ import annotations

import pytest

import mapping
from rehber.languages import Language
from rehber.phrasing import choice


@pytest.fixture
def known(tmp_path):
    return mapping.catalogue(tmp_path)


def test_a_place_answers_to_its_services_but_not_to_a_language_only_planned(known):
    marks = choice.marks(known.nodes["kapi"], known)
    assert marks == {"need": ["legal-counselling"], "for": [], "speaks": []}


def test_a_language_spoken_already_counts(known):
    assert choice.marks(known.nodes["mahalle"], known)["speaks"] == ["ar"]


def test_what_no_place_answers_to_cannot_be_chosen(known):
    marked = [choice.marks(centre, known) for centre, _ in known.mapped]
    groups = {group["name"]: [option["id"] for option in group["options"]] for group in choice.choices(marked, Language("en"))}
    assert groups == {"need": ["legal-counselling"], "speaks": ["ar"]}


def test_without_places_there_is_nothing_to_choose():
    assert choice.choices([], Language("en")) == []
