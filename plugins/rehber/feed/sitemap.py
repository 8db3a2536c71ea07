"""For search engines: every page in every language, and which page is the same one in another.

A sitemap holds full addresses, so there is none where the directory does not know its own. One file for each language
keeps below the 50,000 addresses a file may hold (sitemaps.org).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from rehber import urls
from rehber.feed.export import export, exports
from rehber.feed.listing import Elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.feed.export import Release

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def _sitemaps(release: Release) -> Iterator[tuple[str, bytes]]:
    if release.catalogue.directory.base_url is None:
        return
    codes = [language.code for language in release.languages]
    names = [f"sitemap-{code}.xml" for code in codes]
    entries = "".join(f"<sitemap><loc>{_full(release, name)}</loc></sitemap>\n" for name in names)
    yield "sitemap.xml", f"{HEAD}<sitemapindex {SPACE}>\n{entries}</sitemapindex>\n".encode()
    days = _days(release)
    others = {page: _others(release, page, codes) for page in release.pages}
    for code, name in zip(codes, names, strict=True):
        pages = (
            f"<url><loc>{_full(release, urls.path(code, page))}</loc>{days.get(page, '')}{others[page]}</url>\n"
            for page in release.pages
        )
        space = f'{SPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml"'
        yield name, f"{HEAD}<urlset {space}>\n{''.join(pages)}</urlset>\n".encode()


def _days(release: Release) -> dict[str, str]:
    """Return the day of the last change of each record's page, by address. For lists it is not known."""
    catalogue, rows = release.catalogue, release.ledger.rows
    told = {row["x_rehber"]["slug"]: [row["id"], *row.get("service_ids", ())] for row in release.rows("providers")}
    told |= {
        row["x_rehber"]["slug"]: [row["id"]] for row in release.rows("organizations") if row["x_rehber"]["slug"] not in told
    }
    return {
        urls.node(node): f"<lastmod>{max(rows[name][2] for name in told[node.id])}</lastmod>"
        for node in catalogue.nodes.values()
        if node.id in told
    }


def _others(release: Release, page: str, codes: list[str]) -> str:
    """Return the same page in every language; other readers get the page to choose a language (``x-default``)."""
    same = [(code, urls.path(code, page)) for code in codes] + [("x-default", urls.CHOOSER)]
    return "".join(f'<xhtml:link rel="alternate" hreflang="{code}" href="{_full(release, path)}"/>' for code, path in same)


def _full(release: Release, path: str) -> str:
    return escape(release.address(path) or path, {'"': "&quot;"})


sitemap_files = exports(
    "sitemap.xml",
    "application/xml",
    where=Elsewhere("robots.txt names it: sitemaps.org", linked=False),
    title="Every page in every language.",
    file_type=None,
    operation=None,
    llms=None,
)(_sitemaps)


@export(
    "robots.txt",
    "text/plain",
    where=Elsewhere("where search engines look: RFC 9309", linked=False),
    title="Everybody may read everything.",
    file_type=None,
    operation=None,
    llms=None,
)
def robots_txt(release: Release) -> bytes:
    """Everybody may read everything."""
    address = release.address("sitemap.xml")
    return ("User-agent: *\nAllow: /\n" + (f"\nSitemap: {address}\n" if address else "")).encode()
