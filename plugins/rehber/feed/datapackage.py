"""What the tables are: columns, types, keys, licence, as a Data Package (datapackage.org, version 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.feed.columns import TABLES
from rehber.feed.dcat import LICENCES
from rehber.feed.export import translated
from rehber.feed.listing import Heading
from rehber.feed.tables import CSV, TERMS, WORDED
from rehber.feed.translations import COLUMNS
from rehber.jsontext import compact, dump

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.feed.columns import Table
    from rehber.feed.export import Reading
    from rehber.feed.rows.row import Row


@translated(
    "csv/datapackage.json",
    "application/json",
    where=Heading.TABLES,
    title="What the tables are: columns, types, keys, licence.",
    file_type=None,
    operation=None,
    llms=None,
)
def datapackage_json(reading: Reading) -> bytes:
    """What the tables are: columns, types, keys, licence."""
    catalogue, own = reading.release.catalogue, reading.language is reading.release.languages[0]
    directory = catalogue.directory
    return dump(
        compact(
            {
                "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
                "name": directory.id,
                "title": directory.name,
                "description": directory.summary,
                "homepage": directory.base_url,
                "version": "1.0",
                "created": f"{catalogue.as_of.isoformat()}T00:00:00+03:00",
                "licenses": [
                    {
                        "name": directory.licence,
                        "path": LICENCES.get(directory.licence, f"https://spdx.org/licenses/{directory.licence}"),
                    }
                ],
                "contributors": [{"title": directory.publisher, "roles": ["publisher"]}],
                "resources": [_resource(table) for table in TABLES] + [TRANSLATIONS]
                if own
                else [_resource(table) for table in WORDED],
            }
        ),
        reading.localiser,
    )


def _resource(table: Table) -> Row:
    keys: Row = {"primaryKey": ["id"]} if table.key else {}
    if table.belongs_to:
        keys["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": ["id"]}} for column, other in table.belongs_to
        ]
    return _described(table.name, table.columns, keys)


def _described(name: str, columns: Iterable[tuple[str, str]], keys: Row) -> Row:
    fields = [{"name": column, "type": kind} for column, kind in (*columns, (TERMS, "string"))]
    return {
        "name": name,
        "path": f"{name}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": CSV,
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n", "delimiter": ","},
        "schema": {"fields": fields, "missingValues": [""], **keys},
    }


#: Texts of all tables; beside those in the source language.
TRANSLATIONS = _described("translations", tuple((column, "string") for column in COLUMNS), {"primaryKey": list(COLUMNS[:4])})
