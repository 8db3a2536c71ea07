"""What places can be chosen by: what they and the units in them offer, and nothing that is only planned."""

from __future__ import annotations

import pytest

import map_catalogue
from rehber.language.language import Language
from rehber.map import map_filter


@pytest.fixture
def known(tmp_path):
    return map_catalogue.catalogue(tmp_path)


def test_a_place_answers_to_its_services_but_not_to_a_language_only_planned(known):
    marks = map_filter.marks(known.nodes["kapi"], known)
    assert marks == {"need": ["legal-counselling"], "for": [], "speaks": []}


def test_a_language_spoken_already_counts(known):
    assert map_filter.marks(known.nodes["mahalle"], known)["speaks"] == ["ar"]


def test_what_no_place_answers_to_cannot_be_chosen(known):
    marked = [map_filter.marks(centre, known) for centre, _ in known.mapped]
    groups = {group.name: [option.id for option in group.options] for group in map_filter.choices(marked, Language("en"))}
    assert groups == {"need": ["legal-counselling"], "speaks": ["ar"]}


def test_without_places_there_is_nothing_to_choose():
    assert map_filter.choices([], Language("en")) == ()
