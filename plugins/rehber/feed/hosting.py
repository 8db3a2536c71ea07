"""What a host needs to be told: content types, leave to read from elsewhere, and the bare addresses of HSDS.

The files stand in the folder ``hosting`` of the site, ready to be included or copied; the site works without them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber import urls
from rehber.feed.export import COLLECTIONS, export
from rehber.feed.listing import Heading
from rehber.policy import POLICY

if TYPE_CHECKING:
    from rehber.feed.export import Release

FOLDER = "hosting"

#: Content types many hosts do not know.
TYPES = {
    "geojson": "application/geo+json",
    "ndjson": "application/x-ndjson",
    "jsonld": "application/ld+json",
    "sqlite": "application/vnd.sqlite3",
    "vcf": "text/vcard",
    "ics": "text/calendar",
}

SAFE = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "geolocation=(), camera=(), microphone=(), browsing-topics=()"),
)

OPEN = ("Access-Control-Allow-Origin", "*")
POLICY_HEADER = "Content-Security-Policy"
FRAMES = (POLICY_HEADER, f"{POLICY}; frame-ancestors 'none'")  # a page cannot say the last part itself
MAPS = r"~ ^/[a-z]+/map(?:/[a-z-]+)?\.html$"  # the map and its sheets
REVALIDATE = ("Cache-Control", "no-cache")
FOR_EVER = ("Cache-Control", "public, max-age=31536000, immutable")


@export(
    f"{FOLDER}/nginx.conf",
    "text/plain",
    where=Heading.HOSTING,
    title="Settings for nginx.",
    file_type=None,
    operation=None,
    llms=None,
)
def nginx_conf(release: Release) -> bytes:
    """For nginx: to be included in a ``server`` block whose ``root`` is the site."""
    # A location with headers of its own drops those of the server, so every location says all of them.
    collections = "|".join(COLLECTIONS)
    blocks = [
        (
            "# Include this in a server block whose root is the site:  include /path/to/output/hosting/nginx.conf;\n"
            "# It knows no log of who read what: the pages people look for can put them in danger.\n"
            "access_log off;\ncharset utf-8;\ncharset_types text/plain text/css text/csv text/vcard text/calendar;\n"
            "gzip_static on;\nerror_page 404 /404.html;\nindex index.html;\n"
        ),
        _location("/", [*SAFE, FRAMES, REVALIDATE]),
        *(_location(MAPS, [*SAFE, frames, REVALIDATE]) for frames in _frames_of_map(release)),
        _location("/static/", [*SAFE, FOR_EVER]),
        _location(f"/{urls.FEED}/", [*SAFE, OPEN, REVALIDATE]),
        _location("= /.well-known/api-catalog", [*SAFE, OPEN, REVALIDATE], 'default_type "application/linkset+json";'),
        _location(
            f"= /{urls.FEED}/",
            [*SAFE, OPEN, REVALIDATE],
            f"# The root of the API.\n    default_type application/json;\n    rewrite ^ /{urls.FEED}/index.json break;",
        ),
        _location(
            f"~ ^/{urls.FEED}/[a-z]+/(?:(?:{collections})/[0-9a-f-]+|service_at_locations)/?$",
            [*SAFE, OPEN, REVALIDATE],
            "# One file for all languages.\n    default_type application/json;\n"
            f"    rewrite ^/{urls.FEED}/[a-z]+/(.*?)/?$ /{urls.FEED}/$1.json break;",
        ),
        _location(
            f"~ ^/{urls.FEED}/(?:[a-z]+/)?(?:{collections})(?:/[0-9a-f-]+)?/?$",
            [*SAFE, OPEN, REVALIDATE],
            "# The bare addresses of HSDS: /services, /services/{id}\n    default_type application/json;\n"
            "    rewrite ^(.*?)/?$ $1.json break;",
        ),
        _location(
            f"~ ^/(?:{'|'.join(language.code for language in release.languages)})/{re.escape(urls.NEWS_FEED)}$",
            [*SAFE, OPEN, REVALIDATE],
            f"types {{ }} default_type {urls.NEWS_FEED_TYPE};",
        ),
        *(
            _location(f"~ \\.{ending}$", [*SAFE, OPEN, REVALIDATE], f"types {{ }} default_type {media_type};")
            for ending, media_type in TYPES.items()
        ),
    ]
    return "\n".join(blocks).encode()


def _frames_of_map(release: Release) -> list[tuple[str, str]]:
    """Return the policy of the map's pages, where it is another than everywhere."""
    own = release.tiles.policy if release.tiles else POLICY
    return [(POLICY_HEADER, f"{own}; frame-ancestors 'none'")] if own != POLICY else []


def _location(match: str, headers: list[tuple[str, str]], more: str = "") -> str:
    lines = [f'add_header {name} "{value}" always;' for name, value in headers]
    body = "\n".join(f"    {line}" for line in ([more] if more else []) + lines)
    quoted = f'~ "{match[2:]}"' if match.startswith("~ ") else match
    return f"location {quoted} {{\n{body}\n}}\n"


@export(
    f"{FOLDER}/_headers",
    "text/plain",
    where=Heading.HOSTING,
    title="Headers for hosts that read a file of that name.",
    file_type=None,
    operation=None,
    llms=None,
)
def headers(release: Release) -> bytes:
    """For hosts that read a file called ``_headers`` at the top of the site (Cloudflare Pages, Netlify)."""
    rules = [
        ("/*", [*SAFE, FRAMES, REVALIDATE]),
        *(
            (f"/{language.code}/{path}", [(f"! {POLICY_HEADER}", ""), frames])
            for frames in _frames_of_map(release)
            for language in release.languages
            for path in (urls.MAP, "map/*")
        ),
        ("/static/*", [("! Cache-Control", ""), FOR_EVER]),
        (f"/{urls.FEED}/*", [OPEN]),
        ("/.well-known/api-catalog", [OPEN, ("Content-Type", "application/linkset+json")]),
        *(
            (f"/{urls.path(language.code, urls.NEWS_FEED)}", [OPEN, ("Content-Type", urls.NEWS_FEED_TYPE)])
            for language in release.languages
        ),
        *((f"/{urls.FEED}/*.{ending}", [("Content-Type", media_type)]) for ending, media_type in TYPES.items()),
    ]
    return "\n".join(f"{path}\n{_listed(said)}" for path, said in rules).encode()


def _listed(said: list[tuple[str, str]]) -> str:
    return "".join(f"  {name}{': ' + value if value else ''}\n" for name, value in said)


@export(
    f"{FOLDER}/_redirects",
    "text/plain",
    where=Heading.HOSTING,
    title="The bare addresses of HSDS, for the same hosts.",
    file_type=None,
    operation=None,
    llms=None,
)
def redirects(_: Release) -> bytes:
    """For the same hosts: the bare addresses of HSDS, answered in place."""
    lines = [
        f"/{urls.FEED}/{folder}{collection}{one} /{urls.FEED}/{'' if one else folder}{collection}{one}.json 200\n"
        for folder in ("", ":language/")
        for collection in COLLECTIONS
        for one in ("", "/:id")
    ]
    return "".join(lines).encode()
