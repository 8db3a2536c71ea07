"""Which service is at which place, as HSDS wants it. There are no words in it, so there is one for all languages."""

from __future__ import annotations

from rehber.feed import collection
from rehber.feed.listing import Heading

service_at_locations_json = collection.page_once("service_at_locations", Heading.AT)
