"""How soon, how small and how well is something found? Beside Pagefind on the same pages, and beside lunr-languages.

    python benchmarks/search.py [found] [RECORDS ...]     # all of it, 1,000 and 10,000 records, unless told

For each size the pages of one language are made and served packed from this machine; Chromium's processor is throttled
six times. Both searches begin with the first key: nothing of an index is there before, the scripts of our page are.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import ClassVar

import pagefind_bin
import yaml
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "plugins"), str(ROOT / "tests")]

import search_harness
import synthetic
from builders import LANGUAGES, SCHEMA, TODAY, files
from rehber import urls
from rehber.check import load
from rehber.search import document, result

LANGUAGE = "tr"
WORDS = ["psikolog", "avukat", "merkez", "şiddet", "xyzzyq"]
PAGEFIND = Path(pagefind_bin.__file__).parent / "pagefind"
FLAGS = ["--no-sandbox", "--disable-gpu"]
LOADED = load.read(ROOT / "services.yaml", schema=SCHEMA, content=ROOT / "content", languages=LANGUAGES, as_of=TODAY)

PAGE = """<!doctype html><meta charset="utf-8"><title>Pagefind</title><link rel="icon" href="data:,"><input id="words">
<script type="module">
window.find = async (words) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const found = await pagefind.search(words);
  await Promise.all(found.results.slice(0, 10).map((one) => one.data()));
  return found.results.length;
};
window.ready = true;
</script>"""

OURS = """async (words) => {
  const told = document.getElementById("told"), box = document.getElementById("words");
  const seen = new Promise((done) => new MutationObserver(() => told.textContent && done()).observe(told, {childList: true}));
  const start = performance.now();
  box.focus();
  box.value = words;
  box.dispatchEvent(new Event("input", {bubbles: true}));
  await seen;
  const ms = performance.now() - start;
  return [ms, document.querySelectorAll("#results .card").length];
}"""
THEIRS = """async (words) => {
  const start = performance.now();
  const found = await window.find(words);
  return [performance.now() - start, found];
}"""


class Packed(http.server.SimpleHTTPRequestHandler):
    """Serves every file packed, as a host does, and counts what it has sent."""

    protocol_version = "HTTP/1.1"
    sent: ClassVar[list[int]] = []

    def do_GET(self):
        file = Path(self.translate_path(self.path))
        content = file.read_bytes() if file.is_file() else b""
        packed = content if file.suffix.startswith((".pf", ".pagefind", ".wasm")) else gzip.compress(content, 6)
        self.send_response(200 if file.is_file() else 404)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(packed)))
        if packed is not content:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(packed)
        self.sent.append(len(packed))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def build(known, folder):
    """Write the pages of one language and the files they fetch."""
    for path, content in files(known, (LANGUAGE,), synonyms=LOADED.synonyms):
        if path.startswith(urls.FEED):  # the rest is for machines
            break
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def visit(browser, address, script, words, ready):
    """Return milliseconds to the first result, results, bytes sent since the first key, and the heap in MB."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    page.goto(address)
    page.wait_for_function(ready, timeout=120_000)
    page.wait_for_load_state("networkidle", timeout=120_000)
    before = sum(Packed.sent)
    ms, found = page.evaluate(script, words)
    sent = sum(Packed.sent) - before
    session.send("HeapProfiler.collectGarbage")
    heap = session.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    context.close()
    return ms, found, sent, heap


def speed(counts):
    """Print how soon the first result is there."""
    print(f"{'records':>8} {'search':<9} {'word':<10} {'first s':>8} {'kB':>6} {'heap MB':>8} {'shown':>6}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for count in counts:
            known = synthetic.catalogue(count, (ROOT / "services.yaml").read_text("utf-8")) if count else LOADED.catalogue
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                began = time.perf_counter()
                build(known, folder)
                made = time.perf_counter() - began
                began = time.perf_counter()
                glob = f"{LANGUAGE}/{{centre,unit,organisation}}/*.html"
                subprocess.run([PAGEFIND, "--site", folder, "--glob", glob], check=True, capture_output=True)
                print(f"pages made in {made:.1f} s, Pagefind's index in {time.perf_counter() - began:.1f} s")
                (folder / "pagefind.html").write_text(PAGE, encoding="utf-8")
                handler = functools.partial(Packed, directory=name)
                with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
                    threading.Thread(target=server.serve_forever, daemon=True).start()
                    top = f"http://127.0.0.1:{server.server_port}"
                    for word in WORDS:
                        for label, path, script, ready in (
                            ("ours", f"{LANGUAGE}/find.html", OURS, "!document.getElementById('find').hidden"),
                            ("Pagefind", "pagefind.html", THEIRS, "window.ready"),
                        ):
                            ms, found, sent, heap = min(visit(browser, f"{top}/{path}", script, word, ready) for _ in range(2))
                            print(
                                f"{count:>8} {label:<9} {word:<10} {ms / 1000:>8.2f} {sent / 1000:>6.0f} {heap:>8.1f} {found:>6}",
                                flush=True,
                            )
                    server.shutdown()
        browser.close()


def quality():
    """Print how much of what must be found is found, by language."""
    golden = yaml.load((ROOT / "tests/search/golden/typed.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    names = golden.pop("names")

    def resolved(written):
        return {place for name in written.split() for place in (resolved(names[name]) if name in names else {name})}

    print(f"{'':<3} {'queries':>7} {'recall, first':>16}   lunr-languages: recall, first")
    for code, queries in golden.items():
        wanted = [(resolved(line.partition(">")[0]), resolved(line.partition(">")[2])) for line in queries.values()]
        with tempfile.TemporaryDirectory() as name:
            here = search_harness.edition(LOADED.catalogue, code, LOADED.synonyms)
            ours = [search_harness.ids(answer) for answer in search_harness.asked(here, queries, Path(name))]
            shown = [mark(found, wanted) for found in (ours, baseline(here, queries, Path(name)))]
        said = ["{:.3f}, {:.3f}".format(*one) for one in shown]
        print(f"{code:<3} {len(queries):>7} {said[0]:>16}   {said[1]}")


def mark(answers, wanted):
    """Return recall at 10, and how often the first one is right."""
    recall = first = 0.0
    for found, (best, also) in zip(answers, wanted, strict=True):
        recall += len((best | also) & set(found[:10])) / len(best | also)
        first += bool(found) and found[0] in best
    return recall / len(wanted), first / len(wanted)


def baseline(here, queries, folder):
    """Return what lunr-languages finds in the same texts; each record also holds what residents call its needs."""
    said = here.synonyms.needs
    documents = []
    for node in result.in_order(here):
        met = {need for offer in getattr(node, "offers", ()) for need in offer.types}
        texts = {field: " ".join(found) for field, found in document.record(node, here).items()}
        words = [
            word for need in sorted(met) for language in (here.language.code, "tr") for word in said[need].get(language, ())
        ]
        documents.append({"id": node.id, "texts": {**texts, "words": " ".join(words)}})
    for name, content in (("documents", documents), ("queries", list(queries))):
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    script = ROOT / "benchmarks/lunr_languages.cjs"
    command = ["node", script, here.language.code, folder / "documents.json", folder / "queries.json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def main():
    """Run what was asked for."""
    counts = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    if "found" in sys.argv or not counts:
        quality()
    if counts or "found" not in sys.argv:
        speed(counts or [0, 1000, 10_000])


if __name__ == "__main__":
    main()
