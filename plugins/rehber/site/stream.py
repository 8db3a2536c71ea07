"""The whole site as a stream of files: every page of every language, what machines read, the theme's static files."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rehber import feed, pages, urls
from rehber.catalogue.synonyms import Synonyms
from rehber.catalogue.taxonomy import N_
from rehber.catalogue.text import SOURCE_LANGUAGE, State
from rehber.feed.export import Release
from rehber.map import map_pages
from rehber.page import Article, Edition, OperatorSettings
from rehber.pages.gone import gone
from rehber.search.index import index as search_index
from rehber.site import news_feed, shortlist_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.feed.export import Contract
    from rehber.language.language import Language
    from rehber.site.theme import Theme

#: Scripts each language has its own of: the index of the search, and what a list of places shows.
OF_ONE_LANGUAGE = ("search.js", "listed.js")

ALONE = 2  #: pages that belong to no language: the chooser, and the page for what is not found

PROMISE = N_("Social services near you: who helps, how to reach them, in which language")
EMERGENCY = N_("Emergency")
LOST = N_("This page is not here. Go to the first page:")
LEAVE = N_("Quick exit")
LEAVING = N_("Leaving quickly")


@dataclass(frozen=True, slots=True)
class Content:
    """The content of ``content/``: what Pelican has read, and the words residents use."""

    pages: tuple[Article, ...] = ()
    news: tuple[Article, ...] = ()
    synonyms: Synonyms = field(default_factory=Synonyms)


def editions(
    catalogue: Catalogue, languages: tuple[Language, ...], content: Content, decisions: OperatorSettings | None = None
) -> list[Edition]:
    """Return the directory in each language; what is not translated is in its source language, and says so."""
    sheets = map_pages.of(catalogue)
    return [
        Edition(
            catalogue=catalogue,
            atlas=sheets,
            decisions=decisions or OperatorSettings(),
            language=language,
            languages=languages,
            pages=tuple(sorted(_in(language, content.pages), key=lambda item: item.slug)),
            news=tuple(sorted(_in(language, content.news), key=lambda item: (item.date, item.slug), reverse=True)),
            synonyms=content.synonyms,
        )
        for language in languages
    ]


def _in(language: Language, articles: Iterable[Article]) -> Iterator[Article]:
    """Yield each article in *language*, or in the source language where it is not translated."""
    translated = {article.slug: article for article in articles if article.language == language.code}
    yield from translated.values()
    for article in articles:
        if article.language == SOURCE_LANGUAGE and article.slug not in translated:
            yield replace(article, state=State.MISSING)


@dataclass(frozen=True, slots=True)
class Whole:
    """The whole site, as parts that can be made one by one, in any process.

    The words of a language come before its pages, which name them; the feed comes last, because it lists the pages.
    """

    theme: Theme
    editions: tuple[Edition, ...]
    contract: Contract

    def around(self) -> Iterator[tuple[str, bytes]]:
        """Yield what belongs to no language: the theme's static files, the chooser, the page for what is not found.

        Raises :class:`rehber.site.theme.TemplateFailed` before the first where the theme lacks what a page type needs.
        """
        self.theme.holds(pages.ALL, OF_ONE_LANGUAGE)
        yield from sorted(self.theme.static().items())
        yield from top(self.theme, self.editions[0])
        yield urls.EMBED, self.theme.static()[self.theme.assets["embed.js"]]

    def words(self, number: int) -> Words:
        """Return what the pages of edition *number* load: the index of the search, and what a list of places shows."""
        edition = self.editions[number]
        index, places = search_index(edition), shortlist_data.shortlist(edition)
        news = urls.path(edition.language.code, urls.NEWS_FEED)
        return Words(
            {**index.files, places.path: places.content, news: news_feed.atom(edition)},
            dict(zip(OF_ONE_LANGUAGE, (index.path, places.path), strict=True)),
        )

    def pages(self, number: int, kind: int, assets: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
        """Yield the pages of one type, the one with this number in the table, in edition *number*."""
        edition = self.editions[number]
        renderer = self.theme.edition(edition, assets)
        for page in pages.ALL[kind].pages(edition):
            yield urls.path(edition.language.code, page.address), renderer.render(page)

    def addresses(self, paths: Iterable[str]) -> tuple[str, ...]:
        """Return the addresses of the pages below a language, from the paths of those of the first edition."""
        folder = f"{self.editions[0].language.code}/"
        return tuple(sorted(path.removeprefix(folder) for path in paths if path.startswith(folder) and path.endswith(".html")))

    def feed(self, addresses: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
        """Yield what machines read."""
        first = self.editions[0]
        yield from feed.build(Release(first.catalogue, first.languages, addresses, self.contract))


@dataclass(frozen=True, slots=True)
class Words:
    """Files of one language that its pages load."""

    files: Mapping[str, bytes]
    assets: Mapping[str, str]  #: their paths, by the names pages call them


def listed(kind: int) -> bool:
    """Whether the pages of a type are on the list of all pages: those of records that are gone are not."""
    return pages.ALL[kind] is not gone


def files(theme: Theme, editions: Iterable[Edition], contract: Contract) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the site with its path, one part after the other.

    Raises :class:`rehber.site.theme.TemplateFailed` before the first where the theme lacks what a page type needs.
    """
    whole = Whole(theme, tuple(editions), contract)
    yield from whole.around()
    paths: list[str] = []
    for number in range(len(whole.editions)):
        words = whole.words(number)
        yield from words.files.items()
        for kind in range(len(pages.ALL)):
            for path, content in whole.pages(number, kind, words.assets):
                if number == 0 and listed(kind):  # addresses are the same in every language
                    paths.append(path)
                yield path, content
    yield from whole.feed(whole.addresses(paths))


def top(theme: Theme, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the two pages that belong to no language."""
    base = urlsplit(edition.catalogue.directory.base_url or "").path
    values = {
        "directory": edition.catalogue.directory,
        "first": edition.language,
        "languages": [
            {
                "code": o.code,
                "name": o.name,
                "direction": o.direction,
                "lost": o.say(LOST),
                "leave": o.say(LEAVE),
                "promise": o.say(PROMISE),
                "emergency": o.say(EMERGENCY),
                "leaving": o.say(LEAVING),
            }
            for o in edition.languages
        ],
    }
    yield urls.CHOOSER, theme.render_alone("chooser.html", edition.language, values)
    # A host shows this page under any address, so its links cannot be relative.
    yield urls.NOT_FOUND, theme.render_alone("404.html", edition.language, values | {"top": f"{base}/"})


def expected_pages(editions: Iterable[Edition]) -> int:
    """Return how many pages there must be: counted from what goes in, not from what comes out."""
    return ALONE + sum(page_type.count(edition) for edition in editions for page_type in pages.ALL)
