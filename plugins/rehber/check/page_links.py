"""The links of a Markdown page, read from the HTML that Markdown makes."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from rehber.article import source as article
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.check.gate import web_links
from rehber.check.page_head import error, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rehber.article.source import Source

FOLDERS = {"pages": "page", "news": "news"}  #: the folder in ``content/``, and the one in a language's part of the site

HREF = re.compile(r'<a\s[^<>]*?href="([^"]*)"')
#: Where Pelican looks for its own signs; it knows more of them than a page may use.
PELICAN = re.compile(r"(?:href|src|poster|data|cite|formaction|action|content)\s*=\s*[\"']\s*([{|][^}|\"']*[}|][^\"']*)[\"']")
FILENAME = re.compile(r"\{filename\}(/?(?:\.\./)*[A-Za-z0-9][A-Za-z0-9./-]*\.md)(?:#([^\"']*))?")
ID = re.compile(r'\sid="([^"]*)"')
TAG = re.compile(r"<([a-z][a-z0-9]*)")

HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}|[a-z0-9.-]{0,250}[0-9]", re.IGNORECASE)


@dataclass(slots=True)
class Site:
    """What the links of pages are compared with."""

    files: Mapping[str, Source]  #: every Markdown page, by its path below ``content/``
    addresses: frozenset[str] | None = None  #: of all other pages of the site, without the language; None: not known
    taken: frozenset[str] = frozenset()  #: ids the templates use: a heading of that name would be there twice
    markdown: Mapping[str, Any] = field(default_factory=dict)  #: the settings of Markdown
    unread: frozenset[str] = frozenset()  #: files that are there and cannot be read as pages; a link to one may be right
    ids: dict[str, frozenset[str]] = field(default_factory=dict)  #: the headings of pages made so far, by file


def check(source: Source, site: Site) -> Iterator[Finding]:
    """Yield what is wrong with what Markdown makes of a page."""
    try:
        html = article.html(source.text, site.markdown)
    except Exception:  # noqa: BLE001  # Markdown fails in many ways over texts nobody would write
        found = Sentence("Markdown cannot read this page.")
        yield error(source.name, _culprit(source, site), "content-unreadable", found, Sentence("Write it with fewer signs."))
        return
    from rehber.article import sanitise  # noqa: PLC0415  # nh3, which a check without new pages does not need

    for made in PELICAN.finditer(html):
        if not FILENAME.fullmatch(unescape(made[1])):
            yield _at(source, made[1], "content-inclusion", Sentence("`{token}` is no link to a page.", token=plain(made[1][:60])), NAME_FILE)  # fmt: skip
    clean = sanitise.clean(html)
    yield from _ids(source, clean, site)
    kept = set(HREF.findall(clean))
    for href in dict.fromkeys(HREF.findall(html)):
        link = unescape(href)
        if link.startswith("{filename}"):
            yield from _to_file(source, link, site)
        elif href not in kept:
            found = Sentence("This link is taken out of the page: {link}.", link=plain(link[:60]))
            yield _at(
                source,
                link,
                "content-link-dropped",
                found,
                Sentence("Link to https://, tel: or mailto: addresses and to pages."),
            )
        else:
            yield from _link(source, link, site)
    dropped = sorted(set(TAG.findall(html)) - sanitise.TAGS)
    if dropped:
        found = Sentence("What this page holds is not shown: {tags}.", tags=", ".join(f"<{tag}>" for tag in dropped))
        remedy = Sentence("Headings begin with ##; pictures and other media are not shown.")
        yield Finding(Position(source.name), Severity.WARNING, "content-dropped", "", found, remedy)


def _ids(source: Source, html: str, site: Site) -> Iterator[Finding]:
    """Say which headings have the name of something else on the page."""
    seen: set[str] = set()
    for name in ID.findall(html):
        if name in seen or name in site.taken:
            found = Sentence("The name `{id}` of a heading is taken on this page.", id=plain(unescape(name)))
            remedy = Sentence('Write another heading, or name it: ## Heading {{: id="another-name" }}')
            yield _heading(source, unescape(name), found, remedy)
        seen.add(name)


def _heading(source: Source, name: str, found: Sentence, remedy: Sentence) -> Finding:
    """Return a finding at the heading that has a name; Markdown does not tell its line."""
    for number, line in enumerate(source.text.split("\n"), start=1):
        words = re.sub(r"[^\w]+", "-", line.strip("# ").lower())
        if line.startswith("#") and (name in words or f'"{name}"' in line or f"#{name}" in line):
            return error(source.name, number, "content-id-twice", found, remedy)
    return error(source.name, 1, "content-id-twice", found, remedy)


def headings(path: str, site: Site) -> frozenset[str]:
    """Return the names of the headings of another page."""
    if path not in site.ids:
        from rehber.article import sanitise  # noqa: PLC0415  # likewise

        try:
            html = sanitise.clean(article.html(site.files[path].text, site.markdown))
        except Exception:  # noqa: BLE001  # said where that page is looked at
            html = ""
        site.ids[path] = frozenset(unescape(name) for name in ID.findall(html)) | site.taken
    return site.ids[path]


def _to_file(source: Source, link: str, site: Site) -> Iterator[Finding]:
    """Look at a link that names the file of another page."""
    match = FILENAME.fullmatch(link)
    if match is None:
        return  # said above
    own = source.name.partition("/")[2]
    path = (
        match[1].removeprefix("/") if match[1].startswith("/") else posixpath.normpath(f"{posixpath.dirname(own)}/{match[1]}")
    )
    if path in site.unread:
        return
    if path not in site.files:
        found = Sentence("There is no page `{file}`.", file=plain(match[1]))
        yield _at(source, link, "content-link-broken", found, NAME_FILE)
    elif match[2] is not None and unquote(match[2]) not in headings(path, site):
        found = Sentence("There is no heading `{id}` on the page `{file}`.", id=plain(match[2]), file=plain(match[1]))
        yield _at(source, link, "content-link-broken", found, Sentence("Look at the headings of that page."))


def _link(source: Source, link: str, site: Site) -> Iterator[Finding]:
    """Look at any other link."""
    try:
        parts = urlsplit(link)
    except ValueError:
        yield _bad(source, link)
        return
    if not parts.scheme and not parts.netloc:
        yield from _inside(source, link, parts.path, unquote(parts.fragment), site)
        return
    if web_links.fault(link) is not None or (parts.netloc and not HOST.fullmatch(parts.netloc)):
        yield _bad(source, link)


def _inside(source: Source, link: str, path: str, fragment: str, site: Site) -> Iterator[Finding]:
    """Look at a link to another page of the site."""
    own = f"{source.language}/{FOLDERS[source.folder]}/{source.slug}.html"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(own), unquote(path))) if path else own
    file = _file(target, site)
    if file is None and _unread(target, site):
        return
    if path.startswith("/") or "?" in link:
        found = Sentence("A link to a page of this site begins with `../`: {link}.", link=plain(link[:60]))
        yield _at(source, link, "content-link-broken", found, Sentence("Then it works from a folder and below any address."))
    elif file is not None:
        if fragment and fragment not in headings(file, site):
            found = Sentence("There is no heading `{id}` on the page `{file}`.", id=plain(fragment), file=plain(file))
            yield _at(source, link, "content-link-broken", found, Sentence("Look at the headings of that page."))
    elif site.addresses is not None and (target.partition("/")[2] not in site.addresses or not _known(target, site)):
        found = Sentence("There is no page `{target}`.", target=plain(target))
        yield _at(source, link, "content-link-broken", found, Sentence("Open the page in the preview and copy its address."))
    elif fragment:
        found = Sentence("A link leads to a place inside a page that the directory makes: {link}.", link=plain(link[:60]))
        yield _at(source, link, "content-link-broken", found, Sentence("Link to the page itself: what is inside it changes."))


def _known(target: str, site: Site) -> bool:
    """Whether an address is in one of the languages of the site."""
    return target.partition("/")[0] in {source.language for source in site.files.values()}


def _file(target: str, site: Site) -> str | None:
    """Return the Markdown file an address of the site is made of; in a language without one, the Turkish."""
    parts = target.split("/")
    if len(parts) != 3 or not parts[2].endswith(".html"):  # noqa: PLR2004  # language, folder, name
        return None
    folder = next((name for name, address in FOLDERS.items() if address == parts[1]), None)
    slug = parts[2].removesuffix(".html")
    named = (path for path, page in site.files.items() if (page.folder, page.slug) == (folder, slug))
    return next(iter(sorted(named, key=lambda path: not path.endswith(f".{parts[0]}.md"))), None)


def _unread(target: str, site: Site) -> bool:
    """Whether an address may be that of a page whose file cannot be read."""
    language, _, rest = target.partition("/")
    folder, slug = posixpath.split(rest.removesuffix(".html"))
    named = next((name for name, address in FOLDERS.items() if address == folder), None)
    return any(f"{named}/{slug}.{code}.md" in site.unread for code in (language, SOURCE_LANGUAGE))


def _bad(source: Source, link: str) -> Finding:
    found = Sentence("This link cannot be trusted: {link}.", link=plain(link[:60]))
    remedy = Sentence("Write the institution's own https address, a telephone number as tel:+90…, or one plain e-mail address.")
    return _at(source, link, "content-link-bad", found, remedy)


def _at(source: Source, link: str, code: str, found: Sentence, remedy: Sentence) -> Finding:
    line, column = source.line_of(f"]({link}") if f"]({link}" in source.text else source.line_of(link)
    return error(source.name, line, code, found, remedy, column)


def _culprit(source: Source, site: Site) -> int:
    """Return the line the first paragraph begins in that Markdown cannot read by itself."""
    line = 1
    for paragraph in source.text.split("\n\n"):
        try:
            article.html(f"\n{paragraph}", site.markdown)
        except Exception:  # noqa: BLE001  # this one
            return line
        line += paragraph.count("\n") + 2
    return 1


NAME_FILE = Sentence("Name a file that is there: {example}.", example="[…]({filename}about.tr.md)")
