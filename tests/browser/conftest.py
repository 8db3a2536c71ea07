"""A real Chromium, and the built site on a small server of its own."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

import map_catalogue
import timing
from builders import ROOT
from page_weight import WATCH, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
#: Chromium's own calls home have no place in a test; the sandbox cannot run as root.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def server(site) -> Iterator[str]:
    """The address of the built site."""
    with served(site) as address:
        yield address


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


@pytest.fixture
def tab(browser):
    """A page of a small telephone that keeps every request, violation and error."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(WATCH)
    page = context.new_page()
    page.requested, page.errors = [], []
    page.on("request", lambda request: page.requested.append(request.url))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    assert page.errors == []
    if page.url.startswith(("http", "file")):
        assert page.evaluate("window.violations || []") == []
    context.close()


@pytest.fixture(params=["server", "folder"])
def top(request, server, site):
    """Where the site stands: on a server, or in a folder or on a memory stick."""
    return server if request.param == "server" else site.as_uri()


@pytest.fixture(scope="session")
def town(tmp_path_factory):
    """The site of a town whose offices keep every kind of hours."""
    return map_catalogue.build(timing.town(tmp_path_factory.mktemp("catalogue")), tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def town_address(town):
    """The address of that site."""
    with served(town) as running:
        yield running


@pytest.fixture
def opened_at(browser, town_address):
    """Open a page at a moment of Turkish time, on a telephone set to the time of New York."""
    contexts = []

    def go(moment, path, **options):
        context = browser.new_context(
            viewport={"width": 360, "height": 740}, timezone_id="America/New_York", reduced_motion="reduce", **options
        )
        contexts.append(context)
        context.add_init_script(WATCH)
        page = context.new_page()
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.clock.install(time=datetime.fromisoformat(f"{moment}+03:00"))
        page.goto(f"{town_address}/{path}")
        return page

    yield go
    for context in contexts:
        for page in context.pages:
            assert page.errors == []
            assert page.evaluate("window.violations || []") == []
        context.close()


def pytest_collection_modifyitems(items):
    """Mark every test of this folder, so that ``make quick`` leaves them out."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)
