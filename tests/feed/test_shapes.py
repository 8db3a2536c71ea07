"""The other shapes of the data, read back by programs that know nothing of this project."""

from __future__ import annotations

import contextlib
import csv
import dataclasses
import datetime
import io
import json
import sqlite3
import xml.etree.ElementTree as ET
from pathlib import Path

import frictionless
import icalendar
import pyshacl
import pytest
import rdflib
import recurring_ical_events
import vobject

import feed_builder
from builders import HEAD, LANGUAGES, catalogue, centre, record, unchecked
from rehber.catalogue.opening import Span, open_on
from rehber.country import holidays

HOSTILE = "</script><script>alert(1)</script>, \"x\"; {{ 7*7 }} \\\\n 'y'"
FORMULA = "=HYPERLINK(1)+cmd"

PLACE = """
place:
  address: {neighbourhood: Kaptanpaşa Mah., street: Darülaceze Cad., number: 35/B, district: Şişli, province: İstanbul}
  point: {lat: 41.0646, lon: 28.9736, precision: neighbourhood, radius_m: 500, source: sayfa}
phones: [{number: "(0212) 708 89 90", for: general}, {number: "(0549) 803 81 89", for: general, kind: whatsapp, institutional: true}]
emails: [merkez@ornek.bel.tr]
hours: "Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-13:00; PH off"
types: [food-aid]
"""


@pytest.fixture(scope="module")
def files(real):
    return feed_builder.feed(real)


@pytest.fixture
def place(tmp_path):
    return feed_builder.feed(catalogue(centre(PLACE), tmp_path))


# Tables


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


