"""The services, as HSDS wants them."""

from __future__ import annotations

from rehber.feed import collection
from rehber.feed.listing import Heading

services_json = collection.page("services", Heading.SERVICES, file_type="JSON")
services_ndjson = collection.lines(
    "services",
    where=Heading.SERVICES,
    title="Every service, one in a line.",
    file_type="JSON",
    operation="getServices",
    llms="every service with all that is known of it, one in a line (HSDS 3.0)",
)
service_files = collection.files("services", "service")
