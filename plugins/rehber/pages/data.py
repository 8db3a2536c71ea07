"""The open-data page: what there is, how to take it, under which terms, how good it is and what one can rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.hours import ByAppointment, Hours
from rehber.catalogue.text import State
from rehber.feed.rows.location import geometry
from rehber.language.reader import Voice
from rehber.page import Page
from rehber.phrasing import linked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from rehber.language.language import Language
    from rehber.page import Edition

TABLES = ("services", "organizations", "locations", "phones", "schedules", "languages", "statistics")

#: Where the site does not know its own address, the examples stand for one.
SOMEWHERE = "https://example.org"

CURL = "curl -O {feed}/services.ndjson"
PYTHON = """\
import json, urllib.request

with urllib.request.urlopen("{feed}/services.ndjson") as lines:
    for line in lines:
        service = json.loads(line)
        print(service["name"], [phone["number"] for phone in service.get("phones", [])])"""


def data(edition: Edition) -> Iterator[Page]:
    """The one data page."""
    language = edition.language
    directory = edition.catalogue.directory
    folder = f"{urls.FEED}/{language.code}"
    feed = f"{directory.base_url or SOMEWHERE}/{folder}"
    as_of = language.date(edition.catalogue.as_of)
    yield Page(
        address=urls.DATA,
        template="data.html",
        title=language.say("Open data"),
        description=language.say("Everything in this directory, for programs"),
        view={
            "quality": [{"label": label, "value": language.number(value)} for label, value in _quality(edition)],
            "as_of": as_of,
            "licence": directory.licence,
            "publisher": directory.publisher,
            "contact": directory.contact,
            "files": _files(language, folder),
            "examples": [CURL.format(feed=feed), PYTHON.format(feed=feed)],
            "citation": f"{directory.publisher}: {directory.name}. {as_of}. {directory.licence}",
            "changes": f"{urls.FEED}/schema/CHANGES.md",
            "linked": linked.dataset(edition, f"{folder}/services.ndjson"),
        },
        state=Voice(language).state,
    )


def _files(language: Language, folder: str) -> list[dict[str, Any]]:
    """Return what there is, by what it is good for; what is translated, in the reader's language."""
    say = language.say
    top = urls.FEED
    return [
        _kind(
            say("Where a program begins: every file with its size and checksum"), f"{top}/index.json", f"{top}/sha256sums.txt"
        ),
        _kind(say("All services"), f"{folder}/services.json", f"{folder}/services.ndjson"),
        _kind(say("All organisations"), f"{folder}/organizations.json", f"{folder}/organizations.ndjson"),
        _kind(
            say("Tables for a spreadsheet"), *(f"{folder}/csv/{name}.csv" for name in TABLES), f"{folder}/csv/datapackage.json"
        ),
        _kind(say("All tables in one database"), f"{top}/directory.sqlite"),
        _kind(say("Places for a map"), f"{folder}/locations.geojson"),
        _kind(say("Figures"), f"{folder}/statistics.json"),
        _kind(say("Sources"), f"{folder}/sources.json"),
        _kind(say("All languages in one file"), f"{top}/multilingual.json"),
        _kind(say("What has changed"), f"{top}/changes.json"),
        _kind(say("News, for feed readers (Atom)"), urls.path(language.code, urls.NEWS_FEED)),
        _kind(
            say("Descriptions for programs and data portals"),
            *(f"{top}/{name}" for name in ("openapi.json", "profile.json", "catalog.jsonld")),
            *(f"{top}/schema/{name}.schema.json" for name in ("feed", "geojson")),
        ),
        _kind(say("Settings for a web server"), *(f"hosting/{name}" for name in ("nginx.conf", "_headers", "_redirects"))),
    ]


def _kind(label: str, *paths: str) -> dict[str, Any]:
    return {"label": label, "paths": paths}


def _quality(edition: Edition) -> list[tuple[str, int]]:
    """Return figures that say how good the data is."""
    catalogue = edition.catalogue
    say = edition.language.say
    providers = list(catalogue.providers)
    places = [centre.place for centre in catalogue.centres if centre.place]
    translated = (record.summary.into(edition.language.code).state for record in providers)
    return [
        (say("Centres and units"), len(providers)),
        (say("Services"), sum(len(record.services) for record in providers)),
        (say("Checked by telephone or on the spot"), sum(record.verified_on is not None for record in providers)),
        (say("With opening hours"), sum(isinstance(record.hours, Hours | ByAppointment) for record in providers)),
        (say("With a telephone number of their own"), sum(bool(record.phones) for record in providers)),
        (say("With an address"), sum(place.address.leads_there for place in places)),
        (say("With a point on the map"), sum(bool(geometry(place)) for place in places)),
        (say("In this language"), sum(state not in (State.MISSING, State.OUTDATED) for state in translated)),
    ]
