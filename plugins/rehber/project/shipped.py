"""What the program brings beside its code: theme, schemas, browser libraries, words to search for.

In the repository these are folders of their own. `pip wheel` puts the same folders into the package (``setup.py``), so
that a directory of one's own needs the package and nothing else: no Node, no repository, no network.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[1]
#: Where a wheel has put them. An installation for developers (`pip install --editable`) has no such folder.
INSTALLED = PACKAGE / "shipped"
ROOT = INSTALLED if INSTALLED.is_dir() else PACKAGE.parents[1]

THEME = ROOT / "theme"
SCHEMAS = ROOT / "schema"
LIBRARIES = ROOT / "node_modules"  #: Leaflet, lunr and the pictograms, as npm lays them out
WORDS = ROOT / "content"  #: what residents call things; a directory may have files of its own instead
CATALOGUE = ROOT / "services.yaml"  #: our own catalogue: ``rehber init`` takes the national help lines out of it
