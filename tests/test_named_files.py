"""A file that a comment, a docstring or a document names is there."""

from __future__ import annotations

import re
import subprocess

from builders import ROOT

#: Folders whose texts name files; tests name files they make up.
READ = ("plugins", "theme", "docs", "benchmarks", "tools", "*.md", "Makefile", "pyproject.toml", "pelicanconf.py")
NAMED = re.compile(r"(?<![\w./{-])((?:[\w-]+/)+[\w-]+\.(?:py|js|mjs|cjs|po))(?![\w/])")
ELSEWHERE = re.compile(r"(?:^|/)(?:node_modules|eslint|leaflet|typescript)/")
MADE = ("docs/recipes.md",)  #: a recipe names the files it makes; tests/test_recipes.py makes them


def missing(text: str, files: set[str]) -> list[str]:
    """Return the paths a text names that are no file, nor the end of the path of one."""
    named = {path for path in NAMED.findall(text) if not ELSEWHERE.search(path)}
    return sorted(path for path in named if path not in files and not any(file.endswith(f"/{path}") for file in files))


def test_every_file_that_is_named_is_there():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    files = set(listed.split("\0")) - {""}
    reading = subprocess.run(["git", "ls-files", "-z", *READ], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    read = [name for name in reading.split("\0") if name.endswith((".py", ".js", ".md", ".html", ".css", ".toml", "Makefile"))]
    assert len(read) > 300
    found = {
        name: gone
        for name in read
        if name not in MADE and (ROOT / name).is_file() and (gone := missing((ROOT / name).read_text("utf-8"), files))
    }
    assert found == {}


def test_a_file_that_was_moved_is_found():
    assert missing("see `plugins/rehber/fold.py` and language/fold.py", {"plugins/rehber/language/fold.py"}) == [
        "plugins/rehber/fold.py"
    ]
