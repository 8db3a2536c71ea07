"""The way out: two trees in turn, and one rename between the old site and the new one.

``output`` is a link to one of two folders beside it. A build brings the *other* one up to date, verifies it and then
points the link at it: one ``rename`` of POSIX, so nobody ever meets half a site, and a build that fails, is killed or
fills the disk leaves the live site byte for byte as it was. Only files whose content differs are written; deleting and
making thousands of files anew is ten times slower on common file systems.

The list of what is in a tree (its manifest) is withdrawn before the first write and put back after the last, so the
tree of a killed build is never believed.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import math
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rehber.publish import withheld

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from rehber.publish.verify import Verification

TREES = ("a", "b")
TICK = 0.02  #: seconds; file systems tell time in steps, and the manifest has to be younger than what it lists


class Locked(Exception):  # a state, not a fault
    """Another build is at work."""


class ForeignPath(OSError):
    """Something stands where the site should go, and it is not a site."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did."""

    files: int  #: in the site now
    written: int
    deleted: int
    protected: tuple[str, ...] = ()  #: ids that were public in the site before and are protected now


@dataclass(frozen=True, slots=True)
class Site:
    """The place of a site: the link people read through, and the two trees behind it."""

    link: Path

    @property
    def home(self) -> Path:
        """The folder of the two trees."""
        return self.link.with_name(f".{self.link.name}.trees")

    @property
    def live(self) -> str | None:
        """The name of the tree the link leads to."""
        if not self.link.is_symlink():
            return None
        name = self.link.readlink().name
        return name if name in TREES else None

    @property
    def other(self) -> str:
        """The name of the tree nobody reads."""
        return TREES[1] if self.live == TREES[0] else TREES[0]

    def tree(self, name: str) -> Path:
        """Return a tree's folder."""
        return self.home / name

    def manifest(self, name: str) -> Path:
        """Return where a tree's manifest stands."""
        return self.home / f"{name}.json"

    def read_manifest(self, name: str) -> Mapping[str, str] | None:
        """Return digest by path of what is in a tree; None where nobody can say."""
        try:
            found: Mapping[str, str] = json.loads(self.manifest(name).read_bytes())
        except (OSError, ValueError):
            return None
        return found

    def intact(self, name: str) -> Mapping[str, str]:
        """Return digest by path of the files of a tree that are as the manifest says: none was touched after it."""
        manifest, tree = self.read_manifest(name) or {}, self.tree(name)
        if not manifest:
            return {}
        closed = self.manifest(name).stat().st_mtime_ns
        return {path: digest for path, digest in manifest.items() if _touched(tree / path) < closed}

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other builds out; raise :class:`Locked` if one is in. A dead build's lock is no lock."""
        if self.link.exists() and not self.link.is_symlink():
            raise ForeignPath(f"{self.link} is not a link that Rehber made; move it away and build again")
        self.home.mkdir(parents=True, exist_ok=True)
        with (self.home / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise Locked from error
            yield

    def switch(self, name: str) -> None:
        """Point the link at a tree: one rename."""
        waiting = self.home / "link"
        waiting.unlink(missing_ok=True)
        waiting.symlink_to(Path(self.home.name) / name, target_is_directory=True)
        # A relative link is read from where it stands, so it is made for its last place.
        waiting.replace(self.link)


def publish(
    site: Site,
    files: Iterable[tuple[str, bytes]],
    verification: Verification,
    expected: int | None = None,
    before_switch: Callable[[str], object] = bool,
) -> Published:
    """Bring the tree nobody reads up to date with *files*, verify it, and switch to it.

    *before_switch* is told which tree will be live. The caller holds the lock. Raises
    :class:`rehber.publish.verify.VerificationFailed` or ``OSError``; the live site is then as it was.
    """
    name = site.other
    before = site.intact(name)
    site.manifest(name).unlink(missing_ok=True)
    tree = site.tree(name)
    now: dict[str, str] = {}
    written = 0
    for path, content in files:
        digest = hashlib.blake2b(content, digest_size=16).hexdigest()
        verification.look(path, content)
        if before.get(path) != digest:
            write(tree / path, content)
            written += 1
        now[path] = digest
    deleted = _delete_others(tree, now)
    verification.verdict(expected)
    time.sleep(TICK)
    before_switch(name)
    write(site.manifest(name), json.dumps(now, sort_keys=True).encode())
    site.switch(name)
    return Published(len(now), written, deleted)


def rollback(site: Site) -> bool:
    """Switch back to the tree that was live before; return whether there is one that can be believed.

    Raises :class:`rehber.publish.withheld.Withheld` where that tree holds more than may be told today.
    """
    if site.live is None or site.read_manifest(site.other) is None:
        return False
    withheld.guard(site)
    site.switch(site.other)
    return True


def _touched(file: Path) -> float:
    """Return when a file was last written to, in nanoseconds; one that is not there will have to be."""
    try:
        return file.stat(follow_symlinks=False).st_mtime_ns
    except OSError:
        return math.inf


def write(file: Path, content: bytes) -> None:
    """Write a file whole. What a full disk refuses shows at the latest when it is closed."""
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)


def _delete_others(tree: Path, wanted: Collection[str]) -> int:
    """Delete what is in the tree and no longer wanted, whoever put it there."""
    unwanted = [path for path in _held(tree) if path not in wanted]
    for path in unwanted:
        (tree / path).unlink(missing_ok=True)
    for folder in sorted({parent for path in unwanted for parent in (tree / path).parents if parent != tree}, reverse=True):
        if folder.is_relative_to(tree):
            with contextlib.suppress(OSError):  # not empty, and so still wanted
                folder.rmdir()
    return len(unwanted)


def _held(tree: Path) -> Iterator[str]:
    """Yield the path of every file and link in a tree."""
    for folder, folders, files in os.walk(tree):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        yield from (Path(folder, name).relative_to(tree).as_posix() for name in (*files, *links))
