"""Long work shows how far it is: a bar with a total on a terminal, a line for each stage elsewhere."""

from __future__ import annotations

import contextlib
import io

import pytest

from rehber.project import progress


class Terminal(io.StringIO):
    """What a terminal is given."""

    def isatty(self):
        return True


@contextlib.contextmanager
def terminal(monkeypatch):
    """A terminal in the place of the standard error."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    shown = Terminal()
    with contextlib.redirect_stderr(shown):
        yield shown


def test_a_terminal_shows_the_stage_and_how_many_of_how_many(monkeypatch):
    with terminal(monkeypatch) as shown, progress.stage("Writing pages", after=0) as step:
        step(3, 5)
    assert "Writing pages" in shown.getvalue()
    assert "3/5" in shown.getvalue()


def fail(step):
    step(1, 5)
    raise ValueError("x")


def test_the_bar_goes_when_the_work_fails(monkeypatch):
    with (
        terminal(monkeypatch) as shown,
        pytest.raises(ValueError, match="x"),
        progress.stage("Writing pages", after=0) as step,
    ):
        fail(step)
    assert shown.getvalue().endswith("\x1b[2K"), "the line is empty again"


def test_short_work_shows_no_bar(monkeypatch):
    with terminal(monkeypatch) as shown, progress.stage("Checking", after=60) as step:
        step(1, 1)
    assert shown.getvalue() == ""


def test_where_there_is_no_terminal_each_stage_is_one_line(capsys):
    with progress.stage("Writing pages") as step:
        for done in range(5):
            step(done, 5)
    with progress.stage("Checking", line=False) as step:
        step(1, 1)
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "Writing pages ...\n")
