"""The settings for nginx, to be included in a ``server`` block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber import urls
from rehber.publish import hosts

if TYPE_CHECKING:
    from rehber.publish.hosts import Headers, Told

HEAD = """\
# Include this in a server block:  include /srv/rehber/output.hosting/nginx.conf;
# The root of the server is {root}.
# It keeps no log of who read what: the pages people look for can put them in danger.
access_log off;

# Only encrypted connections from now on (HSTS, RFC 6797). Browsers remember it for the whole host, so it is switched on by
# hand: when https works for everything on it, write below the include  set $rehber_hsts "max-age=31536000";
set $rehber_hsts "";

charset utf-8;
charset_types text/plain text/css text/javascript text/csv text/markdown text/vcard text/calendar;
etag on;
gzip_static on;
gzip_vary on;
gzip on;
gzip_types {packed};
# With the module of Brotli (Debian: libnginx-mod-http-brotli-static) pages are a twelfth smaller:
# brotli_static on;
types {{ {types} }}
index index.html;
error_page 404 {base}/404.html;
error_page 403 =404 {base}/404.html;
"""


def settings(of: Told) -> str:
    """Return the settings."""
    root = f"a folder in which {of.base.lstrip('/')} is a link to the site" if of.base else "the site"
    packed = (
        "text/plain text/css text/javascript text/csv application/json application/geo+json application/ld+json image/svg+xml"
    )
    types = " ".join(f"{kind} {ending};" for ending, kind in hosts.TYPES.items())
    base, data, open_ = re.escape(of.base), re.escape(of.data), (*hosts.SAFE, *hosts.OPEN, hosts.REVALIDATE)
    # A location with headers of its own drops those of the server, so every location says all of them.
    blocks = [
        HEAD.format(root=root, packed=packed, types=types, base=of.base) + _moved(of, base),
        _location("/", of.page),
        "# What begins with a dot is nobody's business: the tree beside the site, a repository.\n"
        + _location(r'~ "/\.(?!well-known/)"', of.page, "return 404;"),
        *([_location(rf'~ "^{base}/[a-z]+/map(?:/[a-z-]+)?\.html$"', of.map_page)] if of.map_page else []),
        _location(f"^~ {of.base}/static/", (*hosts.SAFE, hosts.FOR_EVER)),
        _location(f"= {of.base}/.well-known/api-catalog", open_, 'default_type "application/linkset+json";'),
        _location(
            rf'~ "^{base}/(?:{"|".join(of.languages)})/{re.escape(urls.NEWS_FEED)}$"',
            open_,
            f"types {{ }} default_type {urls.NEWS_FEED_TYPE};",
        ),
        _location(
            f"^~ {of.data}",
            open_,
            "index index.json;\n" + _inside("if ($request_method = OPTIONS)", hosts.PREFLIGHT, "return 204;"),
            _location(
                f'~ "^{data}{of.shared}/?$"',
                open_,
                "# One file for all languages.\n"
                "default_type application/json;\n"
                + _inside("if ($request_method = OPTIONS)", hosts.PREFLIGHT, "return 204;")
                + "\n"
                f"rewrite ^{data}[a-z]+/(.*?)/?$ {of.data}$1.json break;",
            ),
            _location(
                f'~ "^{data}{of.collections}/?$"',
                open_,
                "# The bare addresses of HSDS: /services, /services/{id}\n"
                "default_type application/json;\n"
                + _inside("if ($request_method = OPTIONS)", hosts.PREFLIGHT, "return 204;")
                + "\n"
                "rewrite ^(.*?)/?$ $1.json break;",
            ),
        ),
    ]
    return "\n".join(blocks)


def _moved(of: Told, base: str) -> str:
    """Return where the old addresses of records lead. What an address without a host leads to is on the same host."""
    rules = (f'rewrite "^{base}/{of.old.format(id=re.escape(old))}$" {of.base}/$1/{new} permanent;\n' for old, new in of.moved)
    return "absolute_redirect off;\n" + "".join(rules)


def _location(match: str, said: Headers, *more: str) -> str:
    return _inside(f"location {match}", (*said, ("Strict-Transport-Security", "$rehber_hsts")), *more) + "\n"


def _inside(head: str, said: Headers, *more: str) -> str:
    """Return a block with its headers."""
    lines = [line for part in more for line in part.rstrip().split("\n")]
    lines += [f'add_header {name} "{value}" always;' for name, value in said]
    return f"{head} {{\n" + "\n".join(f"    {line}" for line in lines) + "\n}"
