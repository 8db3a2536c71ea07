"""The schemas of the feed and the list of their changes, beside the data they promise something of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.feed.export import Export

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.feed.export import Release


FOLDER = f"{urls.FEED}/schema"


def _ending(release: Release, ending: str) -> Iterator[tuple[str, bytes]]:
    for name, content in sorted(release.contract.schemas.items()):
        if name.endswith(ending):
            yield f"{FOLDER}/{name}", content


schema_files = Export(f"{FOLDER}/{{name}}.schema.json", "application/schema+json", lambda release: _ending(release, ".json"))
changes_md = Export(f"{FOLDER}/CHANGES.md", "text/markdown", lambda release: _ending(release, ".md"))
