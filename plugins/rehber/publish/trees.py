"""The way out: two trees in turn, and one rename between the old site and the new one.

``output`` is a link to one of two folders beside it. A build brings the *other* one up to date, verifies it and then
points the link at it: one ``rename`` of POSIX, so nobody ever meets half a site, and a build that fails, is killed or
fills the disk leaves the live site byte for byte as it was. Only files whose content differs are written; deleting and
making thousands of files anew is ten times slower on common file systems. A file that differs is a new one under the
old name: who still reads the old one, reads it to its end.

The list of what is in a tree (:mod:`rehber.publish.manifest`) is withdrawn before the first write and put back after
the last, so the tree of a killed build is never believed.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rehber.publish import manifest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from rehber.publish.manifest import Entry, Manifest

TREES = ("a", "b")


class Locked(Exception):  # a state, not a fault
    """Another build is at work."""


class ForeignPath(OSError):
    """Something stands where the site should go, and it is not a site."""


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
        target = self.link.parent / self.link.readlink()
        return target.name if target.parent == self.home and target.name in TREES else None

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

    def read_manifest(self, name: str | None) -> Manifest | None:
        """Return what is in a tree; None where nobody can say."""
        return manifest.read(self.manifest(name)) if name else None

    def intact(self, name: str) -> Mapping[str, Entry]:
        """Return the files of a tree that are as the manifest says: none was touched after it."""
        return manifest.intact(self.tree(name), self.manifest(name))

    def published(self, path: str, known: Manifest | None) -> bytes | None:
        """Return a file of the live site, whose manifest is *known*; None where it is not there as it was published."""
        if known is None or self.live is None or path not in known.files:
            return None
        return as_published(self.tree(self.live) / path, known.files[path])

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other builds out; raise :class:`Locked` if one is in. A dead build's lock is no lock."""
        if os.path.lexists(self.link) and self.live is None:
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


def as_published(file: Path, entry: Entry) -> bytes | None:
    """Return the content of a file; None where it is not what the manifest says of it."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    return content if manifest.digest(content) == entry.digest else None


def write(file: Path, content: bytes) -> None:
    """Write a file whole, beside its place first. What a full disk refuses shows at the latest when it is closed."""
    waiting = file.with_name(f".{file.name}.new")
    try:
        descriptor = os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    except (FileNotFoundError, NotADirectoryError):
        _make_folder(file.parent)
        descriptor = os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
    try:
        waiting.replace(file)
    except IsADirectoryError:  # a hand has made it
        shutil.rmtree(file)
        waiting.replace(file)


def _make_folder(folder: Path) -> None:
    """Make a folder, and take away a file that stands where it or one above it should be."""
    for above in (*reversed(folder.parents), folder):
        if above.is_file():
            above.unlink()
    folder.mkdir(parents=True, exist_ok=True)


def delete_others(tree: Path, wanted: Collection[str]) -> int:
    """Delete every file of the tree that is not part of the site."""
    unwanted = [path for path in held(tree) if path not in wanted]
    for path in unwanted:
        (tree / path).unlink(missing_ok=True)
    for folder in sorted({parent for path in unwanted for parent in (tree / path).parents if parent != tree}, reverse=True):
        if folder.is_relative_to(tree):
            with contextlib.suppress(OSError):  # not empty, and so still wanted
                folder.rmdir()
    return len(unwanted)


def held(tree: Path) -> Iterator[str]:
    """Yield the path of every file and link in a tree."""
    for folder, folders, files in os.walk(tree):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        yield from (Path(folder, name).relative_to(tree).as_posix() for name in (*files, *links))
