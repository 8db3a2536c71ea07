"""The setting for an operator's own map pictures: what it allows, and what is refused before anything is built."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import map_catalogue
from builders import ROOT, files
from rehber.map import tiles
from rehber.page import OperatorSettings
from rehber.policy import POLICY
from rehber.publish import hosting
from rehber.publish.hosts import Told
from rehber.publish.verify import Verification, VerificationFailed
from rehber.site import map_script

SERVER = {"url": "https://tiles.example.org:8443/{z}/{x}/{y}.png", "attribution": "© Harita", "max_zoom": 18}
OWN = SERVER | {"url": "/tiles/{z}/{x}/{y}@2x.webp"}


def test_nothing_is_asked_of_anybody_by_default():
    assert tiles.read(None) is None
    assert "MAP_TILES = None\n" in (ROOT / "pelicanconf.py").read_text()


def test_pictures_of_a_server_are_allowed_from_exactly_its_host():
    own = tiles.read(SERVER)
    assert own.host == "tiles.example.org:8443"
    assert own.policy == POLICY.replace("img-src 'self' data:", "img-src 'self' data: https://tiles.example.org:8443")


def test_pictures_of_the_site_itself_need_no_leave():
    assert (tiles.read(OWN).policy, tiles.read(OWN).host) == (POLICY, None)


@pytest.mark.parametrize(
    "url",
    [
        "http://tiles.example.org/{z}/{x}/{y}.png",
        "https://{s}.tile.example.org/{z}/{x}/{y}.png",
        "https://*.example.org/{z}/{x}/{y}.png",
        "https://ayse:parola@tiles.example.org/{z}/{x}/{y}.png",
        "https://tiles.example.org/{z}/{x}/{y}.png?key=1",
        "https://tiles.example.org/{z}/{x}/{y}.png#a",
        "https://tiles.example.org; script-src https://evil.example/{z}/{x}/{y}.png",
        "https://tiles.example.org/{z}/{x}/{y}.png; script-src *",
        "https://tiles.example.org/{z}/{x}/{y}.png https://evil.example",
        "https://tiles.example.org,evil.example/{z}/{x}/{y}.png",
        "https://tiles.example.org/{z}/{x}/{y}'.png",
        'https://tiles.example.org/{z}/{x}/{y}".png',
        "https://tiles.example.org/{z}/{x}/{y}`${1}.png",
        "https://tiles.example.org/{z}/{x}/{y}.png\n",
        "https://tiles.example.org/{z}/{x}.png",
        "https://tiles.example.org/{z}/{x}/{y}/{y}.png",
        "https://tiles.example.org/{z}/{x}/{y}{r}.png",
        "https://tiles.example.org/{z}/{x}/turkiye.png",
        "https://tiles.example.org",
        "https://localhost/{z}/{x}/{y}.png",
        "https://TILES.example.org/{z}/{x}/{y}.png",
        "https://tiles.exämple.org/{z}/{x}/{y}.png",
        "//tiles.example.org/{z}/{x}/{y}.png",
        "/../{z}/{x}/{y}.png",
        "/a/../{z}/{x}/{y}.png",
        "\\\\tiles.example.org\\{z}\\{x}\\{y}.png",
        "data:image/png,{z}{x}{y}",
        "javascript:alert(1)//{z}/{x}/{y}",
        "tiles/{z}/{x}/{y}.png",
        "",
        None,
        7,
    ],
)
def test_an_address_that_could_lead_elsewhere_is_refused(url):
    with pytest.raises(tiles.Refused, match="url"):
        tiles.read(SERVER | {"url": url})


@pytest.mark.parametrize("attribution", ["", "  ", None, 1, "a\nb", "a\u202eb", "a" * 201])
def test_who_made_the_map_must_be_said_in_plain_words(attribution):
    with pytest.raises(tiles.Refused, match="attribution"):
        tiles.read(SERVER | {"attribution": attribution})


@pytest.mark.parametrize("zoom", [None, 0, 23, "18", True, 1.5])
def test_how_close_the_pictures_come_must_be_said(zoom):
    with pytest.raises(tiles.Refused, match="max_zoom"):
        tiles.read(SERVER | {"max_zoom": zoom})


@pytest.mark.parametrize("setting", ["https://tiles.example.org/{z}/{x}/{y}.png", {}, SERVER | {"subdomains": "abc"}, [SERVER]])
def test_a_setting_of_another_shape_is_refused(setting):
    with pytest.raises(tiles.Refused):
        tiles.read(setting)


@pytest.fixture
def built(tmp_path):
    """Return what builds a small site with a setting, and is looked at as a build is."""

    def with_setting(setting, **looked):
        own = tiles.read(setting)
        found = dict(files(map_catalogue.catalogue(tmp_path), ("tr",), decisions=OperatorSettings(own)))
        verification = Verification(tiles=looked.get("tiles", own))
        for path, content in found.items():
            verification.look(path, content)
        verification.verdict()
        return found

    return with_setting


def test_only_the_map_may_ask_the_host_and_the_site_passes_its_check(built):
    found = built(SERVER)
    allowing = {path for path, content in found.items() if b"https://tiles.example.org:8443" in content}
    script = {path for path in found if path.startswith("static/map.") and path.endswith(".js")}
    assert allowing == {"tr/map.html"} | script


def test_a_host_nobody_has_set_does_not_pass_the_check(built):
    with pytest.raises(
        VerificationFailed, match=r"(?s)would fetch something from https://tiles.example.org:8443.*allows what it should not"
    ):
        built(SERVER, tiles=None)


def test_another_host_than_the_one_set_does_not_pass_the_check(built):
    with pytest.raises(VerificationFailed, match="would fetch something from https://tiles"):
        built(SERVER, tiles=tiles.read(SERVER | {"url": "https://other.example.org/{z}/{x}/{y}.png"}))


def test_hosts_are_told_the_same_for_the_map_and_nothing_for_other_pages():
    own = tiles.read(SERVER)
    told_to = {name: text.decode() for name, text in hosting.files(Told("", ("tr",), own.policy))}
    for name in ("nginx.conf", "htaccess", "_headers"):
        assert f"{own.policy}; frame-ancestors 'none'" in told_to[name]
        assert f"{POLICY}; frame-ancestors 'none'" in told_to[name]
    assert "/tr/map.html\n  ! Content-Security-Policy\n  Content-Security-Policy: default-src" in told_to["_headers"]


def test_the_words_of_the_credit_are_words(built):
    hostile = '<img src=x onerror=alert(1)>"`${1}</script>'
    found = built(OWN | {"attribution": hostile})
    assert b"<img src=x" not in found["tr/map.html"]
    assert b"&lt;img src=x onerror=alert(1)&gt;" in found["tr/map.html"]
    assert not any(hostile.encode() in content for content in found.values())


def test_the_map_goes_as_close_as_the_pictures_do(tmp_path):
    known = map_catalogue.catalogue(tmp_path)
    with_pictures = map_script.files(known, tiles.read(SERVER))[map_script.SCRIPT].decode()
    assert '"maxZoom": 18' in with_pictures
    assert json.dumps(SERVER["url"]) in with_pictures
    assert '"pictures": null' in map_script.files(known)[map_script.SCRIPT].decode()


def test_the_build_says_what_is_wrong_with_the_setting_and_builds_nothing(tmp_path, turkish):
    wrong = json.dumps(SERVER | {"url": "http://tiles.example.org/{z}/{x}/{y}.png"})
    command = [Path(sys.executable).parent / "pelican", "-o", tmp_path / "output", "-e", f"MAP_TILES={wrong}"]
    done = subprocess.run(command, cwd=turkish, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "error [setting] MAP_TILES: url is one https address on your own host" in done.stderr
    assert list(tmp_path.iterdir()) == []
