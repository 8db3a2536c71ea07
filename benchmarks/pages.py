"""What a page costs a telephone: its bytes, and what Lighthouse says of it.

``python benchmarks/pages.py`` measures the site in ``output``: the bytes, packed by gzip, of everything that is needed to
read the page of each centre and unit in each language (its HTML and its style; scripts only make it quicker), and of
everything it fetches for the screen (scripts and the icon as well), by gzip and by Brotli, as the site packs itself. What
only paper needs (``print.css``) comes when all else is there. ``python benchmarks/pages.py lighthouse`` asks Lighthouse about a page of every page type in two
languages, as on a telephone, and how far the page jumps; it needs ``cd benchmarks/lighthouse; npm ci``.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import re
import runpy
import shutil
import statistics
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from rehber.pages import ALL

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
SITE = ROOT / "output"
LANGUAGES = runpy.run_path(str(ROOT / "pelicanconf.py"))["LANGUAGES"]
BUDGET = 14_000
LEVEL = 6  # what hosts use who pack at each request
NEEDED = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
FETCHED = re.compile(r'<(?:link rel="(?:stylesheet|icon)"|script)[^>]*? (?:href|src)="([^"]+)"')
LIGHTHOUSE = ROOT / "benchmarks/lighthouse/node_modules/lighthouse/cli/index.js"
ASKED = tuple(dict.fromkeys(sample for kind in ALL for sample in kind.samples[-1:]))
STILL = 0.02  #: how far a page may jump: cumulative layout shift
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@functools.cache
def packed(file: Path) -> int:
    """Return the bytes of a file as it travels."""
    return len(gzip.compress(file.read_bytes(), LEVEL))


@functools.cache
def brotli(file: Path) -> int:
    """Return the bytes of a file as hosts send it that have it packed by Brotli; a small one is not packed."""
    beside = file.with_name(f"{file.name}.br")
    return beside.stat().st_size if beside.is_file() else file.stat().st_size


def cost(page: Path, others: re.Pattern[str], by: Callable[[Path], int] = packed) -> int:
    html = page.read_text(encoding="utf-8")
    return by(page) + sum(by((page.parent / link).resolve()) for link in others.findall(html))


def bytes_of_pages() -> bool:
    print(f"packed by gzip {LEVEL}; the last column by Brotli\n")
    print(
        f"{'language':10}{'pages':>6}{'HTML, median':>14}{'to read, median':>17}{'to read, largest':>18}"
        f"{'all, largest':>14}{'all, Brotli':>13}"
    )
    largest = 0
    for code in LANGUAGES:
        pages = sorted(page for kind in ("centre", "unit") for page in (SITE / code / kind).glob("*.html"))
        read, fetched = [cost(page, NEEDED) for page in pages], [cost(page, FETCHED) for page in pages]
        largest = max(largest, *read)
        html = statistics.median(map(packed, pages))
        small = max(cost(page, FETCHED, brotli) for page in pages)
        print(
            f"{code:10}{len(pages):6}{html:14,.0f}{statistics.median(read):17,.0f}{max(read):18,}{max(fetched):14,}{small:13,}"
        )
    print(f"\nlargest of all {largest:,} of {BUDGET:,} bytes")
    return largest <= BUDGET


class Host(http.server.SimpleHTTPRequestHandler):
    """Serves the site packed, with the headers its own ``_headers`` file asks hosts for."""

    protocol_version = "HTTP/1.1"
    told: tuple[tuple[str, str], ...] = ()

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        content = gzip.compress(file.read_bytes(), LEVEL) if file.is_file() else b""
        self.send_response(200 if file.is_file() else 404)
        self.send_header("Content-Type", f"{self.guess_type(str(file))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip" if content else "identity")
        self.send_header("Content-Length", str(len(content)))
        kept = "public, max-age=31536000, immutable" if self.path.startswith("/static/") else "no-cache"
        for name, value in (*self.told, ("Cache-Control", kept)):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def headers() -> tuple[tuple[str, str], ...]:
    """Return the headers of every path, as the site's own file for hosts gives them."""
    first = (SITE / "hosting/_headers").read_text(encoding="utf-8").split("\n/")[0]
    pairs = (line.strip().partition(": ") for line in first.splitlines() if line.startswith("  "))
    return tuple((name, value) for name, _, value in pairs if name != "Cache-Control")


def lighthouse() -> bool:
    Host.told = headers()
    perfect = True
    print(f"{'page':48}" + "".join(f"{name:>16}" for name in (*CATEGORIES, "shift")))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(SITE))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for code in ("tr", "ar"):
            for path in ASKED:
                said = asked(f"http://127.0.0.1:{server.server_port}/{code}/{path}")
                scores = [round(100 * said["categories"][name]["score"]) for name in CATEGORIES]
                shift = said["audits"]["cumulative-layout-shift"]["numericValue"]
                print(f"{code + '/' + path:48}" + "".join(f"{score:16}" for score in scores) + f"{shift:16.3f}", flush=True)
                for line in lacking(said):
                    print(f"    {line}")
                perfect = perfect and min(scores) == 100 and shift <= STILL
        server.shutdown()
    return perfect


def asked(address: str) -> dict:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
    command = ["node", str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    command += [f"--only-categories={','.join(CATEGORIES)}"]
    done = subprocess.run(
        command, env={**os.environ, "CHROME_PATH": str(chromium)}, capture_output=True, text=True, check=True, timeout=120
    )
    return json.loads(done.stdout)


def lacking(said: dict) -> list[str]:
    """Return what keeps a category from 100."""
    counted = {ref["id"] for name in CATEGORIES for ref in said["categories"][name]["auditRefs"] if ref["weight"]}
    found = (said["audits"][name] for name in sorted(counted))
    return [
        f"{audit['id']}: {audit.get('displayValue') or audit['title']}"
        for audit in found
        if audit["score"] is not None and audit["score"] < 0.97
    ]


if __name__ == "__main__":
    sys.exit(0 if (lighthouse() if sys.argv[1:] == ["lighthouse"] else bytes_of_pages()) else 1)
