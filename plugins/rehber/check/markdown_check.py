"""The Markdown files as they lie in ``content/``, looked at before Pelican reads them."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from rehber.article.source import Source
from rehber.catalogue import textfile
from rehber.catalogue.finding import Finding, Sentence
from rehber.check import page_body, page_head, page_links, page_sets
from rehber.check.page_head import error, plain

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterator, Mapping
    from typing import Any

    from rehber.check.rule_cache import Memory

FOLDERS = tuple(page_links.FOLDERS)


def files(content: Path) -> list[Path]:
    """Return every Markdown file, in a fixed order."""
    return sorted(file for folder in FOLDERS for file in (content / folder).rglob("*.md"))


def addresses(content: Path) -> frozenset[str]:
    """Return the address of every Markdown page, below a language's folder, from the names of the files."""
    return frozenset(
        f"{page_links.FOLDERS[file.relative_to(content).parts[0]]}/{file.name.split('.')[0]}.html" for file in files(content)
    )


def check(  # what a page is compared with
    content: Path,
    languages: Collection[str],
    *,
    today: datetime.date | None = None,
    addresses: frozenset[str] | None = None,
    taken: frozenset[str] = frozenset(),
    markdown: Mapping[str, Any] | None = None,
    memory: Memory | None = None,
) -> Iterator[Finding]:
    """Yield what is wrong with the Markdown files.

    *addresses* are the pages of the site links may lead to, below a language's folder; *taken* the ids its templates
    use; *markdown* the settings of Markdown. Without them links are looked at as far as the files themselves tell.
    """
    findings: list[Finding] = []
    sources: dict[str, Source] = {}
    named: list[Source] = []  #: whose head is in order
    sound: list[Source] = []
    unread: set[str] = set()  #: files that are there, but do not say which page they are
    for path in _there(content):
        own: list[Finding] = []
        source = _read(content, path, own)
        if source is not None:
            own += page_head.check(source, languages, today)
            if not own and source.slug and source.language:
                named.append(source)
            own += page_body.check(source)
            sources[path] = source
            if not any(finding.severity == 0 for finding in own):
                sound.append(source)
        if source is None or source not in named[-1:]:
            unread.add(path)
        findings += own
    yield from findings
    yield from page_sets.check(named, unread)
    site = page_links.Site(sources, addresses, taken, markdown or {}, frozenset(unread))
    context = _context(site)
    for source in sound:
        if memory and memory.knows(source.name, source.text, context):
            continue
        found = list(page_links.check(source, site))
        yield from found
        if memory and not found:
            memory.add(source.name, source.text, context)


def _there(content: Path) -> Iterator[str]:
    """Yield the path below *content* of every file in the folders of pages, in a fixed order, and of links to folders."""
    for folder in FOLDERS:
        for place, folders, names in os.walk(content / folder):
            folders.sort()
            links = [name for name in folders if Path(place, name).is_symlink()]
            yield from sorted(Path(place, name).relative_to(content).as_posix() for name in (*links, *names))


def _read(content: Path, path: str, findings: list[Finding]) -> Source | None:
    """Return one file, or None after saying why it is no page."""
    file, name = content / path, plain(f"{content.name}/{path}")
    if file.is_symlink() or not file.resolve().is_relative_to(content.resolve()):
        findings.append(error(name, 1, "content-link", Sentence("The file is a link."), Sentence("Put the text itself there.")))
        return None
    if file.name.startswith(".") or file.suffix != ".md":
        if not file.name.startswith(".") or file.suffix == ".md":  # the system's own hidden files nobody reads
            found = Sentence("Only Markdown files belong here, with names like `about.en.md`.")
            findings.append(error(name, 1, "content-name", found, Sentence("Rename the file, or move it elsewhere.")))
        return None
    text = textfile.opened(file, name, findings)
    return None if text is None else Source(name, text)


def _context(site: page_links.Site) -> str:
    """Return a digest of all that a page's links are compared with, its own text left out."""
    pages = [f"{path} {page.digest} {page.slug} {page.language}" for path, page in site.files.items()]
    told = "\n".join([*pages, *sorted(site.addresses or ()), *sorted(site.taken), repr(site.markdown)])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
