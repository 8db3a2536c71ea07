"""The organisations with the places they run, as HSDS wants them."""

from __future__ import annotations

from rehber.feed import collection
from rehber.feed.listing import Heading

organizations_json = collection.page("organizations", Heading.ORGANISATIONS)
organizations_ndjson = collection.lines(
    "organizations",
    where=Heading.ORGANISATIONS,
    title="Every organisation in every language, one in a line.",
    file_type=None,
    operation="getOrganizations",
    llms=None,
)
organization_files = collection.files("organizations", "organization")
