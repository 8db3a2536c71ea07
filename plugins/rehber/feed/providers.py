"""The centres and units, with every public field."""

from __future__ import annotations

from rehber.feed import collection
from rehber.feed.listing import Heading

providers_ndjson = collection.lines(
    "providers",
    where=Heading.PROVIDERS,
    title="Every centre and unit with all its fields, in every language, one in a line.",
    file_type="JSON",
    operation="getProviders",
    llms="every centre and unit with all that is known of it",
)
