"""From a checked catalogue to the published site."""

from __future__ import annotations

import contextlib
import gc
import gzip
import posixpath
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rehber import urls
from rehber.feed import changes
from rehber.feed.export import Contract
from rehber.publish import number_of_feed, trees, withheld
from rehber.publish.verify import Verification
from rehber.site import icons, map_script, stream
from rehber.site.theme import Theme
from rehber.site.vendor_js import read as read_libraries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from rehber.catalogue.catalogue import Catalogue
    from rehber.language.language import Language
    from rehber.page import OperatorSettings

#: The schemas that are published beside the data, and what has changed in them.
PROMISED = ("feed.schema.json", "geojson.schema.json", "CHANGES.md")

#: What is packed beside itself, and from how many bytes on: below, a packet of the network holds it whole. Of the feed
#: only what is large: there is a file for each record, and packing them all would take longer than making them.
PACKED = frozenset({".json", ".ndjson", ".geojson", ".jsonld", ".csv", ".js", ".css", ".svg", ".xml"})
WORTH_PACKING = 1_400
LARGE = 16_000

#: How hard to pack, 1 to 9. What phones fetch is packed thoroughly; the data quickly, in half the time and to 102 %.
QUICK, THOROUGH = 6, 9


@dataclass(frozen=True, slots=True)
class Folders:
    """What a site is made from beside the catalogue."""

    theme: Path
    libraries: Path  #: npm's folder
    others: Path | None = None  #: files somebody else has written for the site


def build(
    live: Path,
    catalogue: Catalogue,
    *,
    languages: tuple[Language, ...],
    content: stream.Content,
    folders: Folders,
    contract: Contract,
    decisions: OperatorSettings,
    progress: Callable[[int], object] = bool,
) -> trees.Published:
    """Build the whole site and switch *live* to it; *progress* is told after each file how many there were.

    Raises :class:`rehber.publish.trees.Locked`, :class:`rehber.publish.verify.VerificationFailed`, :class:`rehber.feed.schema_check.ContractViolation`,
    :class:`rehber.feed.changes.TooManyRemoved` or ``OSError``; the live site is then as it was.
    """
    place = trees.Site(live)
    editions = stream.editions(catalogue, languages, content, decisions)
    verification = Verification(forbidden=(str(folders.theme.parent).encode(),), tiles=decisions.tiles)
    with place.locked(), _collector_at_rest():
        changes.guard(catalogue, contract)
        static = {**read_libraries(folders.libraries), **map_script.files(catalogue, decisions.tiles)}
        theme = Theme(folders.theme, static, icons.read(folders.libraries), decisions.face)
        files = _chained(stream.files(theme, editions, contract), folders.others)
        became = withheld.become_protected(place, catalogue)

        def remember(tree: str) -> None:
            withheld.remember(place, tree, catalogue)
            number_of_feed.remember(place, tree)

        done = trees.publish(
            place,
            _with_packed(files),
            verification,
            stream.expected_pages(editions),
            progress,
            before_switch=remember,
        )
        withheld.clean(place)
        return replace(done, protected=became)


def contract(schemas: Path, published: Path, *, accept_loss: bool = False) -> Contract:
    """Return what readers of the feed were promised: the schemas, and the feed of the site that is *published* now.

    *accept_loss* says that the records that are gone are gone on purpose.
    """
    return Contract(
        schemas={name: (schemas / name).read_bytes() for name in PROMISED},
        ledger=_read(published / urls.FEED / "ledger.json"),
        highest=number_of_feed.highest(trees.Site(published)),
        sums=_read(published / urls.FEED / "sha256sums.txt"),
        accept_loss=accept_loss,
    )


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _chained(files: Iterator[tuple[str, bytes]], others: Path | None) -> Iterator[tuple[str, bytes]]:
    yield from files
    if others is not None:
        there = (file for file in sorted(others.rglob("*")) if file.is_file())
        yield from ((file.relative_to(others).as_posix(), file.read_bytes()) for file in there)


def _with_packed(files: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Yield every file, and beside a large one of data, script or style the same packed, for hosts that serve it so.

    Packing at each request is some twenty times slower for a host. Pages are left out: they are small, and there are
    many of them.
    """
    for path, content in files:
        yield path, content
        worth, effort = (LARGE, QUICK) if path.startswith(f"{urls.FEED}/") else (WORTH_PACKING, THOROUGH)
        if len(content) >= worth and posixpath.splitext(path)[1] in PACKED:
            yield f"{path}.gz", gzip.compress(content, effort, mtime=0)  # no time: the same content gives the same bytes


@contextlib.contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Rendering makes no cycles, and looking for them takes more than half the time of a large build."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
