"""Needs and people in a few groups, as the first page shows them: the most urgent first.

A need may be in two groups, because people look for it in both. Every need and every audience is in at least one.
"""

from __future__ import annotations

from dataclasses import dataclass

from rehber.catalogue.taxonomy import N_


@dataclass(frozen=True, slots=True)
class Group:
    """Some entries of a closed list under one name."""

    id: str
    label: str  #: a gettext message
    terms: tuple[str, ...]  #: of :data:`rehber.catalogue.taxonomy.NEEDS` or ``AUDIENCES``
    urgent: bool = False  #: the reader may be in danger: its pages begin with whom to call
    discreet: bool = False  #: its title must be neutral


NEED_GROUPS = (
    Group("violence", N_("Violence, danger"), ("violence-support", "shelter"), urgent=True, discreet=True),
    Group("food-and-goods", N_("Food, clothes, heating"), ("food-aid", "in-kind-aid", "fuel-aid")),
    Group("a-place-to-stay", N_("A place to stay"), ("homeless-shelter", "shelter"), discreet=True),
    Group("money-and-school", N_("Money, school, travel"), ("education-aid", "travel-ticket")),
    Group("children", N_("Children and babies"), ("child-day-care", "newborn-visit", "education-aid")),
    Group("old-age-and-care", N_("Old age, care at home"), ("home-care", "adult-day-care")),
    Group("disability", N_("Disability"), ("assistive-devices", "transport")),
    Group(
        "mind-and-health",
        N_("Mental health, family"),
        ("psychological-counselling", "family-counselling", "health-counselling"),
    ),
    Group("law-and-rights", N_("Legal support, rights"), ("legal-counselling", "rights-awareness")),
    Group("migration-and-language", N_("Migration, interpreter"), ("migrant-counselling", "interpretation")),
    Group("work-and-courses", N_("Work and courses"), ("employment-support", "courses", "activities", "community-support")),
    Group("where-to-start", N_("Where to start?"), ("social-counselling", "referral", "social-assessment")),
)

AUDIENCE_GROUPS = (
    Group("all-women", N_("Women"), ("women",)),
    Group("children-and-youth", N_("Children and young people"), ("children", "youth", "children-of-prisoners")),
    Group("all-families", N_("Families and babies"), ("families", "newborn-families")),
    Group("old-age", N_("Older and retired people"), ("older-people", "retired")),
    Group(
        "disability-and-illness",
        N_("Disability and illness"),
        (
            "disabled-people",
            "people-with-intellectual-disability",
            "autistic-people",
            "people-with-limited-mobility",
            "deaf-people",
            "sick-people",
            "people-with-alzheimers",
        ),
    ),
    Group("safety", N_("People who have experienced violence"), ("violence-survivors",), urgent=True, discreet=True),
    Group("newcomers-and-minorities", N_("Refugees, migrants, minorities"), ("refugees-migrants", "minorities")),
    Group("all-lgbti", N_("LGBTI+ people"), ("lgbti",), discreet=True),
    Group("money-and-work", N_("Little money, work, homelessness"), ("low-income", "homeless", "unemployed", "workers")),
    Group("everyone", N_("Everyone, and other groups"), ("anyone", "men", "veterans-and-martyrs-families", "community-groups")),
)

#: The groups of people that have a page of their own; one with a single term is shown as that.
AUDIENCE_PAGES = tuple(group for group in AUDIENCE_GROUPS if len(group.terms) > 1)
URGENT_NEEDS = frozenset(need for group in NEED_GROUPS if group.urgent for need in group.terms)
URGENT_AUDIENCES = frozenset(term for group in AUDIENCE_GROUPS if group.urgent for term in group.terms)
#: Whose pages begin with whom to call: a woman in danger looks under women first.
AUDIENCES_IN_DANGER = URGENT_AUDIENCES | {"women"}
