"""Checks of the finished site before it is published: every link has its target, and there is no unexpected file."""

from __future__ import annotations

import html
import posixpath
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from rehber.map.tiles import policy
from rehber.policy import POLICY

if TYPE_CHECKING:
    from rehber.map.tiles import Tiles

#: A place in the site a tag points to. The pages are our own: attributes stand in double quotes.
LINK = re.compile(rb'<(\w+)\b[^>]*?\s(?:href|src|action)="([^"]*)"')
ID = re.compile(rb'\sid="([^"]*)"')

#: What a page allows; the pages and the script of the map; a host in a script.
ALLOWED = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')
MAP_PAGE = re.compile(r"^[a-z]+/map(?:/[a-z-]+)?\.html$")
MAP_SCRIPT = re.compile(r"^static/map\.[0-9a-f]+\.js$")
ELSEWHERE = re.compile(rb"""(?:[a-z]+:)?//[^/"'\s]+""")

#: What a site is made of. A file of another kind got in by mistake, or by somebody's trick.
KINDS = frozenset(
    {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".csv", ".ndjson", ".geojson", ".jsonld"}
    | {".vcf", ".ics", ".atom", ".md", ".woff2", ".sqlite", ".gz", ".br", ".sig", ".webmanifest"}
)

#: Files whose name a standard or a host has chosen.
NAMED = frozenset({".well-known/api-catalog"})

#: Where a link may lead outside: to a page somebody reads, a call, a message, a map.
OUTSIDE = frozenset({"https", "tel", "mailto", "geo", "sms"})


class VerificationFailed(Exception):  # it is the site that is unsound
    """The built site must not be published. The argument lists why, one reason a line."""


@dataclass(slots=True)
class Verification:
    """Checks every file as it is built, and the whole site at the end."""

    forbidden: tuple[bytes, ...] = ()  #: bytes that must be in no file: the path of this machine's project folder
    tiles: Tiles | None = None  #: the map's pictures: the one other host the map may ask, and nothing else may
    base: str = ""  #: the path the site stands under: ``/rehber``
    faults: list[str] = field(default_factory=list)
    wanted: dict[str, str] = field(default_factory=dict)  #: file a link leads to → first page with such a link
    anchors: dict[tuple[str, str], str] = field(default_factory=dict)  #: file and id → first page that leads there
    ids: dict[str, frozenset[bytes]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)

    def look(self, path: str, content: bytes) -> None:
        """Look at one file."""
        if path in self.files:
            self.faults.append(f"{path}: two things are written to this file")
        self.files.add(path)
        if posixpath.splitext(path)[1] not in KINDS and path not in NAMED:
            self.faults.append(f"{path}: a file of this kind does not belong to the site")
        if posixpath.normpath(path) != path or path.startswith(("/", "..")):
            self.faults.append(f"{path}: the file lies outside the site")
        self.faults += [f"{path}: holds a path of the machine it was built on" for word in self.forbidden if word in content]
        if path.endswith(".html"):
            self._look_at_page(path, content)
        if MAP_SCRIPT.match(path):
            self._look_at_map(path, content)

    def join(self, other: Verification) -> None:
        """Add what another has looked at."""
        self.faults += other.faults
        self.faults += [f"{path}: two things are written to this file" for path in sorted(self.files & other.files)]
        self.files |= other.files
        self.ids.update(other.ids)
        for target, page in other.wanted.items():
            self.wanted.setdefault(target, page)
        for place, page in other.anchors.items():
            self.anchors.setdefault(place, page)

    def fresh(self) -> Verification:
        """Return one with the same settings that has looked at nothing."""
        return Verification(self.forbidden, self.tiles, self.base)

    def _look_at_map(self, path: str, content: bytes) -> None:
        """Check the files that the map will fetch."""
        known = self.tiles.origin if self.tiles else None
        others = {found.decode() for found in ELSEWHERE.findall(content)} - {known}
        self.faults += [f"{path}: the map would fetch something from {other}" for other in sorted(others)]

    def _look_at_page(self, path: str, content: bytes) -> None:
        ids = ID.findall(content)
        self.ids[path] = frozenset(ids)
        if len(ids) != len(self.ids[path]):
            twice = sorted({i.decode() for i in ids if ids.count(i) > 1})
            self.faults.append(f"{path}: an id stands there twice: {', '.join(twice)}")
        folder = posixpath.dirname(path)
        own = policy(self.tiles) if MAP_PAGE.search(path) else POLICY
        others = {html.unescape(found.decode()) for found in ALLOWED.findall(content)} - {own}
        self.faults += [f"{path}: the page allows what it should not: {other}" for other in sorted(others)]
        for tag, link in set(LINK.findall(content)):
            fault = self._follow(path, folder, tag, link)
            if fault:
                self.faults.append(f"{path}: {fault}")

    def _follow(self, path: str, folder: str, tag: bytes, link: bytes) -> str | None:
        """Note the target of a link, and report at once what can be seen to be wrong."""
        scheme, target, fragment = _split(folder, link, self.base)
        if scheme == "data":
            return None if tag == b"img" else f"a data: link stands there: {link[:60].decode()}"
        if scheme:
            if tag != b"a":
                return f"it would fetch something from elsewhere: {link.decode()}"
            return None if scheme in OUTSIDE else f"a link of this kind is not allowed: {link.decode()}"
        if not target:  # within the page
            target = path
        self.wanted.setdefault(target, path)
        if fragment:
            self.anchors.setdefault((target, fragment), path)
        return None

    def verdict(self, expected: int | None = None) -> None:
        """Raise :class:`VerificationFailed` unless all is well. *expected* is how many pages must have been built."""
        pages = sum(path.endswith(".html") for path in self.files)
        if expected is not None and pages != expected:
            self.faults.append(f"{expected} pages were planned, {pages} are there")
        for target, page in sorted(self.wanted.items()):
            if target not in self.files:
                self.faults.append(f"{page}: a link leads to {target}, which is not there")
        for (target, fragment), page in sorted(self.anchors.items()):
            if target in self.files and fragment.encode() not in self.ids.get(target, frozenset()):
                self.faults.append(f"{page}: a link leads to {target}#{fragment}, and there is no such place on that page")
        if self.faults:
            raise VerificationFailed("\n".join(sorted(set(self.faults))))


@lru_cache(maxsize=65536)
def _split(folder: str, link: bytes, base: str) -> tuple[str, str, str]:
    """Return scheme, file and fragment of a link on a page in *folder*."""
    parts = urlsplit(html.unescape(link.decode()))
    if parts.scheme or parts.netloc:
        return parts.scheme or "https", "", ""
    if parts.path.startswith("/"):  # the page for what is not found links from the top
        path = posixpath.normpath(unquote(parts.path))
        return "", path[len(base) :].lstrip("/") if path.startswith(f"{base}/") else path, unquote(parts.fragment)
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else ""
    return "", target, unquote(parts.fragment)
