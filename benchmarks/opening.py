"""What it costs to say whether a place is open now.

    python benchmarks/opening.py [RECORDS]       # 10,000 unless told

Records draw their hours from a number of different weeks, and one in ten has a closure of its own. Printed are the time
to reckon all timetables once and again (a build asks for each several times), what they add to the search index, and how
long the browser's script needs to look up every record at one minute (Node; a cheap phone is about six times slower).
"""

from __future__ import annotations

import datetime
import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from rehber.catalogue import decode, timetable
from rehber.phrasing import timetable as phrased

TODAY = datetime.date(2026, 11, 21)
WEEKS = (10, 100, 1000)  # different ones
SCRIPT = """
require({script});
const {{ state, wall }} = globalThis.rehber.opening;
const {{ tables, when }} = JSON.parse(require("node:fs").readFileSync({file}, "utf8"));
const now = {{ date: "2026-11-23", minute: 600 }};
const start = performance.now();
let open = 0;
for (const number of when) if (state(tables[number], now).state === "open") open += 1;
console.log(JSON.stringify([performance.now() - start, open]));
"""


def catalogue(records: int, weeks: int):
    """Return a catalogue whose records draw from so many different weeks."""
    chance = random.Random(7)

    def week() -> str:
        opens, shuts = chance.randrange(28, 40) * 15, chance.randrange(60, 76) * 15
        lunch = chance.randrange(46, 52) * 15
        times = ((opens, lunch), (lunch + 60, shuts))
        said = ",".join("-".join(f"{at // 60:02}:{at % 60:02}" for at in span) for span in times)
        return f"{chance.choice(['Mo-Fr', 'Mo-Sa', 'Tu-Fr'])} {said}; PH off"

    drawn = [week() for _ in range(weeks)]
    one = {"kind": "social-assistance-unit", "organisation": "b", "summary": "x", "status": "offered", "source": "s"}
    closure = {"from": "2026-12-07", "hours": "closed", "reason": "Tadilat"}
    units = [
        {**one, "id": f"b-{i}", "name": f"Birim {i}", "hours": chance.choice(drawn)}
        | ({"exceptions": [{**closure, "to": f"2026-12-{8 + i % 20:02}"}]} if i % 10 == 0 else {})
        for i in range(records)
    ]
    directory = {"id": "d", "name": "R", "publisher": "X", "licence": "CC0-1.0", "language": "tr", "base_url": "unknown"}
    source = {"id": "s", "title": "T", "publisher": "X", "published": "2026", "retrieved": "2026-11-01"}
    body = {"id": "b", "kind": "district-municipality", "name": "B", "summary": "x", "source": "s"}
    return decode.catalogue({"directory": directory, "sources": [source], "organisations": [body], "units": units}, {}, TODAY)


def looked_up(tables: list[timetable.Timetable], when: list[int]) -> float:
    """Return the milliseconds the script needs for every record."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "tables.json"
        file.write_text(json.dumps({"tables": [phrased.data(table) for table in tables], "when": when}))
        names = {"script": json.dumps(str(ROOT / "theme/static/common/opening.js")), "file": json.dumps(str(file))}
        done = subprocess.run(["node", "-e", SCRIPT.format(**names)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)[0]


def main(records: int) -> None:
    print("weeks  timetables  first ms  again ms   index kB  gzipped kB   looked up ms")
    for weeks in WEEKS:
        known = catalogue(records, weeks)
        spent, shared, when = [], {}, []
        for _ in range(2):
            began = time.process_time()
            found = [timetable.of(unit, known) for unit in known.units]
            spent.append((time.process_time() - began) * 1000)
        when = [phrased.number(table, shared) for table in found]
        added = json.dumps({"timetables": [phrased.data(t) for t in shared], "when": when}, separators=(",", ":")).encode()
        packed = len(gzip.compress(added, 9)) / 1000
        print(
            f"{weeks:5}  {len(shared):10}  {spent[0]:8.0f}  {spent[1]:8.0f}  {len(added) / 1000:9.0f}  {packed:10.1f}"
            f"  {looked_up(list(shared), when):13.1f}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
