"""The differences from HSDS 3.0 as an HSDS Profile: merge patches (RFC 7386)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.feed.export import STANDARD, export
from rehber.feed.index import FEED_VERSION, HSDS, PROFILE, PROFILE_NAME
from rehber.feed.listing import Heading
from rehber.feed.openapi import paths
from rehber.jsontext import dump

if TYPE_CHECKING:
    from rehber.feed.export import Release
    from rehber.feed.rows.row import Row

SCHEMA = "schema/feed.schema.json#/$defs"

#: The rows that carry ``x_rehber``, and the name of their schema.
EXTENDED = ("service", "organization", "location", "phone", "language", "taxonomy", "taxonomy_term", "service_area")


@export(
    PROFILE,
    "application/json",
    where=Heading.DESCRIPTIONS,
    title="What differs from HSDS 3.0: a profile.",
    file_type=None,
    operation=None,
    llms=None,
)
def profile_json(release: Release) -> bytes:
    """The Profile: one patch for each schema of HSDS it changes."""
    own = {"x_rehber": {"type": "object", "description": "What HSDS has no word for; see schema/feed.schema.json."}}
    patches: Row = {f"{name}.json": {"properties": own} for name in EXTENDED}
    patches["openapi.json"] = {"paths": {**dict.fromkeys(_standard_paths()), **paths(SCHEMA, release.languages)}}
    return dump(
        {
            "uri": release.address(PROFILE) or PROFILE_NAME,
            "name": release.catalogue.directory.name,
            "version": f"{FEED_VERSION}.0",
            "hsds_version": HSDS,
            "description": "A static feed: one page for each list, addresses that end in .json, no parameters.",
            "patches": patches,
        }
    )


def _standard_paths() -> list[str]:
    return [path for collection in STANDARD for path in (f"/{collection}", f"/{collection}/{{id}}")]
