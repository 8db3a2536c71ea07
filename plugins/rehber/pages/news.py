"""The announcements, as Pelican has read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.page import Page
from rehber.pages.article import view
from rehber.pages.page_type import Discreet, Script, page_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition


@page_type(
    template="news.html",
    addresses=(urls.news("{slug}"),),
    count=lambda edition: len(edition.news),
    menu=None,
    discreet=Discreet.NEVER,
    samples=("news/directory-opened.html",),
    scripts=(Script("aloud.js"),),
)
def news(edition: Edition) -> Iterator[Page]:
    """One page for each announcement of this language."""
    for item in edition.news:
        yield Page(
            address=urls.news(item.slug),
            template="news.html",
            title=item.title,
            description=item.summary,
            view=view(item, edition),
        )
