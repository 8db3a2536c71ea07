"""The site served by nginx with the settings it brings: addresses, content types, headers."""

from __future__ import annotations

import contextlib
import gzip
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest

import feed_builder
from rehber.map import tiles
from rehber.publish import release, trees
from rehber.publish.verify import Verification

NGINX = os.environ.get("REHBER_NGINX") or shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")

needs_nginx = pytest.mark.skipif(NGINX is None, reason="nginx is not here: install it, or name it in REHBER_NGINX")


@contextlib.contextmanager
def served(root, home):
    """Serve a site; yield what asks it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = home / "nginx.conf"
    settings.write_text(
        ("user root;\n" if os.geteuid() == 0 else "") + f"daemon off; pid {home}/pid; error_log {home}/error.log;\n"
        "events { worker_connections 64; }\n"
        "http {\ntypes { text/html html; application/json json; text/csv csv; text/plain txt; text/css css; }\n"
        f"client_body_temp_path {home}/a; proxy_temp_path {home}/b; fastcgi_temp_path {home}/c; uwsgi_temp_path {home}/d;\n"
        f"scgi_temp_path {home}/e;\n"
        f"server {{ listen 127.0.0.1:{port}; root {root}; include {root}/hosting/nginx.conf; }}\n}}\n"
    )

    def ask(path, **headers):
        request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.headers, answer.read()

    with subprocess.Popen([NGINX, "-e", str(home / "error.log"), "-c", str(settings)]) as process:
        for _ in range(200):
            with contextlib.suppress(urllib.error.URLError):
                ask("/")
                break
            time.sleep(0.05)
        yield ask
        process.terminate()


@pytest.fixture(scope="module")
def host(site, tmp_path_factory):
    with served(site, tmp_path_factory.mktemp("nginx")) as ask:
        yield ask


@needs_nginx
def test_the_news_are_served_as_what_they_are(host):
    status, headers, body = host("/ar/news.xml")
    assert (status, headers["Content-Type"]) == (200, "application/atom+xml")  # XML says its own encoding
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert b'xml:lang="ar"' in body


@needs_nginx
def test_what_is_packed_is_served_packed_and_says_the_same(host, site):
    packed = next(site.glob("static/search-tr.*.js"))
    _, headers, body = host(f"/static/{packed.name}", **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"
    assert body == packed.with_name(packed.name + ".gz").read_bytes()
    assert gzip.decompress(body) == packed.read_bytes()


@needs_nginx
def test_the_bare_addresses_of_hsds_are_answered(host, site):
    for folder in ("", "/ar"):
        status, headers, content = host(f"/data/v1{folder}/services")
        assert (status, headers["Content-Type"]) == (200, "application/json")
        assert content == (site / f"data/v1{folder}/services.json").read_bytes()
        one = next((site / f"data/v1{folder}/services").glob("*.json"))
        assert host(f"/data/v1{folder}/services/{one.stem}")[2] == one.read_bytes()


@needs_nginx
@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/data/v1/services.json", "application/json"),
        ("/data/v1/services.ndjson", "application/x-ndjson"),
        ("/data/v1/locations.geojson", "application/geo+json"),
        ("/data/v1/catalog.jsonld", "application/ld+json"),
        ("/data/v1/csv/services.csv", "text/csv; charset=utf-8"),
        ("/.well-known/api-catalog", "application/linkset+json"),
    ],
)
def test_everybody_may_read_the_data_from_anywhere(host, path, media_type):
    status, headers, _ = host(path)
    assert (status, headers["Content-Type"]) == (200, media_type)
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["ETag"]


@needs_nginx
@pytest.mark.parametrize("path", ["/tr/index.html", "/", "/nothing-here", "/data/v1/nothing.json"])
def test_no_page_goes_without_its_policy(host, path):
    _, headers, _ = host(path)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_the_host_is_told_what_the_pages_say(real):
    files = feed_builder.feed(real)
    for name in ("nginx.conf", "_headers"):
        assert b"script-src 'self'; style-src 'self'" in files[f"hosting/{name}"]


@needs_nginx
def test_one_changed_digit_changes_the_tag_readers_ask_with(real, tmp_path):
    settings = feed_builder.feed(real)["hosting/nginx.conf"]
    place = trees.Site(tmp_path / "output")

    def send(digit):
        files = [("hosting/nginx.conf", settings), ("data/v1/x.json", b'{"number":"021270889%d"}' % digit)]
        with place.locked():
            release.publish(place, files, Verification())

    send(0)
    with served(tmp_path / "output", tmp_path) as ask:
        before = ask("/data/v1/x.json")
        send(1)
        after = ask("/data/v1/x.json")
    assert (before[2][-3:], after[2][-3:]) == (b'0"}', b'1"}')
    assert before[1]["ETag"] != after[1]["ETag"]


@needs_nginx
def test_the_pictures_of_the_map_are_allowed_on_its_pages_alone(real, tmp_path):
    own = tiles.read({"url": "https://tiles.example.org/{z}/{x}/{y}.png", "attribution": "© Harita", "max_zoom": 18})
    pages = ("tr/map.html", "ku/map/istanbul.html", "tr/index.html", "tr/page/map.html", "tr/centre/map.html")
    for path, content in {
        "hosting/nginx.conf": feed_builder.feed(real, tiles=own)["hosting/nginx.conf"],
        **dict.fromkeys(pages, b"x"),
    }.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_bytes(content)
    (tmp_path / "nginx").mkdir()
    with served(tmp_path / "site", tmp_path / "nginx") as ask:
        told = {page: ask(f"/{page}")[1].get_all("Content-Security-Policy") for page in pages}
    assert {page for page, said in told.items() if "https://tiles.example.org" in said[0]} == {
        "tr/map.html",
        "ku/map/istanbul.html",
    }
    assert {len(said) for said in told.values()} == {1}
