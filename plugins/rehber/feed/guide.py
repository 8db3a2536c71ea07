"""Where programs find the data: ``llms.txt`` for those that read prose, RFC 9727's catalogue for those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import country, feed, urls
from rehber.feed.export import export
from rehber.feed.listing import Elsewhere
from rehber.jsontext import dump

if TYPE_CHECKING:
    from rehber.feed.export import File, Release


@export(
    "llms.txt",
    "text/plain",
    where=Elsewhere("where programs that read prose look: llmstxt.org", linked=False),
    title="What a program must know before it answers from this site.",
    file_type=None,
    operation=None,
    llms=None,
)
def llms_txt(release: Release) -> bytes:
    """A description of the site for programs that answer questions with its data."""
    directory = release.catalogue.directory
    lines = [
        f"# {directory.name}",
        "",
        (
            f"> A directory of social services in {country.NAME}: centres, units, services and help lines, in"
            f" {len(release.languages)} languages. Licence: {directory.licence}."
        ),
        "",
        "What is not known is left out. A missing opening hour does not mean closed, a missing price does not mean free.",
        "A record without `assured_date` has not been checked by telephone or on the spot: tell people to call first.",
        f"Some places are confidential. Their addresses are in no file; do not guess them. In danger, call {country.EMERGENCY}.",
        "",
        "## Data",
        "",
        *(_line(release, entry) for entry in feed.LISTED if entry.told["llms"]),
        "",
        "## Pages",
        "",
        *(f"- [{language.name}]({_at(release, urls.path(language.code, urls.HOME))})" for language in release.languages),
    ]
    return ("\n".join(lines) + "\n").encode()


@export(
    ".well-known/api-catalog",
    "application/linkset+json",
    where=Elsewhere("where programs look: RFC 9727", linked=False),
    title="The feed as a linkset.",
    file_type=None,
    operation=None,
    llms=None,
)
def api_catalog(release: Release) -> bytes:
    """The feed in the form of RFC 9727: a linkset (RFC 9264)."""
    links = {
        "anchor": _at(release, f"{urls.FEED}/index.json"),
        "service-desc": [{"href": _at(release, f"{urls.FEED}/openapi.json"), "type": "application/openapi+json"}],
        "service-doc": [
            {"href": _at(release, urls.path(o.code, urls.DATA)), "type": "text/html", "hreflang": [o.code]}
            for o in release.languages
        ],
        "describedby": [{"href": _at(release, f"{urls.FEED}/catalog.jsonld"), "type": "application/ld+json"}],
    }
    return dump({"linkset": [links]})


def _line(release: Release, entry: File) -> str:
    """Return what is said of a file; of a series, of the first."""
    name = entry.in_feed(entry.listed[0])
    return f"- [{name}]({_at(release, f'{urls.FEED}/{name}')}): {entry.told['llms']}"


def _at(release: Release, path: str) -> str:
    return release.address(path) or f"/{path}"
