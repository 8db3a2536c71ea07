"""What differs from HSDS 3.0, said as HSDS wants it said: a Profile of merge patches (RFC 7386), and an OpenAPI document.

A static host answers no questions: there are no parameters, lists have one page, and addresses end in ``.json``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import feed, urls
from rehber.feed.export import COLLECTIONS, export
from rehber.feed.index import FEED_VERSION, HSDS, PROFILE, PROFILE_NAME
from rehber.feed.listing import Heading
from rehber.jsontext import compact, dump

if TYPE_CHECKING:
    from rehber.feed.export import File, Release
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
    patches["openapi.json"] = {"paths": {**dict.fromkeys(_standard_paths()), **paths()}}
    return dump(
        {
            "uri": release.address(PROFILE) or PROFILE_NAME,
            "name": f"Rehber, {release.catalogue.directory.name}",
            "version": f"{FEED_VERSION}.0",
            "hsds_version": HSDS,
            "description": "A static feed: one page for each list, addresses that end in .json, no parameters.",
            "patches": patches,
        }
    )


def _standard_paths() -> list[str]:
    return [
        path for collection in COLLECTIONS if collection != "providers" for path in (f"/{collection}", f"/{collection}/{{id}}")
    ]


@export(
    f"{urls.FEED}/openapi.json",
    "application/openapi+json",
    where=Heading.DESCRIPTIONS,
    title="The feed as OpenAPI describes it.",
    file_type=None,
    operation=None,
    llms="the description of the feed",
)
def openapi_json(release: Release) -> bytes:
    """The feed as OpenAPI 3.1 describes it."""
    directory = release.catalogue.directory
    server = release.address(urls.FEED)
    return dump(
        {
            "openapi": "3.1.0",
            "info": {
                "title": f"{directory.name}: HSDS {HSDS}",
                "version": FEED_VERSION,
                "description": "Files on a static host. A parameter would not be answered, so there is none: take the .ndjson files "
                "for everything and changes.json for what is new. Rows hold every language. Lists, tables and places are "
                "also there in each other language, below its code: /en/services.json.",
                "license": {"name": directory.licence, "identifier": directory.licence},
            },
            "servers": [{"url": server or "."}],
            "paths": paths(),
        }
    )


def paths() -> Row:
    """Return what can be asked for."""
    found: Row = {}
    for entry in feed.LISTED:
        if entry.told["operation"]:
            path = f"/{entry.in_feed(entry.listed[0])}"
            found[path] = {**({"parameters": [ID]} if "{id}" in path else {}), **_get(entry)}
    return found


ID = {"in": "path", "name": "id", "required": True, "description": "Its id.", "schema": {"type": "string", "format": "uuid"}}


def _get(entry: File) -> Row:
    name, what = entry.told["operation"], entry.told["title"]
    file, _, part = (entry.schema or "").partition("#/$defs/")
    schema = {"$ref": f"{SCHEMA}/{part}"} if file == "feed.schema.json" else None
    content = {entry.media_type: compact({"schema": schema})}
    return {"get": {"operationId": name, "summary": what, "responses": {"200": {"description": what, "content": content}}}}
