"""The open-data page: what there is, how to take it, under which terms, how good it is and what one can rely on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import feed, urls
from rehber.catalogue.hours import ByAppointment, Hours
from rehber.catalogue.place import Area
from rehber.catalogue.taxonomy import N_
from rehber.catalogue.text import State
from rehber.feed import areas, province_news
from rehber.feed.export import folder
from rehber.feed.listing import Heading
from rehber.feed.rows.location import geometry
from rehber.page import Page
from rehber.pages.page_type import Discreet, Menu, one, page_type
from rehber.phrasing import linked
from rehber.phrasing.data_examples import CURL, EMBED, PYTHON, RECIPES, SYNC_JAVASCRIPT, SYNC_PYTHON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.language.language import Language
    from rehber.page import Edition
    from rehber.phrasing.linked import LinkedData

#: Where the site does not know its own address, the examples use a placeholder.
SOMEWHERE = "https://example.org"


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Files of one kind: what they are good for, and their paths from the top of the site."""

    label: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """A figure that says how good the data is."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Lines to copy, and what for."""

    label: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """What there is, how to take it, under which terms, and how good it is."""

    quality: tuple[Quality, ...]
    as_of: str
    licence: str  #: SPDX identifier
    publisher: str
    contact: str | None
    files: tuple[Files, ...]
    examples: tuple[str, ...]
    recipes: tuple[Recipe, ...]
    of_records: tuple[str, ...]  #: paths of what each centre and unit has, ``ID`` for its slug
    codes: str  #: path of what the codes mean
    by_province: tuple[Files, ...]  #: what changed there
    embed: str  #: lines that show the places of an area on somebody else's page
    embedded: tuple[str, ...]  #: paths of such files: of an area, of a need
    sync: tuple[str, ...]
    citation: str
    changes: str  #: path of the promises to readers of the feed
    linked: LinkedData


@page_type(
    template="data.html",
    addresses=(urls.DATA,),
    count=one,
    menu=Menu(N_("About this directory and its data")),
    discreet=Discreet.NEVER,
    samples=("data.html",),
    scripts=(),
)
def data(edition: Edition) -> Iterator[Page]:
    """The one data page."""
    language = edition.language
    directory = edition.catalogue.directory
    address = f"{directory.base_url or SOMEWHERE}/{urls.FEED}"
    as_of = language.date(edition.catalogue.as_of)
    yield Page(
        address=urls.DATA,
        template="data.html",
        title=language.say("Open data"),
        description=language.say("Everything in this directory, for programs"),
        view=DataView(
            quality=tuple(Quality(label=label, value=language.number(value)) for label, value in _quality(edition)),
            as_of=as_of,
            licence=directory.licence,
            publisher=directory.publisher,
            contact=directory.contact,
            files=_files(edition),
            examples=(CURL.format(feed=address), PYTHON.format(feed=address)),
            recipes=_recipes(language, address),
            of_records=(urls.card("ID"), urls.calendar("ID")),
            codes=f"{urls.FEED}/{folder(language.code)}taxonomy_terms.json",
            by_province=_by_province(edition),
            embed=_embed(edition),
            embedded=_embedded(edition),
            sync=(SYNC_PYTHON.format(feed=address), SYNC_JAVASCRIPT.format(feed=address)),
            citation=f"{directory.publisher}: {directory.name}. {as_of}. {directory.licence}",
            changes=f"{urls.FEED}/schema/CHANGES.md",
            linked=linked.dataset(edition, f"{urls.FEED}/services.ndjson"),
        ),
    )


def _recipes(language: Language, address: str) -> tuple[Recipe, ...]:
    """Return the lines to copy, for readers of a language."""
    here = folder(language.code)
    view = f"_{language.code}" if here else ""
    return tuple(
        Recipe(label=language.say(label), code=code.format(feed=address, here=here, language=view)) for label, code in RECIPES
    )


def _by_province(edition: Edition) -> tuple[Files, ...]:
    return tuple(Files(label=name, paths=(province_news.path(name),)) for name in province_news.told(edition.catalogue))


def _embed(edition: Edition) -> str:
    """Return lines for somebody else's page, with the places of the first province."""
    name = next(iter(province_news.told(edition.catalogue)), "İstanbul")
    page = urls.area(Area(name))
    return EMBED.format(
        site=edition.catalogue.directory.base_url or SOMEWHERE,
        code=edition.language.code,
        file=areas.area_address(page),
        page=page,
        name=name,
    )


def _embedded(edition: Edition) -> tuple[str, ...]:
    """Return the file of each province, for other people's pages."""
    return tuple(areas.area_address(urls.area(Area(name))) for name in province_news.told(edition.catalogue))


def _files(edition: Edition) -> tuple[Files, ...]:
    """Return what there is, by what it is good for; what is translated, in the reader's language."""
    language = edition.language
    paths: dict[Heading, list[str]] = {heading: [] for heading in Heading}
    for entry in feed.LISTED:
        where = entry.told["where"]
        if isinstance(where, Heading):
            paths[where] += [entry.address(path, language.code) for path in entry.listed]
    if edition.news:
        paths[Heading.NEWS].append(urls.path(language.code, urls.NEWS_FEED))
    return tuple(Files(label=language.say(heading), paths=tuple(found)) for heading, found in paths.items() if found)


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
        (say("Checked by telephone or in person"), sum(record.verified_on is not None for record in providers)),
        (say("With opening hours"), sum(isinstance(record.hours, Hours | ByAppointment) for record in providers)),
        (say("With a telephone number of their own"), sum(bool(record.phones) for record in providers)),
        (say("With an address"), sum(place.address.leads_there for place in places)),
        (say("With a point on the map"), sum(bool(geometry(place)) for place in places)),
        (say("In this language"), sum(state not in (State.MISSING, State.OUTDATED) for state in translated)),
    ]
