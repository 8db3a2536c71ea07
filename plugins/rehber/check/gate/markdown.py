"""Pages and news: what they say of protected places and of people, from the head and the file's name to the last link."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from rehber.catalogue import textfile
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.check.gate import fold, personal, telling, web_links
from rehber.check.markdown_check import files
from rehber.language.protected_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from rehber.check.rule_cache import Memory

HEAD = re.compile(r"^[A-Za-z_]{2,20}:[ \t]?", re.MULTILINE)
SOFT_BREAK = re.compile(r"\n(?=[ \t]{0,8}[^\s#>|*+\-\[0-9:])")
TOLD = Sentence("This names a protected place and may tell where it is.")
TAKE_OUT = Sentence(
    "Write what the place does and which help line leads to it, and nothing else: no town, street, telephone or neighbour. "
    "Tell the person who keeps the repository that it was here."
)
MOBILE = Sentence("This text contains a mobile number."), Sentence("Take it out; name the office and its own number.")
PERSON = (
    Sentence("This text contains an identity number or a bank account number."),
    Sentence("Take it out, and tell the person who keeps the repository that it was here."),
)


def check(content: Path, languages: Collection[str], memory: Memory | None = None) -> Iterator[Finding]:
    """Yield what the pages and the news tell that must not be told. A file that cannot be read is spoken of elsewhere."""
    for file in files(content):
        if file.is_symlink():
            continue
        name = f"{content.name}/{file.relative_to(content).as_posix()}"
        text = textfile.opened(file, name, [])
        if text is None:
            continue
        mark = hashlib.blake2b(f"{name}\n{text}".encode(), digest_size=16).digest()
        findings = [] if memory and mark in memory.known else page(name, text, languages)
        if memory and not findings:
            memory.sound.add(mark)
        yield from findings


def page(name: str, text: str, languages: Collection[str] = ()) -> list[Finding]:
    """Return what one page tells that must not be told."""
    return list(_page(name, text, _language(name.rpartition("/")[2], text, languages)))


def _language(name: str, text: str, languages: Collection[str]) -> str:
    """Return the language of a page by its head, else by its name; the catalogue's own where neither says one."""
    said = re.search(r"^lang:[ \t]{0,8}([a-z]{2,3})[ \t]*$", text.partition("\n\n")[0], re.MULTILINE | re.IGNORECASE)
    named = name.split(".")[-2] if name.count(".") > 1 else ""
    chosen = said[1] if said else named
    return chosen if chosen in WORDS and (chosen in languages or chosen in WORDS) else "tr"


def _page(name: str, text: str, language: str) -> Iterator[Finding]:
    if telling.told_in_slug(name.rpartition("/")[2].rpartition(".")[0], language):
        yield _error(_hidden(name), 1, "protected-place-told", TOLD, TAKE_OUT)
    head, _, body = text.replace("\r\n", "\n").partition("\n\n")
    said = False
    for number, line in enumerate(head.split("\n"), start=1):
        key, _, value = line.partition(":")
        folded = fold.fold(value)
        slug = key.strip().lower() in ("slug", "translated_from")
        if telling.told_in_slug(value, language) if slug else telling.told(folded, language) is not None:
            said = True
            yield _error(name, number, "protected-place-told", TOLD, TAKE_OUT)
    before = "" if said else fold.fold(HEAD.sub("", head))  # what the first line of the body carries on
    yield from _body(name, "\n" * (head.count("\n") + 2) + body, before, language)


def _body(name: str, body: str, head: str, language: str) -> Iterator[Finding]:
    folded = fold.fold(body)
    joined = SOFT_BREAK.sub(" ", folded)
    start = telling.told(joined, language)
    if start is not None:
        yield _error(
            name,
            joined.count("\n", 0, start) + folded[:start].count("\n") - joined[:start].count("\n") + 1,
            "protected-place-told",
            TOLD,
            TAKE_OUT,
        )
    elif head and telling.told("\n".join((head, joined.strip().split("\n")[0])), language) is not None:
        yield _error(name, 1, "protected-place-told", TOLD, TAKE_OUT)
    for number, line in enumerate(folded.split("\n"), start=1):
        if personal.mobile(line):
            yield _error(name, number, "mobile-in-text", *MOBILE)
        if personal.identity_or_account(line):
            yield _error(name, number, "personal-number", *PERSON)
    for number, line in enumerate(body.split("\n"), start=1):
        for found, remedy in web_links.check(line):
            yield _error(name, number, "content-link-refused", found, remedy)


def _hidden(name: str) -> str:
    """Return where a file stands without its name, which tells too much."""
    return f"{name.rpartition('/')[0]}/…{name[-6:]}"


def _error(name: str, line: int, code: str, found: Sentence, remedy: Sentence) -> Finding:
    return Finding(Position(name, line, 1), Severity.ERROR, code, "", found, remedy)
