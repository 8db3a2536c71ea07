"""What `pip wheel` does beyond pyproject.toml: it puts theme, schemas, words and browser libraries into the package.

Third-party code is not committed. The browser libraries come from ``node_modules``, where npm has put them by the hashes of
``package-lock.json``, and their licences go with them. `make wheel` sets that up first.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py
from setuptools.command.sdist import sdist

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "plugins"))

from rehber.site import icons, vendor_js  # they import nothing that is not Python's own

#: Files of the repository the program reads, as patterns. rehber/project/shipped.py finds them again.
OWN = (
    "theme/templates/**/*",
    "theme/static/**/*",
    "theme/translations/*.po",
    "schema/*",
    "content/intents.yaml",
    "content/synonyms.yaml",
    "content/towns.yaml",
    "services.yaml",
    "content/translations/*.po",
)
LICENCES = ("@tabler/icons/LICENSE", "leaflet/LICENSE", "leaflet.markercluster/MIT-LICENCE.txt", "lunr/LICENSE")


def libraries() -> list[str]:
    """Return the files of npm's folder that a site is made from, and their licences: paths below this folder."""
    parts = (part for made_of in vendor_js.FILES.values() for part in made_of)
    drawings = (f"{icons.FOLDER}/{name}.svg" for name in icons.FILES.values())
    return [f"node_modules/{name}" for name in sorted({*parts, *drawings, *LICENCES})]


def shipped() -> list[str]:
    """Return every file the package brings beside its code; end where one is missing."""
    own = (path for pattern in OWN for path in HERE.glob(pattern) if path.is_file())
    names = [*sorted(path.relative_to(HERE).as_posix() for path in own), *libraries()]
    missing = [name for name in names if not (HERE / name).is_file()]
    if missing:
        raise SystemExit(
            f"{missing[0]} is missing: the browser libraries are not set up. `make wheel` sets them up; so does `npm ci`."
        )
    return names


def copied(names: list[str], folder: Path) -> None:
    """Copy files of the repository below *folder*."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HERE / name, folder / name)


class WithFiles(build_py):
    """Builds the package with what it brings; an installation for developers reads the repository's own folders."""

    def run(self) -> None:
        """Copy the modules, then the files."""
        super().run()
        if not self.editable_mode:
            copied(shipped(), Path(self.build_lib) / "rehber" / "shipped")


class SourceWithFiles(sdist):
    """Packs the sources with the same files, so that a wheel can be made of them without Node."""

    def make_release_tree(self, base_dir: str, files: list[str]) -> None:
        """Add the files to the tree that is packed."""
        super().make_release_tree(base_dir, files)
        copied(shipped(), Path(base_dir))


setup(cmdclass={"build_py": WithFiles, "sdist": SourceWithFiles})
