"""The yearly series, with their unit and where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.identity import identify
from rehber.feed.export import translated
from rehber.feed.listing import Heading
from rehber.jsontext import compact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Statistic
    from rehber.feed.export import Reading
    from rehber.feed.rows.row import Row


@translated(
    "statistics.json",
    "application/json",
    "feed.schema.json#/$defs/statistics",
    where=Heading.FIGURES,
    title="Yearly series.",
    file_type="JSON",
    operation="getStatistics",
    llms=None,
)
def statistics_json(reading: Reading) -> bytes:
    """Every series."""
    catalogue = reading.release.catalogue
    rows = sorted((series(catalogue, statistic) for statistic in catalogue.statistics), key=lambda row: str(row["id"]))
    return reading.localiser.write({**reading.release.terms, "statistics": rows})


def series(catalogue: Catalogue, statistic: Statistic) -> Row:
    """Return one series; targets are kept apart from counted values."""
    source = next((source for source in catalogue.sources if source.id == statistic.source), None)
    return compact(
        {
            "id": identify(catalogue.directory, f"statistic/{statistic.id}"),
            "slug": statistic.id,
            "name": statistic.name,
            "summary": statistic.summary,
            "unit": statistic.unit,
            "values": _by_year(statistic.values),
            "targets": _by_year(statistic.targets),
            "notes": list(statistic.notes),
            "source": source and compact({"id": source.id, "title": source.title, "publisher": source.publisher}),
        }
    )


def _by_year(values: Mapping[int, int]) -> list[Row]:
    return [{"year": year, "value": value} for year, value in sorted(values.items())]
