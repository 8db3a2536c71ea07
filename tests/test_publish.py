"""Publication: whole or not at all, and the live site is never anything in between."""

from __future__ import annotations

import fcntl
import signal
import subprocess
import sys
import textwrap
import threading

import pytest

from builders import ROOT
from published import put, tree
from rehber.publish import build, release, trees
from rehber.publish.trees import ForeignPath, Locked
from rehber.publish.verify import Verification, VerificationFailed

PAGE = b'<!doctype html><title>x</title><a href="b.html">b</a>'


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


@pytest.mark.parametrize("leads_to", ["somebody", "nowhere", "somebody/a"])
def test_a_link_that_is_not_ours_is_left_alone(leads_to, place, tmp_path):
    (tmp_path / "somebody" / "a").mkdir(parents=True)
    place.link.symlink_to(tmp_path / leads_to)
    with pytest.raises(ForeignPath, match="move it away"):
        put(place, {"a.html": b"<p>"})
    assert place.link.readlink() == tmp_path / leads_to


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
