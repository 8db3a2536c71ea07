"""What taking places along costs: a QR code in processor time, the page of a record and the page of a list in bytes.

``python benchmarks/sheet.py``: the real catalogue, once as it is (a code is a number to call) and once as if it had an
address (a code is the address of its page, in every language).
"""

from __future__ import annotations

import datetime
import gzip
import re
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "plugins"), str(ROOT / "tests")]

import segno

import builders
from rehber.check import load
from rehber.phrasing import sheet

CODES = {"a number": "tel:+902127088990", "a page": "https://rehber.example/tr/centre/sisli-kadin-danisma-merkezi.html"}
TIMES = 200
#: What a page needs to be read; the other scripts come after it.
NEEDED = re.compile(rb'href="[./]*(static/[^"]+\.css)"|src="[./]*(static/exit[^"]+)"')
SCRIPTS = ("share", "choose", "shortlist", "list-tr")


def seconds(draw, text: str) -> float:
    begin = time.process_time()
    for i in range(TIMES):
        draw(text[:-1] + str(i % 10))
    return (time.process_time() - begin) / TIMES


def weight(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def pages(known) -> None:
    files = dict(builders.files(known))
    sizes = sorted(
        weight(content) + sum(weight(files[(a or b).decode()]) for a, b in NEEDED.findall(content))
        for path, content in files.items()
        if re.match(r"\w+/(centre|unit)/", path)
    )
    codes = [
        weight(found) for path in files for found in re.findall(rb'<figure class="code".*?</figure>', files[path], re.DOTALL)
    ]
    print(f"  a record's page, all it needs to be read: median {statistics.median(sizes):,.0f}, largest {sizes[-1]:,} bytes")
    print(f"  of it the code alone: median {statistics.median(codes):,.0f}, largest {max(codes):,} bytes ({len(codes)} codes)")
    for name in SCRIPTS:
        found = next(content for path, content in files.items() if path.startswith(f"static/{name}."))
        print(f"  {name}.js: {weight(found):,} bytes")


def main() -> None:
    for name, text in CODES.items():
        best = seconds(lambda text: segno.make(text, error="m", boost_error=False, micro=False), text)
        ours = seconds(sheet.drawing.__wrapped__, text)
        print(f"a code of {name}: {ours * 1e3:.2f} ms; with all eight masks tried {best * 1e3:.2f} ms")
    found = load.read(
        ROOT / "services.yaml",
        schema=builders.SCHEMA,
        content=ROOT / "content",
        languages=builders.LANGUAGES,
        as_of=datetime.date(2026, 11, 21),
    ).catalogue
    print("without an address:")
    pages(found)
    print("with one:")
    pages(replace(found, directory=replace(found.directory, base_url="https://rehber.example")))


if __name__ == "__main__":
    main()
