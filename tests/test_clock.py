"""The two clocks: the day the site speaks for, and now."""

from __future__ import annotations

import datetime
import os
import subprocess

import pytest

from builders import HEAD, LANGUAGES, SCHEMA, TODAY, centre
from rehber.check import load
from rehber.project import clock

TOMORROW = TODAY + datetime.timedelta(days=1)
NOW = TODAY + datetime.timedelta(days=4)


def checked(text, folder, today):
    file = folder / "services.yaml"
    file.write_text(text, encoding="utf-8")
    found = load.read(file, schema=SCHEMA, content=folder / "content", languages=LANGUAGES, as_of=TODAY, today=today)
    return [finding.code for finding in found.findings if "future" in finding.code or "impossible" in finding.code]


def test_what_was_verified_today_is_verified_though_the_last_commit_is_older(tmp_path):
    assert checked(centre(f"verified_on: {NOW}"), tmp_path, NOW) == []


def test_tomorrow_is_refused(tmp_path):
    assert checked(centre(f"verified_on: {NOW + datetime.timedelta(days=1)}"), tmp_path, NOW) == ["verified-in-the-future"]


def test_a_record_can_be_removed_today(tmp_path):
    removed = HEAD + "removed:\n  - {id: eski-birim, reason: closed, on: DAY}\n"
    assert checked(removed.replace("DAY", str(NOW)), tmp_path, NOW) == []
    after = str(NOW + datetime.timedelta(days=1))
    assert checked(removed.replace("DAY", after), tmp_path, NOW) == ["removed-in-the-future"]


def test_a_clock_that_is_slow_makes_nothing_impossible_that_the_day_of_the_site_allows(tmp_path):
    assert checked(centre(f"verified_on: {TODAY}"), tmp_path, datetime.date(1970, 1, 1)) == []


@pytest.mark.parametrize(
    ("moment", "day"),
    [("2026-11-21T20:59:59+00:00", TODAY), ("2026-11-21T21:00:00+00:00", TOMORROW), ("2026-11-21T23:00:00-08:00", TOMORROW)],
)
def test_now_is_a_day_in_istanbul(moment, day):
    assert clock.today(datetime.datetime.fromisoformat(moment)) == day


def environment(**more):
    return {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "SOURCE_DATE"))} | more


def git(folder, *words, when="2026-11-21T22:30:00+00:00"):
    identity = ("-c", "user.name=Deneme", "-c", "user.email=deneme@example.org")
    dated = environment(GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)
    subprocess.run(["git", "-C", folder, *identity, *words], check=True, capture_output=True, env=dated)


@pytest.fixture
def checkout(tmp_path):
    folder = tmp_path / "checkout"
    folder.mkdir()
    git(folder, "init", "-q")
    git(folder, "commit", "-q", "--allow-empty", "-m", "Bir")
    return folder


def test_the_site_speaks_for_the_day_of_the_last_commit_in_istanbul(checkout):
    found = clock.spoken_for(None, checkout, environment())
    assert (found.day, found.doubt) == (TOMORROW, None)


def test_a_shallow_clone_knows_its_last_commit(checkout, tmp_path):
    git(checkout, "commit", "-q", "--allow-empty", "-m", "İki", when="2026-11-25T10:00:00+03:00")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{checkout}", "shallow")
    found = clock.spoken_for(None, tmp_path / "shallow", environment())
    assert (found.day, found.doubt) == (NOW, None)


def test_a_day_that_is_written_down_asks_nobody(tmp_path):
    assert clock.spoken_for("2026-01-02", tmp_path, {}) == clock.SpokenFor(datetime.date(2026, 1, 2))
    assert clock.spoken_for(None, tmp_path, {"SOURCE_DATE_EPOCH": "1795300000"}).doubt is None


def test_git_that_cannot_answer_is_said(tmp_path, checkout):
    unborn = tmp_path / "unborn"
    unborn.mkdir()
    git(unborn, "init", "-q")
    outside = environment(GIT_CEILING_DIRECTORIES=str(tmp_path))
    (tmp_path / "unpacked").mkdir()
    foreign = environment(GIT_TEST_ASSUME_DIFFERENT_OWNER="1", GIT_CONFIG_NOSYSTEM="1", HOME=str(tmp_path))
    said = {
        "There is no commit in this folder yet.": clock.spoken_for(None, unborn, environment()),
        "This folder is not under git.": clock.spoken_for(None, tmp_path / "unpacked", outside),
        "git is not installed.": clock.spoken_for(None, checkout, {"PATH": str(tmp_path)}),
        "git does not read this folder, because it belongs to another user.": clock.spoken_for(None, checkout, foreign),
    }
    for sentence, found in said.items():
        assert found.doubt is not None, sentence
        assert found.doubt.text == sentence
        assert found.day == clock.today()
