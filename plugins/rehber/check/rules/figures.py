"""Numbers: years that can be, and series without holes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import PartialDate
    from rehber.catalogue.finding import Path

FIRST_YEAR = 1850  #: no social service of this directory is older


@rule(
    severity=ERROR,
    bad="""
    statistics:
      - {id: sayi, name: Merkez sayısı, unit: centres, values: {2025: 12, 2099: 20}, source: sayfa}  # <--
    """,
    good="""
    statistics:
      - {id: sayi, name: Merkez sayısı, unit: centres, values: {2025: 12}, targets: {2099: 20}, source: sayfa}
    """,
)
def figure_of_the_future(catalogue: Catalogue) -> Iterator[Problem]:
    """A number is given as counted for a year that has not come.

    What is planned is a target; a chart must not show it as reached.
    """
    for statistic in catalogue.statistics:
        for year in statistic.values:
            if year > catalogue.today.year:
                yield Problem(
                    at=(*statistic.path, "values", f"{year:04}"),
                    found=Sentence("{year} has not come yet.", year=year),
                    remedy=Sentence("Move the number to `targets:`, or correct the year."),
                )


@rule(
    severity=WARNING,
    bad="""
    statistics:
      - {id: sayi, name: Merkez sayısı, unit: centres, values: {2019: 10, 2021: 12}, source: sayfa}  # <--
    """,
    good="""
    statistics:
      - {id: sayi, name: Merkez sayısı, unit: centres, values: {2019: 10, 2020: 11, 2021: 12}, source: sayfa}
    """,
)
def series_with_hole(catalogue: Catalogue) -> Iterator[Problem]:
    """A series leaves a year out.

    A line would be drawn over it as if the number were known.
    """
    for statistic in catalogue.statistics:
        for before, after in pairwise(sorted(statistic.values)):
            if after - before > 1:
                yield Problem(
                    at=(*statistic.path, "values", f"{after:04}"),
                    found=Sentence("The years between {before} and {after} are missing.", before=before, after=after),
                    remedy=Sentence("Add them if a source has them; else say in a note that they are not known."),
                )


@rule(
    severity=WARNING,
    bad="""
    statistics:
      - {id: sayi, name: Merkez sayısı, unit: centres, values: {2021: 12}, targets: {2022: 20}, source: sayfa}  # <--
    """,
    good="""
    statistics:
      - {id: sayi, name: Merkez sayısı, unit: centres, values: {2021: 12, 2022: 19}, targets: {2022: 20}, source: sayfa}
    """,
)
def target_without_result(catalogue: Catalogue) -> Iterator[Problem]:
    """The year of a target is over, and the result is not recorded.

    A planned number would stand there for ever as if it were news.
    """
    for statistic in catalogue.statistics:
        for year in statistic.targets:
            if year < catalogue.as_of.year and year not in statistic.values:
                yield Problem(
                    at=(*statistic.path, "targets", f"{year:04}"),
                    found=Sentence("The year {year} is over; its result is missing.", year=year),
                    remedy=Sentence("Look for the number that was reached and add it to `values:`."),
                )


@rule(
    severity=ERROR,
    bad="""
    founded: "2099"  # <--
    """,
    good="""
    founded: "2015"
    """,
)
def year_impossible(catalogue: Catalogue) -> Iterator[Problem]:
    """Something was founded, awarded, published, read or counted in a year that has not come, or long before."""
    for path, year in _years(catalogue):
        if not FIRST_YEAR <= year <= catalogue.today.year:
            yield Problem(
                at=path,
                found=Sentence("{year} cannot be.", year=year),
                remedy=Sentence("Look at the date again; if it is planned, write `status: planned`."),
            )


def _years(catalogue: Catalogue) -> Iterator[tuple[Path, int]]:
    dates: list[tuple[Path, PartialDate | None]] = []
    for i, source in enumerate(catalogue.sources):
        dates.append((("sources", i, "published"), source.published))
        if source.retrieved:
            yield ("sources", i, "retrieved"), source.retrieved.year
    for provider in catalogue.providers:
        dates.append(((*provider.path, "founded"), provider.founded))
        for offer in (provider, *provider.services):
            yield from (
                ((*offer.path, "figures", i, "year"), f.year) for i, f in enumerate(offer.figures) if f.year is not None
            )
    for organisation in catalogue.organisations:
        dates += [
            ((*organisation.path, "titles", i, "received"), title.received) for i, title in enumerate(organisation.titles)
        ]
    yield from ((path, date.year) for path, date in dates if date)


@rule(
    severity=WARNING,
    bad="""
    status: planned
    founded: "2015"  # <--
    """,
    good="""
    status: offered
    founded: "2015"
    """,
)
def planned_but_founded(catalogue: Catalogue) -> Iterator[Problem]:
    """A place is still planned although its founding year is over."""
    for provider in catalogue.providers:
        if provider.status == "planned" and provider.founded and provider.founded.year < catalogue.as_of.year:
            yield Problem(
                at=(*provider.path, "founded"),
                found=Sentence("Planned, but founded in {year}.", year=provider.founded.year),
                remedy=Sentence("Ask whether it has opened, and correct the status."),
            )
