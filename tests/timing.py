"""Opening hours for tests: a record with hours, its timetable, and what the browser's script says of it."""

from __future__ import annotations

import datetime
import json
import subprocess

import builders
import map_catalogue
from builders import HEAD, ROOT, record, unchecked
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


EXCEPTIONS = """
exceptions:
  - {from: 2026-12-14, to: 2026-12-18, hours: closed, reason: Tadilat var.}
  - {from: 2027-02-08, to: 2027-03-08, hours: "Mo-Fr 10:00-15:00", reason: Ramazan}
"""

#: A small town: what each place is there for, its hours, and what else is known of it.
PLACES = {
    "gunluk": ('"Mo-Fr 09:00-12:00,13:00-17:00; PH off"', EXCEPTIONS),
    "butun-gun": ('"Mo-Fr 09:00-17:00; PH off"', ""),
    "her-zaman": ('"24/7"', ""),
    "bilinmez": ("unknown", ""),
    "randevulu": ("by-appointment", ""),
    "suskun": ('"Mo-Fr 09:00-17:00"', ""),
    "gece": ('"Fr 20:00-24:00, Sa 00:00-02:00; PH off"', ""),
    "kapanmis": ('"Mo-Fr 09:00-17:00; PH off"', "status: suspended"),
}
SHELTER = "kind: womens-shelter\nname: Sığınma\nreached_through: gunluk\ntypes: [shelter]"


def town(folder, as_of=TODAY):
    """Return the catalogue of the small town; all of it but the shelter is on the map."""
    records = [
        record(f"name: {id_.title()}\nhours: {hours}\n{map_catalogue.place(41.06 + i / 250, 28.987, 'exact')}\n{more}", id=id_)
        for i, (id_, (hours, more)) in enumerate(PLACES.items())
    ]
    unit = record("at: gunluk\nname: Birim\nkind: migration-unit\nhours: unknown", id="birim")
    return unchecked(HEAD + "centres:\n" + "".join(records) + record(SHELTER, id="gizli") + f"units:\n{unit}", folder, as_of)


SAYINGS = {language.code: phrased.sayings(language, TODAY) for language in builders.languages()}


def now(page):
    """What a record says of now; only one whose timetable is known does."""
    return page.locator("p.status").first


def glance(page):
    """What stands under the name of a record: the first chip."""
    return page.locator(".said .chip > span").first


def said(language, key, **values):
    return SAYINGS[language][key].format(**values)
