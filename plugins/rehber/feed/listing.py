"""Where a file of the feed is listed for people and programs: written once, at the export, and read by every list.

The lists are the data page, ``llms.txt``, the OpenAPI document and profile, and the description for data portals. Their
order is that of the headings, then that of the table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NotRequired, TypedDict

from rehber.catalogue.taxonomy import N_


class Heading(StrEnum):
    """A heading of the data page, in the order of that page."""

    BEGIN = N_("Where a program begins: every file with its size and checksum")
    SERVICES = N_("All services")
    ORGANISATIONS = N_("All organisations")
    PROVIDERS = N_("All centres and units")
    AT = N_("Which service is at which place")
    TERMS = N_("The closed lists: needs, groups of people, kinds of places")
    TABLES = N_("Tables for a spreadsheet")
    DATABASE = N_("All tables in one database")
    PLACES = N_("Places for a map")
    FIGURES = N_("Figures")
    SOURCES = N_("Sources")
    WHOLE = N_("The whole catalogue, to build a directory from")
    CHANGES = N_("What has changed")
    NEWS = N_("News, for feed readers (Atom)")
    DESCRIPTIONS = N_("Descriptions for programs and data portals")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A file that is under no heading of the data page."""

    where: str  #: how it is found, for whoever reads the table
    linked: bool  #: whether a page links to it; a test looks


class Told(TypedDict):
    """The description of an export. mypy finds what is missing, and so does the function that makes the export."""

    where: Heading | Elsewhere
    title: str  #: English, a sentence: what the file is
    file_type: str | None  #: in the EU's authority table of file types, where data portals are told of it: ``JSON``
    operation: str | None  #: its ``operationId`` where the OpenAPI document describes it
    llms: str | None  #: what ``llms.txt`` says of it, where it does
    names: NotRequired[tuple[str, ...]]  #: the files to list where the path has a gap; the first stands for all


#: The same in words, for whoever has forgotten one.
NEEDED = {
    "where": "its heading on the data page, or how else it is found",
    "title": "what the file is, in an English sentence",
    "file_type": "its type for data portals, or None",
    "operation": "its operationId in the OpenAPI document, or None",
    "llms": "its line in llms.txt, or None",
}
