"""The Markdown files as they lie in ``content/``, looked at before Pelican reads them."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Finding, Position, Sentence, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

FOLDERS = ("pages", "news")

#: What a page may say of itself; ``slug``, ``lang`` and ``title`` it must. Anything else could move the page or change
#: how it is made: Pelican obeys ``Save_as``, ``Template`` and ``Status``.
REQUIRED = ("title", "slug", "lang", "summary")
ALLOWED = frozenset({*REQUIRED, "state", "date", "translated_from"})
STATES = ("human", "machine")

LARGEST = 60_000  #: bytes
BRACKETS = 400  #: opening square brackets in a file; Markdown takes minutes over thousands of them
DEEPEST = 24  #: blanks a line may be indented by, outside code

FIELD = re.compile(r"([A-Za-z_]+):(?:\s+(.*))?$")
INCLUSION = re.compile(r"[{|](?:attach|static|author|category|index|tag)[}|]")
SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")


def files(content: Path) -> list[Path]:
    """Return every Markdown file, in a fixed order."""
    return sorted(file for folder in FOLDERS for file in (content / folder).rglob("*.md"))


def digest(text: str) -> str:
    """Return what a translation notes under ``Translated_from``: a short digest of the source page's body."""
    return hashlib.sha256(text.partition("\n\n")[2].strip().encode()).hexdigest()[:12]


def check(content: Path, languages: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong with the Markdown files."""
    for file in files(content):
        name = f"{content.name}/{file.relative_to(content).as_posix()}"
        if file.is_symlink() or not file.resolve().is_relative_to(content.resolve()):
            yield _error(name, 1, "content-link", Sentence("The file is a link."), Sentence("Put the text itself there."))
            continue
        try:
            text = file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            found, remedy = Sentence("The file is not written in UTF-8."), Sentence("Save the file as UTF-8.")
            yield _error(name, 1, "content-encoding", found, remedy)
            continue
        yield from _front_matter(name, text, languages)
        yield from _body(name, text)


def _front_matter(name: str, text: str, languages: Collection[str]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for number, line in enumerate(text.partition("\n\n")[0].splitlines(), start=1):
        match = FIELD.fullmatch(line)
        key = match[1].lower() if match else ""
        if match is None or key not in ALLOWED:
            found = Sentence("`{line}` does not belong to the head of a page.", line=line.partition(":")[0][:40])
            remedy = Sentence("Only these stand there: {known}. A blank line ends the head.", known=", ".join(sorted(ALLOWED)))
            yield _error(name, number, "content-field", found, remedy)
            continue
        seen[key] = (match[2] or "").strip()
        yield from _value(name, number, key, seen[key], languages)
    for key in REQUIRED:
        if not seen.get(key):
            found = Sentence("The line `{key}:` is missing at the head of the page.", key=key.capitalize())
            yield _error(name, 1, "content-field-missing", found, Sentence("Add it above the first blank line."))
    if name.split("/")[1] == "news" and not seen.get("date"):
        found = Sentence("The line `{key}:` is missing at the head of the page.", key="Date")
        yield _error(name, 1, "content-field-missing", found, Sentence("Add it above the first blank line."))


def _value(name: str, number: int, key: str, value: str, languages: Collection[str]) -> Iterator[Finding]:
    allowed = {"lang": languages, "state": STATES}.get(key)
    if allowed is not None and value not in allowed:
        found = Sentence("`{value}` is not one of the allowed words.", value=value[:40])
        yield _error(name, number, "content-value", found, Sentence("Allowed: {allowed}.", allowed=", ".join(allowed)))
    if key == "slug" and not SLUG.fullmatch(value):
        found = Sentence("`{value}` has not the right form.", value=value[:40])
        remedy = Sentence("Use small letters a-z, digits and hyphens.")
        yield _error(name, number, "content-value", found, remedy)


def _body(name: str, text: str) -> Iterator[Finding]:
    if len(text.encode()) > LARGEST or text.count("[") > BRACKETS:
        found = Sentence("The page is too large or too complicated.")
        yield _error(name, 1, "content-too-large", found, Sentence("Split it into several pages."))
    for number, line in enumerate(text.splitlines(), start=1):
        match = INCLUSION.search(line)
        if match:
            found = Sentence("`{token}` would publish another file.", token=match[0])
            remedy = Sentence("Link pages with {filename} only.", filename="{filename}")
            yield _error(name, number, "content-inclusion", found, remedy, match.start() + 1)
        if len(line) - len(line.lstrip()) > DEEPEST:
            found = Sentence("The line is indented too deep.")
            yield _error(name, number, "content-too-large", found, Sentence("Use fewer levels of lists."))


def _error(name: str, line: int, code: str, found: Sentence, remedy: Sentence, column: int = 1) -> Finding:
    return Finding(Position(name, line, column), Severity.ERROR, code, "", found, remedy)
