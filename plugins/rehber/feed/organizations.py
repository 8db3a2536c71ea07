"""The organisations with the places they run, as HSDS wants them."""

from __future__ import annotations

from rehber.feed import collection

organizations_json = collection.page("organizations")
organizations_ndjson = collection.lines("organizations")
organization_files = collection.files("organizations", "organization")
