"""Whatever happens to a command, it ends in one sentence and an exit code that says of which kind it was."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import time

import pytest

from builders import ROOT
from rehber.catalogue.finding import Position, Sentence
from rehber.catalogue.rawtext import error_at
from rehber.catalogue.textfile import UnreadableText
from rehber.language import po
from rehber.project import outermost
from rehber.publish.trees import Locked

REHBER = [sys.executable, "-m", "rehber"]


def raising(error: BaseException):
    def run() -> int:
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "Stopped. The live site is as it was."),
        (OSError(28, "No space left on device", "output"), 74, "output: No space left on device"),
        (FileNotFoundError("no usable temporary folder"), 74, "no usable temporary folder"),
        (Locked(), 75, "Another build is at work. Try again when it has finished."),
        (MemoryError(), 70, "There is not enough memory for this."),
        (
            UnreadableText([error_at(Position("fr.po", 3), "x", Sentence("{a} is wrong.", a="b"), Sentence("y"))]),
            74,
            "fr.po:3:1: b is wrong.",
        ),
        (SystemExit(1), 1, ""),
        (SystemExit(None), 0, ""),
        (SystemExit("Why."), 1, "Why."),
        (outermost.Ended(), 143, "Stopped. The live site is as it was."),
    ],
)
def test_each_kind_of_end_has_its_sentence_and_its_code(error, code, said, capsys):
    assert outermost.guarded(raising(error), lambda: po.interface_of_checks("en")) == code
    assert capsys.readouterr().err.strip() == said


@pytest.mark.parametrize(
    "error", [KeyError("nom"), RecursionError("deep"), ZeroDivisionError("x"), UnicodeDecodeError("utf-8", b"", 0, 1, "x")]
)
def test_a_fault_of_the_program_says_where_it_is(error, capsys):
    assert outermost.guarded(raising(error), lambda: po.interface_of_checks("en")) == 70
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("This is a fault of the program, in outermost.py:")
    assert type(error).__name__ in line


def test_with_debug_the_whole_story_is_told(capsys):
    outermost.guarded(raising(KeyError("nom")), lambda: po.interface_of_checks("en"), debug=True)
    assert "Traceback" in capsys.readouterr().err


def test_messages_that_are_broken_themselves_are_no_reason_to_fall_silent(capsys):
    def broken():
        raise ValueError

    assert outermost.guarded(raising(KeyboardInterrupt()), broken) == 130
    assert capsys.readouterr().err == "Stopped. The live site is as it was.\n"


def test_a_reader_that_goes_away_is_no_fault():
    started = subprocess.Popen([*REHBER, "rules"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    started.stdout.close()
    assert (started.stderr.read(), started.wait()) == ("Nobody reads what is printed any more.\n", 74)
    started.stderr.close()


def test_a_full_disk_is_said():
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run([*REHBER, "rules"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (74, 1)


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_build_that_is_stopped_leaves_no_temporary_folder(sign, code, tmp_path, turkish):
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    command = [*REHBER, "build", "-o", str(tmp_path / "output"), "--as-of", "2026-11-27"]
    started = subprocess.Popen(
        command, cwd=turkish, env=os.environ | {"TMPDIR": str(temporary)}, stderr=subprocess.PIPE, text=True
    )
    for _ in range(6000):
        if any(temporary.iterdir()):
            break
        time.sleep(0.02)
    started.send_signal(sign)
    said = started.communicate(timeout=60)[1]
    assert (started.returncode, said.splitlines()[-1]) == (code, "Stopped. The live site is as it was.")  # below how far it was
    assert list(temporary.iterdir()) == []


def test_without_a_home_or_a_cache_the_check_works(turkish):
    bare = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"}
    done = subprocess.run([*REHBER, "check", "--as-of", "2026-11-27"], cwd=turkish, capture_output=True, env=bare, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.slow
def test_no_usable_temporary_folder_is_said(tmp_path):
    command = [*REHBER, "build", "-o", str(tmp_path / "output"), "--as-of", "2026-11-27"]
    missing = os.environ | {"TMPDIR": "/nonexistent"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=missing, check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 74)  # Python looks for another folder by itself


def test_going_back_while_a_build_is_at_work_or_without_a_place_to_write_says_so(tmp_path):
    home = tmp_path / ".output.trees"
    home.mkdir()
    (tmp_path / "output").symlink_to(".output.trees/a")
    command = [*REHBER, "rollback", "-o", str(tmp_path / "output")]
    with (home / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        busy = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (busy.returncode, busy.stderr.count("\n")) == (75, 1)
    (home / "lock").unlink()
    (home / "lock").mkdir()
    refused = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (refused.returncode, refused.stderr.count("\n")) == (74, 1)
