"""The style sheets and scripts as they are published: the rules of all components joined, without comments and white space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcssmin import cssmin
from rjsmin import jsmin

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: The sheets components add to: what every page needs, what pages that list or search need, and what only paper needs.
SHEETS = ("style.css", "lists.css", "print.css")


def joined(folder: Path, own: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the sheets with the rules of the components of *folder*, in the order of their names."""
    components = (
        sorted((folder / "templates" / "components").iterdir()) if (folder / "templates" / "components").is_dir() else []
    )
    return {
        name: b"\n".join([own.get(name, b""), *((part / name).read_bytes() for part in components if (part / name).is_file())])
        for name in SHEETS
    }


def lean(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return *files* with every sheet of style without comments and needless white space."""
    return {name: cssmin(content) if name.endswith(".css") else content for name, content in files.items()}


def lean_scripts(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return *files* with every script without comments and needless white space; names stay as they are written."""
    return {name: jsmin(content) if name.endswith(".js") else content for name, content in files.items()}
