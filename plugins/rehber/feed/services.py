"""The services, as HSDS wants them."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from rehber.feed import collection
from rehber.feed.export import translated
from rehber.feed.listing import Heading

if TYPE_CHECKING:
    from rehber.feed.export import Reading

QUICK = 4  #: how hard to pack, 1 to 9: half the time of 6, and 105 % of its size

services_json = collection.page("services", Heading.SERVICES, file_type="JSON")
services_ndjson = collection.lines(
    "services",
    where=Heading.SERVICES,
    title="Every service in every language, one in a line.",
    file_type="JSON",
    operation="getServices",
    llms="every service with all that is known of it in every language, one in a line (HSDS 3.0)",
)
service_files = collection.files("services", "service")


@translated(
    "services.one-language.ndjson.gz",
    "application/gzip",
    where=Heading.SERVICES,
    title="Every service with its words in one language only, one in a line, packed.",
    file_type=None,
    operation=None,
    llms=None,
)
def services_packed(reading: Reading) -> bytes:
    """Every service in one language. No time is written into the file: the same data give the same bytes."""
    return gzip.compress(b"".join(reading.written("services")), QUICK, mtime=0)
