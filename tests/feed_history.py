"""Releases of a feed, one after the other, and copies that follow them by the very lines of the data page."""

from __future__ import annotations

import datetime
import json
import shutil

import feed_builder
from builders import HEAD, catalogue, record
from rehber.phrasing.data_examples import SYNC_PYTHON

TODAY = datetime.date(2026, 11, 21)
STAYS = record("types: [courses]", id="ilk-merkez")
CHANGED = record("types: [courses]\ncost: free", id="degisen-merkez")
CHANGED_NOW = record("types: [courses]\ncost: paid", id="degisen-merkez")
GONE = record("types: [courses]", id="giden-merkez")
NEW = record("types: [food-aid]", id="yeni-merkez")
OPEN = record('types: [courses]\nphones: [{number: "(0216) 555 12 34"}]', id="gizli-yer")
PROTECTED = record(
    "kind: womens-shelter\nname: Sığınma\nsummary: Kısa süreli güvenli barınma sağlar.\nreached_through: ilk-merkez\ntypes: [shelter]",
    id="gizli-yer",
)
MERGED = "removed: [{id: giden-merkez, on: 2026-11-20, reason: merged, replaced_by: yeni-merkez}]\n"


def built(records, folder, before=None, *, highest=0, removed="", day=0, head=HEAD):
    """Return the feed of a catalogue with these records, *day* days later than the first."""
    known = catalogue(f"{head}centres:\n{records}{removed}", folder, TODAY + datetime.timedelta(days=day))
    return feed_builder.feed(known, before, highest=highest)


def told(files):
    return feed_builder.read(files, "changes.json")


def fresh(files):
    """Return every row of a feed by its id, as somebody has it who downloads everything."""
    names = told(files)["whole"]
    lines = [line for name in names for line in files[f"data/v1/{name}"].splitlines()]
    return {json.loads(line)["id"]: line.decode() for line in lines}


class Python:
    """A copy, kept by the very lines of the data page."""

    def __init__(self, folder):
        self.folder, self.began_anew = folder, 0
        self.copy = {"state": None, "rows": {}}

    def sync(self, files):
        (self.folder / "feed").mkdir(exist_ok=True)
        for path, content in files.items():
            target = self.folder / "feed" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        lines = SYNC_PYTHON.format(feed=(self.folder / "feed/data/v1").as_uri())
        space = {}
        exec(lines, space)  # the lines of the page, as people run them
        self.began_anew = not space["sync"](self.copy)
        shutil.rmtree(self.folder / "feed")


def history(folder):
    """Yield ten releases, each with whether a copy of the one before must start anew."""
    first = built(STAYS + CHANGED + GONE + OPEN, folder)
    yield "the first", first, True
    added = built(STAYS + CHANGED + GONE + OPEN + NEW, folder, first, highest=1, day=1)
    yield "an addition", added, False
    changed = built(STAYS + CHANGED_NOW + GONE + OPEN + NEW, folder, added, highest=2, day=2)
    yield "a change", changed, False
    merged = built(STAYS + CHANGED_NOW + OPEN + NEW, folder, changed, highest=3, removed=MERGED, day=3)
    yield "a merge", merged, False
    hidden = built(STAYS + CHANGED_NOW + PROTECTED + NEW, folder, merged, highest=4, removed=MERGED, day=4)
    yield "a place made protected", hidden, False
    less = built(STAYS + PROTECTED + NEW, folder, hidden, highest=5, removed=MERGED, day=5)
    yield "a removal", less, False
    yield "a rollback", hidden, True
    after = built(STAYS + CHANGED + PROTECTED + NEW, folder, hidden, highest=6, removed=MERGED, day=6)
    yield "a release after the rollback", after, False
    checkout = built(STAYS + PROTECTED + NEW + OPEN.replace("gizli-yer", "baska-yer"), folder, removed=MERGED, day=7)
    yield "a fresh checkout", checkout, True
    restored = built(STAYS + GONE + NEW + OPEN, folder, added, highest=2, day=8)
    yield "a restored backup, then a release", restored, True
