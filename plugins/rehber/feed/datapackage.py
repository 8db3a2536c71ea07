"""What the tables are: columns, types, keys, licence, as a Data Package (datapackage.org, version 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.feed.catalog import LICENCES
from rehber.feed.export import translated
from rehber.feed.listing import Heading
from rehber.feed.tables import CSV, TABLES
from rehber.jsontext import compact, dump

if TYPE_CHECKING:
    from rehber.feed.export import Reading
    from rehber.feed.rows.row import Row
    from rehber.feed.tables import Table

#: Tables in which every row has an id of its own.
KEYED = frozenset({"providers", "services", "organizations", "locations", "phones", "schedules"})


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
    catalogue = reading.release.catalogue
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
                "licenses": [
                    {
                        "name": directory.licence,
                        "path": LICENCES.get(directory.licence, f"https://spdx.org/licenses/{directory.licence}"),
                    }
                ],
                "contributors": [{"title": directory.publisher, "roles": ["publisher"]}],
                "resources": [_resource(table) for table in TABLES],
            }
        ),
        reading.localiser,
    )


def _resource(table: Table) -> Row:
    keys: Row = {"primaryKey": ["id"]} if table.name in KEYED else {}
    if table.belongs_to:
        keys["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": ["id"]}} for column, other in table.belongs_to
        ]
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": CSV,
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n", "delimiter": ","},
        "schema": {"fields": [{"name": name, "type": kind} for name, kind in table.columns], "missingValues": [""], **keys},
    }
