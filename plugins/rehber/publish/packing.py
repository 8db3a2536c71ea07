"""Compressed copies of files, for web servers that can send them: ``x.html.gz`` and ``x.html.br`` next to ``x.html``.

Packing at each request is some twenty times slower for a host. gzip is what every host and reader knows. Brotli makes a
page a twelfth and a script a sixth smaller; nginx with its brotli module, Apache and GitLab Pages send it. The times are
in ``benchmarks/README.md``.
"""

from __future__ import annotations

import gzip
import posixpath
from functools import partial
from typing import TYPE_CHECKING

import brotli

from rehber import urls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

#: What is packed, and from how many bytes on: below, a packet of the network holds it whole. Of the feed only what is
#: large, and with gzip alone: there is a file for each record, and programs that take data know gzip.
PACKED = frozenset({".json", ".ndjson", ".geojson", ".jsonld", ".csv", ".js", ".css", ".svg", ".xml", ".atom", ".html"})
WORTH_PACKING = 1_400
LARGE = 16_000

#: Pages of a site that are packed at most. Above, packing takes as long as making them, and the host packs as it sends.
MANY = 20_000

#: How hard to pack: gzip 1 to 9, Brotli 0 to 11. Scripts and styles are few and everybody waits for them.
QUICK, THOROUGH = 6, 9
QUICK_BROTLI, THOROUGH_BROTLI = 6, 11
WAITED_FOR = frozenset({".js", ".css", ".svg"})


def with_packed(
    files: Iterable[tuple[str, bytes]], *, pages: int, before: Callable[[str, bytes, str], bytes | None]
) -> Iterator[tuple[str, bytes]]:
    """Yield every file, and its compressed copies where they are smaller. *pages* is the number of pages there will be.

    *before* returns what was packed of the same content in the live site, by path, content and ending; None where
    nothing was.
    """
    for path, content in files:
        yield path, content
        for ending, pack in _ways(path, len(content), pages):
            yield f"{path}{ending}", before(path, content, ending) or pack(content)


def _ways(path: str, size: int, pages: int) -> Iterator[tuple[str, Callable[[bytes], bytes]]]:
    """Yield how a file is compressed: the suffix of the name, and the function."""
    kind = posixpath.splitext(path)[1]
    in_feed = path.startswith(f"{urls.FEED}/")
    if kind not in PACKED or size < (LARGE if in_feed else WORTH_PACKING) or (kind == ".html" and pages > MANY):
        return
    thorough = kind in WAITED_FOR and not in_feed
    # gzip notes no time: the same content gives the same bytes.
    yield ".gz", partial(gzip.compress, compresslevel=THOROUGH if thorough else QUICK, mtime=0)
    if not in_feed:
        yield ".br", partial(brotli.compress, mode=brotli.MODE_TEXT, quality=THOROUGH_BROTLI if thorough else QUICK_BROTLI)
