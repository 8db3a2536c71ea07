"""The announcements of one language as a feed: Atom (RFC 4287), for feed readers.

Ids are UUIDs made of names that never change, so a feed has them before the site has an address, and keeps them when
the site moves. Links are full addresses where the directory knows its own; where it does not they are relative, which
RFC 4287 allows (section 2: without ``xml:base`` a reader resolves them against the address it has the feed from). A
link to the feed itself would be of no use unless it is a full address, so without one it is left out.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from rehber import country, urls
from rehber.catalogue.identity import identify
from rehber.language.notice import notices

if TYPE_CHECKING:
    import datetime

    from rehber.page import Article, Edition

SPACE = "http://www.w3.org/2005/Atom"
LANG, BASE = ("{http://www.w3.org/XML/1998/namespace}" + name for name in ("lang", "base"))
#: What XML 1.0 cannot hold, not even escaped. An HTML entity in a summary, ``&#11;``, could still produce it.
IMPOSSIBLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(edition: Edition) -> bytes:
    """Return the feed of one language, the latest announcement first. With no announcement it is empty, and valid."""
    catalogue, language = edition.catalogue, edition.language
    directory = catalogue.directory
    feed = ElementTree.Element("feed", {"xmlns": SPACE, LANG: language.code})
    _text(feed, "id", _id(edition, ""))
    _text(feed, "title", f"{language.say('News')} · {directory.name}")
    _text(feed, "updated", _moment(max((item.date for item in edition.news if item.date), default=catalogue.as_of)))
    _text(ElementTree.SubElement(feed, "author"), "name", directory.publisher)
    _text(feed, "rights", directory.licence)
    _link(feed, "alternate", "text/html", _address(edition, urls.HOME))
    if directory.base_url:
        _link(feed, "self", urls.NEWS_FEED_TYPE, _address(edition, urls.NEWS_FEED))
    for item in edition.news:
        _entry(feed, item, edition)
    ElementTree.indent(feed, "")
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(feed: ElementTree.Element, item: Article, edition: Edition) -> None:
    """Add an announcement; one that is not translated says in which language it is, and keeps its id when it is."""
    entry = ElementTree.SubElement(feed, "entry", {} if item.language == edition.language.code else {LANG: item.language})
    day = _moment(item.date or edition.catalogue.as_of)
    page = _address(edition, urls.news(item.slug))
    _text(entry, "id", _id(edition, item.slug))
    _text(entry, "title", item.title)
    _text(entry, "published", day)
    _text(entry, "updated", day)
    _link(entry, "alternate", "text/html", page)
    _text(entry, "summary", item.summary)
    # The links in the text lead from the announcement's own page, so that page is their base.
    _text(entry, "content", _html(item, edition), {"type": "html", BASE: page})


def _html(item: Article, edition: Edition) -> str:
    """Return the sanitised text; if it is a draft or outdated, below the same notice as on its page.

    Atom says no direction of writing, so the HTML says it.
    """
    language = edition.language
    notice = notices(language).get(item.state)
    said = f'<p lang="{language.code}" dir="{language.direction}">{escape(notice.whole)}</p>\n' if notice else ""
    direction = language.direction if item.language == language.code else "ltr"  # the source language is Turkish
    return f'{said}<div lang="{item.language}" dir="{direction}">\n{item.html}\n</div>'


def _text(parent: ElementTree.Element, name: str, text: str, attributes: dict[str, str] | None = None) -> None:
    ElementTree.SubElement(parent, name, attributes or {}).text = IMPOSSIBLE.sub("", text)


def _link(parent: ElementTree.Element, relation: str, media_type: str, address: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": relation, "type": media_type, "href": address})


def _id(edition: Edition, slug: str) -> str:
    """Return the id of the feed, or of an announcement in it. A translation is read on its own, so it has its own id."""
    return f"urn:uuid:{identify(edition.catalogue.directory, f'news/{edition.language.code}/{slug}')}"


def _moment(day: datetime.date) -> str:
    """Return the beginning of a day (RFC 3339): an announcement has a day, and a feed wants a minute."""
    return f"{day.isoformat()}T00:00:00{country.OFFSET}"


def _address(edition: Edition, page: str) -> str:
    """Return the full address of a page, or the way to it from the feed, which is in its language's folder."""
    return urls.absolute(edition.catalogue.directory.base_url, urls.path(edition.language.code, page)) or page
