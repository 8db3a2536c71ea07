"""Readers who keep a copy: what they are told has changed is what has changed, and nothing else is told."""

from __future__ import annotations

import dataclasses
import datetime
import json

import pytest

import feed_builder
from builders import HEAD, TODAY, catalogue, record
from rehber.feed import changes
from rehber.feed.export import Contract

STAYS = record("types: [courses]", id="kalan-merkez")
CHANGED = record("types: [courses]\ncost: unknown", id="degisen-merkez")
GONE = record("types: [food-aid]", id="giden-merkez")
PLACE = """
place:
  address: {street: Darülaceze Cad., number: "35", district: Şişli, province: İstanbul}
  point: {lat: 41.0646, lon: 28.9736, precision: exact, source: sayfa}
phones: [{number: "0212 708 89 90", for: general}]
types: [shelter]
residential: "no"
"""
OPEN = record(PLACE, id="kadin-merkezi")
HIDDEN = record("kind: womens-shelter\nname: Bir Merkez\nreached_through: kalan-merkez\ntypes: [shelter]", id="kadin-merkezi")
NEW = record("types: [food-aid]", id="yeni-merkez")
TOMBSTONE = "removed: [{id: giden-merkez, on: 2026-11-20, reason: closed, replaced_by: yeni-merkez}]\n"

COLLECTIONS = ("services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms")


class Copy:
    """A reader's copy of the feed, kept as the published words about it say."""

    def __init__(self):
        self.sequence = 0
        self.rows = {collection: {} for collection in COLLECTIONS}

    def sync(self, files):
        told = feed_builder.read(files, "changes.json")
        if told["complete_from"] <= self.sequence <= told["sequence"]:
            for entry in told["entries"]:
                if entry["sequence"] > self.sequence:
                    self.apply(entry, files)
        else:
            self.take_everything(files)
        self.sequence = told["sequence"]

    def apply(self, entry, files):
        for change in (*entry.get("added", ()), *entry.get("changed", ())):
            path = f"{change['collection']}/{change['id']}.json"
            self.rows[change["collection"]][change["id"]] = feed_builder.read(files, path)
        for tombstone in entry.get("removed", ()):
            del self.rows[tombstone["collection"]][tombstone["id"]]

    def take_everything(self, files):
        for collection in COLLECTIONS:
            self.rows[collection] = {row["id"]: row for row in feed_builder.read(files, f"{collection}.json")["contents"]}


@pytest.fixture
def first(tmp_path):
    return feed_builder.feed(catalogue(f"{HEAD}centres:\n{STAYS}{CHANGED}{GONE}{OPEN}", tmp_path))


@pytest.fixture
def second(tmp_path, first):
    changed = CHANGED.replace("cost: unknown", "cost: free")
    text = f"{HEAD}centres:\n{STAYS}{changed}{HIDDEN}{NEW}{TOMBSTONE}"
    return feed_builder.feed(catalogue(text, tmp_path), before=first)


def slugs(files, entries):
    names = {row["id"]: row["x_rehber"]["slug"] for row in feed_builder.read(files, "services.json")["contents"]}
    return [names[entry["id"]] for entry in entries if entry["collection"] == "services"]


def test_a_reader_who_follows_the_changes_has_what_a_fresh_reader_has(first, second):
    copy, fresh = Copy(), Copy()
    copy.sync(first)
    copy.sync(second)
    fresh.sync(second)
    assert copy.rows == fresh.rows
    assert copy.sequence == 2


def test_nothing_of_a_place_that_became_confidential_is_left(first, second):
    assert "Darülaceze".encode() in first["data/v1/services.json"]
    copy = Copy()
    copy.sync(first)
    copy.sync(second)
    kept = json.dumps(copy.rows, ensure_ascii=False).encode()
    for content in (kept, *second.values()):
        assert "Darülaceze".encode() not in content
        assert b"41.0646" not in content
        assert b"2127088990" not in content


