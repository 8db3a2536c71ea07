"""The feed's own promises: ids, languages, what is unknown, what is confidential, and the index."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import uuid

import pytest

import feed_builder
from builders import HEAD, LANGUAGES, catalogue, centre, record, unchecked
from rehber.catalogue.identity import NAMESPACE, identify
from rehber.catalogue.text import State
from rehber.feed.rows.localise import label_state
from rehber.language.language import Language

SHELTER = """
kind: womens-shelter-first-step
name: İlk Adım
reached_through: bir-merkez
services:
  - {id: siginma, types: [shelter], name: Sığınma, summary: Güvenli bir yer., status: offered}
"""

WHERE = """
place:
  address: {neighbourhood: Kaptanpaşa Mah., street: Darülaceze Cad., number: "35", district: Şişli, province: İstanbul}
  point: {lat: 41.0646, lon: 28.9736, precision: neighbourhood, radius_m: 500, source: sayfa}
hours: "Mo-Fr 09:00-12:00,13:00-17:00; PH off"
types: [food-aid]
"""


def rows(files, collection):
    """Return every row of a collection with all that is known of it."""
    return [json.loads(line) for line in files[f"data/v1/{collection}.ndjson"].splitlines()]


def in_language(files, code):
    """Return the services with their words in one language."""
    folder = "" if code == "tr" else f"{code}/"
    return [
        json.loads(line) for line in gzip.decompress(files[f"data/v1/{folder}services.one-language.ndjson.gz"]).splitlines()
    ]


def test_ids_are_those_of_rfc_9562(real):
    known = uuid.uuid5(uuid.uuid5(NAMESPACE, real.directory.id), "service/bir-şey")
    assert identify(real.directory, "service/bir-şey") == str(known)


def test_every_id_is_the_same_in_every_language(files):
    def ids(path):
        return re.findall(rb'"(?:\w+_)?id":"([^"]+)"', files[f"data/v1/{path}"])

    for name in ("services.json", "organizations.json", "taxonomies.json", "taxonomy_terms.json"):
        for code in LANGUAGES[1:]:
            assert ids(f"{code}/{name}") == ids(name)


def test_no_id_is_given_twice_within_a_row(files):
    for row in rows(files, "services"):
        for field in ("phones", "schedules", "languages", "attributes", "required_documents"):
            ids = [entry["id"] for entry in row.get(field, ())]
            assert len(ids) == len(set(ids))


def test_the_order_of_the_catalogue_moves_nothing(tmp_path):
    one, two = record(WHERE, id="ilk-merkez"), record("types: [courses]", id="son-merkez")
    forth = feed_builder.feed(catalogue(f"{HEAD}centres:\n{one}{two}", tmp_path))
    back = feed_builder.feed(catalogue(f"{HEAD}centres:\n{two}{one}", tmp_path))
    # The catalogue keeps its order, because pages show it; the others name its sum.
    ordered = ("catalogue.json", "catalog.jsonld", "index.json", "sha256sums.txt")
    assert {path for path in forth if forth[path] != back[path]} == {f"data/v1/{name}" for name in ordered}


def test_what_is_not_known_is_not_written(files):
    about = ("changes.json", "index.json", "profile.json", "openapi.json", "schema.json", "datapackage.json")
    for path, content in files.items():
        if path.endswith((".json", ".ndjson", ".geojson")) and not path.endswith(about):
            assert b"null" not in content, path
            assert b'""' not in content, path
            assert not re.search(rb'"(?!contents|features|entries|removed)\w+":(\[\]|\{\})', content), path


def test_a_lunch_break_is_two_rows(tmp_path):
    found = rows(feed_builder.feed(catalogue(centre(WHERE), tmp_path)), "services")
    schedules = next(row for row in found if row["x_rehber"]["slug"] == "bir-merkez")["schedules"]
    assert [(row["opens_at"], row["closes_at"], row["byday"]) for row in schedules] == [
        ("09:00+03:00", "12:00+03:00", "MO,TU,WE,TH,FR"),
        ("13:00+03:00", "17:00+03:00", "MO,TU,WE,TH,FR"),
    ]


@pytest.mark.parametrize(
    ("field", "value", "written"),
    [
        ("cost", "free", "cost_options"),
        ("hours", '"Mo-Fr 09:00-17:00"', "schedules"),
        ("phones", '[{number: "(0212) 708 89 90"}]', "phones"),
    ],
)
def test_what_nobody_knows_of_a_service_is_not_taken_from_who_provides_it(tmp_path, field, value, written):
    def row(said):
        service = f"{{id: bir-kurs, types: [courses], name: Kurs, summary: Bir kurs., status: unknown{said}}}"
        files = feed_builder.feed(unchecked(centre(f"{field}: {value}\nservices: [{service}]"), tmp_path))
        found = next(row for row in rows(files, "services") if row["x_rehber"]["slug"] == "bir-kurs")
        assert found["x_rehber"]["status"] == "unknown"  # and not only HSDS's "inactive"
        return {**found, **found["x_rehber"]}

    assert written in row("")
    assert written not in row(f", {field}: unknown")


def test_only_somebody_who_looked_gives_an_assured_date(tmp_path):
    seen = feed_builder.feed(catalogue(centre("types: [courses]\nverified_on: 2026-11-01"), tmp_path))
    unseen = feed_builder.feed(catalogue(centre("types: [courses]\nverified_on: unknown"), tmp_path))
    assert feed_builder.read(seen, "services.json")["contents"][0]["assured_date"] == "2026-11-01"
    assert "assured_date" not in feed_builder.read(unseen, "services.json")["contents"][0]


def test_a_planned_language_is_not_a_language_spoken(tmp_path):
    fields = (
        "types: [courses]\nlanguages: [{code: ar, how: interpreter, status: planned}, {code: ku, how: staff, status: offered}]"
    )
    row = rows(feed_builder.feed(catalogue(centre(fields), tmp_path)), "services")[0]
    assert [entry["code"] for entry in row["languages"]] == ["ku"]
    assert "interpretation_services" not in row
    assert [(entry["code"], entry["status"]) for entry in row["x_rehber"]["languages"]] == [
        ("ar", "planned"),
        ("ku", "offered"),
    ]


def test_a_confidential_record_has_no_place_no_hours_and_no_number_of_its_own(tmp_path):
    text = centre(WHERE + 'phones: [{number: "0212 708 89 90", for: general}]') + record(SHELTER, id="gizli-yer")
    files = feed_builder.feed(catalogue(text, tmp_path))
    row = next(r for r in rows(files, "services") if r["x_rehber"]["slug"] == "siginma")
    assert not {"service_at_locations", "schedules", "phones"} & row.keys()
    assert [entry["name"] for entry in row["contacts"]] == ["Bir Merkez"]
    assert [place["properties"]["name"] for place in feed_builder.read(files, "locations.geojson")["features"]] == [
        "Bir Merkez"
    ]


def test_a_row_says_how_far_its_words_can_be_trusted(files):
    def states(code):
        return {row["x_rehber"]["translation"] for row in in_language(files, code)}

    assert states("tr") == {"source"}
    assert states("ar") <= {"human", "machine", "outdated", "missing"}


@pytest.mark.parametrize("code", ["en", "tr"])
def test_the_names_of_needs_claim_no_reader_in_the_languages_they_are_written_in(code):
    assert label_state(Language(code)) is State.SOURCE


def put(row, pointer, text):
    """Put a text where a JSON Pointer leads."""
    *way, last = (int(step) if step.isdigit() else step for step in pointer.split("/")[1:])
    for step in way:
        row = row[step]
    assert isinstance(row[last], str)
    row[last] = text


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_row_with_its_translations_put_in_is_the_row_in_that_language(files, code):
    own = ("translation", "translations", "attribution")
    spoken = {row["id"]: row for row in in_language(files, code)}
    for row in rows(files, "services"):
        for block in row["x_rehber"].pop("translations", ()):
            if block["language"] == code:
                for pointer, text in block["texts"].items():
                    put(row, pointer, text)
        for found in (row, spoken[row["id"]]):
            found["x_rehber"] = {key: value for key, value in found["x_rehber"].items() if key not in own}
        assert row == spoken[row["id"]]


def test_the_index_names_every_file_with_its_size_and_digest(files):
    index = feed_builder.read(files, "index.json")
    for entry in index["files"]:
        content = files[f"data/v1/{entry['path']}"]
        assert (entry["bytes"], entry["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    named = dict(line.split("  ")[::-1] for line in files["data/v1/sha256sums.txt"].decode().splitlines())
    there = {path.removeprefix("data/v1/") for path in files if path.startswith("data/v1/")}
    assert there - set(named) == {"index.json", "sha256sums.txt"}
    assert all(hashlib.sha256(files[f"data/v1/{path}"]).hexdigest() == digest for path, digest in named.items())
    assert sum(entry["files"] for entry in index["series"]) + len(index["files"]) == len(there) - 1


def test_every_row_leads_to_its_source(files):
    known = {source["id"] for source in feed_builder.read(files, "sources.json")["sources"]}
    found = rows(files, "services") + rows(files, "organizations")
    assert {row["x_rehber"]["source"] for row in found} <= known


def test_the_rules_of_booking_are_told(files):
    taxi = next(row for row in rows(files, "services") if row["x_rehber"]["slug"] == "eskisehir-engelli-hizmetleri-taksi")
    assert taxi["x_rehber"]["appointment"] == {"by": "phone", "days_ahead": 1, "max_per_week": 2}
    assert [phone["number"] for phone in taxi["phones"]] == ["+905351066239"]


def test_lines_hold_the_same_rows_as_the_page(files):
    for collection in ("services", "organizations", "taxonomies", "taxonomy_terms"):
        brief = feed_builder.read(files, f"{collection}.json")["contents"]
        lines = rows(files, collection)
        assert [row["id"] for row in lines] == [row["id"] for row in brief]
        for line, row in zip(lines, brief, strict=True):
            assert {key: row[key] for key in row if key != "x_rehber"} == {key: line[key] for key in row if key != "x_rehber"}


def test_a_file_of_a_record_is_its_line(files):
    for collection in ("services", "organizations", "taxonomies", "taxonomy_terms"):
        for line in files[f"data/v1/{collection}.ndjson"].splitlines(keepends=True):
            assert files[f"data/v1/{collection}/{json.loads(line)['id']}.json"] == line


def test_no_file_is_there_twice(files):
    held = {}
    for path, content in files.items():
        single = re.search(r"/[0-9a-f-]{36}\.json$", path)
        assert single or held.setdefault(content, path) == path, (path, held[content])


def test_two_builds_give_the_same_bytes(real, files):
    assert feed_builder.feed(real) == files
    assert feed_builder.feed(real, before=files) == files
