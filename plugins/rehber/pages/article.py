"""The Markdown pages, as Pelican has read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import escape

from rehber import urls
from rehber.language.phrase import Phrase, phrase
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import call, listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Article, Edition
    from rehber.phrasing.call import Call

#: Slugs of pages that get a neutral title.
DISCREET = frozenset({"your-rights-6284"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """A Markdown page or an announcement."""

    html: Phrase
    heading: Phrase
    date: str | None
    danger: tuple[Call, ...]  #: whom to call where readers may be in danger


@page_type(
    template="article.html",
    addresses=(urls.article("{slug}"),),
    count=lambda edition: len(edition.pages),
    menu=None,
    discreet=Discreet.SOME,
    samples=("page/your-rights-6284.html",),
    scripts=(Script("aloud.js"),),
)
def article(edition: Edition) -> Iterator[Page]:
    """One page for each Markdown page of this language."""
    for item in edition.pages:
        yield Page(
            address=urls.article(item.slug),
            template="article.html",
            title=item.title,
            description="" if item.slug in DISCREET else item.summary,
            view=view(item, edition),
            discreet=item.slug in DISCREET,
        )


def view(item: Article, edition: Edition) -> ArticleView:
    """Return what the template shows; a text that is not translated stays in its own language."""
    html = item.html  # sanitised when it was read
    if item.language != edition.language.code:
        html = f'<div lang="{escape(item.language)}" dir="ltr">{html}</div>'
    return ArticleView(
        html=Phrase(html, item.state),
        heading=phrase(item.title, item.language, edition.language, item.state),
        date=edition.language.date(item.date) if item.date else None,
        danger=call.lines(listing.IN_DANGER, edition.catalogue, edition.reader) if item.slug in DISCREET else (),
    )
