"""A tree that somebody has changed, or that is damaged, is repaired by the next build, and rollback refuses it."""

from __future__ import annotations

import os

import pytest

from published import put, tree
from rehber.publish import release
from rehber.publish.withheld import Withheld


def lose(file):
    file.unlink()


def cut(file):
    file.write_bytes(b"")


def alter(file):
    file.write_bytes(b"<p>?")


@pytest.mark.parametrize("harm", [lose, cut, alter])
def test_what_a_hand_has_done_to_a_tree_is_undone_by_the_next_build_into_it(harm, place):
    site = {"a.html": b"<p>1", "x/b.html": b"<p>2"}
    put(place, site)
    put(place, site)
    harm(place.link / "a.html")
    put(place, site)
    put(place, site)
    assert tree(place) == site


def test_a_file_a_hand_has_put_into_a_tree_does_not_stay(place):
    put(place, {"a.html": b"<p>"})
    put(place, {"a.html": b"<p>"})
    (place.link / "notes").mkdir()
    (place.link / "notes" / "adres.txt").write_text("Gizli Sok. 5")
    put(place, {"a.html": b"<p>"})
    put(place, {"a.html": b"<p>"})
    assert tree(place) == {"a.html": b"<p>"}
    assert not (place.link / "notes").exists()


def test_a_tree_a_hand_has_changed_is_not_gone_back_to(place):
    put(place, {"a.html": b"<p>1"})
    put(place, {"a.html": b"<p>2"})
    (place.tree(place.other) / "a.html").write_bytes(b"<p>?")
    with pytest.raises(Withheld, match=r"a\.html"):
        release.rollback(place)
    assert tree(place) == {"a.html": b"<p>2"}


def folder_instead_of_file(tree):
    (tree / "a.html").unlink()
    (tree / "a.html").mkdir()
    (tree / "a.html" / "b").write_text("x")


def file_instead_of_folder(tree):
    (tree / "x" / "b.html").unlink()
    (tree / "x").rmdir()
    (tree / "x").write_text("x")


def time_set_back(tree):
    before = (tree / "a.html").stat()
    (tree / "a.html").write_bytes(b"<p>?")
    os.utime(tree / "a.html", ns=(before.st_mtime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("harm", [folder_instead_of_file, file_instead_of_folder, time_set_back])
def test_no_damage_in_a_tree_stops_a_build_into_it(harm, place):
    site = {"a.html": b"<p>1", "x/b.html": b"<p>2"}
    put(place, site)
    put(place, site)
    harm(place.tree(place.other))
    put(place, site)
    assert tree(place) == site
