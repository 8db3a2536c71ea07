"""How old a fact may be before a reader must be warned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Provider

CENTRE_DAYS = 180  #: after this many days a centre or unit should be called again
LINE_DAYS = 90  #: likewise a help line: more people depend on it
LINE_LIMIT_DAYS = 365  #: after this a help line must not claim to have been checked


@rule(
    severity=ERROR,
    bad="""
    verified_on: 2099-01-01  # <--
    """,
    good="""
    verified_on: 2026-11-01
    """,
)
def verified_in_the_future(catalogue: Catalogue) -> Iterator[Problem]:
    """A record was checked on a day that has not come yet."""
    for record in (*catalogue.providers, *catalogue.hotlines, *catalogue.organisations):
        if record.verified_on and record.verified_on > catalogue.today:
            yield Problem(
                at=(*record.path, "verified_on"),
                found=Sentence("{day} has not come yet.", day=record.verified_on),
                remedy=Sentence("Write the day on which somebody telephoned or went there."),
            )


@rule(
    severity=WARNING,
    bad="""
    verified_on: 2020-01-01  # <--
    """,
    good="""
    verified_on: 2026-11-01
    """,
)
def verified_long_ago(catalogue: Catalogue) -> Iterator[Problem]:
    """Nobody has checked a record for a long time.

    Numbers change. A centre should be called again after half a year, a help line after a quarter.
    """
    limits = [(record, CENTRE_DAYS) for record in catalogue.providers] + [(line, LINE_DAYS) for line in catalogue.hotlines]
    for record, limit in limits:
        if record.verified_on and (catalogue.as_of - record.verified_on).days > limit:
            yield Problem(
                at=(*record.path, "verified_on"),
                found=Sentence("The last check was on {day}, more than {limit} days ago.", day=record.verified_on, limit=limit),
                remedy=Sentence("Telephone, correct what has changed, and write today's date."),
            )


@rule(
    severity=WARNING,
    bad="""
    hotlines:
      - {id: hat, number: "183", name: Bir hat, summary: Bir hat., verified_on: unknown, source: sayfa}  # <--
    """,
    good="""
    hotlines:
      - {id: hat, number: "183", name: Bir hat, summary: Bir hat., verified_on: 2026-11-01, source: sayfa}
    """,
)
def line_unverified(catalogue: Catalogue) -> Iterator[Problem]:
    """A help line was never checked by a call."""
    for line in catalogue.hotlines:
        if line.verified_on is None:
            yield Problem(
                at=(*line.path, "verified_on"),
                found=Sentence("Nobody has called {number} to check it.", number=line.number.number),
                remedy=Sentence("Call it, ask for the languages and the hours, and write the day."),
            )


@rule(
    severity=WARNING,
    bad="""
    verified_on: unknown  # <--
    """,
    good="""
    verified_on: 2026-11-01
    """,
)
def never_verified(record: Provider) -> Iterator[Problem]:
    """Nobody has ever telephoned or gone there to check a record.

    Its page says so, and readers cannot rely on it.
    """
    if record.verified_on is None:
        yield Problem(
            at=("verified_on",),
            found=Sentence("Nobody has checked this record yet."),
            remedy=Sentence("Telephone or go there, correct what is wrong, and write the day."),
        )


@rule(
    severity=ERROR,
    bad="""
    hotlines:
      - {id: hat, number: "183", name: Bir hat, summary: Bir hat., verified_on: 2024-01-01, source: sayfa}  # <--
    """,
    good="""
    hotlines:
      - {id: hat, number: "183", name: Bir hat, summary: Bir hat., verified_on: 2026-11-01, source: sayfa}
    """,
)
def line_verified_too_long_ago(catalogue: Catalogue) -> Iterator[Problem]:
    """A help line was last called more than a year ago.

    People in danger dial it first. A number that was right long ago must not look as if it were sure.
    """
    for line in catalogue.hotlines:
        if line.verified_on and (catalogue.as_of - line.verified_on).days > LINE_LIMIT_DAYS:
            yield Problem(
                at=(*line.path, "verified_on"),
                found=Sentence(
                    "The last check was on {day}, more than {limit} days ago.", day=line.verified_on, limit=LINE_LIMIT_DAYS
                ),
                remedy=Sentence("Call it and write today's date; if you cannot, write `unknown`, and readers are told."),
            )
