"""What machines read: every export, in the order it is built, and the index that names them all."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from rehber import urls
from rehber.export import compact, dump
from rehber.exports.feed import services_json
from rehber.exports.search import index as search_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Catalogue

__all__ = ["ALL", "INDEX", "build", "search_index"]

ALL = (services_json,)  #: of the feed; the search index of a language is ``search_index``

FEED_VERSION = "1.0"  #: of the feed's shape; see ``schema/CHANGES.md``
INDEX = f"{urls.FEED}/index.json"


def build(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Yield every file for machines, the index last."""
    listed = []
    for export in ALL:
        content = export.build(catalogue)
        listed.append(
            compact(
                {
                    "path": export.path.removeprefix(f"{urls.FEED}/"),
                    "media_type": export.media_type,
                    "bytes": len(content),
                    "sha256": hashlib.sha256(content).hexdigest(),
                    "schema": export.schema,
                }
            )
        )
        yield export.path, content
    directory = catalogue.directory
    providers = list(catalogue.providers)
    index = {
        "version": FEED_VERSION,
        "generated_at": catalogue.as_of.isoformat(),
        "directory": compact({"id": directory.id, "name": directory.name, "base_url": directory.base_url}),
        "publisher": directory.publisher,
        "licence": directory.licence,
        "language": directory.language,
        "counts": {
            "organisations": len(catalogue.organisations),
            "centres": len(catalogue.centres),
            "units": len(catalogue.units),
            "services": sum(len(record.offers) for record in providers),
        },
        "files": listed,
    }
    yield INDEX, dump(index)
