"""What whoever runs the site decides about its looks: logo, colours, where the exit leads. Contrasts are checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rehber import country

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

COLOUR = re.compile(r"#[0-9a-f]{6}")
LINEAR = 0.04045  #: sRGB: below this, light is proportional to the number
ENOUGH = 4.5  #: WCAG 2.2, 1.4.3: the contrast of text, 1..21

#: What each colour stands on, and what stands on it, in `theme/static/common/style.css`.
SURFACES: Mapping[str, tuple[str, ...]] = {
    "light": ("#ffffff", "#f7f2e9"),
    "dark": ("#1c2726", "#121a1a", "#08211f"),
}


class Refused(ValueError):
    """A setting cannot be what it is. The argument says why."""


@dataclass(frozen=True, slots=True)
class Face:
    """The looks of one site."""

    exit: str = country.EXIT
    logo: bytes | None = None  #: an SVG picture, shown 28 px high beside the name
    colours: Mapping[str, str] = field(default_factory=dict)  #: the main colour on ``light`` and on ``dark``

    @property
    def style(self) -> bytes:
        """Return the rules that put the colours in the place of the theme's own."""
        light, dark = self.colours.get("light"), self.colours.get("dark")
        rules = [f":root{{--teal:{light}}}"] if light else []
        rules += [f"@media screen and (prefers-color-scheme:dark){{:root{{--teal:{dark}}}}}"] if dark else []
        return "".join(rules).encode()


def read(chosen: Mapping[str, Any] | None, home: Path) -> Face:
    """Return the looks from the settings; *home* is the folder the logo's file is named from. Raise :class:`Refused`."""
    chosen = chosen or {}
    unknown = sorted(set(chosen) - {"exit", "logo", "colours"})
    if unknown:
        raise Refused(f"FACE has no {unknown[0]!r}: it knows exit, logo and colours.")
    return Face(_exit(chosen.get("exit", country.EXIT)), _logo(chosen.get("logo"), home), _colours(chosen.get("colours") or {}))


def _exit(address: object) -> str:
    if not isinstance(address, str) or urlsplit(address).scheme != "https" or not urlsplit(address).hostname:
        raise Refused(f"FACE: the exit leads to an https address. It is {address!r}.")
    return address


def _logo(file: object, home: Path) -> bytes | None:
    if file is None:
        return None
    path = home / str(file)
    if path.suffix != ".svg" or not path.is_file():
        raise Refused(f"FACE: the logo is an SVG file of the project. {file!r} is none.")
    return path.read_bytes()


def _colours(chosen: Mapping[str, Any]) -> dict[str, str]:
    for scheme, colour in chosen.items():
        if scheme not in SURFACES:
            raise Refused(f"FACE: colours are for light and dark, not for {scheme!r}.")
        if not COLOUR.fullmatch(str(colour).lower()):
            raise Refused(f"FACE: a colour is written #0a5c57. {colour!r} is none.")
        least = min(contrast(colour.lower(), surface) for surface in SURFACES[scheme])
        if least < ENOUGH:
            raise Refused(f"FACE: {colour} has a contrast of {least:.1f} on the {scheme} pages; text needs {ENOUGH}.")
    return {scheme: str(colour).lower() for scheme, colour in chosen.items()}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1..21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= LINEAR else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
