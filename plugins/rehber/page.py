"""What a page is, and what it is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rehber.catalogue.synonyms import Synonyms
from rehber.face import Face
from rehber.language.phrase import lowest
from rehber.language.reader import Reader
from rehber.map.map_pages import Atlas

if TYPE_CHECKING:
    import datetime

    from _typeshed import DataclassInstance

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.text import State
    from rehber.language.language import Language
    from rehber.map.tiles import Tiles


@dataclass(frozen=True, slots=True)
class Article:
    """A Markdown page or an announcement, in one language."""

    slug: str  #: the same in every language
    language: str
    title: str
    summary: str
    html: str  #: sanitised
    state: State
    date: datetime.date | None = None  #: announcements have one; pages do not


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one language, ready to be put into its template."""

    address: str  #: below the language's folder
    template: str  #: file name in ``theme/templates``
    title: str
    view: DataclassInstance  #: what the template shows, by name
    description: str = ""
    discreet: bool = False  #: the title must not betray what is read

    @property
    def trust(self) -> State:
        """How far the least certain phrase of the page can be trusted: what it shows, its title, its description."""
        return lowest((self.title, self.description, self.view))


@dataclass(frozen=True, slots=True)
class OperatorSettings:
    """What whoever runs the site has decided in ``pelicanconf.py``; it explains what each costs."""

    tiles: Tiles | None = None  #: the map's pictures, where there are some
    face: Face = field(default_factory=Face)  #: logo, colours, where the exit leads
    search_whole_up_to: int = 2_000  #: records up to which a search index is not cut; benchmarks/README.md, "The search"


@dataclass(frozen=True, slots=True)
class Edition:
    """The directory in one language: everything its pages are made from."""

    catalogue: Catalogue
    language: Language
    languages: tuple[Language, ...]  #: of the site, in the order the switcher shows them
    pages: tuple[Article, ...] = ()
    news: tuple[Article, ...] = ()  #: the latest first
    atlas: Atlas = field(default_factory=Atlas)
    decisions: OperatorSettings = field(default_factory=OperatorSettings)
    synonyms: Synonyms = field(default_factory=Synonyms)  #: what residents call things; looked for, never shown
    reader: Reader = field(
        init=False, repr=False, compare=False
    )  #: of this language; one, because it remembers what it has put into words

    def __post_init__(self) -> None:
        object.__setattr__(self, "reader", Reader(self.language))
