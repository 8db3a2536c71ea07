"""The tables and the database, read back by programs that know nothing of this project."""

from __future__ import annotations

import contextlib
import csv
import io
import re
import sqlite3
from pathlib import Path

import frictionless
import pytest

import feed_builder
from builders import LANGUAGES, ROOT, catalogue, centre, languages, unchecked
from feed_tables import table

FORMULA = "=HYPERLINK(1)+cmd"


def package(files, folder, tmp_path):
    for path, content in files.items():
        if path.startswith(f"{folder}/csv/"):
            (tmp_path / Path(path).name).write_bytes(content)
    return frictionless.Package(str(tmp_path / "datapackage.json"))


@pytest.mark.parametrize(("folder", "tables"), [("data/v1", 9), ("data/v1/ar", 5)])
def test_the_tables_are_what_their_descriptor_says(files, folder, tables, tmp_path):
    report = package(files, folder, tmp_path).validate()
    assert report.valid, report.flatten(["title", "message"])
    assert len(report.tasks) == tables


def test_a_telephone_number_stands_in_the_table_as_it_is_printed(place):
    assert "(0212) 708 89 90" in [row["number"] for row in table(place, "phones")]


def test_a_line_that_nobody_gives_for_a_place_is_not_its_telephone_number(files):
    assert [row["slug"] for row in table(files, "providers") if row["phone"] in {"153", "183"}] == []


def test_a_service_has_neither_the_audiences_nor_the_ways_in_of_its_centre(tmp_path):
    services = "services: [{id: danisma, types: [social-counselling], name: Danışma, summary: Danışılır., status: offered}]"
    known = catalogue(centre(f"for: [women]\naccess: [walk-in]\n{services}"), tmp_path)
    (row,) = table(feed_builder.feed(known), "services")
    assert (row["audiences"], row["access"]) == ("", "")


def test_the_centres_of_a_province_for_some_people_are_one_table_with_names_and_numbers(files):
    centres = [
        row for row in table(files, "providers") if row["province"] == "İstanbul" and "women" in row["audiences"].split(";")
    ]
    assert centres
    assert all(row["name"] and row["phone"] for row in centres)
    assert len(table(files, "providers")) == len(files["data/v1/providers.ndjson"].splitlines())


def test_no_spreadsheet_runs_a_cell(tmp_path):
    files = feed_builder.feed(unchecked(centre(f"name: '{FORMULA}'\ntypes: [food-aid]"), tmp_path))
    for path, content in files.items():
        if path.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row]
            assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))], path
    assert f"'{FORMULA}" in [row["name"] for row in table(files, "services")]


def test_lines_of_a_table_end_as_rfc_4180_says(files):
    content = files["data/v1/csv/services.csv"]
    assert content.endswith(b"\r\n")
    assert content.count(b"\r\n") == content.count(b"\n")


@pytest.mark.parametrize("code", LANGUAGES[1:])
def test_a_table_and_its_translations_are_the_table_in_that_language(files, code):
    said = {(row["table"], row["id"], row["column"]): row for row in table(files, "translations") if row["language"] == code}
    assert len(said) > 100
    assert {row["state"] for row in said.values()} <= {"human", "machine", "outdated", "source"}
    for name in ("providers", "services", "organizations", "locations", "statistics"):
        own, wanted = table(files, name), table(files, name, f"{code}/")
        for row in own:
            row |= {column: said[name, row["id"], column]["text"] for column in row if (name, row["id"], column) in said}
        assert own == wanted


def test_every_row_of_every_table_says_whom_to_name_the_day_and_the_licence(files, real):
    tables = [path for path in files if path.endswith(".csv")]
    assert len(tables) == 9 + 6 * 5
    for path in tables:
        rows = list(csv.DictReader(io.StringIO(files[path].decode("utf-8-sig"), newline="")))
        assert {row["attribution"] for row in rows} <= {f"Rehber: Rehber, {real.as_of}, CC-BY-4.0"}, path


def test_the_database_holds_the_rows_of_the_tables(files, tmp_path):
    (tmp_path / "directory.sqlite").write_bytes(files["data/v1/directory.sqlite"])
    with contextlib.closing(sqlite3.connect(tmp_path / "directory.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for name in ("providers", "services", "organizations", "locations", "phones", "schedules", "languages", "statistics"):
            (count,) = database.execute(f"SELECT count(*) FROM {name}").fetchone()
            assert count == len(table(files, name))
        numbers = database.execute(
            "SELECT number FROM phones JOIN services ON services.id = service_id WHERE slug = 'acil-112'"
        )
        assert numbers.fetchall() == [("112",)]


def test_the_database_is_there_in_every_language_and_says_what_it_is(files, real, tmp_path):
    (tmp_path / "directory.sqlite").write_bytes(files["data/v1/directory.sqlite"])
    with contextlib.closing(sqlite3.connect(tmp_path / "directory.sqlite")) as database:
        database.row_factory = sqlite3.Row
        about = dict(database.execute("SELECT name, value FROM about").fetchall())
        assert (about["licence"], about["as_of"]) == ("CC-BY-4.0", real.as_of.isoformat())
        assert about["digest"] == feed_builder.read(files, "changes.json")["digest"]
        for code in LANGUAGES[1:]:
            for name in ("providers", "services", "organizations"):
                rows = {row["id"]: dict(row) for row in database.execute(f"SELECT * FROM {name}_{code}")}
                wanted = table(files, name, f"{code}/")
                assert len(rows) == len(wanted)
                for row in wanted:
                    held = {column: value for column, value in rows[row["id"]].items() if isinstance(value, str)}
                    assert held == {column: row[column] for column in held}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_data_page_says_how_a_spreadsheet_with_turkish_settings_reads_the_tables(code, place):
    """Case 33: such a program takes a table for one column, a point for a thousand and ``24/7`` for a date.

    What the page says, import as text, UTF-8, comma, point, is then done with a table.
    """
    html = (ROOT / "theme" / "templates" / "data.html").read_text("utf-8")
    (said,) = re.findall(r'_\("(With Turkish settings[^"]+)"\)', html)
    (language,) = (one for one in languages() if one.code == code)
    told = language.messages.gettext(said)
    assert "UTF-8" in told
    assert code == "en" or told != said
    lines = place["data/v1/csv/providers.csv"].decode("utf-8-sig").splitlines()
    head, row = (next(csv.reader([line], delimiter=",")) for line in lines[:2])
    assert len(head) == len(row) > 10
    (location,) = table(place, "locations")
    assert "41.0646" in location.values()  # a point, whatever the machine is set to
