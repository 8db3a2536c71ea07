"""The pages: one module for each page type, listed here in the order of building and of the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.pages.area import area
from rehber.pages.article import article
from rehber.pages.audience import audience
from rehber.pages.centre import centre
from rehber.pages.data import data
from rehber.pages.figures import figures
from rehber.pages.find import find
from rehber.pages.gone import gone
from rehber.pages.home import home
from rehber.pages.language import language
from rehber.pages.need import need
from rehber.pages.news import news
from rehber.pages.numbers import numbers
from rehber.pages.organisation import organisation
from rehber.pages.page_type import PageType
from rehber.pages.safety import safety
from rehber.pages.service_map import service_map
from rehber.pages.shortlist import shortlist
from rehber.pages.standards import standards
from rehber.pages.topic import topic
from rehber.pages.unit import unit
from rehber.table import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition, Page

ALL = (
    home,
    find,
    organisation,
    centre,
    unit,
    topic,
    need,
    audience,
    area,
    service_map,
    shortlist,
    language,
    numbers,
    safety,
    figures,
    data,
    standards,
    article,
    news,
    gone,
)


entries("a page type", ALL, PageType, "plugins/rehber/pages/__init__.py")


def plan(edition: Edition) -> Iterator[Page]:
    """Return every page of one language. Raises :class:`rehber.pages.page_type.WrongPages`."""
    for page_type in ALL:
        yield from page_type.pages(edition)
