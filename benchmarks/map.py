"""How heavy the service map is with 100, 1,000 and 10,000 places, beside a stock folium page with the same places.

``python benchmarks/map.py [PLACES ...]``: bytes to fetch (gzip, level 6) and seconds in Chromium with its processor slowed
six times, the median of three visits to each page in turn: until the places are there, until the map has answered a first
step of the zoom, until it has drawn its outlines (ours alone has any), and until the places of İstanbul are drawn after
a jump there. The stock page fetches from six other hosts; here Leaflet and its clusters are served to it from this
machine, what it uses of jQuery is a stub, and the rest of what it asks for is refused at once: its real first visit is
slower.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

import folium
from folium.plugins import MarkerCluster
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "plugins"), str(ROOT / "tests")]

import map_catalogue
from builders import LANGUAGES, SCHEMA, TODAY
from rehber.check import load

SLOWER = 6
ROUNDS = 3
STOCK = "stock.html"
STUB = "window.$ = (html) => { const t = document.createElement('template'); t.innerHTML = html.trim(); return [t.content.firstChild]; };"
PAGES = (
    ("rehber", "tr/map.html", "#map_service[data-ready]", "map_service"),
    (
        "stock",
        STOCK,
        ".marker-cluster",
        "Object.entries(window).find(([n]) => /^map_\\w{32}$/.test(n))[1]",
    ),
)


def catalogue(places):
    """Return the real catalogue with *places* copies of one centre, spread over the districts."""
    real = load.read(
        ROOT / "services.yaml", schema=SCHEMA, content=ROOT / "content", languages=LANGUAGES, as_of=TODAY
    ).catalogue
    return map_catalogue.spread(real, places)


def write(known, folder):
    """Write the page of the map with all it needs, and the stock page."""
    map_catalogue.pages(known, "tr", folder)
    stock = folium.Map([39, 35], zoom_start=6)
    cluster = MarkerCluster().add_to(stock)
    for centre, point in known.mapped:
        folium.Marker([point.lat, point.lon], popup=f"{centre.name.source}, {centre.place.address.line}").add_to(cluster)
    stock.save(folder / STOCK)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that keeps its log to itself."""

    def log_message(self, *_):
        """Say nothing."""


def stand_in(route):
    """Answer for the hosts the stock page asks."""
    name = route.request.url.rsplit("/", 1)[-1]
    found = next(iter((ROOT / "node_modules").glob(f"leaflet*/dist/{name}")), None)
    if name.startswith("jquery"):
        route.fulfill(body=STUB, content_type="text/javascript")
    elif found:
        route.fulfill(path=found)
    else:
        route.abort()


STEP = "map.once('moveend', () => done()); map.setZoom(map.getZoom() + 1, {animate: false});"
JUMP = "map.once('moveend', () => setTimeout(done)); map.setView([41.02, 28.97], 11, {animate: false});"
#: Nothing of what is in view waits on its sheet any more, and the next picture is drawn.
THERE = "!document.querySelector('#area-TUR034')?.closest('[data-sheet]') && document.querySelectorAll('.leaflet-marker-pane > *').length > 0"


def visit(browser, address, path, ready, name):
    """Return kilobytes and the four times of one visit."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.route(lambda url: not url.startswith(address), stand_in)
    fetched = []

    def keep(response):
        fetched.append(response)

    page.on("response", keep)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    began = time.perf_counter()

    def since():
        return time.perf_counter() - began

    def ask(step):
        page.evaluate(f"new Promise((done) => {{ const map = {name}; {step} }})")

    page.goto(f"{address}/{path}", timeout=180_000)
    page.wait_for_selector(ready, state="attached", timeout=180_000)
    times = [since()]
    ask(STEP)
    times.append(since())
    if path != STOCK:
        page.wait_for_selector("[data-drawn]", state="attached")
    times.append(since())
    size = sum(len(gzip.compress(response.body(), 6)) for response in fetched if response.ok) / 1000
    page.wait_for_timeout(1000)
    began = time.perf_counter()
    ask(JUMP)
    while not page.evaluate(THERE):
        page.wait_for_timeout(20)
    times.append(since())
    page.close()
    return size, *times


def main():
    """Print the table."""
    counts = [int(argument) for argument in sys.argv[1:]] or [100, 1000, 10_000]
    print(f"{'places':>7} {'page':<8} {'kB gzip':>8} {'ready s':>8} {'answers s':>10} {'drawn s':>8} {'İstanbul s':>11}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        for count in counts:
            with tempfile.TemporaryDirectory() as folder:
                write(catalogue(count), Path(folder))
                handler = functools.partial(Quiet, directory=folder)
                with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
                    threading.Thread(target=server.serve_forever, daemon=True).start()
                    compare(browser, f"http://127.0.0.1:{server.server_port}", count)
                    server.shutdown()
        browser.close()


def compare(browser, address, count):
    """Visit both pages in turn and print what is in the middle; the first visit of all warms the browser and counts not."""
    rounds = [[visit(browser, address, *page) for _, *page in PAGES] for _ in range(1 + ROUNDS)][1:]
    for (label, *_), visits in zip(PAGES, zip(*rounds, strict=True), strict=True):
        size, ready, answers, drawn, there = (statistics.median(column) for column in zip(*visits, strict=True))
        print(f"{count:>7} {label:<8} {size:>8.0f} {ready:>8.1f} {answers:>10.1f} {drawn:>8.1f} {there:>11.1f}", flush=True)


if __name__ == "__main__":
    main()
