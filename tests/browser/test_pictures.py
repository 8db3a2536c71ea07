"""An operator's own map pictures in a browser: asked for by whoever wants them, from one host, and drawn under the places."""

from __future__ import annotations

import struct
import zlib

import pytest

import map_catalogue
from page_weight import Visit, served
from rehber.map import tiles

HOST = "https://tiles.example.org"
SERVER = {"url": f"{HOST}/{{z}}/{{x}}/{{y}}.png", "attribution": "© Harita", "max_zoom": 16}
OWN = SERVER | {"url": "/tiles/{z}/{x}/{y}.png"}
DRAWN = "document.querySelectorAll('.leaflet-tile-loaded').length > 0 && document.querySelectorAll('.leaflet-tile:not(.leaflet-tile-loaded)').length === 0"
CENTRE = (41.06, 28.98, 11)
#: The tiles a phone shows there, with a margin.
NEAR = [(11, x, y) for x in range(1180, 1198) for y in range(760, 776)]
READ = {"Access-Control-Allow-Origin": "*"}


def picture(colour):
    """A PNG of one colour, small: the map stretches it."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + bytes(colour) * 8) * 8)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def colour(z, x, y):
    """A colour that tells a tile from its neighbours."""
    return (z * 8, x % 256, y % 256)


@pytest.fixture
def visit(browser, tmp_path):
    """A visit to a map with a setting; what its host is asked for is answered, and kept."""
    opened = []

    def go(setting):
        def answer(route):
            asked.append(route.request)
            z, x, y = map(int, route.request.url.removesuffix(".png").split("/")[-3:])
            route.fulfill(body=picture(colour(z, x, y)), content_type="image/png", headers=READ)

        asked = []
        own = tiles.read(setting)
        running = served(map_catalogue.pages(map_catalogue.catalogue(tmp_path), "en", tmp_path / "site", own))
        answered = (lambda url: url.startswith(HOST) or "/tiles/" in url, answer)
        visit = Visit(browser, running.__enter__(), width=360, answered=answered)
        opened.append((visit.page, running))
        return visit, asked

    yield go
    for page, running in opened:
        page.close()
        running.__exit__(None, None, None)


def show(opened):
    opened.page.get_by_role("button", name="Show the map pictures").click()
    opened.look(*CENTRE)
    opened.until(DRAWN)


def test_nothing_is_asked_of_the_host_until_a_reader_wants_it(visit):
    opened, asked = visit(SERVER)
    opened.look(*CENTRE)
    assert asked == []
    assert opened.page.get_by_text("The map pictures come from tiles.example.org, which sees which part").is_visible()
    show(opened)
    assert {request.url.split("/")[2] for request in asked} == {"tiles.example.org"}
    assert {request.headers.get("cookie") or request.headers.get("referer") for request in asked} == {None}
    assert (opened.page.evaluate("violations"), opened.errors) == ([], [])
    opened.page.get_by_role("button", name="Show the map pictures", pressed=True).click()
    assert opened.page.locator(".leaflet-tile").count() == 0


@pytest.mark.parametrize("setting", [SERVER, OWN], ids=["another host", "the site's own"])
def test_the_right_picture_is_in_each_place(setting, visit):
    opened, asked = visit(setting)
    if setting is SERVER:
        assert asked == []
        show(opened)
    else:
        opened.look(*CENTRE)
        opened.until(DRAWN)
    seen = opened.page.evaluate(
        """() => [...document.querySelectorAll('.leaflet-tile-loaded')].map((tile) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
          canvas.getContext('2d').drawImage(tile, 0, 0, 1, 1);
          return [...canvas.getContext('2d').getImageData(0, 0, 1, 1).data].slice(0, 3);
        })"""
    )
    assert len(seen) >= 4
    assert {tuple(it) for it in seen} <= {colour(*it) for it in NEAR}
    assert colour(11, 1188, 767) in {tuple(it) for it in seen}  # Şişli
    assert (opened.page.evaluate("violations"), opened.errors) == ([], [])


def test_the_page_allows_no_other_host(visit):
    opened, _ = visit(SERVER)
    opened.page.evaluate("document.body.append(Object.assign(new Image(), { src: 'https://evil.example/x.png' }))")
    opened.until("violations.length > 0")
    assert opened.page.evaluate("violations") == ["img-src https://evil.example/x.png"]
