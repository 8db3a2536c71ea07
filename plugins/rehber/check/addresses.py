"""The address of every page of the site, from the catalogue alone: a check compares links with it and builds nothing.

That the list is the one a build makes, tests/test_addresses.py holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.groups import AUDIENCE_PAGES, NEED_GROUPS
from rehber.catalogue.local import places_of_needs
from rehber.catalogue.place import Area
from rehber.catalogue.taxonomy import AUDIENCES, NEEDS, SPOKEN_LANGUAGES
from rehber.map import map_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Node

SINGLE = (urls.HOME, urls.FIND, urls.NUMBERS, urls.FIGURES, urls.DATA, urls.SAFETY, urls.MAP, urls.LIST)


def addresses(catalogue: Catalogue) -> frozenset[str]:
    """Return the addresses of all pages but those written in Markdown, below a language's folder."""
    return frozenset(_addresses(catalogue))


def _addresses(catalogue: Catalogue) -> Iterator[str]:
    yield from SINGLE
    nodes: tuple[Node, ...] = (*catalogue.organisations, *catalogue.centres, *catalogue.units)
    yield from (urls.node(node) for node in nodes)
    for organisation in catalogue.organisations:
        if catalogue.formalities_under(organisation):
            yield urls.standards(organisation.id)
    yield from (urls.need(term.id) for term in NEEDS)
    yield from (urls.need_in(need, place) for need, places in places_of_needs(catalogue).items() for place in places)
    yield from (urls.topic(group.id) for group in NEED_GROUPS)
    yield from (urls.audience(term.id) for term in AUDIENCES)
    yield from (urls.audience(group.id) for group in AUDIENCE_PAGES)
    yield from (urls.language(code) for code in SPOKEN_LANGUAGES)
    for record in catalogue.providers:
        place = catalogue.area(record)
        if place:
            yield urls.area(Area(place.province))
            yield urls.area(place)
    yield from (urls.sheet(sheet.province.name) for sheet in map_pages.of(catalogue).sheets)
    yield urls.NEWS_FEED
