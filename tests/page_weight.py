"""Visits to pages of the map: what is seen on them, and everything that went wrong."""

from __future__ import annotations

import contextlib
import functools
import http.server
import threading

import pytest

MARKERS = "Object.values(map_service._layers).find((layer) => layer.getAllChildMarkers === undefined && layer.zoomToShowLayer)"
WATCH = "window.violations = []; addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.blockedURI));"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing."""


@contextlib.contextmanager
def served(folder):
    """Serve a folder; give its address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Visit:
    """One page, opened, with everything that went wrong on it."""

    def __init__(self, chromium, address, language="en", width=1280, at="", page="map.html", answered=None, **options):
        self.page = chromium.new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce", **options)
        self.address = address
        self.requested = []
        self.errors = []
        self.page.on("request", lambda request: self.requested.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)
        if answered:
            self.page.route(*answered)
        self.page.add_init_script(WATCH)
        self.page.goto(f"{address}/{language}/{page}{at}")
        if options.get("java_script_enabled", True):
            self.page.wait_for_selector("#map_service[data-drawn]")

    @property
    def foreign(self):
        return [url for url in self.requested if not url.startswith((self.address + "/", "data:"))]

    def markers(self):
        return set(
            self.page.evaluate(
                f"{MARKERS}.getLayers().filter((marker) => marker.item).map((marker) => marker.item.id.slice(6))"
            )
        )

    def listed(self):
        return set(self.page.evaluate("[...document.querySelectorAll('#places li[data-at]')].map((li) => li.id.slice(6))"))

    def visible(self):
        return set(
            self.page.evaluate(
                "[...document.querySelectorAll('#places li[data-at]:not([hidden])')].map((li) => li.id.slice(6))"
            )
        )

    def until(self, expression):
        """Wait until something holds. The policy of the page lets no browser tool wait for an expression by itself."""
        for _ in range(200):
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(50)
        pytest.fail(f"it did not come to hold: {expression}")

    def follow(self, at):
        self.page.evaluate("(at) => { window.location.hash = at; }", at)
        self.page.wait_for_timeout(300)

    def look(self, lat, lon, zoom):
        self.page.evaluate(f"void map_service.setView([{lat}, {lon}], {zoom}, {{animate: false}})")
        self.page.wait_for_timeout(300)
