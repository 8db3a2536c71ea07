"""The tables as one SQLite file, for people who explore: it opens in Datasette, in DB Browser, in any language.

Texts stand as they are: nothing runs a cell of a database.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from rehber import urls
from rehber.feed.datapackage import KEYED
from rehber.feed.export import export
from rehber.feed.listing import Heading
from rehber.feed.rows.localise import Localiser
from rehber.feed.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.feed.export import Release
    from rehber.feed.rows.row import Row
    from rehber.feed.tables import Table

TYPES = {"string": "TEXT", "date": "TEXT", "number": "REAL", "integer": "INTEGER", "boolean": "INTEGER"}

#: Where a file says which release of SQLite wrote it last (SQLite, Database File Format, 1.3.22). Nobody reads it, and
#: the same data must give the same bytes wherever they are built.
WRITTEN_BY = slice(96, 100)


@export(
    f"{urls.FEED}/directory.sqlite",
    "application/vnd.sqlite3",
    where=Heading.DATABASE,
    title="Every table in one SQLite database.",
    file_type=None,
    operation=None,
    llms=None,
)
def directory_sqlite(release: Release) -> bytes:
    """Every table, in the source language."""
    speak = Localiser(release.languages[0])
    with closing(sqlite3.connect(":memory:")) as database:
        for table in TABLES:
            database.execute(_definition(table))
            rows = (list(_values(table, row, speak)) for row in table.rows(release))
            # The names come from our own tuple of tables, the values are bound.
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({_places(table)})', rows)  # noqa: S608  # a name of our own
        database.commit()
        content = bytearray(database.serialize())
    content[WRITTEN_BY] = bytes(4)
    return bytes(content)


def _definition(table: Table) -> str:
    key = " PRIMARY KEY" if table.name in KEYED else ""
    columns = [f'"{name}" {TYPES[kind]}{key if name == "id" else ""}' for name, kind in table.columns]
    columns += [f'FOREIGN KEY ("{column}") REFERENCES "{other}" ("id")' for column, other in table.belongs_to]
    return f'CREATE TABLE "{table.name}" ({", ".join(columns)})'


def _places(table: Table) -> str:
    return ", ".join("?" for _ in table.columns)


def _values(table: Table, row: Row, speak: Localiser) -> Iterator[str | int | float | None]:
    for name, _ in table.columns:
        value = row.get(name)
        yield value if value is None or isinstance(value, str | int | float) else speak(value)
