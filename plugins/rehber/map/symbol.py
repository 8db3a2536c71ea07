"""The symbols of the map: kinds of places in a few families, each with a shape, so that nothing rests on colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from rehber.catalogue.taxonomy import N_


@dataclass(frozen=True, slots=True)
class Symbol:
    """A shape, and the kinds of places it is for."""

    shape: str  #: of ``components/symbol``
    label: str  #: a gettext message
    kinds: frozenset[str]


SYMBOLS = (
    Symbol("round", N_("Women and equality"), frozenset({"womens-counselling-centre", "equality-unit"})),
    Symbol(
        "square",
        N_("Social support"),
        frozenset(
            {"community-centre", "social-service-centre", "social-assistance-unit"}
            | {"social-kitchen", "neighbourhood-house", "migration-unit"}
        ),
    ),
    Symbol(
        "diamond",
        N_("Care and disability"),
        frozenset(
            {"disability-coordination-centre", "disability-services-unit", "adult-day-care-centre", "home-care-unit"},
        ),
    ),
    Symbol(
        "triangle",
        N_("Children and learning"),
        frozenset(
            {"preschool", "childrens-library", "childrens-rights-unit", "newborn-visit-unit"}
            | {"course-centre", "sewing-workshop", "adult-education-unit"}
        ),
    ),
)

OTHER = Symbol("cross", N_("Other places"), frozenset())


def of(kind: str) -> Symbol:
    """Return the symbol of a kind."""
    return next((symbol for symbol in SYMBOLS if kind in symbol.kinds), OTHER)
