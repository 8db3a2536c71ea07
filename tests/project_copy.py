"""A copy of the project in some of its languages, for tests that run commands in a project or change it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from builders import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def in_languages(codes: tuple[str, ...], home: Path) -> Path:
    """Copy catalogue, content, theme and settings to *home*, without what is written in other languages."""
    for part in ("content", "theme", "schema"):
        shutil.copytree(ROOT / part, home / part)
    for file in (*home.glob("content/*/*.md"), *home.glob("*/translations/*.po")):
        if file.name.split(".")[-2] not in codes:
            file.unlink()
    settings = (ROOT / "pelicanconf.py").read_text("utf-8")
    settings, changed = re.subn(r"^LANGUAGES = \(.*?\)", f"LANGUAGES = {codes!r}", settings, flags=re.MULTILINE)
    assert changed == 1
    (home / "pelicanconf.py").write_text(settings, "utf-8")
    shutil.copy(ROOT / "services.yaml", home / "services.yaml")
    for part in ("plugins", "node_modules"):
        (home / part).symlink_to(ROOT / part)
    return home