def test_changes_name_fields_and_no_values(first, second):
    entry = feed_builder.read(second, "changes.json")["entries"][-1]
    assert slugs(second, entry["added"]) == ["yeni-merkez"]
    assert "degisen-merkez" in slugs(second, entry["changed"])
    ids = {row["x_rehber"]["slug"]: row["id"] for row in feed_builder.read(first, "services.json")["contents"]}
    fields = {change["id"]: change["fields"] for change in entry["changed"]}
    assert fields[ids["degisen-merkez"]] == ["cost_options", "x_rehber.cost"]


def test_what_is_gone_leaves_a_tombstone_that_says_why(first, second):
    ids = {row["x_rehber"]["slug"]: row["id"] for row in feed_builder.read(first, "services.json")["contents"]}
    new = {row["x_rehber"]["slug"]: row["id"] for row in feed_builder.read(second, "services.json")["contents"]}
    told = feed_builder.read(second, "changes.json")
    tombstone = next(t for t in told["entries"][-1]["removed"] if t["id"] == ids["giden-merkez"])
    assert (tombstone["on"], tombstone["reason"]) == ("2026-11-20", "closed")
    assert tombstone["replaced_by"] == new["yeni-merkez"]
    assert told["removed"] == [{"slug": "giden-merkez", "on": "2026-11-20", "reason": "closed", "replaced_by": "yeni-merkez"}]


def test_building_the_same_again_changes_nothing(tmp_path, first):
    again = catalogue(f"{HEAD}centres:\n{STAYS}{CHANGED}{GONE}{OPEN}", tmp_path, TODAY + datetime.timedelta(days=3))
    later = feed_builder.feed(again, before=first)
    assert later["data/v1/changes.json"] == first["data/v1/changes.json"]
    assert feed_builder.read(later, "index.json")["sequence"] == 1


def test_old_entries_are_forgotten_and_their_readers_take_everything(tmp_path, first, second):
    years_later = TODAY + datetime.timedelta(days=900)
    third = feed_builder.feed(catalogue(f"{HEAD}centres:\n{STAYS}{NEW}", tmp_path, years_later), before=second)
    told = feed_builder.read(third, "changes.json")
    assert [entry["sequence"] for entry in told["entries"]] == [3]
    assert told["complete_from"] == 2
    copy, fresh = Copy(), Copy()
    copy.sync(first)
    copy.sync(third)
    fresh.sync(third)
    assert copy.rows == fresh.rows


def test_a_row_changes_when_a_row_in_it_does(tmp_path, first):
    head = HEAD.replace("summary: Bir belediye.", "summary: Bir belediye, başka türlü.")
    files = feed_builder.feed(catalogue(f"{head}centres:\n{STAYS}{CHANGED}{GONE}{OPEN}", tmp_path), before=first)
    (entry,) = feed_builder.read(files, "changes.json")["entries"]
    assert {tuple(change["fields"]) for change in entry["changed"]} == {("description",), ("organization",)}
    copy, fresh = Copy(), Copy()
    copy.sync(first)
    copy.sync(files)
    fresh.sync(files)
    assert copy.rows == fresh.rows


def contract(files, **fields):
    return Contract(sums=files["data/v1/sha256sums.txt"], **fields)


def test_a_catalogue_that_has_lost_a_third_is_stopped_unless_it_is_meant(real, tmp_path):
    published = contract(feed_builder.feed(real))
    fewer = dataclasses.replace(real, units=real.units[:2], centres=real.centres[:2])
    with pytest.raises(changes.TooManyRemoved, match="published records would be gone"):
        changes.guard(fewer, published)
    changes.guard(fewer, dataclasses.replace(published, accept_loss=True))
    changes.guard(real, published)
    changes.guard(fewer, Contract())


def test_a_damaged_feed_is_no_feed_to_compare_with(tmp_path, first):
    damaged = first | {"data/v1/multilingual.json": first["data/v1/multilingual.json"][:-9]}
    again = catalogue(f"{HEAD}centres:\n{STAYS}", tmp_path)
    assert feed_builder.read(feed_builder.feed(again, before=damaged), "changes.json")["sequence"] == 1


def test_the_guard_counts_the_ids_the_feed_has(real):
    files = feed_builder.feed(real)
    rows = feed_builder.read(files, "services.json")["contents"] + feed_builder.read(files, "organizations.json")["contents"]
    assert sorted(row["id"] for row in rows) == sorted(changes._ids(real))
