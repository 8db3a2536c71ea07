"""What became protected does not come back: not from the tree nobody reads, not by going back, not from the changes."""

from __future__ import annotations

import pytest

from builders import HEAD, record, unchecked
from rehber.publish import release, trees, withheld
from rehber.publish.verify import Verification

DESK = record("name: Danışma\nphones: [{number: '444 31 12'}]", id="danisma")
PUBLIC = (
    HEAD
    + "centres:\n"
    + record("place: {address: {street: Gizlikaya Sok., district: Konak, province: İzmir}}", id="kadin-evi")
    + DESK
)
HIDDEN = HEAD + "centres:\n" + record("kind: womens-shelter\nreached_through: danisma", id="kadin-evi") + DESK


@pytest.fixture
def site(tmp_path):
    return trees.Site(tmp_path / "output")


def build(site, known, files):
    with site.locked():
        became = withheld.become_protected(site, known)
        release.publish(
            site,
            files.items(),
            Verification(),
            before_switch=lambda tree: withheld.remember(site, tree, known, earlier=not became),
            keep=not became,
        )
        withheld.clean(site)
    return became


def test_the_tree_that_shows_a_place_that_became_protected_is_deleted_and_the_build_says_so(site, tmp_path):
    build(site, unchecked(PUBLIC, tmp_path), {"a.html": b"<p>Gizlikaya"})
    assert build(site, unchecked(HIDDEN, tmp_path), {"a.html": b"<p>x"}) == ("kadin-evi",)
    assert not any(b"Gizlikaya" in file.read_bytes() for file in site.home.rglob("*") if file.is_file())
    assert not release.rollback(site)


def test_nobody_goes_back_to_a_tree_whose_record_is_protected_now(site, tmp_path):
    known = unchecked(PUBLIC, tmp_path)
    build(site, known, {"a.html": b"<p>1"})
    build(site, known, {"a.html": b"<p>2"})
    (site.home / "protected.json").write_text(f'["{withheld.digest("kadin-evi")}"]')
    with pytest.raises(withheld.Withheld):
        release.rollback(site)


def test_nobody_goes_back_to_a_tree_with_a_text_the_gate_refuses_today(site, tmp_path):
    known = unchecked(PUBLIC, tmp_path)
    told = "<main><p>Kadın sığınma evi Gizlikaya Sokağındadır.</p></main>".encode()
    build(site, known, {"tr/news/x.html": told})
    build(site, known, {"tr/news/x.html": b"<main><p>x</p></main>"})
    with pytest.raises(withheld.Withheld) as refused:
        release.rollback(site)
    assert "Gizlikaya" not in str(refused.value)


def test_nobody_goes_back_to_a_tree_of_which_nothing_is_known(site, tmp_path):
    known = unchecked(PUBLIC, tmp_path)
    build(site, known, {"a.html": b"<p>1"})
    build(site, known, {"a.html": b"<p>2"})
    (site.home / f"{site.other}.records.json").unlink()
    with pytest.raises(withheld.Withheld):
        release.rollback(site)


def test_the_list_of_what_is_protected_names_nothing(site, tmp_path):
    build(site, unchecked(HIDDEN, tmp_path), {"a.html": b"<p>x"})
    assert all(b"kadin-evi" not in file.read_bytes() for file in site.home.glob("*.json"))


def test_a_search_of_a_site_before_that_names_a_place_that_became_protected_does_not_stay(site, tmp_path):
    search = "static/search-tr.0123456789.js"
    known, hidden = unchecked(PUBLIC, tmp_path), unchecked(HIDDEN, tmp_path)
    build(site, known, {"a.html": b"<p>1", search: b"Gizlikaya"})
    without = unchecked(HEAD + "centres:\n" + DESK, tmp_path)
    build(site, without, {"a.html": b"<p>2"})
    assert (site.link / search).is_file()
    assert build(site, hidden, {"a.html": b"<p>3"}) == ("kadin-evi",)
    assert not any(b"Gizlikaya" in file.read_bytes() for file in site.home.rglob("*") if file.is_file())
