"""The Markdown files as they lie in ``content/``, looked at before Pelican reads them."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.catalogue.rawtext import INVISIBLE
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.language import table

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
HTML = re.compile(r"<(?!https?:|mailto:)[/!a-z]", re.IGNORECASE)
SCHEME = re.compile(
    r"\(\s*<?\s*(?:javascript|vbscript|data|file|blob):|^\s*\[[^\]]+\]:\s*<?(?:javascript|vbscript|data|file|blob):",
    re.IGNORECASE,
)
EMPTY_LINK = re.compile(
    rf"\[\s*({'|'.join(words for language in table.ALL for words in language.link_words)})\s*\]\(",
    re.IGNORECASE,
)
CODE = re.compile(r"`[^`]*`")
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
        name = _plain(f"{content.name}/{file.relative_to(content).as_posix()}")
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
        yield from _age(name, file, text)


def _front_matter(name: str, text: str, languages: Collection[str]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for number, line in enumerate(text.partition("\n\n")[0].splitlines(), start=1):
        match = FIELD.fullmatch(line)
        key = match[1].lower() if match else ""
        if match is None or key not in ALLOWED:
            found = Sentence("`{line}` does not belong to the head of a page.", line=_plain(line.partition(":")[0][:40]))
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
        found = Sentence("`{value}` is not one of the allowed words.", value=_plain(value[:40]))
        yield _error(name, number, "content-value", found, Sentence("Allowed: {allowed}.", allowed=", ".join(allowed)))
    if key == "slug" and not SLUG.fullmatch(value):
        found = Sentence("`{value}` has not the right form.", value=_plain(value[:40]))
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
        yield from _signs(name, number, line)


def _signs(name: str, number: int, line: str) -> Iterator[Finding]:
    """Say what a line holds that no page may show."""
    hidden = INVISIBLE.search(line)
    if hidden:
        found = Sentence("An invisible character stands here: U+{code}.", code=f"{ord(hidden[0]):04X}")
        remedy = Sentence("Delete the character and type the text again.")
        yield _error(name, number, "content-invisible", found, remedy, hidden.start() + 1)
    plain = CODE.sub(lambda code: " " * len(code[0]), line)
    html, scheme = HTML.search(plain), SCHEME.search(plain)
    if html and not line.startswith("    "):  # indented lines are code
        found = Sentence("There is HTML in this text.")
        remedy = Sentence("Use Markdown; what it cannot do is taken out.")
        yield _error(name, number, "content-html", found, remedy, html.start() + 1)
    empty = EMPTY_LINK.search(plain)
    if empty:
        found = Sentence("The link says no more than `{text}`.", text=empty[1])
        remedy = Sentence("Let it name the page it leads to.")
        yield Finding(Position(name, number, empty.start() + 1), Severity.WARNING, "content-link-text", "", found, remedy)
    if scheme:
        found = Sentence("An address that would run a program stands in this text.")
        remedy = Sentence("Link to pages that begin with https://.")
        yield _error(name, number, "content-scheme", found, remedy, scheme.start() + 1)


def _age(name: str, file: Path, text: str) -> Iterator[Finding]:
    """Say that the Turkish page has changed since it was translated."""
    slug, _, language = file.stem.rpartition(".")
    source = file.with_name(f"{slug}.{SOURCE_LANGUAGE}.md")
    noted = re.search(r"^Translated_from:\s*(\S+)", text.partition("\n\n")[0], re.MULTILINE)
    if language == SOURCE_LANGUAGE or not noted or not source.is_file():
        return
    if noted[1] != digest(source.read_text(encoding="utf-8", errors="replace")):
        line = text.count("\n", 0, noted.start()) + 1
        found = Sentence("The Turkish page has changed since this one was translated.")
        remedy = Sentence(
            "Translate the change and write `Translated_from: {digest}`.",
            digest=digest(source.read_text(encoding="utf-8", errors="replace")),
        )
        yield Finding(Position(name, line, 1), Severity.WARNING, "content-outdated", "", found, remedy)


def _plain(text: str) -> str:
    """Return *text* with nothing in it that a terminal would obey."""
    return "".join(letter if letter.isprintable() else "·" for letter in text)


def _error(name: str, line: int, code: str, found: Sentence, remedy: Sentence, column: int = 1) -> Finding:
    return Finding(Position(name, line, column), Severity.ERROR, code, "", found, remedy)
