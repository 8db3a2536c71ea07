"""For whom: whether it is said, and whether the ages can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Offer, Provider

EVERYONE = "anyone"


@rule(
    severity=WARNING,
    bad="""
    kind: community-centre  # <--
    """,
    good="""
    kind: community-centre
    for: [anyone]
    """,
)
def audience_missing(record: Provider) -> Iterator[Problem]:
    """It is not said for whom a place is there.

    It stands on no page of "who it is for", and people stay away because they do not know whether they may come.
    """
    if record.public and not record.audiences and not any(service.audiences for service in record.services):
        yield Problem(
            at=("kind",),
            found=Sentence("Nobody is named under `for`, here or at a service."),
            remedy=Sentence("Add `for:` with the groups the source names; for everyone, `for: [anyone]`."),
        )


@rule(
    severity=ERROR,
    bad="""
    age: {min_months: 72, max_months: 36}  # <--
    """,
    good="""
    age: {min_months: 36, max_months: 72}
    """,
)
def age_backwards(record: Offer) -> Iterator[Problem]:
    """The youngest age lies above the oldest.

    Nobody would fit, and a filter by age would hide the place from everyone.
    """
    age = record.age
    lowest = max((limit for limit in (age.min_months, age.above_months) if limit is not None), default=None) if age else None
    if age and lowest is not None and age.max_months is not None and lowest > age.max_months:
        yield Problem(
            at=("age",),
            found=Sentence("The range from {low} to {high} months is empty.", low=lowest, high=age.max_months),
            remedy=Sentence("Swap the two. Both are counted in months: six years are 72."),
        )


@rule(
    severity=WARNING,
    bad="""
    age: {min_months: 18}  # <--
    for: [women]
    """,
    good="""
    age: {min_months: 216}
    for: [women]
    """,
)
def age_in_years(record: Offer) -> Iterator[Problem]:
    """An age limit looks like years, but is counted in months."""
    age = record.age
    grown = {"women", "men", "older-people", "retired", "workers", "unemployed"}
    limit = (age.min_months or age.above_months or 0) if age else 0
    if 0 < limit < 120 and record.audiences and grown.issuperset(record.audiences):  # noqa: PLR2004  # ten years: no grown-up is as young
        yield Problem(
            at=("age",),
            found=Sentence("{months} months are {years} years.", months=limit, years=limit // 12),
            remedy=Sentence("Multiply years by twelve: 18 years are 216, 65 years are 780."),
        )


@rule(
    severity=WARNING,
    bad="""
    for: [anyone, women, men, children, youth]  # <--
    """,
    good="""
    for: [anyone]
    """,
)
def everyone_and_all_others(record: Offer) -> Iterator[Problem]:
    """A place is for everyone, and then names nearly everyone once more.

    Lists get longer and say less. One or two groups may stand beside `anyone` where they have precedence.
    """
    if EVERYONE in record.audiences and len(record.audiences) > 4:  # noqa: PLR2004  # everyone and three who come first
        yield Problem(
            at=("for",),
            found=Sentence("`anyone` is listed with {count} other groups.", count=len(record.audiences) - 1),
            remedy=Sentence("Keep `anyone` and those who really come first."),
        )
