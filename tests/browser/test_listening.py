"""Everything on a page is used, and the page is listened to: it calls nobody, keeps nothing and breaks no rule of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from layout_checks import PAGES, SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

LISTEN = "addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))"

#: Uses everything that can be used without leaving the page, and what appears thereby; returns how much it was.
USE = """() => {
    const used = new Set();
    const there = () => [...document.querySelectorAll(
        'summary, button, input, select, a[href^="#"], [role=button], [role=option], .leaflet-marker-icon, .leaflet-control a')];
    const type = (field, words) => {
        field.value = words;
        for (const kind of ['input', 'change', 'keyup']) field.dispatchEvent(new Event(kind, {bubbles: true}));
    };
    for (let round = 0; round < 4; round++) {
        for (const control of there().filter(control => !used.has(control))) {
            used.add(control);
            if (control.matches('input[type=search], input[type=text]')) type(control, 'kadın');
            else if (control.matches('select')) type(control, control.options[control.options.length - 1].value);
            else control.click();
        }
    }
    for (const kind of ['contextmenu', 'copy', 'scroll', 'beforeprint', 'afterprint', 'pagehide'])
        (kind.endsWith('print') || kind === 'pagehide' ? window : document).dispatchEvent(new Event(kind));
    return used.size;
}"""

#: Everything a browser lets a page keep.
KEPT = """async () => ({
    cookies: document.cookie, local: {...localStorage}, session: {...sessionStorage},
    databases: (await indexedDB.databases()).map(one => one.name), caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length, window: window.name,
})"""
NOTHING = {"cookies": "", "local": {}, "session": {}, "databases": [], "caches": [], "workers": 0, "window": ""}


@pytest.fixture
def listened(browser, server) -> Iterator[Page]:
    """A fresh browser that notes every request, every complaint and every breach of the page's policy."""
    context = browser.new_context(viewport=SMALL, base_url=server)
    context.add_init_script(LISTEN)
    opened = context.new_page()
    opened.heard = []
    context.on("request", lambda request: None if request.url.startswith(server) else opened.heard.append(request.url))
    context.on("weberror", lambda error: opened.heard.append(str(error.error)))
    context.on("console", lambda message: opened.heard.append(message.text) if message.type in ("error", "warning") else None)
    opened.on("websocket", lambda socket: opened.heard.append(socket.url))
    yield opened
    context.close()


#: The box of the first page leads to the search, with the words behind the ``#``, where no server sees them.
LEADS = {"index.html": "find.html"}


def kept(page) -> dict:
    return {**page.evaluate(KEPT), **({"jar": page.context.cookies()} if page.context.cookies() else {})}


@pytest.mark.parametrize("language", ["tr", "ar"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_is_used_calls_nobody_and_keeps_nothing(listened, language, path):
    listened.goto(f"/{language}/{path}")
    listened.evaluate(USE)
    listened.wait_for_url(f"**/{language}/{LEADS.get(path, path)}*")
    listened.wait_for_load_state("networkidle" if path in ("index.html", "find.html", "map.html") else "load")
    assert listened.heard == []
    assert kept(listened) == NOTHING
    assert "?" not in listened.url


@pytest.mark.parametrize(("path", "least"), [("find.html", 50), ("map.html", 6), ("index.html", 3)])
def test_there_is_much_to_use_where_there_are_scripts(listened, path, least):
    listened.goto(f"/tr/{path}")
    assert listened.evaluate(USE) >= least


@pytest.mark.parametrize(
    ("fault", "sign"),
    [
        ("new Image().src = 'https://example.org/pixel.gif'", "example.org"),
        ("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')", "style-src"),
        ("fetch('/nowhere').catch(() => 0)", "404"),
        ("navigator.sendBeacon('https://example.org/')", "example.org"),
        ("setTimeout(() => { throw new Error('broken') })", "broken"),
    ],
)
def test_what_a_page_must_not_do_is_heard(listened, fault, sign):
    listened.goto("/tr/safety.html")
    listened.evaluate(fault)
    listened.wait_for_timeout(100)
    assert any(sign in heard for heard in listened.heard)


@pytest.mark.parametrize(
    "fault",
    [
        "document.cookie = 'a=b'",
        "localStorage.a = 'b'",
        "sessionStorage.a = 'b'",
        "new Promise(done => { indexedDB.open('a').onsuccess = () => done() })",
        "caches.open('a').then(() => 0)",
        "window.name = 'a'",
    ],
)
def test_what_a_page_must_not_keep_is_seen(listened, fault):
    listened.goto("/tr/safety.html")
    listened.evaluate(fault)
    assert kept(listened) != NOTHING
