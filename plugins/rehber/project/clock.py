"""The two clocks: the date the site is built for, and the current time. No other module reads the clock.

What is built depends on the first alone, so that the same files give the same site tomorrow. After the second a date is
impossible: a record verified today is verified, though the last commit is of last week. Both days are those of the
country, independent of the machine's zone.
"""

from __future__ import annotations

import datetime
import os
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import country
from rehber.catalogue.finding import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

ZONE = datetime.timezone(datetime.timedelta(hours=country.OFFSET_HOURS))

#: Part of what git says, in English, and what that means in plain words.
REFUSALS = (
    ("dubious ownership", Sentence("git does not read this folder, because it belongs to another user.")),
    ("not a git repository", Sentence("This folder is not under git.")),
    ("does not have any commits", Sentence("There is no commit in this folder yet.")),
    ("bad default revision", Sentence("There is no commit in this folder yet.")),
)
NO_GIT = Sentence("git is not installed.")
OTHER = Sentence("git does not say when the last commit was.")


@dataclass(frozen=True, slots=True)
class SpokenFor:
    """The date a site is built for."""

    day: datetime.date
    doubt: Sentence | None = None  #: why it is not the day of the last commit, where it should be


def today(moment: datetime.datetime | None = None) -> datetime.date:
    """Return today's date in Türkiye."""
    return (moment or datetime.datetime.now(ZONE)).astimezone(ZONE).date()


def spoken_for(written: str | None, folder: Path, environment: Mapping[str, str] = os.environ) -> SpokenFor:
    """Return the date the site is built for: the one in the settings, else that of ``SOURCE_DATE_EPOCH`` or of the last commit.

    Where git cannot say when the last commit was, it is today, and ``doubt`` says why. Raises ``ValueError`` for a day
    that is none.
    """
    if written is not None:
        return SpokenFor(datetime.date.fromisoformat(written))
    if environment.get("SOURCE_DATE_EPOCH"):
        return SpokenFor(_day(environment["SOURCE_DATE_EPOCH"]))
    commit = _last_commit(folder, environment)
    return SpokenFor(today(), commit) if isinstance(commit, Sentence) else SpokenFor(_day(commit))


def publication(environment: Mapping[str, str] = os.environ) -> Callable[[], float]:
    """Return a function that gives the modification time of changed files, in seconds since 1970: now, or ``SOURCE_DATE_EPOCH``.

    Machines that build the same sites one after the other on their own agree on every time only if they are told one.
    """
    written = environment.get("SOURCE_DATE_EPOCH")
    return (lambda: int(written)) if written else time.time


def _day(epoch: str) -> datetime.date:
    return datetime.datetime.fromtimestamp(int(epoch), ZONE).date()


def _last_commit(folder: Path, environment: Mapping[str, str]) -> str | Sentence:
    """Return the time of the last commit in seconds since 1970, or why git does not say it."""
    command = ["git", "-C", str(folder), "log", "-1", "--format=%ct"]
    words = {**environment, "LC_ALL": "C"}
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=words)  # noqa: S603  # fixed words
    except OSError:
        return NO_GIT
    if done.returncode == 0 and done.stdout.strip():
        return done.stdout.strip()
    return next((sentence for words_, sentence in REFUSALS if words_ in done.stderr), OTHER)
