"""Records that are gone: an old address leads on, unless a word about it could betray a protected place."""

from __future__ import annotations

import re

import pytest

import builders
from builders import LANGUAGES
from rehber.catalogue import gone as records
from rehber.publish import hosting, release, trees
from rehber.publish.hosts import Told, base_path
from rehber.publish.verify import Verification
from web_servers import HOSTS, served

REMOVED = """
removed:
  - {id: eski-ad, on: 2026-11-01, reason: moved, replaced_by: bir-merkez}
  - {id: daha-eski, on: 2026-11-01, reason: merged, replaced_by: bir-merkez}
  - {id: kapanan, on: 2026-11-01, reason: closed}
  - {id: yanlis, on: 2026-11-01, reason: mistake}
  - {id: geri-cekilen, on: 2026-11-01, reason: withdrawn}
"""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return builders.catalogue(builders.centre() + REMOVED.lstrip("\n"), tmp_path_factory.mktemp("gone"))


@pytest.fixture(scope="module")
def files(catalogue):
    return dict(builders.files(catalogue))


def text(page: bytes) -> str:
    main = page.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub("<[^>]+>", " ", main).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("old", ["eski-ad", "daha-eski"])
def test_an_old_address_says_what_happened_and_leads_to_the_record_of_today(old, language, files):
    page = files[f"{language}/centre/{old}.html"].decode()
    assert re.search(r'<a class="whole" href="\.\./centre/bir-merkez\.html">.*Bir Merkez.*</a>', page)
    assert '<meta name="robots" content="noindex">' in page
    assert '<link rel="canonical" href="../centre/bir-merkez.html">' in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_has_its_sentence_in_each_language(language, files):
    told = {old: text(files[f"{language}/centre/{old}.html"]) for old in ("eski-ad", "daha-eski", "kapanan", "yanlis")}
    assert len(set(told.values())) == 4
    english = [text(files[f"en/centre/{old}.html"]) for old in told]
    assert language == "en" or not set(told.values()) & set(english)


@pytest.mark.parametrize("folder", ["organisation", "centre", "unit"])
def test_without_a_successor_the_page_is_wherever_the_record_may_have_been(folder, files):
    page = files[f"tr/{folder}/kapanan.html"].decode()
    assert "kapandı" in page
    assert 'rel="canonical"' not in page


def test_of_a_withdrawn_record_nothing_is_there(files, catalogue):
    assert not [path for path in files if "geri-cekilen" in path]
    pages = [path for path, content in files.items() if path.endswith(".html") and b"geri-cekilen" in content]
    assert pages == []
    assert "geri-cekilen" not in [record.id for record in records.gone(catalogue)]


def test_a_successor_that_is_protected_is_not_named(tmp_path):
    shelter = builders.record("kind: womens-shelter\nname: Sığınma evi\nreached_through: bir-merkez", id="siginma")
    removed = "removed: [{id: eski, on: 2026-11-01, reason: moved, replaced_by: siginma}]\n"
    known = builders.unchecked(builders.centre() + shelter + removed, tmp_path)
    assert [record.successor for record in records.gone(known)] == [None]


def test_a_help_line_has_never_had_an_address(tmp_path):
    lines = (
        "hotlines: [{id: alo-183, number: '183', name: Alo 183, summary: Bir hat., verified_on: 2026-11-01, source: sayfa}]\n"
    )
    removed = "removed: [{id: alo-1, on: 2026-11-01, reason: merged, replaced_by: alo-183}]\n"
    assert records.gone(builders.unchecked(builders.centre() + lines + removed, tmp_path)) == ()


def test_search_engines_are_not_sent_to_old_addresses(tmp_path):
    text = (builders.centre() + REMOVED.lstrip("\n")).replace("base_url: unknown", "base_url: https://example.org")
    made = dict(builders.files(builders.unchecked(text, tmp_path), ("tr",)))
    assert b"bir-merkez" in made["sitemap-tr.xml"]
    assert b"eski-ad" not in made["sitemap-tr.xml"] + made["data/v1/catalogue.json"].replace(b'"id":"eski-ad"', b"")


@pytest.mark.parametrize("base", ["", "https://example.org/kent/rehber"])
@pytest.mark.parametrize("by", HOSTS)
def test_a_host_leads_on_by_itself_and_knows_nothing_of_what_was_withdrawn(by, base, files, tmp_path):
    site = trees.Site(tmp_path / "output")
    moved = (("eski-ad", "centre/bir-merkez.html"),)
    with site.locked():
        hosting.write(site, Told(base_path(base), LANGUAGES, "default-src 'none'", moved))
        kept = {name: content for name, content in files.items() if name != "404.html"}  # its links are those of another base
        release.publish(site, kept.items(), Verification(base=base_path(base)), now=lambda: 1_700_000_000)
    (tmp_path / "www" / "kent").mkdir(parents=True)
    (tmp_path / "www" / "kent" / "rehber").symlink_to(site.link)
    path = base_path(base)
    with served(tmp_path / "www" if base else site.link, tmp_path, f"{site.link}.hosting", by, path) as ask:
        for language in ("tr", "ar"):
            for folder in ("organisation", "centre", "unit"):
                status, _, body = ask(f"{path}/{language}/{folder}/eski-ad.html")
                assert (status, body) == (200, files[f"{language}/centre/bir-merkez.html"])
        withdrawn, unheard = (ask(f"{path}/tr/centre/{name}.html") for name in ("geri-cekilen", "hic-olmayan"))
        assert (withdrawn[0], withdrawn[2]) == (404, unheard[2])


def test_hosts_that_read_a_file_of_redirects_are_told_of_every_kind_and_language():
    told = Told("/rehber", ("tr", "ar"), "x", (("eski-ad", "centre/bir-merkez.html"),))
    lines = dict(hosting.files(told))["_redirects"].decode().splitlines()
    assert "/rehber/ar/unit/eski-ad.html /rehber/ar/centre/bir-merkez.html 301!" in lines
    assert sum("eski-ad" in line for line in lines) == 6
