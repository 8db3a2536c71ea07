"""Small sites that are really published, for tests of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.publish import release
from rehber.publish.verify import Verification

if TYPE_CHECKING:
    from rehber.publish.trees import Site


def put(place: Site, files: dict[str, bytes], expected: int | None = None) -> release.Published:
    """Publish a site of these files."""
    with place.locked():
        return release.publish(
            place, files.items(), Verification(), expected, before_switch=lambda name: shows_nobody(place, name)
        )


def shows_nobody(place: Site, name: str) -> None:
    """Note that a tree shows no record."""
    (place.home / f"{name}.records.json").write_text("[]")


def tree(place: Site) -> dict[str, bytes]:
    """Return the files of the live site."""
    return {f.relative_to(place.link).as_posix(): f.read_bytes() for f in place.link.rglob("*") if f.is_file()}
