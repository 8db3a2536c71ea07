"""``make serve``: the site on http://127.0.0.1:8000, built again and reloaded whenever a file changes.

Each build is a process of its own, so that a change of the code counts too. A build that fails says why and leaves
the last good site on the screen.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from livereload import Server

from rehber.language import po
from rehber.project import outermost

WATCHED = ("services.yaml", "catalogue", "content", "theme", "plugins/rehber", "pelicanconf.py", "schema")
HOST, PORT = "127.0.0.1", 8000


def build() -> None:
    """Build the site."""
    subprocess.run([sys.executable, "-m", "rehber", "build"], check=False)  # fixed words


def main() -> int:
    """Serve until interrupted."""
    build()
    server = Server()
    for path in WATCHED:
        if Path(path).exists():
            server.watch(path, build)
    server.serve(host=HOST, port=PORT, root="output", default_filename="index.html")
    return 0


if __name__ == "__main__":
    raise SystemExit(outermost.guarded(main, lambda: po.interface_of_checks("en"), debug="--debug" in sys.argv))
