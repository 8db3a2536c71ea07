"""Modification times, and the hashed files of earlier sites: what caches and readers in the middle of a page rely on."""

from __future__ import annotations

from published import put, shows_nobody, tree
from rehber.publish import release
from rehber.publish.trees import Site
from rehber.publish.verify import Verification


def times(place: Site) -> dict[str, int]:
    return {f.relative_to(place.link).as_posix(): f.stat().st_mtime_ns for f in place.link.rglob("*") if f.is_file()}


def at(moment: int, place: Site, files: dict[str, bytes], **options) -> None:
    with place.locked():
        release.publish(
            place,
            files.items(),
            Verification(),
            before_switch=lambda name: shows_nobody(place, name),
            now=lambda: moment,
            **options,
        )


def test_the_same_content_keeps_its_time_in_both_trees(place):
    for moment in (1_000, 2_000, 3_000):
        at(moment, place, {"a.html": b"<p>1", "b.html": b"<p>%d" % moment})
        assert times(place)["a.html"] == 1_002_000_000_000
        assert times(place)["b.html"] == (moment + 2) * 1_000_000_000


def test_other_content_is_always_later_even_where_it_was_there_before_and_the_clock_goes_back(place):
    seen = []
    for moment, content in ((5_000, b"A"), (4_000, b"B"), (3_000, b"A"), (3_000, b"A"), (9_000, b"C"), (1, b"A")):
        at(moment, place, {"a.txt": content})
        seen.append(times(place)["a.txt"] // 1_000_000_000)
    assert seen == [5_002, 5_003, 5_004, 5_004, 9_002, 9_003]


def test_a_file_that_comes_back_after_it_was_gone_is_later_than_all_before(place):
    at(1_000, place, {"a.txt": b"A", "b.txt": b"1"})
    at(2_000, place, {"b.txt": b"1"})
    at(500, place, {"a.txt": b"B", "b.txt": b"1"})
    assert times(place)["a.txt"] == 1_003_000_000_000


def test_going_back_makes_what_differs_later(place):
    at(1_000, place, {"a.txt": b"A", "b.txt": b"1", "gone.txt": b"x"})
    at(2_000, place, {"a.txt": b"B", "b.txt": b"1"})
    with place.locked():
        release.rollback(place, now=lambda: 100)
    assert times(place) == {"a.txt": 2_003_000_000_000, "b.txt": 1_002_000_000_000, "gone.txt": 2_003_000_000_000}
    at(3_000, place, {"a.txt": b"A", "b.txt": b"1"})
    assert times(place) == {"a.txt": 2_003_000_000_000, "b.txt": 1_002_000_000_000}


def test_two_machines_that_are_told_the_same_times_agree_on_all_of_them(place, tmp_path):
    (tmp_path / "second").mkdir()
    other = Site(tmp_path / "second" / "site")
    for moment in (1_000, 2_000, 2_000):
        for one in (place, other):
            at(moment, one, {"a.txt": b"A", "b.txt": b"%d" % moment})
    assert times(place) == times(other)


def test_who_still_reads_a_file_reads_it_to_its_end(place):
    large = b"1" * 300_000
    put(place, {"a.txt": large})
    with (place.link / "a.txt").open("rb") as reader:
        begun = reader.read(1_000)
        put(place, {"a.txt": b"2" * 300_000})
        put(place, {"a.txt": b"3" * 300_000})
        assert begun + reader.read() == large


def script(number: int) -> str:
    return f"static/search-tr.{number:010x}.js"


def site_of(number: int) -> dict[str, bytes]:
    return {"index.html": b"<p>%d" % number, script(number): b"%d" % number, f"{script(number)}.gz": b"z%d" % number}


def test_hashed_files_of_the_last_three_sites_stay_with_their_times(place):
    for number in range(1, 7):
        at(number * 1_000, place, site_of(number))
    files = tree(place)
    assert set(files) == {"index.html", *(script(n) for n in range(3, 7)), *(f"{script(n)}.gz" for n in range(3, 7))}
    assert files[script(3)] == b"3"
    assert times(place)[script(3)] == 3_002_000_000_000


def test_building_the_same_site_again_drives_no_file_of_a_site_before_out(place):
    put(place, site_of(1))
    for _ in range(5):
        put(place, site_of(2))
    assert script(1) in tree(place)


def test_a_hashed_file_a_hand_has_changed_does_not_stay(place):
    put(place, site_of(1))
    (place.link / script(1)).write_bytes(b"?")
    put(place, site_of(2))
    assert script(1) not in tree(place)


def test_a_page_of_a_site_before_does_not_stay(place):
    put(place, {"index.html": b"<p>", "old.html": b"<p>"})
    put(place, {"index.html": b"<p>"})
    assert set(tree(place)) == {"index.html"}


def test_nothing_stays_where_all_before_is_to_be_forgotten(place):
    put(place, site_of(1))
    at(2_000, place, site_of(2), keep=False)
    put(place, site_of(3))
    assert script(1) not in tree(place)
    assert script(2) in tree(place)
