"""What earlier checks have found sound, so that the next one is quicker. Safe to delete.

It lies in the cache folder of whoever checks, never in the project: there a stranger could commit one that says all is
well. It holds digests only, so nothing of a confidential record can be read out of it. A build asks every rule anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SIZE = 16  #: bytes of a digest
PACKAGE = Path(__file__).parent.parent


@dataclass(slots=True)
class Memory:
    """The digests of texts in which no rule finds anything."""

    file: Path  #: where it is kept
    known: frozenset[bytes] = frozenset()  #: from earlier checks
    sound: set[bytes] = field(default_factory=set)  #: from this one

    def knows(self, *parts: str) -> bool:
        """Whether a whole file was in order last time; it then counts as in order this time too."""
        mark = _mark(parts)
        if mark in self.known:
            self.sound.add(mark)
        return mark in self.known

    def add(self, *parts: str) -> None:
        """Remember that a whole file is in order."""
        self.sound.add(_mark(parts))


def _mark(parts: tuple[str, ...]) -> bytes:
    """Return the digest of all that decides whether a file is in order."""
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()


def recall(catalogue: Path, environment: Mapping[str, str] = os.environ) -> Memory:
    """Return what is known of the texts of a catalogue; nothing where that cannot be read."""
    chosen = Path(environment.get("XDG_CACHE_HOME", ""))
    home = chosen if chosen.is_absolute() else _home()  # the standard: a relative one does not count
    file = home / "rehber" / hashlib.sha256(os.fsencode(catalogue.absolute())).hexdigest()[:SIZE]
    try:
        kept = file.read_bytes()
    except OSError:
        return Memory(file)
    if kept[:SIZE] != rules_digest() or len(kept) % SIZE:
        return Memory(file)
    return Memory(file, frozenset(kept[i : i + SIZE] for i in range(SIZE, len(kept), SIZE)))


def _home() -> Path:
    """Return the user's cache folder; a path that is no folder if the system has no home."""
    try:
        return Path("~/.cache").expanduser()
    except RuntimeError:
        return Path(os.devnull)


def keep(memory: Memory) -> None:
    """Write down what this check has found sound. Where that is not possible the next check takes as long as this one."""
    if memory.sound == memory.known:
        return
    new = memory.file.with_name(f"{memory.file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        memory.file.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(b"".join([rules_digest(), *sorted(memory.sound)]))
        new.replace(memory.file)


def rules_digest() -> bytes:
    """Return the digest of everything a rule depends on: this package, the installed packages, and Python itself."""
    made = hashlib.blake2b(sys.version.encode(), digest_size=SIZE)
    for part in _installed():
        made.update(part)
    return made.digest()


def _installed() -> Iterator[bytes]:
    for file in sorted(PACKAGE.rglob("*.py")):
        yield file.read_bytes()
    for folder in sys.path:
        yield from sorted(os.fsencode(path.name) for path in Path(folder).glob("*.dist-info"))
