"""From a stream of files to the live site: what is written, which modification times files get, and rollback."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rehber.publish import manifest, trees, withheld
from rehber.publish.manifest import NANO, Entry, Manifest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from rehber.publish.trees import Site
    from rehber.publish.verify import Verification

TICK = 0.02  #: seconds; file systems tell time in steps, and the manifest has to be younger than what it lists

#: Seconds a new time lies ahead, so that it is later than the switch: who has fetched a file shortly before it and asks
#: with the time of that moment must get the new one.
AHEAD = 2


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did."""

    files: int  #: in the site now
    written: int
    deleted: int
    protected: tuple[str, ...] = ()  #: ids that were public in the site before and are protected now


@dataclass(slots=True)
class Draft:
    """The tree that is not live, while it becomes the next site."""

    tree: Path
    there: Mapping[str, Entry]  #: what stands in it already
    digests: dict[str, str] = field(default_factory=dict)
    written: int = 0

    def fresh(self) -> Draft:
        """Return one of the same tree that nothing has been put into yet: for another process."""
        return Draft(self.tree, self.there)

    def join(self, digests: Mapping[str, str], written: int) -> None:
        """Add what another process has put into the tree."""
        self.digests.update(digests)
        self.written += written

    def put(self, path: str, content: bytes) -> None:
        """Bring one file into the tree."""
        self.digests[path] = digest = manifest.digest(content)
        if path not in self.there or self.there[path].digest != digest:
            trees.write(self.tree / path, content)
            self.written += 1

    def dated(self, live: Manifest, moment: int) -> dict[str, Entry]:
        """Give every file its time: the one it has in the *live* site where the content is the same, else *moment*."""
        files = {path: _dated(digest, live.files.get(path), moment) for path, digest in self.digests.items()}
        set_times(self.tree, {path: entry for path, entry in files.items() if self.there.get(path) != entry})
        return files


def publish(  # noqa: PLR0913  # all a publication is made of, each by its name
    site: Site,
    files: Iterable[tuple[str, bytes]],
    verification: Verification,
    expected: int | None = None,
    *,
    before_switch: Callable[[str], object] = bool,
    now: Callable[[], float] = time.time,
    keep: bool = True,
    flush: Callable[[], object] = bool,
    elsewhere: Callable[[Draft, Verification], object] | None = None,
    inputs: str = "",
) -> Published:
    """Update the tree that is not live with *files*, verify it, and switch to it.

    *before_switch* is told which tree will be live; *now* says the time
    new content gets; *flush* brings to the disk what was written, so that the link never leads to files that a power cut
    took. With *keep*, hashed files of the sites before stay for pages that are still open. *elsewhere* puts in what other
    processes make; *inputs* is the digest of everything the site is made from. The caller holds the lock. Raises
    :class:`rehber.publish.verify.VerificationFailed` or ``OSError``; the live site is then as it was.
    """
    name = site.other
    live = site.read_manifest(site.live) or Manifest()
    latest = max(live.latest, (site.read_manifest(name) or Manifest()).latest)
    draft = Draft(site.tree(name), site.intact(name))
    site.manifest(name).unlink(missing_ok=True)
    for path, content in files:
        verification.look(path, content)
        draft.put(path, content)
    if elsewhere:
        elsewhere(draft, verification)
    hashed = manifest.generations(draft.digests, live.hashed if keep else ())
    for path, content in _earlier(site, live, hashed):  # they were verified in their time
        draft.put(path, content)
    deleted = trees.delete_others(draft.tree, draft.digests)
    verification.verdict(expected)
    done = draft.dated(live, later(now(), latest))
    before_switch(name)
    _close(site, name, Manifest(done, max([latest, *(entry.time for entry in done.values())]), hashed, inputs))
    flush()
    site.switch(name)
    return Published(len(done), draft.written, deleted)


def _earlier(site: Site, live: Manifest, hashed: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, bytes]]:
    """Yield the hashed files of the live site that only earlier sites need."""
    for path in sorted({path for paths in hashed[1:] for path in paths}.difference(hashed[0]) & live.files.keys()):
        content = site.published(path, live)
        if content is not None:
            yield path, content


def stands(site: Site, inputs: str) -> int | None:
    """Return how many files the live site has, if it was made from these *inputs* and nobody has touched it since; else None."""
    live = site.read_manifest(site.live)
    if site.live is None or live is None or not live.files or live.inputs != inputs:
        return None
    there = site.intact(site.live)
    return len(there) if there.keys() == live.files.keys() == set(trees.held(site.tree(site.live))) else None


def later(now: float, latest: int) -> int:
    """Return the time of new content: shortly ahead of *now*, and later than every time before."""
    return max(int(now) + AHEAD, latest + 1)


def set_times(tree: Path, entries: Mapping[str, Entry]) -> None:
    """Set the modification times of files."""
    for path, entry in entries.items():
        os.utime(tree / path, ns=(entry.time * NANO, entry.time * NANO))


def _close(site: Site, name: str, done: Manifest) -> None:
    """Write the manifest of a tree, a moment after the last file."""
    time.sleep(TICK)
    trees.write(site.manifest(name), done.written())


def rollback(site: Site, now: Callable[[], float] = time.time) -> bool:
    """Switch back to the tree that was live before; return whether there is one that is intact.

    What differs from the live site gets a new time, as other content always does. The caller holds the lock. Raises
    :class:`rehber.publish.withheld.Withheld` where that tree holds more than may be told today, or was altered by hand.
    """
    back = site.read_manifest(site.other)
    if site.live is None or back is None:
        return False
    withheld.guard(site)
    live, tree, there = site.read_manifest(site.live) or Manifest(), site.tree(site.other), site.intact(site.other)
    for path in sorted(back.files.keys() - there.keys()):
        if trees.as_published(tree / path, back.files[path]) is None:
            raise withheld.Withheld(f"The site before was altered by hand: {path}")
    moment = later(now(), max(live.latest, back.latest))
    done = {path: _dated(entry.digest, live.files.get(path), moment) for path, entry in back.files.items()}
    set_times(tree, {path: entry for path, entry in done.items() if there.get(path) != entry})
    _close(site, site.other, Manifest(done, moment, back.hashed, back.inputs))
    site.switch(site.other)
    return True


def _dated(digest: str, live: Entry | None, moment: int) -> Entry:
    """Return a file with its time: that of the live one where the content is the same, else *moment*."""
    return live if live and live.digest == digest else Entry(digest, moment)
