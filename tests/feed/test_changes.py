"""A copy that is kept by the lines of the data page holds what a fresh download holds, or is told to start anew."""

from __future__ import annotations

import dataclasses
import json
import subprocess

import feedparser
import pytest

import feed_builder
from builders import record
from feed_history import (
    CHANGED,
    CHANGED_NOW,
    GONE,
    MERGED,
    NEW,
    OPEN,
    PROTECTED,
    STAYS,
    Python,
    built,
    fresh,
    history,
    told,
)
from rehber.feed import changes, ledger
from rehber.feed.export import Contract
from rehber.phrasing.data_examples import SYNC_JAVASCRIPT
from rehber.publish import number_of_feed, trees


@pytest.fixture(scope="module")
def ten(tmp_path_factory):
    """The ten releases; nobody may change them."""
    return list(history(tmp_path_factory.mktemp("history")))


def test_ten_releases_and_a_copy_in_python(tmp_path, ten):
    copy = Python(tmp_path)
    steps = []
    for name, files, anew in ten:
        copy.sync(files)
        assert {key: line.decode() for key, line in copy.copy["rows"].items()} == fresh(files), name
        assert copy.began_anew is anew, name
        steps.append(name)
    assert len(steps) == 10


def test_a_copy_that_slept_through_five_releases_holds_the_same(tmp_path, ten):
    copy = Python(tmp_path)
    releases = [files for _, files, _ in ten]
    copy.sync(releases[0])
    copy.sync(releases[5])
    assert not copy.began_anew
    assert {key: line.decode() for key, line in copy.copy["rows"].items()} == fresh(releases[5])


