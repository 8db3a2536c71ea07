"""How many files and bytes the feed has: the real catalogue, then 1,000 and 10,000 units, in seven languages.

    .venv/bin/python benchmarks/feed.py [UNITS ...]

Nothing is written to disk. Processor seconds are those of making the bytes; packing beside them is not counted.
"""

from __future__ import annotations

import datetime
import runpy
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "plugins"), str(ROOT / "tests"), str(ROOT / "benchmarks")]

from rehber import feed  # the path is set above
from rehber.check import load
from rehber.feed.export import Contract, Release
from rehber.language import po

CODES = runpy.run_path(str(ROOT / "pelicanconf.py"))["LANGUAGES"]
SIZES = (0, 1_000, 10_000)  #: units; 0 stands for the real catalogue


def measure(units: int) -> None:
    """Print one line of the table."""
    from render import synthetic  # noqa: PLC0415  # it brings Jinja2, which only this table needs

    if units:
        known = synthetic(units)
    else:
        read = load.read(
            ROOT / "services.yaml",
            schema=ROOT / "schema" / "catalogue.schema.json",
            content=ROOT / "content",
            languages=CODES,
            as_of=datetime.date(2026, 11, 27),
        )
        assert read.catalogue is not None
        known = read.catalogue
    began = time.process_time()
    size: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for path, content in feed.build(Release(known, po.languages(ROOT / "theme" / "translations", CODES), (), Contract())):
        kind = "cards and calendars" if "/cards/" in path or "/calendars/" in path else "feed"
        count[kind] += 1
        size[kind] += len(content)
    spent = time.process_time() - began
    for kind in ("feed", "cards and calendars"):
        print(f"| {units or 'real'} | {kind} | {count[kind]:,} | {size[kind] / 1e6:,.2f} MB | {spent:.1f} s |", flush=True)


if __name__ == "__main__":
    print("| units | what | files | bytes | processor, all |\n| --- | --- | --- | --- | --- |")
    for units in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        measure(units)
