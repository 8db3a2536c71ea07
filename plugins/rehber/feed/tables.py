"""The feed as tables for spreadsheets: CSV (RFC 4180).

A cell of text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV Injection). The last
column says whom to name, the day and the licence: a table is passed on without what stands beside it.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue.text import Text
from rehber.feed.columns import TABLES
from rehber.feed.export import all_translated, export, exports
from rehber.feed.listing import Heading
from rehber.feed.rows.localise import Label, Localiser
from rehber.feed.translations import COLUMNS, translations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rehber.feed.columns import Table
    from rehber.feed.export import Release

CSV = "text/csv"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
MARK = "\ufeff"  # without it, the most used spreadsheet reads Turkish letters wrong
TERMS = "attribution"  #: the last column


def terms(release: Release) -> str:
    """Return the last column of every table: credit, date of the data, licence."""
    told = release.terms
    return f"{told['attribution']}, {told['as_of']}, {told['licence']}"


def _tables(release: Release, speak: Localiser, wanted: Iterable[Table]) -> Iterator[tuple[str, bytes]]:
    said = terms(release)
    for table in wanted:
        names = [name for name, _ in table.columns]
        rows = ([*(c if type(c) is str else cell(c, speak) for c in row), said] for row in _cells(release, table, names))
        yield f"csv/{table.name}.csv", _written([*names, TERMS], rows)


def _cells(release: Release, table: Table, names: list[str]) -> list[list[Any]]:
    """Return the cells of a table, made once for all languages: what is not yet text has words."""
    if table.name not in release.cells:
        release.cells[table.name] = [
            [v if isinstance(v := row.get(name), Text | Label) else cell(v, str) for name in names]
            for row in release.table(table)
        ]
    return release.cells[table.name]


def _written(head: list[str], rows: Iterable[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows(rows)
    return (MARK + out.getvalue()).encode()


def cell(value: Any, speak: Callable[[object], str]) -> str:  # noqa: ANN401  # whatever a row may hold
    """Return a cell: a number or an answer as it is, a text so that no spreadsheet runs it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    text = value if isinstance(value, str) else speak(value)
    return f"'{text}" if text.startswith(FORMULA) else text


WORDED = tuple(table for table in TABLES if table.every_language)
ONCE = tuple(table for table in TABLES if not table.every_language)

table_files = all_translated(
    "csv/{table}.csv",
    CSV,
    where=Heading.TABLES,
    title="The services as a table, and what belongs to them.",
    file_type="CSV",
    operation=None,
    llms="the services as a table",
    names=tuple(f"csv/{table.name}.csv" for table in WORDED),
)(lambda reading: _tables(reading.release, reading.localiser, WORDED))


def _once(release: Release) -> Iterator[tuple[str, bytes]]:
    for path, content in _tables(release, Localiser(release.languages[0]), ONCE):
        yield f"{urls.FEED}/{path}", content


once_table_files = exports(
    f"{urls.FEED}/csv/{{table}}.csv",
    CSV,
    where=Heading.TABLES,
    title="Telephone numbers, hours and languages of the services, one in a row.",
    file_type=None,
    operation=None,
    llms=None,
    names=tuple(f"{urls.FEED}/csv/{table.name}.csv" for table in ONCE),
)(_once)


@export(
    f"{urls.FEED}/csv/translations.csv",
    CSV,
    where=Heading.TABLES,
    title="Every text of the tables in every language, with how far it can be trusted.",
    file_type=None,
    operation=None,
    llms=None,
)
def translations_csv(release: Release) -> bytes:
    """Every text of the tables in every language but the one they are written in."""
    said = terms(release)
    rows = ([*(cell(value, str) for value in row), said] for row in translations(release))
    return _written([*COLUMNS, TERMS], rows)
