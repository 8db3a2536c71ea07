"""A collection of the feed in its three forms: one page with all of it, one line for each record, one file for each.

HSDS wants lists in pages. A static host cannot answer ``?page=2``, so there is one page and it holds everything.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Unpack

from rehber.feed.export import Translated, all_translated
from rehber.feed.listing import Elsewhere, Heading, Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.feed.export import Reading

JSON = "application/json"
LINES = "application/x-ndjson"


def page(collection: str, where: Heading, *, file_type: str | None = None) -> Translated:
    """Return the export of a whole collection as one page, under a heading of the data page."""

    def build(reading: Reading) -> Iterator[tuple[str, bytes]]:
        rows = reading.written(collection)
        head = {
            "total_items": len(rows),
            "total_pages": 1,
            "page_number": 1,
            "size": len(rows),
            "first_page": True,
            "last_page": True,
            "empty": not rows,
        }
        # The rows are written already. "contents" comes first in the order of keys.
        contents = b",".join(row[:-1] for row in rows)
        rest = json.dumps(head, sort_keys=True, separators=(",", ":")).encode()
        yield f"{collection}.json", b'{"contents":[' + contents + b"]," + rest[1:] + b"\n"

    return all_translated(
        f"{collection}.json",
        JSON,
        "feed.schema.json#/$defs/page",
        where=where,
        title=f"All {collection} on one page.",
        file_type=file_type,
        operation=f"list_{collection}",
        llms=None,
    )(build)


def lines(collection: str, **told: Unpack[Told]) -> Translated:
    """Return the export of a collection with one record in each line."""

    def build(reading: Reading) -> Iterator[tuple[str, bytes]]:
        yield f"{collection}.ndjson", b"".join(reading.written(collection))

    return all_translated(f"{collection}.ndjson", LINES, **told)(build)


def files(collection: str, schema: str) -> Translated:
    """Return the export of a collection with one file for each record."""

    def build(reading: Reading) -> Iterator[tuple[str, bytes]]:
        rows = reading.release.rows(collection)
        for row, content in zip(rows, reading.written(collection), strict=True):
            yield f"{collection}/{row['id']}.json", content

    return all_translated(
        f"{collection}/{{id}}.json",
        JSON,
        f"feed.schema.json#/$defs/{schema}",
        where=Elsewhere("index.json, by its pattern", linked=False),
        title=f"One {schema} with all that is known of it.",
        file_type=None,
        operation=f"get_{schema}",
        llms=None,
    )(build)
