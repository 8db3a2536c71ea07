"""The services, as HSDS wants them."""

from __future__ import annotations

from rehber.feed import collection

services_json = collection.page("services")
services_ndjson = collection.lines("services")
service_files = collection.files("services", "service")
