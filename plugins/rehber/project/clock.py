"""The one clock: the day a build speaks for. Nobody below this door asks what day it is."""

from __future__ import annotations

import datetime
import os
import subprocess
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rehber import country

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def build_date(written: str | None, folder: Path, environment: Mapping[str, str] = os.environ) -> datetime.date:
    """Return the day of the build: the one written down, else that of ``SOURCE_DATE_EPOCH`` or of the last commit.

    A folder that is no git checkout has no day of its own; then it is today. Raises ``ValueError`` for a day that is
    none.
    """
    if written is not None:
        return datetime.date.fromisoformat(written)
    epoch = environment.get("SOURCE_DATE_EPOCH") or _last_commit(folder)
    if epoch:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.datetime.now(datetime.UTC).date()


def today() -> datetime.date:
    """Return the day it is now in Türkiye, whatever the machine's own time zone."""
    return datetime.datetime.now(ZoneInfo(country.ZONE)).date()


def _last_commit(folder: Path) -> str:
    """Return the time of the last commit in seconds since 1970, or nothing."""
    command = ["git", "-C", str(folder), "log", "-1", "--format=%ct"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603  # fixed words
    except (OSError, subprocess.CalledProcessError):
        return ""
