"""Which service is at which place, as HSDS wants it."""

from __future__ import annotations

from rehber.feed import collection
from rehber.feed.listing import Heading

service_at_locations_json = collection.page("service_at_locations", Heading.AT)
service_at_location_files = collection.files("service_at_locations", "service_at_location")
