"""The lines of the data page do what is said of them: each is run as people run it, on the feed of the real catalogue."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import shlex
import shutil
import sqlite3
import subprocess
import sys

import duckdb
import pytest

import feed_builder
from feed_tables import table
from rehber.phrasing import data_examples as examples


@pytest.fixture(scope="module")
def feed(real, tmp_path_factory):
    """The folder of the feed, as an address."""
    folder = tmp_path_factory.mktemp("feed")
    for path, content in feed_builder.feed(real).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder / "data/v1"


def said(lines):
    """Return what lines of Python print."""
    done = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()


def test_the_first_lines_print_every_service_with_its_numbers(feed):
    rows = [json.loads(line) for line in (feed / "services.ndjson").read_text("utf-8").splitlines()]
    assert len(said(examples.PYTHON.format(feed=feed.as_uri()))) == len(rows)


@pytest.mark.parametrize("here", ["", "ar/"])
def test_the_places_of_a_province_for_a_group_of_people(feed, here):
    found = said(examples.PROVINCE.format(feed=feed.as_uri(), here=here))
    text = (feed / here / "csv/providers.csv").read_text("utf-8-sig")
    rows = [
        r for r in csv.DictReader(io.StringIO(text)) if r["province"] == "İstanbul" and "women" in r["audiences"].split(";")
    ]
    assert [line.partition(" | ")[0] for line in found] == [row["name"] for row in rows]
    assert len(found) > 1
    assert all(line.split(" | ")[1] for line in found)


@pytest.mark.parametrize("language", ["", "_en", "_hy"])
def test_the_question_to_the_database(feed, language):
    words = shlex.split(examples.DATABASE.format(feed=feed, language=language).splitlines()[1])
    assert words[:2] == ["sqlite3", "directory.sqlite"]
    with contextlib.closing(sqlite3.connect(feed / words[1])) as database:
        rows = database.execute(words[2]).fetchall()
    assert rows
    assert all(name and phone for name, _, phone in rows)


def test_the_line_that_makes_parquet_and_the_file_read_back(feed, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    program, option, query = shlex.split(examples.PARQUET.format(feed=feed))
    assert (program, option) == ("duckdb", "-c")
    with duckdb.connect() as database:
        database.execute(query)
        found = database.execute("SELECT id, name FROM 'services.parquet' ORDER BY id").fetchall()
    rows = [json.loads(line) for line in (feed / "services.ndjson").read_text("utf-8").splitlines()]
    assert [(str(name), text) for name, text in found] == sorted((row["id"], row["name"]) for row in rows)


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not here")
def test_the_lines_for_curl_are_lines_curl_takes(feed, tmp_path):
    for line in (examples.CURL, examples.CHANGED):
        done = subprocess.run(shlex.split(line.format(feed=feed.as_uri())), cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        assert (tmp_path / "services.ndjson").read_bytes() == (feed / "services.ndjson").read_bytes()
        (tmp_path / "services.ndjson").unlink()


def test_every_example_names_files_that_are_there(feed, real):
    text = "\n".join(code for _, code in examples.RECIPES)
    for name in ("csv/providers.csv", "directory.sqlite", "services.ndjson", "openapi.json"):
        assert f"{{feed}}/{name}" in text or f"{{feed}}/{{here}}{name}" in text
        assert (feed / name).is_file()
    assert table({f"data/v1/{p.relative_to(feed)}": p.read_bytes() for p in feed.glob("csv/*.csv")}, "providers")
