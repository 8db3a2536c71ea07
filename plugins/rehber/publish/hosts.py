"""What every host is told of a site: content types, what may be kept, leave to read the data from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rehber import urls
from rehber.catalogue.gone import gone
from rehber.feed.export import STANDARD
from rehber.pages.gone import FOLDERS
from rehber.policy import POLICY

if TYPE_CHECKING:
    from rehber.page import Edition

#: Content types, by the end of a file's name; hosts do not know them all.
TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "webmanifest": "application/manifest+json",
    "txt": "text/plain",
    "md": "text/markdown",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "geojson": "application/geo+json",
    "jsonld": "application/ld+json",
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "sqlite": "application/vnd.sqlite3",
    "vcf": "text/vcard",
    "ics": "text/calendar",
    "gz": "application/gzip",
}

Headers = tuple[tuple[str, str], ...]

SAFE: Headers = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "geolocation=(), camera=(), microphone=(), browsing-topics=()"),
)
OPEN: Headers = (
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", "ETag, Last-Modified, Content-Range"),
)
#: What a browser asks first where a script wants to ask with conditions (Fetch, "CORS-preflight request").
PREFLIGHT: Headers = (
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"),
    ("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since, Range"),
    ("Access-Control-Max-Age", "86400"),
)
REVALIDATE = ("Cache-Control", "no-cache")
FOR_EVER = ("Cache-Control", "public, max-age=31536000, immutable")


@dataclass(frozen=True, slots=True)
class Told:
    """What a host is told of one site."""

    base: str  #: the path the site stands under, ``""`` or ``/rehber``
    languages: tuple[str, ...]
    map_policy: str  #: what the pages of the map allow
    moved: tuple[tuple[str, str], ...] = ()  #: by the id of a record that is gone, the address of the one to read now

    @property
    def old(self) -> str:
        """A regular expression for the addresses a record may have had in a language; ``{id}`` stands for its id."""
        return rf"({'|'.join(self.languages)})/(?:{'|'.join(FOLDERS)})/{{id}}\.html"

    @property
    def data(self) -> str:
        """Where the data is."""
        return f"{self.base}/{urls.FEED}/"

    @property
    def page(self) -> Headers:
        """What is said with a page; it cannot say the last part itself."""
        return (*SAFE, policy(POLICY), REVALIDATE)

    @property
    def map_page(self) -> Headers | None:
        """What is said with a page of the map, where it is something else."""
        return None if self.map_policy == POLICY else (*SAFE, policy(self.map_policy), REVALIDATE)

    @property
    def shared(self) -> str:
        """A regular expression for what is asked for in a language, but is one file for all of them; it is captured."""
        return f"[a-z]+/((?:{'|'.join(STANDARD)})/[0-9a-f-]+|service_at_locations)"

    @property
    def collections(self) -> str:
        """The bare addresses of HSDS, below the data: ``services``, ``tr/services/{id}``."""
        return f"(?:[a-z]+/)?(?:{'|'.join(STANDARD)})(?:/[0-9a-f-]+)?"


def policy(allowed: str) -> tuple[str, str]:
    """Return the header that says what a page may do."""
    return "Content-Security-Policy", f"{allowed}; frame-ancestors 'none'"


def base_path(base_url: str | None) -> str:
    """Return the path a site stands under: ``""`` at the top of a host, ``/rehber`` below."""
    return urlsplit(base_url or "").path.rstrip("/")


def told(editions: list[Edition]) -> Told:
    """Return what the hosts of a site are told."""
    first = editions[0]
    tiles = first.decisions.tiles
    base = base_path(first.catalogue.directory.base_url)
    moved = tuple((it.id, urls.node(it.successor)) for it in gone(first.catalogue) if it.successor)
    return Told(base, tuple(edition.language.code for edition in editions), tiles.policy if tiles else POLICY, moved)
