"""A real Chromium, and the built site on a small server of its own."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from making import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
#: Chromium's own calls home have no place in a test; the sandbox cannot run as root.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def server(site) -> Iterator[str]:
    """The address of the built site."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium: `make chromium` installs it")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()


def on_a_phone(browser, server) -> Iterator[Page]:
    """A page on a phone, which notes what it must not do."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, base_url=server)
    opened = context.new_page()
    opened.faults = []
    opened.on("request", lambda request: None if request.url.startswith(server) else opened.faults.append(request.url))
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    opened.on("console", lambda message: opened.faults.append(message.text) if message.type == "error" else None)
    yield opened
    context.close()


page = pytest.fixture(on_a_phone, name="page")
#: The same for tests that only read: opening a page anew for each of hundreds would take longer than reading it.
reader = pytest.fixture(on_a_phone, name="reader", scope="session")


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, the accessibility checker."""
    file = ROOT / "node_modules/axe-core/axe.min.js"
    if not file.exists():
        pytest.skip("axe-core is not installed: `make node_modules/.done`")
    return file.read_text(encoding="utf-8")
