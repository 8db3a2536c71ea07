"""``make serve``: the site on http://127.0.0.1:8000, built again and reloaded whenever a file changes.

Each build is a process of its own, so that a change of the code counts too. Where a build fails, the browser shows
what it said until the next build works; the last good site stays in ``output``.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livereload import Server
from livereload.handlers import StaticFileHandler

if TYPE_CHECKING:
    from collections.abc import Sequence

from rehber.language import po
from rehber.project import outermost

WATCHED = ("services.yaml", "catalogue", "content", "theme", "plugins/rehber", "pelicanconf.py", "schema")
HOST, PORT = "127.0.0.1", 8000

FAILED = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The build failed</title></head>
<body><h1>The build failed</h1>
<p>Mend what is named below and save: this page is replaced by the site. The site in <code>output</code> is the last good one.</p>
<pre>{said}</pre></body></html>
"""


class Preview:
    """The state of the last build."""

    said = ""  #: what the last build wrote when it failed; empty when it worked

    def build(self) -> None:
        """Build the site and keep its messages if it failed."""
        command = [sys.executable, "-m", "rehber", "build"]
        done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # noqa: S603  # fixed words
        print(done.stdout.rstrip(), flush=True)
        self.said = done.stdout if done.returncode else ""


PREVIEW = Preview()


class Page(StaticFileHandler):
    """A file of the site, or the messages of the failed build."""

    async def get(self, path: str, include_body: bool = True) -> None:  # noqa: FBT001, FBT002  # tornado's own signature
        """Answer one request; files that are no pages are served as they are."""
        if PREVIEW.said and not Path(path).suffix.removeprefix(".").replace("html", ""):
            self.set_status(500)
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.finish(FAILED.format(said=escape(PREVIEW.said)))
            return
        await super().get(path, include_body)


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted."""
    whole = argparse.ArgumentParser(description="Serve the site on this machine and build it again after each edit.")
    whole.add_argument("--port", type=int, default=PORT, help=f"the port of 127.0.0.1 to listen on (default: {PORT})")
    whole.add_argument("--debug", action="store_true", help="show Python's traceback where the program itself fails")
    given: Any = whole.parse_args(arguments)
    PREVIEW.build()
    server = Server()
    server.SFH = Page
    for path in WATCHED:
        if Path(path).exists():
            server.watch(path, PREVIEW.build)
    print(f"Look at http://{HOST}:{given.port}. Stop with Ctrl-C.", flush=True)
    server.serve(host=HOST, port=given.port, root="output", default_filename="index.html")
    return 0


if __name__ == "__main__":
    raise SystemExit(outermost.guarded(main, lambda: po.interface_of_checks("en"), debug="--debug" in sys.argv))
