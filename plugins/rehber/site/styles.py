"""The sheets of style as they are sent: each component's rules beside its macro, joined here, without comments and space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcssmin import cssmin

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: The sheets components add to: what every page needs, and what only paper needs.
SHEETS = ("style.css", "print.css")


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
