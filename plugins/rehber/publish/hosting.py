"""The settings for hosts, in a folder beside the site (``output.hosting``) and so out of what is public.

For nginx, for Apache, and for hosts that read ``_headers`` and ``_redirects`` (Netlify, Cloudflare Pages). The site works
without them. Where the address of the directory has a path, every rule has it too. ``docs/hosting.md`` says how each is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.feed.export import STANDARD
from rehber.pages.gone import FOLDERS
from rehber.publish import apache, nginx, trees
from rehber.publish.hosts import FOR_EVER, OPEN, TYPES, policy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rehber.publish.hosts import Headers, Told
    from rehber.publish.trees import Site


def files(of: Told) -> Iterator[tuple[str, bytes]]:
    """Yield the settings by their name."""
    yield "nginx.conf", nginx.settings(of).encode()
    yield "htaccess", apache.settings(of).encode()
    yield "_headers", _headers(of).encode()
    yield "_redirects", _redirects(of).encode()


def write(site: Site, of: Told) -> None:
    """Write the settings beside the site."""
    for name, content in files(of):
        trees.write(folder(site) / name, content)


def folder(site: Site) -> Path:
    """Return where the settings for hosts stand: beside the site, not in it."""
    return site.link.with_name(f"{site.link.name}.hosting")


def _headers(of: Told) -> str:
    """For hosts that read a file called ``_headers`` at the top of the site."""
    rules: list[tuple[str, Headers]] = [(f"{of.base}/*", of.page)]
    if of.map_page:
        frames = (("! Content-Security-Policy", ""), policy(of.map_policy))
        rules += [(f"{of.base}/{code}/{path}", frames) for code in of.languages for path in (urls.MAP, "map/*")]
    rules += [
        (f"{of.base}/static/*", (("! Cache-Control", ""), FOR_EVER)),
        (f"{of.data}*", OPEN),
        (f"{of.base}/.well-known/api-catalog", (*OPEN, ("Content-Type", "application/linkset+json"))),
        *(
            (f"{of.base}/{urls.path(code, urls.NEWS_FEED)}", (*OPEN, ("Content-Type", urls.NEWS_FEED_TYPE)))
            for code in of.languages
        ),
        *((f"{of.data}*.{ending}", (("Content-Type", kind),)) for ending, kind in TYPES.items() if "html" not in kind),
    ]
    return "".join(f"{path}\n{_listed(said)}\n" for path, said in rules)


def _listed(said: Headers) -> str:
    return "".join(f"  {name}{': ' + value if value else ''}\n" for name, value in said)


def _redirects(of: Told) -> str:
    """For the same hosts: old addresses of records, the root of the API and the bare addresses of HSDS, answered in place."""
    lines = [
        f"{of.base}/{code}/{folder}/{old}.html {of.base}/{code}/{new} 301!\n"  # although a page is there
        for old, new in of.moved
        for code in of.languages
        for folder in FOLDERS
    ]
    lines += [f"{of.data} {of.data}index.json 200\n"] + [
        f"{of.data}{folder}{collection}{one} {of.data}{'' if one else folder}{collection}{one}.json 200\n"
        for folder in ("", ":language/")
        for collection in STANDARD
        for one in ("", "/:id")
    ]
    return "".join(lines)
