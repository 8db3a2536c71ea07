"""The site served by nginx and by Apache with the settings it brings: addresses, content types, headers, times."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

import builders
from builders import LANGUAGES
from rehber.feed.export import STANDARD
from rehber.map import tiles
from rehber.policy import POLICY
from rehber.publish import hosting, release, trees
from rehber.publish.hosts import Told, base_path
from rehber.publish.verify import Verification
from web_servers import HOSTS, needs_nginx, served


@pytest.fixture(scope="module", params=HOSTS)
def host(request, site, tmp_path_factory):
    with served(site, tmp_path_factory.mktemp("host"), f"{site}.hosting", request.param) as ask:
        yield ask


def test_the_news_are_served_as_what_they_are(host):
    status, headers, body = host("/ar/news.xml")
    assert (status, headers["Content-Type"]) == (200, "application/atom+xml")  # XML says its own encoding
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert b'xml:lang="ar"' in body


def test_what_is_packed_is_served_packed_and_says_the_same(host, site):
    packed = next(site.glob("static/search-tr.*.js"))
    _, headers, body = host(f"/static/{packed.name}", **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"
    assert body == packed.with_name(packed.name + ".gz").read_bytes()
    assert gzip.decompress(body) == packed.read_bytes()


def test_the_bare_addresses_of_hsds_are_answered(host, site):
    assert host("/data/v1/")[2] == (site / "data/v1/index.json").read_bytes()
    for folder in ("", "/ar"):
        status, headers, content = host(f"/data/v1{folder}/services")
        assert (status, headers["Content-Type"]) == (200, "application/json")
        assert content == (site / f"data/v1{folder}/services.json").read_bytes()
        one = next((site / "data/v1/services").glob("*.json"))
        assert host(f"/data/v1{folder}/services/{one.stem}")[2] == one.read_bytes()


def test_the_steps_of_the_open_referral_uk_validator_pass(host):
    """As its source has them (oruk-validator 8cbf722): the root, every list, its pages, the records that are listed."""
    root = json.loads(host("/data/v1/")[2])
    assert root["version"] == "3.0"
    assert root["profile"]
    for collection in STANDARD:
        status, headers, content = host(f"/data/v1/{collection}")
        assert (status, headers["Access-Control-Allow-Origin"]) == (200, "*"), collection
        listed = json.loads(content)
        assert (listed["page_number"], listed["total_pages"], listed["last_page"]) == (1, 1, True)
        assert len(listed["contents"]) == listed["total_items"] == listed["size"]
        ids = [row["id"] for row in listed["contents"]]
        if collection == "service_at_locations":  # in HSDS a list is enough; each stands in its service
            continue
        for one in {ids[0], ids[len(ids) // 2], ids[-1]}:
            status, _, content = host(f"/data/v1/{collection}/{one}")
            assert (status, json.loads(content)["id"]) == (200, one), collection


def test_an_address_is_answered_only_where_there_is_a_list(host):
    assert "providers" not in STANDARD
    assert host("/data/v1/providers")[0] == 404


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/data/v1/services.json", "application/json"),
        ("/data/v1/services.ndjson", "application/x-ndjson"),
        ("/data/v1/locations.geojson", "application/geo+json"),
        ("/data/v1/catalog.jsonld", "application/ld+json"),
        ("/data/v1/csv/services.csv", "text/csv; charset=utf-8"),
        ("/data/v1/changes/istanbul.atom", "application/atom+xml"),
        ("/data/v1/embed.js", "text/javascript; charset=utf-8"),
        ("/.well-known/api-catalog", "application/linkset+json"),
    ],
)
def test_everybody_may_read_the_data_from_anywhere(host, path, media_type):
    status, headers, _ = host(path)
    assert (status, headers["Content-Type"]) == (200, media_type)
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["ETag"]


@pytest.mark.parametrize("path", ["/tr/index.html", "/", "/nothing-here", "/data/v1/nothing.json"])
def test_no_page_goes_without_its_policy(host, path):
    _, headers, _ = host(path)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def publish(site, files, base_url=None, tiles_policy=POLICY):
    """Publish *files* and the settings of the hosts."""
    with site.locked():
        hosting.write(site, Told(base_path(base_url), LANGUAGES, tiles_policy))
        release.publish(site, files.items(), Verification(base=base_path(base_url)), now=lambda: 1_700_000_000)


@pytest.mark.parametrize("by", HOSTS)
def test_what_was_withdrawn_is_never_called_unchanged_not_even_after_going_back(by, tmp_path):
    site = trees.Site(tmp_path / "output")
    page = "data/v1/x.json"
    publish(site, {page: b"1" * 20})
    with served(site.link, tmp_path, f"{site.link}.hosting", by) as ask:
        seen = []
        for content in (b"2" * 20, b"1" * 20, None, b"3" * 20):
            _, had, before = ask(f"/{page}")
            if content is None:
                (site.home / f"{site.other}.records.json").write_text("[]")
                with site.locked():
                    assert release.rollback(site, now=lambda: 1_700_000_000)
            else:
                publish(site, {page: content})
            for condition in ({"If_None_Match": had["ETag"]}, {"If_Modified_Since": had["Last-Modified"]}):
                status, now, body = ask(f"/{page}", **condition)
                assert (status, body != before) == (200, True)
                assert now["ETag"] != had["ETag"]
            seen.append(now["Last-Modified"])
    assert seen == sorted(set(seen))


@pytest.mark.parametrize("by", HOSTS)
def test_a_site_that_is_built_again_keeps_every_tag_and_time_on_every_machine(by, tmp_path):
    files = {f"{n}.html": b"<p>%d" % n for n in range(20)}
    told = []
    for name in ("one", "two"):
        site = trees.Site(tmp_path / name / "output")
        for _ in range(2):
            publish(site, files)
            home = tmp_path / name / f"host{len(told)}"
            home.mkdir()
            with served(site.link, home, f"{site.link}.hosting", by) as ask:
                answers = [ask(f"/{path}")[1] for path in files]
                told.append([(answer["ETag"], answer["Last-Modified"]) for answer in answers])
                assert {ask(f"/{path}", If_None_Match=tag)[0] for path, (tag, _) in zip(files, told[0], strict=True)} == {304}
    assert told[1:] == told[:1] * 3


@pytest.mark.parametrize("by", HOSTS)
def test_a_site_below_a_path_is_right_everywhere(by, tmp_path):
    address = "https://example.org/kent/rehber/"
    text = (
        builders.centre()
        .replace("base_url: unknown", f'base_url: "{address}"')
        .replace("Deneme, licence", "Deneme, contact: bilgi@example.org, licence")
    )
    files = dict(builders.files(builders.catalogue(text, tmp_path)))
    site = trees.Site(tmp_path / "built" / "output")
    publish(site, files, address)
    (tmp_path / "www" / "kent").mkdir(parents=True)
    (tmp_path / "www" / "kent" / "rehber").symlink_to(site.link)
    with served(tmp_path / "www", tmp_path, f"{site.link}.hosting", by, "/kent/rehber") as ask:
        status, headers, lost = ask("/kent/rehber/tr/nothing.html")
        assert (status, headers["Cache-Control"]) == (404, "no-cache")
        for link in re.findall(rb'(?:href|src)="(/[^"]*)"', lost):
            assert ask(link.decode())[0] == 200, link
        script = next(path for path in files if re.fullmatch(r"static/find\..*\.js", path))
        assert "immutable" in ask(f"/kent/rehber/{script}")[1]["Cache-Control"]
        assert ask("/kent/rehber/data/v1/services")[2] == files["data/v1/services.json"]
        assert ask("/kent/rehber/data/v1/")[2] == files["data/v1/index.json"]
        named = re.findall(
            rf"{re.escape(address)}([^\s\")<]*)",
            "".join(files[path].decode() for path in ("llms.txt", "sitemap.xml", ".well-known/api-catalog", "tr/news.xml")),
        )
        assert len(named) > 20
        assert {path: ask(f"/kent/rehber/{path}")[0] for path in named} == dict.fromkeys(named, 200)
    told = {name: content.decode() for name, content in hosting.files(Told("/kent/rehber", ("tr",), POLICY))}
    rules = [line.split()[:2] for line in told["_redirects"].splitlines()] + [
        [line] for line in told["_headers"].splitlines() if line[:1] == "/"
    ]
    assert all(path.startswith("/kent/rehber/") for rule in rules for path in rule)


def test_a_script_may_ask_for_the_data_with_conditions(host):
    for path in ("/data/v1/services.json", "/data/v1/services"):
        status, headers, body = host(path, method="OPTIONS")
        assert (status, body) == (204, b"")
        assert headers.get_all("Access-Control-Allow-Origin") == ["*"]
        assert "If-None-Match" in headers["Access-Control-Allow-Headers"]
    assert "ETag" in host("/data/v1/services.json")[1]["Access-Control-Expose-Headers"]


@pytest.mark.parametrize("path", ["/static/", "/tr/centre/", "/.git/config"])
def test_a_folder_is_answered_by_our_own_page(path, host):
    status, headers, body = host(path)
    assert status in (403, 404)
    assert b'class="exit"' in body
    assert headers["Cache-Control"] == "no-cache"


def test_pages_are_sent_packed_and_caches_are_told_so(host, site):
    whole = (site / "tr/index.html").read_bytes()
    _, headers, body = host("/tr/index.html", Accept_Encoding="gzip")
    assert (headers["Content-Encoding"], headers["Content-Type"]) == ("gzip", "text/html; charset=utf-8")
    assert gzip.decompress(body) == whole
    _, plain, body = host("/tr/index.html")
    assert (plain["Content-Encoding"], body) == (None, whole)
    for said in (headers, plain):
        assert "Accept-Encoding" in said["Vary"]
    assert headers["ETag"] != plain["ETag"]


def test_all_of_static_may_be_kept_for_ever(host, site):
    for ending in ("js", "css", "svg", "geojson"):
        name = next((site / "static").glob(f"*.{ending}")).name
        assert host(f"/static/{name}")[1].get_all("Cache-Control") == ["public, max-age=31536000, immutable"]


def test_the_settings_of_hosts_are_not_public(host, site):
    assert not (site / "hosting").exists()
    for path in ("/hosting/nginx.conf", "/nginx.conf", "/_headers", "/.htaccess"):
        assert host(path)[0] in (403, 404)


@needs_nginx
def test_only_the_operator_switches_hsts_on(site, tmp_path):
    (tmp_path / "on").mkdir()
    written = Path(f"{site}.hosting/nginx.conf").read_text() + 'set $rehber_hsts "max-age=31536000";\n'
    (tmp_path / "on" / "nginx.conf").write_text(written)
    for settings, said in ((f"{site}.hosting", None), (tmp_path / "on", "max-age=31536000")):
        with served(site, tmp_path, settings) as ask:
            assert {ask(path)[1]["Strict-Transport-Security"] for path in ("/", "/data/v1/index.json", "/nothing")} == {said}


@pytest.mark.parametrize("by", HOSTS)
def test_the_pictures_of_the_map_are_allowed_on_its_pages_alone(by, tmp_path):
    own = tiles.read({"url": "https://tiles.example.org/{z}/{x}/{y}.png", "attribution": "© Harita", "max_zoom": 18})
    pages = ("tr/map.html", "ku/map/istanbul.html", "tr/index.html", "tr/page/map.html", "tr/centre/map.html")
    site = trees.Site(tmp_path / "output")
    publish(site, dict.fromkeys(pages, b"x"), None, own.policy)
    with served(site.link, tmp_path, f"{site.link}.hosting", by) as ask:
        told = {page: ask(f"/{page}")[1].get_all("Content-Security-Policy") for page in pages}
    assert {page for page, said in told.items() if "https://tiles.example.org" in said[0]} == {
        "tr/map.html",
        "ku/map/istanbul.html",
    }
    assert {len(said) for said in told.values()} == {1}
