"""The symbols of the map: every kind has one, every shape is drawn, and confidential kinds need none."""

from __future__ import annotations

import pytest

from builders import ROOT
from rehber.catalogue.taxonomy import KIND, KINDS
from rehber.map import symbol

FAMILIES = (*symbol.SYMBOLS, symbol.OTHER)


def test_every_kind_named_is_a_kind_of_the_catalogue():
    assert {kind for family in FAMILIES for kind in family.kinds} <= KIND.keys()


def test_no_kind_has_two_symbols():
    named = [kind for family in FAMILIES for kind in family.kinds]
    assert len(named) == len(set(named))


def test_no_confidential_kind_has_a_symbol_of_its_own():
    assert {symbol.of(kind.id) for kind in KINDS if kind.confidential} == {symbol.OTHER}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.shape)
def test_every_shape_is_drawn(family):
    assert f'id="shape-{family.shape}"' in (ROOT / "theme/templates/components/symbol/macro.html").read_text()
