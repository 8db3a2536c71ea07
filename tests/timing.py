"""Opening hours for tests: a record with hours, its timetable, and what the browser's script says of it."""

from __future__ import annotations

import datetime
import json
import subprocess

from making import HEAD, ROOT, record, unchecked
from rehber.catalogue import timetable
from rehber.phrasing import timetable as phrased

TODAY = datetime.date(2026, 11, 21)


def open_at(hours, folder, more="", as_of=TODAY, units=""):
    """Return the catalogue of one centre with these hours."""
    written = hours if hours in ("unknown", "by-appointment") else json.dumps(hours)
    text = HEAD + "centres:\n" + record(f"hours: {written}\n{more}")
    return unchecked(text + (f"units:\n{units}" if units else ""), folder, as_of)


def table(hours, folder, more="", as_of=TODAY):
    """Return the timetable of a centre with these hours."""
    known = open_at(hours, folder, more, as_of)
    return timetable.of(known.nodes["bir-merkez"], known)


def ask(folder, tables=(), questions=(), **more):
    """Return what ``opening.js`` answers in Node."""
    file = folder / "questions.json"
    asked = {"tables": [phrased.data(table) for table in tables], "questions": list(questions), **more}
    file.write_text(json.dumps(asked), encoding="utf-8")
    done = subprocess.run(
        ["node", ROOT / "tests/opening/ask.cjs", file], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
