"""The manifest of a tree: the list of its files, kept next to it.

Each file has the digest of its content and the time hosts show as ``Last-Modified`` and make its ``ETag`` of. A time
cannot depend on the content alone: when content A becomes B and then A again, the last time must be later than that of
B, or a mirror that asks with ``If-Modified-Since`` keeps B. So the same content keeps its time from one site to the
next, whichever tree it stands in, and other content gets a time later than every time that was given before. The
manifest remembers the latest of them.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from rehber import jsontext

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NANO = 1_000_000_000

#: A file whose name changes with its content, and the same packed. Pages that are open ask for it long after a release.
HASHED = re.compile(r"static/.+\.[0-9a-f]{10}\.[a-z0-9]+(?:\.gz|\.br)?")
EARLIER = 3  #: sites before this one whose hashed files stay


class Entry(NamedTuple):
    """One file of a tree."""

    digest: str
    time: int  #: seconds since 1970


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every file of a tree, and which sites need its hashed files."""

    files: Mapping[str, Entry] = field(default_factory=dict)
    latest: int = 0  #: the latest time that was given to a file of this tree or of one before it
    hashed: tuple[tuple[str, ...], ...] = ()  #: the hashed files of this site, then of those before it that stay
    inputs: str = ""  #: the digest of everything it was made from; "" where nobody has said

    def written(self) -> bytes:
        """Return it as JSON."""
        return json.dumps(
            {"files": self.files, "latest": self.latest, "hashed": self.hashed, "inputs": self.inputs}, sort_keys=True
        ).encode()


def digest(content: bytes) -> str:
    """Return the digest of a content."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def read(file: Path) -> Manifest | None:
    """Return a manifest; None if it is missing or damaged."""
    try:
        found: Any = jsontext.parse(file.read_bytes())
        files = {path: Entry(str(known), int(time)) for path, (known, time) in found["files"].items()}
        hashed = tuple(tuple(map(str, paths)) for paths in found["hashed"])
        sound = all(_inside(path) for paths in (files, *hashed) for path in paths)
        return Manifest(files, int(found["latest"]), hashed, str(found.get("inputs", ""))) if sound else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _inside(path: str) -> bool:
    """Whether a path stays in its tree: nothing else may be looked at, or deleted, because of a damaged list."""
    return bool(path) and not path.startswith("/") and ".." not in PurePosixPath(path).parts and "\0" not in path


def generations(now: Iterable[str], before: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Return the hashed files of the next site and of those before it; sites that need the same ones count once."""
    own = tuple(sorted(path for path in now if HASHED.fullmatch(path)))
    return (own, *(before[1:] if before[:1] == (own,) else before)[:EARLIER])


def intact(tree: Path, manifest: Path) -> Mapping[str, Entry]:
    """Return the files of a tree that have not changed since the manifest was written, by the change time of the inode."""
    known = read(manifest)
    if known is None:
        return {}
    closed = manifest.stat().st_mtime_ns
    return {path: entry for path, entry in known.files.items() if _untouched(tree / path, entry, closed)}


def _untouched(file: Path, entry: Entry, closed: int) -> bool:
    try:
        there = file.stat(follow_symlinks=False)
    except OSError:
        return False
    return there.st_mtime_ns == entry.time * NANO and there.st_ctime_ns < closed
