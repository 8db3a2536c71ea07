"""Every row with every text in every language: ``[{"text": …, "language": …, "state": …}]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.feed.export import export
from rehber.feed.listing import Heading

if TYPE_CHECKING:
    from rehber.feed.export import Release


@export(
    f"{urls.FEED}/multilingual.json",
    "application/json",
    where=Heading.MULTILINGUAL,
    title="Every row with every text in every language.",
    file_type="JSON",
    operation="getMultilingual",
    llms="every text in every language, with how far it can be trusted",
)
def multilingual_json(release: Release) -> bytes:
    """One file for those who want all languages."""
    return release.multilingual
