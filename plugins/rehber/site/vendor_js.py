"""The browser libraries of the search and the map, copied from npm's folder. None of them is committed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: What the site serves, and the files each is made of.
FILES: Mapping[str, tuple[str, ...]] = {
    "lunr.min.js": ("lunr/lunr.min.js",),
    "leaflet.js": ("leaflet/dist/leaflet.js", "leaflet.markercluster/dist/leaflet.markercluster.js"),
    "leaflet.css": ("leaflet/dist/leaflet.css", "leaflet.markercluster/dist/MarkerCluster.css"),
    "leaflet-licences.txt": ("leaflet/LICENSE", "leaflet.markercluster/MIT-LICENCE.txt"),
}

#: What would lead to files the site does not have: pictures of controls it does not use, maps of minified code.
LEADS_AWAY = re.compile(rb"url\(images/[^)]*\)|\n//# sourceMappingURL=\S*")


class Missing(OSError):
    """A library is not there. The argument says what to do."""


def read(folder: Path) -> dict[str, bytes]:
    """Return the files the site serves, from *folder*, which is npm's ``node_modules``."""
    return {name: b"\n".join(_part(folder / part) for part in parts) for name, parts in FILES.items()}


def _part(file: Path) -> bytes:
    try:
        content = file.read_bytes()
    except FileNotFoundError as error:
        raise Missing(
            f"{file} is missing: the browser libraries are not set up. `make site` sets them up; so does `npm ci`."
        ) from error
    return LEADS_AWAY.sub(lambda found: b"none" if found[0].startswith(b"url") else b"", content)
