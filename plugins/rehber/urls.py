"""Every address of the site, made here and nowhere else. They are stable for ever and the same in every language.

A page is addressed below its language's folder: ``centre/sisli-kadin-danisma-merkezi.html``. All links are relative,
so that a copy of the site works from a folder or a memory stick; ``here`` leads from a page to its language's folder,
``root`` to the top of the site.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from rehber.language.table import TABLE

if TYPE_CHECKING:
    from rehber.catalogue.model import Node
    from rehber.catalogue.place import Area

CHOOSER = "index.html"
NOT_FOUND = "404.html"
HOME = "index.html"
FIND = "find.html"
NUMBERS = "numbers.html"
FIGURES = "figures.html"
DATA = "data.html"
SAFETY = "safety.html"
MAP = "map.html"
LIST = "list.html"
NEWS_FEED = "news.xml"
NEWS_FEED_TYPE = "application/atom+xml"  #: RFC 4287
FEED = "data/v1"
EMBED = f"{FEED}/embed.js"  #: other people's pages name it, so its name stays

#: The pages there is one of, by the name that templates use: ``{{ here }}{{ at.find }}``.
PAGES = MappingProxyType(
    {
        "home": HOME,
        "find": FIND,
        "numbers": NUMBERS,
        "figures": FIGURES,
        "data": DATA,
        "safety": SAFETY,
        "map": MAP,
        "list": LIST,
        "news_feed": NEWS_FEED,
    }
)

#: ASCII for the letters of Turkish place names, so that a district has one address in every language.
ASCII = str.maketrans("çğıİöşüâîûÇĞIÖŞÜÂÎÛ", "cgiiosuaiucgiosuaiu")

#: Names an id may not have: they are files of the site, or mean something to a host, a browser or a file system.
RESERVED = frozenset(
    (
        "index",
        "data",
        "api",
        "static",
        "assets",
        "404",
        "con",
        "aux",
        "nul",
        "prn",
        "com1",
        "lpt1",
        "unknown",
        "constructor",
        "prototype",
        *TABLE,  # the folder of a language
    )
)


def sheet(province: str) -> str:
    """Return the sheet of the map for a province, where the map has sheets."""
    return f"map/{slug(province)}.html"


def node(node: Node) -> str:
    """Return the address of an organisation, a centre or a unit."""
    return f"{type(node).__name__.lower()}/{node.id}.html"


def standards(organisation: str) -> str:
    """Return the address of what to bring and how long it takes at an organisation."""
    return f"standards/{organisation}.html"


def need(term: str) -> str:
    """Return the address of a need."""
    return f"need/{term}.html"


def topic(group: str) -> str:
    """Return the address of a group of needs."""
    return f"topic/{group}.html"


def need_in(term: str, place: Area) -> str:
    """Return the address of a need in one place: ``area/istanbul/sisli/need/food-aid.html``."""
    return f"{area(place).removesuffix('.html')}/need/{term}.html"


def audience(term: str) -> str:
    """Return the address of the page for a group of people."""
    return f"for/{term}.html"


def language(code: str) -> str:
    """Return the address of the page for speakers of a language."""
    return f"language/{code}.html"


@lru_cache(maxsize=2048)
def area(place: Area) -> str:
    """Return the address of a province, or of a district in it."""
    province = slug(place.province)
    return f"area/{province}/{slug(place.district)}.html" if place.district else f"area/{province}.html"


def static(name: str, content: bytes) -> str:
    """Return where a static file is in the site: its name changes with its content, so a browser may keep it for ever."""
    stem, _, suffix = name.rpartition(".")
    return f"static/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"


def article(slug_: str) -> str:
    """Return the address of a Markdown page."""
    return f"page/{slug_}.html"


def news(slug_: str) -> str:
    """Return the address of an announcement."""
    return f"news/{slug_}.html"


def card(id_: str) -> str:
    """Return the address card of a centre or unit, from the top of the site."""
    return f"{FEED}/cards/{id_}.vcf"


def calendar(id_: str) -> str:
    """Return the calendar of a centre's or unit's opening hours, from the top of the site."""
    return f"{FEED}/calendars/{id_}.ics"


def slug(name: str) -> str:
    """Return a Turkish place name in ASCII: ``Şişli`` is ``sisli``."""
    return "".join(letter if letter.isalnum() else "-" for letter in name.translate(ASCII).lower())


def path(language_code: str, address: str) -> str:
    """Return the file of a page, from the top of the site."""
    return f"{language_code}/{address}"


def here(address: str) -> str:
    """Return the way from the page at *address* to its language's folder: ``""``, ``"../"`` ..."""
    return "../" * address.count("/")


def absolute(base_url: str | None, file: str) -> str | None:
    """Return the full address of a file of the site, where the site has one."""
    return f"{base_url}/{file}" if base_url else None
