"""Where the facts come from: what ``x_rehber.source`` of a row leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.feed.export import translated
from rehber.feed.listing import Heading
from rehber.jsontext import compact

if TYPE_CHECKING:
    from rehber.feed.export import Reading


@translated(
    "sources.json",
    "application/json",
    "feed.schema.json#/$defs/sources",
    where=Heading.SOURCES,
    title="Where the facts come from.",
    file_type=None,
    operation=None,
    llms=None,
)
def sources_json(reading: Reading) -> bytes:
    """Every source, with the day it was published and the day somebody read it, as far as they are known."""
    rows = [
        compact(
            {
                "id": source.id,
                "title": source.title,
                "publisher": source.publisher,
                "published": str(source.published) if source.published else None,
                "retrieved": source.retrieved and source.retrieved.isoformat(),
                "url": source.url,
                "licence": source.licence,
                "note": source.note,
            }
        )
        for source in sorted(reading.release.catalogue.sources, key=lambda source: source.id)
    ]
    return reading.localiser.write({**reading.release.terms, "sources": rows})
