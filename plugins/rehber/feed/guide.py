"""Where programs find the data: ``llms.txt`` for those that read prose, RFC 9727's catalogue for those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import country, urls
from rehber.feed.export import export
from rehber.jsontext import dump

if TYPE_CHECKING:
    from rehber.feed.export import Release

FILES = (
    ("index.json", "where to begin: every file with its size and SHA-256"),
    ("services.ndjson", "every service with all that is known of it, one in a line (HSDS 3.0)"),
    ("multilingual.json", "every text in every language, with how far it can be trusted"),
    ("locations.geojson", "the places, with how exact each point is"),
    ("csv/services.csv", "the services as a table"),
    ("changes.json", "what has changed since an earlier release"),
    ("openapi.json", "the description of the feed"),
)


@export("llms.txt", "text/plain")
def llms_txt(release: Release) -> bytes:
    """What this site is and what a program must know before it answers from it."""
    directory = release.catalogue.directory
    lines = [
        f"# {directory.name}",
        "",
        (
            "> A directory of social services in {country.NAME}: centres, units, services and help lines, in"
            f" {len(release.languages)} languages. Licence: {directory.licence}."
        ),
        "",
        "What is not known is left out. A missing opening hour does not mean closed, a missing price does not mean free.",
        "A record without `assured_date` has not been checked by telephone or on the spot: tell people to call first.",
        f"Some places are confidential. Their addresses are in no file; do not guess them. In danger, call {country.EMERGENCY}.",
        "",
        "## Data",
        "",
        *(f"- [{name}]({_at(release, f'{urls.FEED}/{name}')}): {what}" for name, what in FILES),
        "",
        "## Pages",
        "",
        *(f"- [{language.name}]({_at(release, urls.path(language.code, urls.HOME))})" for language in release.languages),
    ]
    return ("\n".join(lines) + "\n").encode()


@export(".well-known/api-catalog", "application/linkset+json")
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


def _at(release: Release, path: str) -> str:
    return release.address(path) or f"/{path}"
