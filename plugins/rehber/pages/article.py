"""The Markdown pages, as Pelican has read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from rehber import urls
from rehber.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition

#: Slugs of pages whose titles would betray who reads them.
DISCREET = frozenset({"your-rights-6284"})


def article(edition: Edition) -> Iterator[Page]:
    """One page for each Markdown page of this language."""
    for item in edition.pages:
        yield Page(
            address=urls.article(item.slug),
            template="article.html",
            title=item.title,
            description="" if item.slug in DISCREET else item.summary,
            view={"html": Markup(item.html), "date": None},  # noqa: S704  # sanitised when it was read
            state=item.state,
            discreet=item.slug in DISCREET,
        )
