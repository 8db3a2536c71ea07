"""A collection of the feed in its forms: a page of direct properties, one line for each record, one file for each.

HSDS wants lists in pages, and asks only for the direct properties of a row there. A static host cannot answer
``?page=2``, so there is one page and it holds everything. Lines and files hold all that is known, in every language.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Unpack

from rehber import urls
from rehber.feed.export import Export, Translated, all_translated, exports
from rehber.feed.listing import Elsewhere, Heading, Told
from rehber.feed.rows.localise import Localiser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.feed.export import Reading, Release

JSON = "application/json"
LINES = "application/x-ndjson"


def page(collection: str, where: Heading, *, file_type: str | None = None) -> Translated:
    """Return the export of a whole collection as one page, under a heading of the data page."""

    def build(reading: Reading) -> Iterator[tuple[str, bytes]]:
        yield f"{collection}.json", _page(reading.release, collection, reading.localiser)

    return all_translated(
        f"{collection}.json",
        JSON,
        "feed.schema.json#/$defs/page",
        where=where,
        title=f"All {collection} on one page, with their direct properties.",
        file_type=file_type,
        operation=f"list_{collection}",
        llms=None,
    )(build)


def page_once(collection: str, where: Heading) -> Export:
    """Return the export of a collection without words as one page for all languages."""
    return exports(
        f"{urls.FEED}/{collection}.json",
        JSON,
        "feed.schema.json#/$defs/page",
        where=where,
        title=f"All {collection} on one page.",
        file_type=None,
        operation=f"list_{collection}",
        llms=None,
    )(lambda release: [(f"{urls.FEED}/{collection}.json", _page(release, collection, Localiser(release.languages[0])))])


def _page(release: Release, collection: str, localiser: Localiser) -> bytes:
    rows = [localiser.fill(form)[:-1] for form in release.brief(collection)]
    head = {
        "total_items": len(rows),
        "total_pages": 1,
        "page_number": 1,
        "size": len(rows),
        "first_page": True,
        "last_page": True,
        "empty": not rows,
        "x_rehber": release.terms,
    }
    rest = json.dumps(head, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    return b'{"contents":[' + b",".join(rows) + b"]," + rest[1:] + b"\n"  # contents come first in the order of keys


def lines(collection: str, **told: Unpack[Told]) -> Export:
    """Return the export of a collection with one record in each line, in every language."""

    def build(release: Release) -> Iterator[tuple[str, bytes]]:
        rows = release.dated(collection)
        yield f"{urls.FEED}/{collection}.ndjson", b"".join(release.lines[row["id"]] for row in rows)

    return exports(f"{urls.FEED}/{collection}.ndjson", LINES, **told)(build)


def files(collection: str, schema: str) -> Export:
    """Return the export of a collection with one file for each record, in every language."""

    def build(release: Release) -> Iterator[tuple[str, bytes]]:
        for row in release.dated(collection):
            yield f"{urls.FEED}/{collection}/{row['id']}.json", release.lines[row["id"]]

    return exports(
        f"{urls.FEED}/{collection}/{{id}}.json",
        JSON,
        f"feed.schema.json#/$defs/{schema}",
        where=Elsewhere("index.json, by its pattern", linked=False),
        title=f"One {schema} with all that is known of it, in every language.",
        file_type=None,
        operation=f"get_{schema}",
        llms=None,
    )(build)