def test_ten_releases_and_a_copy_in_javascript(tmp_path, ten):
    folder = tmp_path / "releases"
    for number, (name, files, anew) in enumerate(ten):
        for path, content in files.items():
            if path.endswith((".ndjson", "changes.json")):
                target = folder / str(number) / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        expected = json.dumps({"name": name, "anew": anew, "rows": fresh(files)}, ensure_ascii=False)
        (folder / str(number) / "expected.json").write_text(expected, encoding="utf-8")
    script = tmp_path / "follow.mjs"
    script.write_text(
        'import { readFileSync } from "node:fs"; import assert from "node:assert/strict";\n'
        "let release = 0;\n"
        f"globalThis.fetch = async (url) => new Response(readFileSync(url.replace('FEED', `{folder}/${{release}}/data/v1`)));\n"
        f"{SYNC_JAVASCRIPT.format(feed='FEED')}\n"
        "const copy = { state: '', rows: new Map() };\n"
        "for (; release < 10; release++) {\n"
        f"  const wanted = JSON.parse(readFileSync(`{folder}/${{release}}/expected.json`));\n"
        "  const kept = await sync(copy);\n"
        "  assert.deepEqual(Object.fromEntries(copy.rows), wanted.rows, wanted.name);\n"
        "  assert.equal(!kept, wanted.anew, wanted.name);\n"
        "}\nconsole.log(release);\n",
        encoding="utf-8",
    )
    done = subprocess.run(["node", str(script)], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("10\n", "")


def test_a_damaged_answer_is_noticed_and_the_copy_stays_as_it_was(tmp_path):
    files = built(STAYS, tmp_path)
    copy = Python(tmp_path)
    with pytest.raises(ValueError, match="digest"):
        copy.sync(files | {"data/v1/services.ndjson": b""})
    assert copy.copy == {"state": None, "rows": {}}


def test_no_number_is_given_twice(ten):
    numbers = {}
    for name, files, _ in ten:
        now = told(files)
        key = (now["series"], now["sequence"])
        if name == "a restored backup, then a release":  # what was given after the backup is known to nobody
            assert numbers[key] != now["digest"]
            continue
        assert numbers.setdefault(key, now["digest"]) == now["digest"], name


def test_each_state_names_the_digest_before_it(ten):
    releases = {name: files for name, files, _ in ten}
    states = told(releases["a release after the rollback"])["states"]
    assert [state["sequence"] for state in states] == [1, 2, 3, 4, 5, 7]
    assert "before" not in states[0]
    assert [state["before"] for state in states[1:]] == [state["digest"] for state in states[:-1]]


def test_what_a_place_was_before_it_became_protected_is_in_no_file_of_changes(ten):
    releases = {name: files for name, files, _ in ten}
    assert any(b"0216 555 12 34" in content or b"902165551234" in content for content in releases["a merge"].values())
    for name in ("a place made protected", "a removal", "a release after the rollback"):
        held = [path for path, content in releases[name].items() if b"902165551234" in content or b"(0216)" in content]
        assert held == [], name


def test_what_is_gone_leaves_a_tombstone_that_says_why(ten):
    releases = {name: files for name, files, _ in ten}
    before, after = releases["a change"], releases["a merge"]
    ids = {json.loads(line)["x_rehber"]["slug"]: id_ for id_, line in fresh(before).items() if '"provider"' in line}
    lines = [json.loads(line) for line in after["data/v1/changes/4.ndjson"].splitlines()]
    stones = {row["id"]: row["removed"] for row in lines if "removed" in row}
    assert stones[ids["giden-merkez"]] == {"on": "2026-11-20", "reason": "merged", "replaced_by": ids["yeni-merkez"]}
    assert told(after)["removed"] == [
        {"slug": "giden-merkez", "on": "2026-11-20", "reason": "merged", "replaced_by": "yeni-merkez"}
    ]


def test_of_a_withdrawn_record_nothing_but_its_row_is_told(tmp_path):
    """It may be a shelter now: its name, and that it was withdrawn, would lead whoever has an old copy to it."""
    before = built(STAYS + GONE + NEW, tmp_path)
    names = [row["id"] for row in _rows(before, "services") if row["x_rehber"]["slug"] == "giden-merkez"]
    withdrawn = "removed: [{id: giden-merkez, on: 2026-11-20, reason: withdrawn, replaced_by: yeni-merkez}]\n"
    after = built(STAYS + NEW, tmp_path, before, highest=1, removed=withdrawn, day=1)
    stones = [json.loads(line) for line in after["data/v1/changes/2.ndjson"].splitlines()]
    assert {row["id"]: row["removed"] for row in stones if "removed" in row}[names[0]] == {}
    assert told(after)["removed"] == []
    new = {path: content for path, content in after.items() if "schema" not in path}
    assert [
        path
        for path, content in new.items()
        if b"giden-merkez" in content or b'"withdrawn"' in content.replace(b"`withdrawn`", b"")
    ] == []


def test_a_service_that_went_with_its_centre_says_why(tmp_path):
    service = "services: [{id: giden-kurs, types: [courses], name: Kurs, summary: Bir kurs var., status: offered}]"
    going = record(service, id="giden-merkez")
    before = built(STAYS + going, tmp_path)
    ids = {row["x_rehber"]["slug"]: row["id"] for row in _rows(before, "services")}
    after = built(STAYS + NEW, tmp_path, before, highest=1, removed=MERGED, day=1)
    lines = [json.loads(line) for line in after["data/v1/changes/2.ndjson"].splitlines()]
    stones = {row["id"]: row["removed"] for row in lines if "removed" in row}
    assert stones[ids["giden-kurs"]] == {"on": "2026-11-20", "reason": "merged"}
    without = json.loads(before["data/v1/ledger.json"])
    del without["services"]  # as it was written until November 2026
    older = built(
        STAYS + NEW, tmp_path, before | {"data/v1/ledger.json": json.dumps(without).encode()}, highest=1, removed=MERGED
    )
    stones = [json.loads(line) for line in older["data/v1/changes/2.ndjson"].splitlines()]
    assert {row["id"]: row["removed"] for row in stones if "removed" in row}[ids["giden-kurs"]] == {}


def entries(files, province):
    """Return the entries of a province as a feed reader shows them: name, day, page."""
    found = feedparser.parse(files[f"data/v1/changes/{province}.atom"])
    assert not found.bozo
    assert found.feed.id.startswith("urn:uuid:")
    return [(entry.title, entry.updated[:10], entry.link) for entry in found.entries]


def test_who_follows_a_province_sees_what_changed_there_and_when(tmp_path):
    here = record("place: {address: {district: Şişli, province: İstanbul}}", id="burada")
    there = record("place: {address: {district: Konak, province: İzmir}}", id="orada")
    first = built(here + there + OPEN, tmp_path)
    changed = here.replace("    status: offered", "    cost: free\n    status: offered")
    second = built(changed + there + PROTECTED + STAYS, tmp_path, first, highest=1, day=3)
    assert entries(first, "istanbul") == [("Bir Merkez", "2026-11-21", "../../../tr/centre/burada.html")]
    assert entries(second, "istanbul") == [("Bir Merkez", "2026-11-24", "../../../tr/centre/burada.html")]
    assert second["data/v1/changes/izmir.atom"] == first["data/v1/changes/izmir.atom"]
    assert not [path for path, content in second.items() if path.endswith(".atom") and "Sığınma".encode() in content]


def test_a_row_says_when_it_last_changed(ten):
    releases = {name: files for name, files, _ in ten}
    for name, collection in (("a change", "services"), ("a release after the rollback", "providers")):
        days = {row["x_rehber"]["slug"]: row["last_modified"] for row in _rows(releases[name], collection)}
        changed = "2026-11-23" if name == "a change" else "2026-11-27"
        assert days["degisen-merkez"] == f"{changed}T00:00:00+03:00"
        assert days["ilk-merkez"] == "2026-11-21T00:00:00+03:00"


def _rows(files, collection):
    return [json.loads(line) for line in files[f"data/v1/{collection}.ndjson"].splitlines()]


def test_building_the_same_again_changes_nothing(tmp_path):
    first = built(STAYS + CHANGED, tmp_path)
    later = built(STAYS + CHANGED, tmp_path, first, highest=1, day=3)
    for path in ("changes.json", "ledger.json", "services.ndjson"):
        if path != "services.ndjson":
            assert later[f"data/v1/{path}"] == first[f"data/v1/{path}"], path
    assert told(later)["sequence"] == 1


def test_old_states_are_forgotten_and_their_readers_take_everything(tmp_path):
    first = built(STAYS + CHANGED, tmp_path)
    second = built(STAYS + CHANGED_NOW, tmp_path, first, day=1)
    third = built(STAYS, tmp_path, second, day=900)
    assert [state["sequence"] for state in told(third)["states"]] == [2, 3]
    assert told(third)["complete_from"] == 2
    copy = Python(tmp_path)
    copy.sync(first)
    copy.sync(third)
    assert copy.began_anew
    assert {key: line.decode() for key, line in copy.copy["rows"].items()} == fresh(third)


def test_a_damaged_ledger_is_none(tmp_path):
    first = built(STAYS, tmp_path)
    whole = first["data/v1/ledger.json"]
    for damaged in (whole[:-9], b"", b"[]", b"{}", b"[1]", b"\xff", whole.replace(b'"states":[', b'"states":[1,')):
        assert ledger.read(damaged) is None
    assert ledger.read(whole) is not None


def test_the_highest_number_outlives_a_rollback(tmp_path):
    site = trees.Site(tmp_path / "output")
    for tree, number in (("a", 2), ("b", 3), ("a", 2)):
        folder = site.tree(tree) / "data" / "v1"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "changes.json").write_text(json.dumps({"sequence": number}))
        number_of_feed.remember(site, tree)
    assert number_of_feed.highest(site) == 3
    assert number_of_feed.highest(trees.Site(tmp_path / "elsewhere")) == 0


def contract(files, **fields):
    return Contract(sums=files["data/v1/sha256sums.txt"], **fields)


def test_a_catalogue_that_has_lost_a_third_is_stopped_unless_it_is_meant(real):
    published = contract(feed_builder.feed(real))
    fewer = dataclasses.replace(real, units=real.units[:2], centres=real.centres[:2])
    with pytest.raises(changes.TooManyRemoved, match="published records would be gone"):
        changes.guard(fewer, published)
    changes.guard(fewer, dataclasses.replace(published, accept_loss=True))
    changes.guard(real, published)
    changes.guard(fewer, Contract())


def test_the_guard_counts_the_ids_the_feed_has(real):
    files = feed_builder.feed(real)
    rows = feed_builder.read(files, "services.json")["contents"] + feed_builder.read(files, "organizations.json")["contents"]
    assert sorted(row["id"] for row in rows) == sorted(changes._ids(real))
