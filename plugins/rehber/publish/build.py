"""From a checked catalogue to the published site."""

from __future__ import annotations

import contextlib
import gc
import time
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from rehber import urls
from rehber.feed import changes
from rehber.feed.export import Contract
from rehber.publish import hosting, hosts, jobs, number_of_feed, packing, release, signature, trees, withheld
from rehber.publish.manifest import Manifest, digest
from rehber.publish.verify import Verification
from rehber.site import icons, map_script, stream
from rehber.site.theme import Theme
from rehber.site.vendor_js import read as read_libraries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from rehber.catalogue.catalogue import Catalogue
    from rehber.language.language import Language
    from rehber.page import OperatorSettings

#: The schemas that are published beside the data, and what has changed in them.
PROMISED = ("feed.schema.json", "catalogue.schema.json", "geojson.schema.json", "CHANGES.md")


@dataclass(frozen=True, slots=True)
class Folders:
    """What a site is made from beside the catalogue."""

    theme: Path
    libraries: Path  #: npm's folder
    others: Path | None = None  #: files somebody else has written for the site


def _silent(done: int, total: int) -> None:
    """Show nobody how far the build is."""


@dataclass(frozen=True, slots=True)
class Run:
    """How one build goes."""

    progress: Callable[[int, int], object] = _silent  #: is told after each page how many are made, and how many there will be
    now: Callable[[], float] = time.time  #: the time changed files get, in seconds since 1970
    signing_key: str | None = None  #: the file of an SSH key the sums are signed with
    inputs: str = ""  #: the digest of everything the site is made from
    flush: Callable[[], object] = bool  #: brings to the disk what was written, before the switch
    jobs: int = 1  #: processes that make the pages
    forget: bool = False  #: nothing of the sites before stays, neither for pages that are open nor to go back to


RUN = Run()


def build(
    live: Path,
    catalogue: Catalogue,
    *,
    languages: tuple[Language, ...],
    content: stream.Content,
    folders: Folders,
    contract: Contract,
    decisions: OperatorSettings,
    run: Run = RUN,
) -> release.Published:
    """Build the whole site and switch *live* to it.

    Raises :class:`rehber.publish.trees.Locked`, :class:`rehber.publish.verify.VerificationFailed`, :class:`rehber.feed.schema_check.ContractViolation`,
    :class:`rehber.feed.changes.TooManyRemoved` or ``OSError``; the live site is then as it was.
    """
    place = trees.Site(live)
    editions = stream.editions(catalogue, languages, content, decisions)
    pages = stream.expected_pages(editions)
    told = hosts.told(editions)
    verification = Verification((str(folders.theme.parent).encode(),), decisions.tiles, told.base)
    with place.locked(), _collector_at_rest():
        changes.guard(catalogue, contract)
        static = {**read_libraries(folders.libraries), **map_script.files(catalogue, decisions.tiles)}
        theme = Theme(folders.theme, static, icons.read(folders.libraries), decisions.face)
        whole = stream.Whole(theme, tuple(editions), contract)
        packed = partial(_packed, before=_packed_before(place), pages=pages, key=run.signing_key)

        def make_parts(draft: release.Draft, seen: Verification) -> None:
            workshop = jobs.Workshop(whole, draft, seen, packed)
            jobs.run(workshop, run.jobs, lambda done: run.progress(done + stream.ALONE, pages))

        became = withheld.become_protected(place, catalogue)
        keep = not (run.forget or became)  # a search that names what is protected now would stay with the others

        def remember(tree: str) -> None:
            withheld.remember(place, tree, catalogue, earlier=keep)
            number_of_feed.remember(place, tree)
            hosting.write(place, told)

        done = release.publish(
            place,
            packed(_chained(whole.around(), folders.others)),
            verification,
            pages,
            before_switch=remember,
            now=run.now,
            keep=keep,
            flush=run.flush,
            elsewhere=make_parts,
            inputs=run.inputs,
        )
        withheld.clean(place, forget=run.forget)
        return replace(done, protected=became)


def standing(live: Path, inputs: str) -> int | None:
    """Return how many files the site at *live* has, if it was made from these *inputs* and is whole; else None."""
    place = trees.Site(live)
    return release.stands(place, inputs) if hosting.folder(place).is_dir() else None


def contract(schemas: Path, published: Path, *, accept_loss: bool = False, ledger: Path | None = None) -> Contract:
    """Return the contract of the feed: the schemas, and the feed of the site that is *published* now.

    A file of that site that is not as it was published is no promise. *accept_loss* says that the records that are gone
    are gone on purpose. *ledger* is the ``ledger.json`` of the live site, for a machine that has kept nothing of it.
    """
    site = trees.Site(published)
    known = site.read_manifest(site.live)
    return Contract(
        schemas={name: (schemas / name).read_bytes() for name in PROMISED},
        ledger=site.published(f"{urls.FEED}/ledger.json", known) or (ledger.read_bytes() if ledger else None),
        highest=number_of_feed.highest(site),
        sums=site.published(f"{urls.FEED}/sha256sums.txt", known),
        accept_loss=accept_loss,
    )


def _packed(
    files: Iterable[tuple[str, bytes]], *, before: Callable[[str, bytes, str], bytes | None], pages: int, key: str | None
) -> Iterator[tuple[str, bytes]]:
    """Yield every file, and what stands beside it: the signature of the sums, and the same packed."""
    return packing.with_packed(signature.signed(files, key), pages=pages, before=before)


def _packed_before(site: trees.Site) -> Callable[[str, bytes, str], bytes | None]:
    """Return what finds a file packed in the live site, as long as it is packed of the same content."""
    known = site.read_manifest(site.live) or Manifest()

    def find(path: str, content: bytes, ending: str) -> bytes | None:
        there = known.files.get(path)
        return site.published(f"{path}{ending}", known) if there and there.digest == digest(content) else None

    return find


def _chained(files: Iterator[tuple[str, bytes]], others: Path | None) -> Iterator[tuple[str, bytes]]:
    yield from files
    if others is not None:
        there = (file for file in sorted(others.rglob("*")) if file.is_file())
        yield from ((file.relative_to(others).as_posix(), file.read_bytes()) for file in there)


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
