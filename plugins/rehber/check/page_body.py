"""The text of a Markdown page, line by line, before Markdown reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.check import page_head
from rehber.check.page_head import error
from rehber.language import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.article.source import Source

LARGEST = 60_000  #: bytes
BRACKETS = 400  #: opening square brackets in a file; Markdown takes minutes over thousands of them
DEEPEST = 24  #: blanks a line may be indented by, outside code
BLANKS = 200  #: blanks in one row; Markdown and browsers make one of them

INCLUSION = re.compile(r"[{|](?:attach|static|author|category|index|tag)[}|]")
HTML = re.compile(r"<(?!https?:|mailto:)[/!a-z]", re.IGNORECASE)
SCHEME = re.compile(
    r"\(\s*(?:<\s*)?(?:javascript|vbscript|data|file|blob):|^\s*\[[^\]]+\]:\s*<?(?:javascript|vbscript|data|file|blob):",
    re.IGNORECASE,
)
EMPTY_LINK = re.compile(
    rf"\[\s*({'|'.join(words for language in table.ALL for words in language.link_words)})\s*\]\(",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(r"\[\[.*?(?:\]\]|$)")  #: what `rehber init` leaves for people to write
CODE = re.compile(r"`[^`]*`")


def check(source: Source) -> Iterator[Finding]:
    """Yield findings about the body of a page. After an error of size, Markdown is not run."""
    if len(source.text.encode()) > LARGEST or source.text.count("[") > BRACKETS or " " * BLANKS in source.text:
        found = Sentence("The page is too large or too complicated.")
        yield error(source.name, 1, "content-too-large", found, Sentence("Split it into several pages."))
        return
    for number, line in enumerate(source.text.split("\n"), start=1):
        match = INCLUSION.search(line)
        if match:
            found = Sentence("`{token}` would publish another file.", token=match[0])
            remedy = Sentence("Link pages with {filename} only.", filename="{filename}")
            yield error(source.name, number, "content-inclusion", found, remedy, match.start() + 1)
        if len(line) - len(line.lstrip()) > DEEPEST:
            found = Sentence("The line is indented too deep.")
            yield error(source.name, number, "content-too-large", found, Sentence("Use fewer levels of lists."))
        yield from _signs(source.name, number, line)


def _signs(name: str, number: int, line: str) -> Iterator[Finding]:
    """Say what a line holds that no page may show."""
    plain = CODE.sub(lambda code: " " * len(code[0]), line)
    html, scheme, left = HTML.search(plain), SCHEME.search(plain), PLACEHOLDER.search(plain)
    if left:
        found = Sentence("This place is still to be filled in: {text}", text=page_head.plain(left[0][:80]))
        remedy = Sentence("Write it in your own words, without the square brackets.")
        yield error(name, number, "placeholder-left", found, remedy, left.start() + 1)
    if html and not line.startswith("    "):  # indented lines are code
        found = Sentence("There is HTML in this text.")
        remedy = Sentence("Use Markdown; what it cannot do is taken out.")
        yield error(name, number, "content-html", found, remedy, html.start() + 1)
    empty = EMPTY_LINK.search(plain)
    if empty:
        found = Sentence("The link says no more than `{text}`.", text=empty[1])
        remedy = Sentence("Let it name the page it leads to.")
        yield Finding(Position(name, number, empty.start() + 1), Severity.WARNING, "content-link-text", "", found, remedy)
    if scheme:
        found = Sentence("This text contains an address that runs a program.")
        remedy = Sentence("Link to pages that begin with https://.")
        yield error(name, number, "content-scheme", found, remedy, scheme.start() + 1)
