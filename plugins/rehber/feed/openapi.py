"""The feed as OpenAPI 3.1 describes it, whole in one document, so that programs can make a client of it.

A static host answers no questions: there are no parameters but those in the path, lists have one page, and addresses
end in ``.json``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rehber import feed, urls
from rehber.feed.export import Translated, export
from rehber.feed.index import FEED_VERSION, HSDS
from rehber.feed.listing import Heading
from rehber.jsontext import compact, dump

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rehber.feed.export import File, Release
    from rehber.feed.rows.row import Row
    from rehber.language.language import Language

HERE = "#/components/schemas"
ID = {"in": "path", "name": "id", "required": True, "description": "Its id.", "schema": {"type": "string", "format": "uuid"}}
NOT_THERE = {"description": "There is no such file: the id is not one of this directory, or was removed; see changes.json."}


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
                "description": "Files on a static host. A query would not be answered, so there are no such parameters: take the "
                ".ndjson files for everything and changes.json for what is new. Rows hold every language. Lists, tables and "
                "places are also there in each other language, below its code: /en/services.json.",
                "license": {"name": directory.licence, "identifier": directory.licence},
            },
            "servers": [{"url": server or "."}],
            "paths": paths(HERE, release.languages),
            "components": {"schemas": _schemas(release)},
        }
    )


def paths(schemas: str, languages: Sequence[Language]) -> Row:
    """Return the paths of the API; *schemas* is where the shapes are."""
    return {path: entry for file in feed.LISTED if file.told["operation"] for path, entry in _paths(file, schemas, languages)}


def _paths(file: File, schemas: str, languages: Sequence[Language]) -> Iterator[tuple[str, Row]]:
    path = f"/{file.in_feed(file.listed[0])}"
    name = file.told["operation"]
    parameters = [ID] if "{id}" in path else []
    yield path, _asked(file, schemas, str(name), parameters)
    others = [language.code for language in languages[1:]]
    if isinstance(file, Translated) and others:
        yield f"/{{language}}{path}", _asked(file, schemas, f"{name}_in_language", [*parameters, _language(others)])


def _language(codes: list[str]) -> Row:
    told = "Code of a language (BCP 47). What is in the source language stands above these folders."
    return {
        "in": "path",
        "name": "language",
        "required": True,
        "description": told,
        "schema": {"type": "string", "enum": codes},
    }


def _asked(file: File, schemas: str, name: str, parameters: list[Row]) -> Row:
    what = file.told["title"]
    document, _, part = (file.schema or "").partition("#/$defs/")
    schema = {"$ref": f"{schemas}/{part}"} if document == "feed.schema.json" else None
    responses: Row = {"200": {"description": what, "content": {file.media_type: compact({"schema": schema})}}}
    if parameters:
        responses["404"] = NOT_THERE
    return {**compact({"parameters": parameters}), "get": {"operationId": name, "summary": what, "responses": responses}}


def _schemas(release: Release) -> Row:
    """Return the shapes of the feed under the names they have there; what they refer to is here too."""
    held = json.loads(release.contract.schemas.get("feed.schema.json", b'{"$defs":{}}'))
    found: Row = _here(held["$defs"])
    return found


def _here(node: Any) -> Any:  # noqa: ANN401  # a schema may hold anything
    """Return a schema that refers to this document."""
    if isinstance(node, dict):
        return dict(_entry(key, value) for key, value in node.items())
    return [_here(value) for value in node] if isinstance(node, list) else node


def _entry(key: str, value: Any) -> tuple[str, Any]:  # noqa: ANN401  # likewise
    if key == "const" and not isinstance(value, str):  # openapi-python-client 0.29 makes code of it that is no Python
        return "type", "boolean" if isinstance(value, bool) else "integer"
    if key == "$ref" and isinstance(value, str):
        return key, value.replace("#/$defs", HERE)
    return key, _here(value)
