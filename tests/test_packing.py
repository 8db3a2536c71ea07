"""What is packed beside itself, so that a host need not pack at each request."""

from __future__ import annotations

import gzip

import brotli
import pytest

from rehber.publish import packing

LONG = b"<p>Dan\xc4\xb1\xc5\x9fma merkezi</p>" * 2_000


def packed(path, content=LONG, pages=1, before=lambda *_: None) -> dict[str, bytes]:
    found = dict(packing.with_packed([(path, content)], pages=pages, before=before))
    assert found.pop(path) == content
    return {name.removeprefix(path): said for name, said in found.items()}


@pytest.mark.parametrize("path", ["tr/index.html", "static/x.0123456789.js", "static/style.0123456789.css", "404.html"])
def test_pages_scripts_and_styles_are_packed_in_both_ways_and_say_the_same(path):
    found = packed(path)
    assert set(found) == {".gz", ".br"}
    assert gzip.decompress(found[".gz"]) == brotli.decompress(found[".br"]) == LONG


def test_the_same_content_is_packed_to_the_same_bytes():
    assert packed("tr/index.html") == packed("tr/index.html")


@pytest.mark.parametrize("path", ["static/x.woff2", "data/v1/directory.sqlite", "tr/a.txt"])
def test_what_is_packed_already_or_seldom_read_is_left_as_it_is(path):
    assert packed(path) == {}


def test_what_a_packet_of_the_network_holds_is_not_packed():
    assert packed("tr/index.html", LONG[:1_000]) == {}


def test_of_the_feed_only_large_files_are_packed_and_with_gzip_alone():
    assert set(packed("data/v1/services.ndjson")) == {".gz"}
    assert packed("data/v1/services/x.json", LONG[:5_000]) == {}


def test_the_pages_of_a_very_large_site_are_left_to_the_host():
    assert packed("tr/index.html", pages=packing.MANY + 1) == {}
    assert set(packed("static/x.0123456789.js", pages=packing.MANY + 1)) == {".gz", ".br"}


def test_what_the_live_site_has_packed_is_taken_over():
    assert packed("tr/index.html", before=lambda path, content, ending: ending.encode()) == {".gz": b".gz", ".br": b".br"}
