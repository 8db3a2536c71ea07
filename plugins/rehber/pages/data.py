"""The open-data page: what there is, how to take it, under which terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.page import Page
from rehber.phrasing.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition


def data(edition: Edition) -> Iterator[Page]:
    """The one data page, with figures that say how good the data is."""
    language = edition.language
    catalogue = edition.catalogue
    providers = list(catalogue.providers)
    say = language.say
    quality = [
        (say("Centres and units"), len(providers)),
        (say("Services"), sum(len(record.services) for record in providers)),
        (say("Checked by telephone or on the spot"), sum(record.verified_on is not None for record in providers)),
        (say("With opening hours"), sum(record.hours is not None for record in providers)),
        (say("With a telephone number of their own"), sum(bool(record.phones) for record in providers)),
        (say("With an address"), sum(bool(c.place and c.place.address.leads_there) for c in catalogue.centres)),
    ]
    yield Page(
        address=urls.DATA,
        template="data.html",
        title=say("Open data"),
        description=say("Everything in this directory, for programs"),
        view={
            "quality": [{"label": label, "value": language.number(value)} for label, value in quality],
            "as_of": language.date(catalogue.as_of),
            "licence": catalogue.directory.licence,
            "publisher": catalogue.directory.publisher,
            "contact": catalogue.directory.contact,
            "files": [f"{urls.FEED}/index.json", f"{urls.FEED}/services.json"],
        },
        state=Voice(language).state,
    )
