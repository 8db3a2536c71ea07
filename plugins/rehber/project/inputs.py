"""Everything a site is made from, as one digest: where it is that of the live site, there is nothing to build.

It is the content that counts, not the times of files. Rather too much is read than too little: every file of the
project's folder, the program itself, its libraries, the settings and the day the site speaks for.
"""

from __future__ import annotations

import hashlib
import os
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rehber.project import clock
from rehber.site import icons, vendor_js

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Settings that say how to build, not what.
HOW = frozenset({"ACCEPT_LOSS", "FORGET", "INPUTS", "JOBS", "OUTPUT_PATH", "REPORT_LANG"})

#: Settings that name a file, wherever it lies.
FILES = ("SIGNING_KEY", "LEDGER")

#: Folders nothing is made from, beside those whose name begins with a dot.
LEFT_OUT = frozenset({"node_modules", "__pycache__"})

SIZE = 16  #: bytes of a digest


def digest(settings: Mapping[str, Any], live: Path) -> str:
    """Return the digest of everything the site of a project is made from; *live* is where it is published."""
    made = hashlib.blake2b(digest_size=SIZE)
    for part in _parts(settings, live):
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.hexdigest()


def _parts(settings: Mapping[str, Any], live: Path) -> Iterator[bytes]:
    home = Path(settings["HOME"])
    chosen = {name: value for name, value in settings.items() if name not in HOW}
    yield repr(sorted(chosen.items())).encode("utf-8", "surrogateescape")
    yield str(clock.spoken_for(settings.get("AS_OF"), home).day).encode()
    yield sys.version.encode()
    yield "\n".join(sorted(f"{it.name}=={it.version}" for it in metadata.distributions())).encode()
    libraries = Path(settings["LIBRARIES"])
    yield from (part for name, script in sorted(vendor_js.read(libraries).items()) for part in (name.encode(), script))
    yield from (part for name, drawing in sorted(icons.read(libraries).items()) for part in (name.encode(), drawing.encode()))
    folders = {home, Path(settings["PATH"]), Path(settings["THEME"]), Path(settings["CATALOGUE"]).parent, _program()}
    named = [Path(settings[name]) for name in FILES if settings.get(name)]
    for file in (*sorted({file for folder in folders for file in _files(folder, live)}), *named):
        yield os.fsencode(file)
        yield file.read_bytes() if file.is_file() else b""


def _program() -> Path:
    return Path(__file__).parent.parent


def _files(folder: Path, live: Path) -> Iterator[Path]:
    """Yield the files below *folder*, without the built site and what a program has put there for itself."""
    for here, folders, names in os.walk(folder.resolve()):
        folders[:] = [name for name in folders if name[0] != "." and name not in LEFT_OUT and not _same(Path(here, name), live)]
        yield from (Path(here, name) for name in names if name[0] != ".")


def _same(folder: Path, live: Path) -> bool:
    return folder.name.startswith(live.name) and folder.parent == live.parent.resolve()
