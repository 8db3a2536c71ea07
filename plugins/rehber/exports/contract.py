"""The schemas of the feed and the list of their changes, beside the data they promise something of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.export import Export

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.export import Release


def _files(release: Release) -> Iterator[tuple[str, bytes]]:
    for name, content in sorted(release.contract.schemas.items()):
        yield f"{urls.FEED}/schema/{name}", content


schema_files = Export(f"{urls.FEED}/schema/{{name}}", "application/schema+json", _files)
