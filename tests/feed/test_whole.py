"""The feed is whole: the catalogue can be made again from it, and every public text and fact stands in it."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
from collections.abc import Mapping
from enum import Enum

import jsonschema_rs
import pytest

import feed_builder
from builders import LANGUAGES, catalogue, centre
from rehber.catalogue import decode, encode
from rehber.catalogue.facts import PartialDate
from rehber.catalogue.text import Text
from rehber.feed.catalogue import translations

NOT_TOLD = ("path", "key", "dialled")  #: made by the program, not by an editor
NOT_A_FACT = (None, "", (), "unknown", "voice", "general")  #: what an absent field means


def again(files, known):
    """Return the catalogue that is made from a published one."""
    published = feed_builder.read(files, "catalogue.json")
    return decode.catalogue(published["catalogue"], translations(published), known.as_of, known.today)


def test_the_catalogue_is_made_again_from_the_feed(real, files):
    made = again(files, real)
    for field in dataclasses.fields(real):
        assert getattr(made, field.name) == getattr(real, field.name), field.name


def test_the_feed_of_the_catalogue_made_again_has_the_same_sums(real, files):
    made = feed_builder.feed(again(files, real))
    assert made["data/v1/sha256sums.txt"] == files["data/v1/sha256sums.txt"]
    assert hashlib.sha256(made["data/v1/index.json"]).digest() == hashlib.sha256(files["data/v1/index.json"]).digest()


def of_what_is_known(node):
    """Return a schema that asks for nothing: what is not known is left out of the feed."""
    if isinstance(node, dict):
        return {key: of_what_is_known(value) for key, value in node.items() if key != "required"}
    return [of_what_is_known(value) for value in node] if isinstance(node, list) else node


def test_every_field_of_a_record_is_described_in_the_schema_that_is_published_beside_it(files):
    schema = of_what_is_known(feed_builder.read(files, "schema/catalogue.schema.json"))
    published = jsonschema_rs.validator_for(schema)
    assert [fault.message for fault in published.iter_errors(feed_builder.read(files, "catalogue.json")["catalogue"])] == []
    for name in ("centre", "unit"):
        schema["$defs"][name]["properties"]["services"] = {"type": "array", "items": {"$ref": "#/$defs/id"}}
    described = {
        name: jsonschema_rs.validator_for({"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]}) for name in ("centre", "unit")
    }
    rows = [json.loads(line) for line in files["data/v1/providers.ndjson"].splitlines()]
    assert len(rows) > 20
    for row in rows:
        faults = [fault.message for fault in described[row["x_rehber"]["is"]].iter_errors(row["record"])]
        assert faults == [], row["x_rehber"]["slug"]
        assert set(row["record"]) <= set(schema["$defs"][row["x_rehber"]["is"]]["properties"])


def test_every_field_that_can_be_written_comes_back(tmp_path):
    fields = """
    place:
      address: {street: Bir Sokak, number: "1", district: Şişli, province: İstanbul}
      point: {lat: 41.0646, lon: 28.9736, precision: exact, source: sayfa}
      step_free: "no"
      accessible_toilet: "yes"
    hours: by-appointment
    exceptions: [{from: 2026-12-01, to: 2026-12-02, hours: closed, reason: Bakım}]
    phones: [{number: "(0212) 708 89 90", extension: "012", for: registration, hours: "Mo-Fr 09:00-17:00"}]
    age: {min_months: 36, max_months: 72}
    capacity: {amount: 20, unit: beds}
    appointment: {by: phone, phone: "(0212) 708 89 90", days_ahead: 2}
    figures: [{what: Kişi, value: 12, year: "2020", approximate: true}]
    languages: [{code: ar, how: interpreter, status: planned, when: Yakında}]
    founded: 2013-04
    public: false
    several_places: true
    types: [courses]
    """
    known = catalogue(centre(fields), tmp_path)
    assert again(feed_builder.feed(known), known) == known


def public_facts(node, here=""):  # noqa: C901  # one branch for each type of the model
    """Yield every text and fact of the model with its place, whatever its fields are called."""
    if isinstance(node, Text):
        yield here, node
    elif isinstance(node, PartialDate):
        yield here, str(node)
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            if field.name not in NOT_TOLD:
                yield from public_facts(getattr(node, field.name), f"{here}.{field.name}")
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield from public_facts(value, f"{here}.{key}")
    elif isinstance(node, tuple):
        for value in node:
            yield from public_facts(value, here)
    elif isinstance(node, Enum):
        yield here, node.value
    elif isinstance(node, datetime.date):
        yield here, node.isoformat()
    elif not isinstance(node, bool) and node not in NOT_A_FACT:
        yield here, node


def held(node):
    """Yield every value that stands in a file."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from held(value)
    elif isinstance(node, list):
        for value in node:
            yield from held(value)
    else:
        yield node


@pytest.mark.parametrize("rows", ["organizations", "providers", "services"])
def test_every_text_of_a_record_stands_in_its_row_in_every_language(real, files, rows):
    """Also of those that have services: what is said of the centre is not lost in them."""
    lines = [json.loads(line) for line in files[f"data/v1/{rows}.ndjson"].splitlines()]
    known = {row["x_rehber"]["slug"]: row for row in lines}
    owners = {
        "organizations": real.organisations,
        "providers": tuple(real.providers),
        "services": tuple(service for record in real.providers for service in record.services),
    }[rows]
    texts = 0
    for record in owners:
        row = known[record.id]
        whole = set(held(row))
        for field in dataclasses.fields(record):
            if rows == "providers" and field.name == "services":
                continue
            for where, fact in public_facts(getattr(record, field.name), field.name):
                if isinstance(fact, Text):
                    texts += 1
                    wanted = {fact.into(code).text for code in LANGUAGES}
                    missing = {text for text in wanted if not any(text in str(value) for value in whole)}
                    assert not missing, (record.id, where, missing)
    assert texts > 40


def test_every_fact_of_the_model_stands_in_the_catalogue_of_the_feed(real, files):
    published = feed_builder.read(files, "catalogue.json")
    values = {str(value) for value in held(published["catalogue"])}
    facts = 0
    for name in encode.LISTS:
        for where, fact in public_facts(getattr(real, name), name):
            if "hours" in where and where.rpartition(".")[2] not in ("written", "hours_note"):
                continue  # what is written is what counts
            if where.rpartition(".")[2] in ("label", "plain", "icon", "open_eligibility", "translations"):
                continue  # of a closed list: taxonomy_terms
            facts += 1
            assert str(fact.source if isinstance(fact, Text) else fact) in values, (where, fact)
    assert facts > 1000
