"""A page type: the function that makes its pages, and everything else the site needs to know about it.

Everything about a page type is declared above its function::

    @page_type(template="need.html", addresses=("need/{id}.html",), count=lambda _: len(NEEDS), ...)
    def need(edition: Edition) -> Iterator[Page]: ...

The number of pages is counted from what goes in, never from what comes out, so that a page that gets lost is noticed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypedDict, Unpack

from rehber.table import complete

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rehber.page import Edition, Page

GAP = re.compile(r"\\\{\w+\\\}")


class WrongPages(Exception):  # a state of the site
    """The pages of a type are not what its entry in the table says. The argument says which type, and how."""


class Discreet(StrEnum):
    """Whether the titles of a page type's pages are neutral, because titles are seen in tabs, history and shared links."""

    NEVER = "never"
    SOME = "some"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Script:
    """One script of a page type."""

    name: str  #: its file in ``theme/static``, or of a library
    when: str = ""  #: what must be there in the page's view for the page to need it: ``it.offer.now``; "": always


@dataclass(frozen=True, slots=True)
class Menu:
    """The entry in the menu at the bottom of every page."""

    label: str  #: a message


class Told(TypedDict):
    """Everything that is said of a page type. mypy finds what is missing; so does :func:`page_type` when it runs."""

    template: str
    addresses: tuple[str, ...]
    count: Callable[[Edition], int]
    menu: Menu | None
    discreet: Discreet
    samples: tuple[str, ...]
    scripts: tuple[Script, ...]


#: The same in words, for the error message when one is missing.
NEEDED = {
    "template": "the file in theme/templates",
    "addresses": "where its pages are below a language's folder, with {gaps}",
    "count": "how many pages there must be, counted from the catalogue",
    "menu": "its entry in the menu at the bottom, or None",
    "discreet": "whether the titles of its pages are neutral",
    "samples": "the pages of this directory that the browser tests look at",
    "scripts": "the scripts its pages load, in order",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PageType:
    """One entry of the table of page types."""

    name: str
    make: Callable[[Edition], Iterator[Page]]
    template: str  #: file in ``theme/templates``
    addresses: tuple[str, ...]  #: patterns below a language's folder: ``centre/{id}.html``
    count: Callable[[Edition], int]  #: how many pages there must be in one language
    menu: Menu | None
    discreet: Discreet
    samples: tuple[str, ...]  #: addresses of pages of our own directory, the fullest; browser tests look at them
    scripts: tuple[Script, ...]  #: in the order they are loaded

    def pages(self, edition: Edition) -> Iterator[Page]:
        """Yield the pages of one language. Raises :class:`WrongPages` where they are not what is said of them here."""
        made = 0
        known = re.compile("|".join(GAP.sub("[a-z0-9-]+", re.escape(address)) for address in self.addresses))
        for page in self.make(edition):
            made += 1
            fault = self._fault(page, known)
            if fault:
                raise WrongPages(f"The page type `{self.name}`: {page.address}: {fault}")
            yield page
        planned = self.count(edition)
        if made != planned:
            raise WrongPages(
                f"The page type `{self.name}`: {planned} pages were planned, {made} were made ({edition.language.code})."
                f" Its `count` and its function in plugins/rehber/pages/{self.name}.py disagree."
            )

    def _fault(self, page: Page, known: re.Pattern[str]) -> str | None:
        if page.template != self.template:
            return f"its template is {page.template}, the table says {self.template}."
        if not known.fullmatch(page.address):
            return f"the table knows no such address, only {', '.join(self.addresses)}."
        if page.discreet and self.discreet is Discreet.NEVER:
            return "its title is neutral, the table says it never is."
        if not page.discreet and self.discreet is Discreet.ALWAYS:
            return "its title is not neutral, the table says it always is."
        return None


def page_type(**told: Unpack[Told]) -> Callable[[Callable[[Edition], Iterator[Page]]], PageType]:
    """Make an entry of the table of a function. Raises :class:`rehber.table.IncompleteEntry` where something is missing."""

    def entry(function: Callable[[Edition], Iterator[Page]]) -> PageType:
        file = f"plugins/{function.__module__.replace('.', '/')}.py"
        complete(f"the page type `{function.__name__}`", told, NEEDED, file)
        return PageType(name=function.__name__, make=function, **told)

    return entry


def one(_: Edition) -> int:
    """Return the number of pages of a type there is one of in each language."""
    return 1
