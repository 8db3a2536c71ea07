"""The settings for Apache: a ``.htaccess`` at the top of the site, or the same inside a ``<Directory>``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber import urls
from rehber.publish import hosts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.publish.hosts import Headers, Told

HEAD = """\
# For Apache 2.4 with mod_headers, mod_rewrite, mod_mime and mod_dir. Copy it as .htaccess to the top of the site, or
# include it in <Directory "/srv/rehber/output"> of the server's settings, where it is read once and not at each request.
# Switch the log of who read what off there too (CustomLog): the pages people look for can put them in danger.
# Only encrypted connections from now on (HSTS, RFC 6797): browsers remember it for the whole host. When https works for
# everything on it, take the sign away from this line:
# Header always set Strict-Transport-Security "max-age=31536000"
Options +FollowSymLinks -Indexes -MultiViews
DirectoryIndex index.html index.json
FileETag MTime Size
ErrorDocument 404 {base}/404.html
ErrorDocument 403 {base}/404.html
AddDefaultCharset utf-8
AddCharset utf-8 .css .js .csv .md .vcf .ics
"""

#: Which packed file is sent: the first the reader knows and the site has.
PACKED = """\
RewriteCond %{{HTTP:Accept-Encoding}} \\b{name}\\b
RewriteCond %{{REQUEST_FILENAME}}.{ending} -f
RewriteRule ^(.*)$ $1.{ending} [E=packed:{name},L]
<FilesMatch "\\.[a-z]+\\.{ending}$">
    RemoveType .{ending}
    AddEncoding {name} .{ending}
</FilesMatch>
"""


def settings(of: Told) -> str:
    """Return the settings."""
    types = "".join(f"AddType {kind} .{ending}\n" for ending, kind in hosts.TYPES.items() if ending != "gz")
    data = re.escape(f"{urls.FEED}/")
    rewrites = (
        "RewriteEngine On\n"
        f"RewriteBase {of.base}/\n"
        + "".join(_moved(of))
        + "# The bare addresses of HSDS: /services, /services/{id}; then what is packed.\n"
        f"RewriteRule ^{data}{of.shared}/?$ {urls.FEED}/$1.json\n"
        f"RewriteRule ^({data}{of.collections})/?$ $1.json\n"
        "RewriteCond %{REQUEST_METHOD} =OPTIONS\n"
        f"RewriteRule ^{data} - [R=204,L]\n" + PACKED.format(name="br", ending="br") + PACKED.format(name="gzip", ending="gz")
    )
    return HEAD.format(base=of.base) + types + rewrites + "".join(_said(of))


def _moved(of: Told) -> Iterator[str]:
    """Yield where the old addresses of records lead."""
    for old, new in of.moved:
        yield f"RewriteRule ^{of.old.format(id=re.escape(old))}$ {of.base}/$1/{new} [R=301,L]\n"


def _said(of: Told) -> Iterator[str]:
    """Yield the headers, by what is asked for; later ones replace those before."""
    base = re.escape(of.base)
    yield _set(of.page)
    yield "Header merge Vary Accept-Encoding\n"
    if of.map_page:
        yield _if(rf"^{base}/[a-z]+/map(?:/[a-z-]+)?\.html$", (hosts.policy(of.map_policy),))
    yield f'<If "%{{REQUEST_URI}} =~ m#^{base}/static/# && -f %{{REQUEST_FILENAME}}">\n{_set((hosts.FOR_EVER,))}</If>\n'
    yield _if(rf"^{base}/(?:{urls.FEED}/|\.well-known/api-catalog|[a-z]+/{re.escape(urls.NEWS_FEED)})", hosts.OPEN)
    yield _if(rf"^{base}/{urls.FEED}/", hosts.PREFLIGHT[1:])
    yield '<Files "api-catalog">\n    ForceType application/linkset+json\n</Files>\n'
    yield f'<Files "{urls.NEWS_FEED}">\n    ForceType {urls.NEWS_FEED_TYPE}\n</Files>\n'


def _if(pattern: str, said: Headers) -> str:
    return f'<If "%{{REQUEST_URI}} =~ m#{pattern}#">\n{_set(said)}</If>\n'


def _set(said: Headers) -> str:
    return "".join(f'Header always set {name} "{value}"\n' for name, value in said)
