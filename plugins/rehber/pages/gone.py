"""The pages at the old addresses of records that are gone: what happened, and where to go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue import gone as records
from rehber.catalogue.taxonomy import N_
from rehber.language.reader import Reader
from rehber.page import Page
from rehber.pages.page_type import Discreet, page_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.gone import Gone
    from rehber.language.phrase import Phrase
    from rehber.page import Edition

HAPPENED = {
    "closed": N_("What this page was about has closed."),
    "merged": N_("What this page was about is now part of something else."),
    "moved": N_("What this page was about is now on another page."),
    "mistake": N_("What stood on this page was a mistake and was taken out."),
}
#: The folders a record may have been in; the catalogue keeps its id only.
FOLDERS = ("organisation", "centre", "unit")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneView:
    """What has become of a record."""

    happened: str
    successor: Phrase | None  #: the name of the record to read now
    path: str  #: its address, below the language's folder


def addresses(record: Gone) -> tuple[str, ...]:
    """Return where the page of a record that is gone may have been: in the folder of its successor, else in any."""
    known = [urls.node(record.successor).partition("/")[0]] if record.successor else FOLDERS
    return tuple(f"{folder}/{record.id}.html" for folder in known)


@page_type(
    template="gone.html",
    addresses=tuple(f"{folder}/{{id}}.html" for folder in FOLDERS),
    count=lambda edition: sum(len(addresses(record)) for record in records.gone(edition.catalogue)),
    menu=None,
    discreet=Discreet.ALWAYS,
    samples=(),
    scripts=(),
)
def gone(edition: Edition) -> Iterator[Page]:
    """One page at each old address; search engines are asked to leave it out."""
    say, reader = edition.language.say, Reader(edition.language)
    for record in records.gone(edition.catalogue):
        path = urls.node(record.successor) if record.successor else ""
        for address in addresses(record):
            yield Page(
                address=address,
                template="gone.html",
                title=say("This page has moved") if record.successor else say("This page is no longer here"),
                discreet=True,
                view=GoneView(
                    happened=say(HAPPENED[record.reason]),
                    successor=reader.text(record.successor.name) if record.successor else None,
                    path=path,
                ),
            )
