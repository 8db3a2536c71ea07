"""The schemas of the feed and the list of their changes, published with the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.feed.export import exports
from rehber.feed.listing import Elsewhere, Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.feed.export import Release


FOLDER = f"{urls.FEED}/schema"


def _ending(release: Release, ending: str) -> Iterator[tuple[str, bytes]]:
    for name, content in sorted(release.contract.schemas.items()):
        if name.endswith(ending):
            yield f"{FOLDER}/{name}", content


schema_files = exports(
    f"{FOLDER}/{{name}}.schema.json",
    "application/schema+json",
    where=Heading.DESCRIPTIONS,
    title="The shape of the files, as JSON Schema.",
    file_type=None,
    operation=None,
    llms=None,
    names=tuple(f"{FOLDER}/{name}.schema.json" for name in ("feed", "catalogue", "geojson")),
)(lambda release: _ending(release, ".json"))
changes_md = exports(
    f"{FOLDER}/CHANGES.md",
    "text/markdown",
    where=Elsewhere("the data page, under what one can rely on", linked=True),
    title="What has changed in the shape of the files.",
    file_type=None,
    operation=None,
    llms=None,
)(lambda release: _ending(release, ".md"))
