"""From a checked catalogue to the published site."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from rehber import publish, site
from rehber.libraries import read as read_libraries
from rehber.theme import Theme
from rehber.verification import Verification

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rehber.catalogue.model import Catalogue
    from rehber.languages import Language


def build(
    live: Path,
    catalogue: Catalogue,
    *,
    languages: tuple[Language, ...],
    content: site.Content,
    theme: Path,
    libraries: Path,
    others: Path | None = None,
) -> publish.Published:
    """Build the whole site and switch *live* to it.

    *libraries* is npm's folder; *others* is a folder of files somebody else has written for the site. Raises :class:`rehber.publish.Locked`,
    :class:`rehber.verification.Unsound` or ``OSError``; the live site is then as it was.
    """
    # folium brings numpy and requests: a quarter of a second that `rehber check` need not wait for.
    from rehber import cartography  # noqa: PLC0415

    place = publish.Site(live)
    editions = site.editions(catalogue, languages, content)
    verification = Verification(forbidden=(str(theme.parent).encode(),))
    with place.locked(), _collector_at_rest():
        static = {**read_libraries(libraries), **cartography.files(catalogue)}
        files = _chained(site.files(Theme(theme, static), editions), others)
        return publish.publish(place, files, verification, site.expected_pages(editions))


def _chained(files: Iterator[tuple[str, bytes]], others: Path | None) -> Iterator[tuple[str, bytes]]:
    yield from files
    for file in sorted(others.rglob("*")) if others else ():
        if file.is_file():
            yield file.relative_to(others).as_posix(), file.read_bytes()  # type: ignore[arg-type]  # there is one


class _collector_at_rest:  # noqa: N801  # read as a statement: with ... at rest
    """Rendering makes no cycles, and looking for them takes more than half the time of a large build."""

    def __enter__(self) -> None:
        self.was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        if self.was_on:
            gc.enable()
