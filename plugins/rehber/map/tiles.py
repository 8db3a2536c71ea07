"""An operator's own map pictures: where they come from, and what a browser must be allowed for them.

Off by default. Whoever serves the pictures learns who looks at which street, so there is one address, it is the
operator's own, and nothing in it may lead anywhere else: it goes into the policy of the page (:mod:`rehber.policy`),
where a space or a semicolon would begin another permission.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from rehber.policy import POLICY

#: Where a place in the address of a picture goes: the zoom level, the column, the row.
PLACES = ("{z}", "{x}", "{y}")

LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
#: An address in small letters, with nothing in it that means something to HTML, to a policy or to a browser.
ADDRESS = re.compile(rf"(?:https://{LABEL}(?:\.{LABEL})+(?::[0-9]{{1,5}})?)?(?:/[A-Za-z0-9{{}}][A-Za-z0-9{{}}._@~-]*)+")

DEEPEST = 22  #: Leaflet's zoom levels: a doorstep fills the screen
LONGEST = 200  #: letters of a credit


class Refused(ValueError):
    """The setting cannot be used. The argument says why and what would be right."""


@dataclass(frozen=True, slots=True)
class Tiles:
    """Map pictures, one at a time from a server."""

    address: str  #: with ``{z}``, ``{x}`` and ``{y}``; without a host it is on the site's own
    credit: str  #: who made the map; plain text
    max_zoom: int  #: the closest zoom level there are pictures for

    @property
    def origin(self) -> str | None:
        """The one other host a browser may ask; None where the pictures are on the site's own."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else None

    @property
    def host(self) -> str | None:
        """The same, as readers are told it."""
        return urlsplit(self.address).netloc or None

    @property
    def policy(self) -> str:
        """What a browser may do on the page of the map: what it may everywhere, and pictures from exactly this host."""
        directive = "img-src 'self' data:"
        return POLICY.replace(directive, f"{directive} {self.origin}") if self.origin else POLICY


def policy(tiles: Tiles | None) -> str:
    """Return the policy of the page of the map."""
    return tiles.policy if tiles else POLICY


def read(setting: object) -> Tiles | None:
    """Return the setting ``MAP_TILES``; raise :class:`Refused` if it is unsafe."""
    if setting is None:
        return None
    if not isinstance(setting, Mapping) or set(setting) - {"url", "attribution", "max_zoom"}:
        raise Refused('MAP_TILES is None or {"url": …, "attribution": …, "max_zoom": …}.')
    return Tiles(_address(setting.get("url")), _credit(setting.get("attribution")), _zoom(setting.get("max_zoom")))


def _address(said: object) -> str:
    if not isinstance(said, str) or not ADDRESS.fullmatch(said) or ".." in said:
        raise Refused(
            "MAP_TILES: url is one https address on your own host, or a path on the site's own that begins with one slash: "
            "https://tiles.example.org/{z}/{x}/{y}.png, /tiles/{z}/{x}/{y}.png. Host in small letters; "
            "no user or password, no question mark, no space, no quote, no semicolon, no wildcard, no {s}."
        )
    host, path = urlsplit(said).netloc, urlsplit(said).path
    braces = re.findall(r"\{[^}]*\}|[{}]", path)
    if "{" in host or sorted(braces) != sorted(PLACES):
        raise Refused("MAP_TILES: url has {z}, {x} and {y} once each and no other braces.")
    return said


def _credit(said: object) -> str:
    if not isinstance(said, str) or not said.strip() or len(said) > LONGEST:
        raise Refused(f"MAP_TILES: attribution says who made the map, in 1 to {LONGEST} letters of plain text.")
    if any(unicodedata.category(letter) in ("Cc", "Cf") for letter in said):
        raise Refused("MAP_TILES: attribution is one line of plain text without invisible letters.")
    return said.strip()


def _zoom(said: object) -> int:
    if not isinstance(said, int) or isinstance(said, bool) or not 1 <= said <= DEEPEST:
        raise Refused(f"MAP_TILES: max_zoom is the closest zoom level your pictures have, 1 to {DEEPEST}.")
    return said
