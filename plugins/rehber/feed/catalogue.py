"""The public catalogue itself, in the shape of ``services.yaml``, and its translations: a directory can be built from it.

What is confidential is not in the model and so not here; nor are ids that were withdrawn. ``rehber.catalogue.decode`` reads it back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue import encode
from rehber.catalogue.gone import WITHDRAWN
from rehber.catalogue.text import State, Text, Wording
from rehber.feed.export import export
from rehber.feed.listing import Heading
from rehber.jsontext import dump

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rehber.catalogue.decode.texts import Translations
    from rehber.feed.export import Release
    from rehber.feed.rows.row import Row


@export(
    f"{urls.FEED}/catalogue.json",
    "application/json",
    "feed.schema.json#/$defs/catalogue",
    where=Heading.WHOLE,
    title="The whole public catalogue in its own shape, with every translation.",
    file_type="JSON",
    operation="getCatalogue",
    llms="the whole catalogue in one file",
)
def catalogue_json(release: Release) -> bytes:
    """The catalogue in the source language, and every text with its translations."""
    told = tuple(removed for removed in release.catalogue.removed if removed.reason != WITHDRAWN)
    held = encode.catalogue(replace(release.catalogue, removed=told))
    found = {(text.key, text.source): text for text in _texts(held)}
    codes = [language.code for language in release.languages]
    return dump(
        {
            **release.terms,
            "catalogue": held,
            "texts": [{"context": key, "wordings": _wordings(text, codes)} for (key, _), text in sorted(found.items())],
        },
        lambda text: text.source,
    )


def translations(published: Mapping[str, Any]) -> Translations:
    """Return the translations of a catalogue that was published, as decode takes them."""
    found = {}
    for entry in published["texts"]:
        source, *others = entry["wordings"]
        found[entry["context"], source["text"]] = {
            said["language"]: Wording(said["text"], said["language"], State(said["state"])) for said in others
        }
    return found


def _wordings(text: Text, codes: list[str]) -> list[Row]:
    """Return a text in every language it has, the source first."""
    said = (text.into(code) for code in codes)
    return [{"text": w.text, "language": w.language, "state": w.state.value} for w in said if w.state is not State.MISSING]


def _texts(node: object) -> Iterator[Text]:
    if isinstance(node, Text):
        yield node
    elif isinstance(node, dict | list | tuple):
        for value in node.values() if isinstance(node, dict) else node:
            yield from _texts(value)
