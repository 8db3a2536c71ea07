"""The parts of a site, made in several processes: the same bytes, whatever their number.

A part is made, looked at, packed and written in the process that makes it. Only what is known of its files comes back.
The processes are copies of this one (``fork``), so the catalogue is not sent to them. Where a system cannot copy a
process, or one process is wanted, all is made in this one.
"""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from rehber import pages
from rehber.site.stream import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from rehber.publish.release import Draft
    from rehber.publish.verify import Verification
    from rehber.site.stream import Whole

    Files = Iterable[tuple[str, bytes]]

FORK = "fork"
PR_SET_PDEATHSIG = 1  #: prctl(2), Linux
LOOK_EVERY = 0.5  #: seconds after which people are told how many pages are made


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Part(Protocol):
    """A part of the site: what another process has to be told to make it."""

    @property
    def order(self) -> int:
        """What is begun first, when there is a choice: the lowest."""

    def files(self, whole: Whole, assets: dict[str, str]) -> Files:
        """Return the files of this part; into *assets* go the paths that pages have to know."""


@dataclass(frozen=True, slots=True)
class WordsOf:
    """What the pages of one edition load."""

    edition: int

    @property
    def order(self) -> int:
        """Words come before the pages of the editions after them."""
        return 10 * self.edition + 1

    def files(self, whole: Whole, assets: dict[str, str]) -> Files:
        """Return the search index and the list of places."""
        words = whole.words(self.edition)
        assets.update(words.assets)
        return words.files.items()


@dataclass(frozen=True, slots=True)
class PagesOf:
    """The pages of one type in one edition."""

    edition: int
    kind: int  #: number in the table of page types
    assets: tuple[tuple[str, str], ...]

    @property
    def order(self) -> int:
        """Those of the first edition come first: the feed waits for them."""
        return 10 * self.edition + 2

    def files(self, whole: Whole, assets: dict[str, str]) -> Files:  # noqa: ARG002  # it makes none
        """Return the pages."""
        return whole.pages(self.edition, self.kind, dict(self.assets))


@dataclass(frozen=True, slots=True)
class FeedOf:
    """What machines read."""

    addresses: tuple[str, ...]
    order: int = 0  #: it takes longest

    def files(self, whole: Whole, assets: dict[str, str]) -> Files:  # noqa: ARG002  # it makes none
        """Return the files of the feed."""
        return whole.feed(self.addresses)


@dataclass(frozen=True, slots=True)
class Made:
    """What is known of the files of a part."""

    digests: Mapping[str, str]
    written: int
    seen: Verification
    assets: Mapping[str, str]


@dataclass(slots=True)
class Workshop:
    """Everything the parts are made from and put into."""

    whole: Whole
    draft: Draft
    verification: Verification
    packed: Callable[[Files], Iterator[tuple[str, bytes]]]  #: adds what stands beside a file: the same packed, a signature
    tell: Callable[[], object] = bool  #: is called for each page that is made

    def make(self, part: Part) -> Made:
        """Make one part, and put it into the tree."""
        draft, seen, assets = self.draft.fresh(), self.verification.fresh(), dict[str, str]()
        for path, content in self.packed(part.files(self.whole, assets)):
            seen.look(path, content)
            draft.put(path, content)
            if path.endswith(".html"):
                self.tell()
        return Made(draft.digests, draft.written, seen, assets)

    def take(self, made: Made) -> None:
        """Note what another process has made."""
        self.draft.join(made.digests, made.written)
        self.verification.join(made.seen)


@dataclass(slots=True)
class Waiting:
    """Which parts can be begun: pages after the words they load, the feed when the first edition has its pages."""

    whole: Whole
    parts: list[Part] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)  #: of the first edition
    unmade: int = len(pages.ALL)  #: page types of the first edition

    def __post_init__(self) -> None:
        self.parts += [WordsOf(number) for number in range(len(self.whole.editions))]

    def next(self) -> Part:
        """Return the part to begin now, and take it off the list."""
        part = min(self.parts, key=lambda it: it.order)
        self.parts.remove(part)
        return part

    def after(self, part: Part, made: Made) -> None:
        """Add what can be begun now that *part* is made."""
        if isinstance(part, WordsOf):
            assets = tuple(made.assets.items())
            self.parts += [PagesOf(part.edition, kind, assets) for kind in range(len(pages.ALL))]
        if isinstance(part, PagesOf) and part.edition == 0:
            self.paths += made.digests if listed(part.kind) else ()
            self.unmade -= 1
            if not self.unmade:
                self.parts.append(FeedOf(self.whole.addresses(self.paths)))


def run(workshop: Workshop, jobs: int, progress: Callable[[int], object]) -> None:
    """Make every part in *jobs* processes; *progress* is told how many pages are made.

    Raises what making a part raises; the other processes have ended then.
    """
    if jobs > 1 and FORK in multiprocessing.get_all_start_methods():
        _in_processes(workshop, jobs, progress)
    else:
        _here(workshop, progress)


def _here(workshop: Workshop, progress: Callable[[int], object]) -> None:
    done = 0

    def tell() -> None:
        nonlocal done
        done += 1
        progress(done)

    workshop.tell = tell
    waiting = Waiting(workshop.whole)
    while waiting.parts:
        part = waiting.next()
        made = workshop.make(part)
        workshop.take(made)
        waiting.after(part, made)


#: What a copied process finds: it is not sent there, it is there.
_workshop: Workshop | None = None


def _in_processes(workshop: Workshop, jobs: int, progress: Callable[[int], object]) -> None:
    global _workshop  # noqa: PLW0603  # a copied process finds it here
    context = multiprocessing.get_context(FORK)
    count = context.Value("q", 0)

    def tell() -> None:
        with count.get_lock():
            count.value += 1

    workshop.tell = tell
    _workshop = workshop
    gc.freeze()  # so that looking for cycles in a copy does not copy all the memory
    pool = ProcessPoolExecutor(jobs, context, _begin, (os.getpid(),))
    try:
        waiting, running = Waiting(workshop.whole), dict[Future[Made], Part]()
        while waiting.parts or running:
            while waiting.parts and len(running) < jobs:
                part = waiting.next()
                running[pool.submit(_make, part)] = part
            for done in wait(running, LOOK_EVERY, FIRST_COMPLETED).done:
                part, made = running.pop(done), done.result()
                workshop.take(made)
                waiting.after(part, made)
            progress(count.value)
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()
        _workshop = None


def _begin(parent: int) -> None:
    """End with the process this one is a copy of: it holds the lock of the site, and nobody would wait for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and ends this one
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if os.uname().sysname == "Linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _make(part: Part) -> Made:
    if _workshop is None:
        raise RuntimeError("This process is no copy of one that makes a site.")
    return _workshop.make(part)
