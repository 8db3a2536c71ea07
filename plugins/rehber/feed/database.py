"""The tables as one SQLite file, for people who explore: it opens in Datasette, in DB Browser, in any language.

Texts stand as they are: nothing runs a cell of a database. ``translations`` has every text in every other language, and
for each table that has words there is a view in each of them: ``services_en``. ``about`` says whom to name, the licence,
the day, and which state of the feed this is.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from rehber import urls
from rehber.feed.columns import TABLES
from rehber.feed.dcat import LICENCES
from rehber.feed.export import export
from rehber.feed.listing import Heading
from rehber.feed.rows.localise import Localiser
from rehber.feed.translations import COLUMNS, translations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sized

    from rehber.feed.columns import Table
    from rehber.feed.export import Release
    from rehber.feed.rows.row import Row

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
    """Every table in the source language, every translation, and a view of each table in each other language."""
    speak = Localiser(release.languages[0])
    with closing(sqlite3.connect(":memory:")) as database:
        for table in TABLES:
            database.execute(_definition(table))
            rows = (list(_values(table, row, speak)) for row in release.table(table))
            # The names come from our own tuple of tables, the values are bound.
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({_places(table.columns)})', rows)  # noqa: S608  # a name of our own
        _add_translations(database, release)
        database.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT)")
        database.executemany("INSERT INTO about VALUES (?, ?)", _about(release))
        database.commit()
        content = bytearray(database.serialize())
    content[WRITTEN_BY] = bytes(4)
    return bytes(content)


def _about(release: Release) -> Iterator[tuple[str, str]]:
    directory, state = release.catalogue.directory, release.ledger.state
    yield from release.terms.items()
    yield "licence_url", LICENCES.get(directory.licence, f"https://spdx.org/licenses/{directory.licence}")
    yield "series", release.ledger.series
    yield "sequence", str(state["sequence"])
    yield "digest", state["digest"]
    if directory.base_url:
        yield "homepage", directory.base_url


def _add_translations(database: sqlite3.Connection, release: Release) -> None:
    columns = ", ".join(f'"{name}" TEXT NOT NULL' for name in COLUMNS)
    key = ", ".join(f'"{name}"' for name in COLUMNS[:4])
    database.execute(f"CREATE TABLE translations ({columns}, PRIMARY KEY ({key})) WITHOUT ROWID")
    worded = set()
    for row in translations(release):
        worded.add((row[0], row[2]))
        database.execute(f"INSERT INTO translations VALUES ({_places(COLUMNS)})", row)  # noqa: S608  # question marks
    for table in TABLES:
        if any(name == table.name for name, _ in worded):
            for language in release.languages[1:]:
                said = ", ".join(_said(table, name, language.code, worded) for name, _ in table.columns)
                database.execute(f'CREATE VIEW "{table.name}_{language.code}" AS SELECT {said} FROM "{table.name}" AS own')  # noqa: S608  # names of our own


def _said(table: Table, column: str, code: str, worded: set[tuple[str, str]]) -> str:
    """Return a column of a view: the translation where there is one, else what the table has."""
    if (table.name, column) not in worded:
        return f'own."{column}"'
    of = f"\"table\" = '{table.name}' AND id = own.id AND \"column\" = '{column}' AND language = '{code}'"
    return f'coalesce((SELECT text FROM translations WHERE {of}), own."{column}") AS "{column}"'  # noqa: S608  # names of our own


def _definition(table: Table) -> str:
    key = " PRIMARY KEY" if table.key else ""
    columns = [f'"{name}" {TYPES[kind]}{key if name == "id" else ""}' for name, kind in table.columns]
    columns += [f'FOREIGN KEY ("{column}") REFERENCES "{other}" ("id")' for column, other in table.belongs_to]
    return f'CREATE TABLE "{table.name}" ({", ".join(columns)})'


def _places(columns: Sized) -> str:
    return ", ".join("?" * len(columns))


def _values(table: Table, row: Row, speak: Localiser) -> Iterator[str | int | float | None]:
    for name, _ in table.columns:
        value = row.get(name)
        yield value if value is None or isinstance(value, str | int | float) else speak(value)
