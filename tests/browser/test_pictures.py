"""An operator's own map pictures in a browser: asked for by whoever wants them, from one host, and drawn under the places."""

from __future__ import annotations

import io
import random
import struct
import zlib

import pytest
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer

import map_catalogue
from page_weight import Visit, served
from rehber.map import tiles

HOST = "https://tiles.example.org"
SERVER = {"url": f"{HOST}/{{z}}/{{x}}/{{y}}.png", "attribution": "© Harita", "max_zoom": 16}
ARCHIVE = SERVER | {"url": f"{HOST}/turkiye.pmtiles"}
OWN = SERVER | {"url": "/turkiye.pmtiles"}
DRAWN = "document.querySelectorAll('.leaflet-tile-loaded').length > 0 && document.querySelectorAll('.leaflet-tile:not(.leaflet-tile-loaded)').length === 0"
CENTRE = (41.06, 28.98, 11)
#: The tiles a phone shows there, with a margin.
NEAR = [(11, x, y) for x in range(1180, 1198) for y in range(760, 776)]
READ = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "range"}


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


def archive(kind=TileType.PNG, elsewhere=20_000):
    """A PMTiles archive of İstanbul, and of so many places elsewhere that not all fit into its first directory."""
    file = io.BytesIO()
    writer = Writer(file)
    near = {zxy_to_tileid(z, x, y): picture(colour(z, x, y)) for z, x, y in NEAR}
    sea = picture((0, 0, 255))
    rolled = random.Random(1)
    far = {zxy_to_tileid(13, rolled.randrange(2**12), rolled.randrange(2**13)): sea for _ in range(elsewhere)}
    for tile, content in sorted({**far, **near}.items()):
        writer.write_tile(tile, content)
    corners = {f"{edge}_{axis}_e7": 0 for edge in ("min", "max") for axis in ("lon", "lat")}
    centre = {"center_zoom": 0, "center_lon_e7": 0, "center_lat_e7": 0}
    writer.finalize({"tile_type": kind, "tile_compression": Compression.NONE, **corners, **centre}, {})
    return file.getvalue()


@pytest.fixture(scope="module")
def packed():
    return archive()


@pytest.fixture
def visit(browser, tmp_path, packed):
    """A visit to a map with a setting; what its host is asked for is answered, and kept."""
    opened = []

    def go(setting, content=packed):
        def answer(route):
            asked.append(route.request)
            if ".pmtiles" not in route.request.url:
                z, x, y = map(int, route.request.url.removesuffix(".png").split("/")[-3:])
                return route.fulfill(body=picture(colour(z, x, y)), content_type="image/png", headers=READ)
            first, last = map(int, (route.request.headers.get("range") or "bytes=0-0").removeprefix("bytes=").split("-"))
            return route.fulfill(status=206, body=content[first : last + 1], headers=READ)

        asked = []
        own = tiles.read(setting)
        running = served(map_catalogue.pages(map_catalogue.catalogue(tmp_path), "en", tmp_path / "site", own))
        answered = (lambda url: url.startswith(HOST) or ".pmtiles" in url, answer)
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


@pytest.mark.parametrize("setting", [ARCHIVE, OWN], ids=["another host", "the site's own"])
def test_an_archive_is_read_in_parts_and_the_right_picture_stands_in_each_place(setting, visit, packed):
    opened, asked = visit(setting)
    if setting is ARCHIVE:
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
    assert sum(int(last) - int(first) + 1 for first, last in (r.headers["range"][6:].split("-") for r in asked)) < len(packed)
    leaves = struct.unpack("<Q", packed[48:56])[0]
    assert leaves > 0
    assert (opened.page.evaluate("violations"), opened.errors) == ([], [])


def test_the_page_allows_no_other_host(visit):
    opened, _ = visit(SERVER)
    opened.page.evaluate("document.body.append(Object.assign(new Image(), { src: 'https://evil.example/x.png' }))")
    opened.until("violations.length > 0")
    assert opened.page.evaluate("violations") == ["img-src https://evil.example/x.png"]


def test_an_archive_of_vectors_leaves_the_outlines_and_asks_only_once(visit):
    opened, asked = visit(ARCHIVE, archive(TileType.MVT, elsewhere=0))
    opened.page.get_by_role("button", name="Show the map pictures").click()
    opened.look(*CENTRE)
    assert len(asked) == 1
    assert opened.markers() == map_catalogue.SHOWN
    assert opened.errors == []
