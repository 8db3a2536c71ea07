"""Publication: whole or not at all, and the live site is never anything in between."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import textwrap
import threading

import pytest

from builders import ROOT
from rehber.publish import build, release, trees
from rehber.publish.trees import ForeignPath, Locked, Site
from rehber.publish.verify import Verification, VerificationFailed
from rehber.publish.withheld import Withheld

PAGE = b'<!doctype html><title>x</title><a href="b.html">b</a>'


@pytest.fixture
def place(tmp_path) -> Site:
    return Site(tmp_path / "output")


def put(place: Site, files: dict[str, bytes], expected: int | None = None) -> release.Published:
    with place.locked():
        return release.publish(
            place, files.items(), Verification(), expected, before_switch=lambda name: shows_nobody(place, name)
        )


def shows_nobody(place: Site, name: str) -> None:
    (place.home / f"{name}.records.json").write_text("[]")


def tree(place: Site) -> dict[str, bytes]:
    return {f.relative_to(place.link).as_posix(): f.read_bytes() for f in place.link.rglob("*") if f.is_file()}


def test_the_first_site_is_there(place):
    put(place, {"a.html": b"<p>", "x/b.html": b"<i>"})
    assert tree(place) == {"a.html": b"<p>", "x/b.html": b"<i>"}


def test_builds_take_turns_between_two_trees_and_write_only_what_differs(place):
    one = {f"{i}.html": b"<p>%d" % i for i in range(20)}
    put(place, one)
    put(place, one)
    first = place.live
    done = put(place, {**one, "3.html": b"<p>new"})
    assert (done.files, done.written, done.deleted) == (20, 1, 0)
    assert place.live != first


def test_what_is_no_longer_wanted_is_deleted_with_its_folder(place):
    put(place, {"a.html": b"<p>", "old/b.html": b"<p>"})
    put(place, {"a.html": b"<p>"})
    done = put(place, {"a.html": b"<p>"})
    assert done.deleted == 1
    assert tree(place) == {"a.html": b"<p>"}
    assert not (place.link / "old").exists()


def test_a_file_may_become_a_folder_and_a_folder_a_file(place):
    put(place, {"a.html": b"<p>", "x.txt": b"1"})
    put(place, {"a.html": b"<p>", "x.txt": b"1"})
    put(place, {"a.html": b"<p>", "y/z.txt": b"1"})
    put(place, {"a.html": b"<p>"})
    put(place, {"a.html": b"<p>", "y.txt": b"2"})
    assert tree(place) == {"a.html": b"<p>", "y.txt": b"2"}


def test_an_unsound_site_leaves_the_live_one_as_it_was(place):
    put(place, {"a.html": b"<p>old"})
    before = (place.live, tree(place))
    with pytest.raises(VerificationFailed, match="b"):
        put(place, {"a.html": PAGE})
    assert (place.live, tree(place)) == before


def test_a_tree_is_not_believed_after_a_build_that_failed(place):
    put(place, {"a.html": b"<p>1"})
    put(place, {"a.html": b"<p>2"})
    with pytest.raises(VerificationFailed):
        put(place, {"a.html": PAGE, "left-over.html": b"<p>"})
    put(place, {"a.html": b"<p>3"})
    assert tree(place) == {"a.html": b"<p>3"}


def test_a_build_that_is_killed_leaves_the_live_site_and_no_lock(place, tmp_path):
    put(place, {"a.html": b"<p>1"})
    put(place, {"a.html": b"<p>2"})
    before = tree(place)
    script = textwrap.dedent(
        """
        import os, signal, sys
        from pathlib import Path
        from rehber.publish import release, trees
        from rehber.publish.verify import Verification

        def files():
            for i in range(1000):
                yield f"{i}.html", b"<p>half"
                if i == 500:
                    os.kill(os.getpid(), signal.SIGKILL)

        place = trees.Site(Path(sys.argv[1]))
        with place.locked():
            release.publish(place, files(), Verification())
        """
    )
    done = subprocess.run([sys.executable, "-c", script, str(place.link)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert tree(place) == before
    put(place, {"a.html": b"<p>3"})
    assert tree(place) == {"a.html": b"<p>3"}


def test_two_builds_at_once_are_one_too_many(place):
    put(place, {"a.html": b"<p>"})
    with (place.home / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(Locked):
            put(place, {"a.html": b"<p>2"})
    put(place, {"a.html": b"<p>2"})


def test_a_folder_that_is_not_ours_is_left_alone(place):
    place.link.mkdir()
    (place.link / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ForeignPath, match="move it away"):
        put(place, {"a.html": b"<p>"})
    assert (place.link / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_a_full_disk_leaves_the_live_site(place):
    put(place, {"a.html": b"<p>1"})
    before = tree(place)
    script = (
        "import resource, signal, sys; from pathlib import Path; from rehber.publish import release, trees; from rehber.publish.verify import Verification;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "place = trees.Site(Path(sys.argv[1]));\n"
        "with place.locked(): release.publish(place, [('a.html', b'x' * 5000)], Verification())"
    )
    done = subprocess.run([sys.executable, "-c", script, str(place.link)], capture_output=True, text=True, check=False)
    assert "OSError" in done.stderr
    assert tree(place) == before


def test_going_back_is_one_rename_and_so_is_going_forward(place):
    put(place, {"a.html": b"<p>1"})
    put(place, {"a.html": b"<p>2"})
    assert release.rollback(place)
    assert tree(place) == {"a.html": b"<p>1"}
    assert release.rollback(place)
    assert tree(place) == {"a.html": b"<p>2"}


def test_there_is_nothing_to_go_back_to_after_the_first_build(place):
    put(place, {"a.html": b"<p>1"})
    assert not release.rollback(place)


def test_a_reader_meets_a_whole_site_at_every_moment(place):
    put(place, {"a.html": b"<p>0"})
    faults: list[str] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                if not (place.link / "a.html").read_bytes().startswith(b"<p>"):
                    faults.append("half a page")
            except OSError as error:
                faults.append(str(error))

    reader = threading.Thread(target=read)
    reader.start()
    for name in ["b", "a"] * 300:
        place.tree(name).mkdir(exist_ok=True)
        (place.tree(name) / "a.html").write_bytes(b"<p>x") if not (place.tree(name) / "a.html").exists() else None
        place.switch(name)
    stop.set()
    reader.join()
    assert faults == []


def test_the_link_is_relative_so_that_the_folder_may_move(place):
    put(place, {"a.html": b"<p>"})
    assert str(place.link.readlink()) == f".output.trees/{place.live}"


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


@pytest.mark.parametrize("leads_to", ["somebody", "nowhere", "somebody/a"])
def test_a_link_that_is_not_ours_is_left_alone(leads_to, place, tmp_path):
    (tmp_path / "somebody" / "a").mkdir(parents=True)
    place.link.symlink_to(tmp_path / leads_to)
    with pytest.raises(ForeignPath, match="move it away"):
        put(place, {"a.html": b"<p>"})
    assert place.link.readlink() == tmp_path / leads_to


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


@pytest.mark.parametrize("content", ["", "[]", '{"files": []}', '{"files": {"a": "x"}}', "\x00"])
def test_a_damaged_list_of_a_tree_stops_no_build(content, place):
    put(place, {"a.html": b"<p>1"})
    put(place, {"a.html": b"<p>1"})
    for name in trees.TREES:
        place.manifest(name).write_text(content)
    put(place, {"a.html": b"<p>2"})
    assert tree(place) == {"a.html": b"<p>2"}


def test_what_was_written_is_on_the_disk_before_the_link_leads_to_it(place):
    put(place, {"a.html": b"<p>1"})
    seen = []

    def flush():
        seen.append((tree(place), place.manifest(place.other).is_file(), (place.tree(place.other) / "a.html").read_bytes()))

    with place.locked():
        release.publish(place, iter({"a.html": b"<p>2"}.items()), Verification(), flush=flush)
    assert seen == [({"a.html": b"<p>1"}, True, b"<p>2")]
    assert tree(place) == {"a.html": b"<p>2"}


@pytest.mark.parametrize("name", ["ledger.json", "sha256sums.txt"])
def test_a_damaged_file_of_the_feed_is_no_promise(name, place):
    put(place, {f"data/v1/{name}": b"{}"})
    whole = build.contract(ROOT / "schema", place.link)
    (place.link / "data/v1" / name).write_bytes(b"\xff[1]")
    damaged = build.contract(ROOT / "schema", place.link)
    assert {b"{}", None} == {whole.ledger, whole.sums}
    assert (damaged.ledger, damaged.sums) == (None, None)