def table(files, name, folder=""):
    text = files[f"data/v1/{folder}csv/{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_telephone_number_stands_in_the_table_as_it_is_printed(place):
    assert "(0212) 708 89 90" in [row["number"] for row in table(place, "phones")]


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


# Database


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


# Map


def test_longitude_stands_before_latitude(place):
    (feature,) = feed_builder.read(place, "locations.geojson")["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [28.9736, 41.0646]}
    assert (feature["properties"]["precision"], feature["properties"]["radius_m"]) == ("neighbourhood", 500)


def test_a_point_that_stands_for_a_district_is_no_place(tmp_path):
    files = feed_builder.feed(catalogue(centre(PLACE.replace("precision: neighbourhood", "precision: district")), tmp_path))
    assert feed_builder.read(files, "locations.geojson")["features"] == []
    held = [path for path, content in files.items() if b"41.0646" in content]
    assert held == ["data/v1/catalogue.json"]  # to build from: there it says that it stands for a district


# Data portals


@feed_builder.here
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # it calls what it has given up itself
@pytest.mark.parametrize("base", [None, "https://rehber.example"])
def test_data_portals_accept_the_description(real, base):
    directory = dataclasses.replace(real.directory, base_url=base)
    files = feed_builder.feed(dataclasses.replace(real, directory=directory))
    data = rdflib.Graph().parse(
        data=files["data/v1/catalog.jsonld"], format="json-ld", publicID="https://rehber.example/data/v1/"
    )
    assert len(data) > 60
    shapes = rdflib.Graph().parse(feed_builder.SHARED / "shapes" / "dcat-ap" / "dcat-ap-3.0.1-SHACL.ttl")
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes, advanced=True)
    assert conforms, text


# Cards


def test_a_card_is_read_back(place):
    content = place["data/v1/cards/bir-merkez.vcf"]
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    card = vobject.readOne(content.decode())
    assert card.version.value == "4.0"
    assert card.fn.value == "Bir Merkez"
    assert [entry.value for entry in card.tel_list] == ["tel:+902127088990", "(0549) 803 81 89"]
    assert card.adr.value.city == "Şişli"
    assert card.geo.value == "geo:41.0646,28.9736;u=500"


def test_a_confidential_place_has_no_card_and_no_calendar(tmp_path):
    shelter = record("kind: womens-shelter\nname: Sığınma\nreached_through: bir-merkez\ntypes: [shelter]", id="gizli-yer")
    files = feed_builder.feed(catalogue(centre(PLACE) + shelter, tmp_path))
    assert [path for path in files if path.startswith(("data/v1/cards", "data/v1/calendars"))] == [
        "data/v1/cards/bir-merkez.vcf",
        "data/v1/calendars/bir-merkez.ics",
    ]


# Calendars


def minutes(content, year):
    """Return the open minutes of each day, as the calendar says them to somebody who only knows iCalendar."""
    found = {}
    events = recurring_ical_events.of(icalendar.Calendar.from_ical(content))
    for event in events.between(datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        found[start.date()] = found.get(start.date(), 0) + int((end - start).total_seconds() // 60)
    return found


@pytest.mark.parametrize(
    "hours",
    [
        "Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-14:00; PH off",
        "24/7",
        "Mo-Su 08:00-20:00; PH 12:00-16:00",
        "Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 09:00-17:00; Aug 3-5 10:00-11:00; PH off",
        "We[1] 10:00-12:00; Mo[-1] 10:00-12:00; Aug Tu 10:00-11:00; PH off",
        "Mo-Fr 08:30-17:30; Fr 12:00-13:30 off; PH off",
        "Jun 15-Sep 15 Mo-Fr 09:00-12:00; PH off",
    ],
)
def test_a_calendar_is_open_when_the_record_is(tmp_path, hours):
    special = '\nexceptions: [{from: 2026-08-03, to: 2026-08-05, hours: "10:00-11:00", reason: Tatil}]'
    known = catalogue(centre(PLACE.replace("Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-13:00; PH off", hours) + special), tmp_path)
    (found,) = known.centres
    said = minutes(feed_builder.feed(known)["data/v1/calendars/bir-merkez.ics"], 2026)
    for i in range(365):
        day = datetime.date(2026, 1, 1) + datetime.timedelta(days=i)
        expected = sum(span.end - span.start for span in open_on(day, found, found.hours))
        assert said.get(day, 0) == expected, day
    assert said.get(datetime.date(2026, 8, 4)) == 60


def test_holidays_take_the_day_or_its_afternoon(tmp_path):
    known = catalogue(centre(PLACE), tmp_path)
    (found,) = known.centres
    assert open_on(datetime.date(2026, 3, 20), found, found.hours) == set()
    assert open_on(datetime.date(2026, 3, 19), found, found.hours) == {Span(540, 720)}
    assert open_on(datetime.date(2026, 11, 23), found, found.hours) == {Span(540, 720), Span(780, 1020)}
    silent = dataclasses.replace(found.hours, on_holidays=None)
    assert open_on(datetime.date(2026, 3, 20), found, silent) == {Span(540, 720), Span(780, 1020)}


def test_the_religious_holidays_of_2026_are_known():
    assert holidays.of(2026)[datetime.date(2026, 5, 27)] == 0
    assert holidays.of(2026)[datetime.date(2026, 5, 26)] == holidays.FROM


# Sitemap


def test_a_sitemap_leads_to_every_language_of_every_page(real):
    directory = dataclasses.replace(real.directory, base_url="https://rehber.example")
    files = feed_builder.feed(dataclasses.replace(real, directory=directory))
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    index = ET.fromstring(files["sitemap.xml"])
    assert len(index.findall("s:sitemap/s:loc", space)) == len(LANGUAGES)
    for code in LANGUAGES:
        first = ET.fromstring(files[f"sitemap-{code}.xml"]).find("s:url", space)
        assert first.find("s:loc", space).text == f"https://rehber.example/{code}/index.html"
        assert [link.get("hreflang") for link in first.findall("x:link", space)] == [*LANGUAGES, "x-default"]
    assert b"Sitemap: https://rehber.example/sitemap.xml" in files["robots.txt"]


def test_without_an_address_of_its_own_there_is_no_sitemap(files):
    assert not [path for path in files if path.startswith("sitemap")]
    assert b"Sitemap" not in files["robots.txt"]


# Statistics


def test_a_target_is_no_count(files):
    (series,) = feed_builder.read(files, "statistics.json")["statistics"]
    assert series["values"][-1] == {"year": 2021, "value": 377}
    assert series["targets"] == [{"year": 2022, "value": 400}]
    rows = table(files, "statistics")
    assert [(row["year"], row["value"], row["target"]) for row in rows][-2:] == [("2021", "377", ""), ("2022", "", "400")]


# Hostile text


def test_hostile_text_comes_back_as_the_same_text(tmp_path):
    name = json.dumps(HOSTILE, ensure_ascii=False)
    text = HEAD + "centres:\n" + record(PLACE + f"\nname: {name}")
    files = feed_builder.feed(unchecked(text, tmp_path))
    assert feed_builder.read(files, "services.json")["contents"][0]["name"] == HOSTILE
    assert feed_builder.read(files, "locations.geojson")["features"][0]["properties"]["name"] == HOSTILE
    assert table(files, "services")[0]["name"] == HOSTILE
    assert vobject.readOne(files["data/v1/cards/bir-merkez.vcf"].decode()).fn.value == HOSTILE
    assert HOSTILE.encode() in files["data/v1/directory.sqlite"]
    events = icalendar.Calendar.from_ical(files["data/v1/calendars/bir-merkez.ics"]).walk("VEVENT")
    assert {str(event["SUMMARY"]) for event in events} == {HOSTILE}
