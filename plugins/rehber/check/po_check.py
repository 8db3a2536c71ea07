"""The ``.po`` files as they lie in the project: those of the catalogue's texts, and those of the interface.

What a build, or ``msgfmt -c``, would stumble over is said here with file and line. Whether a translation says the same
as the Turkish, the rules ask (:mod:`rehber.check.rules.translation`).
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from rehber.catalogue import textfile
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.catalogue.rawtext import INVISIBLE, RETYPE
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.check.gate import fold, personal, telling
from rehber.check.gate.markdown import PERSON, TAKE_OUT, TOLD
from rehber.check.rules.markup import SCHEME, TAG, TEMPLATE
from rehber.language import drafts, po
from rehber.language.protected_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

    from rehber.check.rule_cache import Memory

FOLDER = "translations"
LONGEST, TIMES = 200, 3  #: letters a translation may have more than its source; how many times as long it may be


def check(folders: Iterable[Path], languages: Collection[str], memory: Memory | None = None) -> Iterator[Finding]:
    """Yield what is wrong with the files of these folders, ``content`` and ``theme``; *memory* knows those in order."""
    for folder in folders:
        for code in languages:
            file = folder / FOLDER / f"{code}.po"
            if file.exists() or file.is_symlink():
                name = f"{folder.name}/{FOLDER}/{code}.po"
                yield from _once(file, folder, code, name, memory)


def _once(file: Path, folder: Path, code: str, name: str, memory: Memory | None) -> Iterator[Finding]:
    """Check a file unless the cache says that it is correct; keep the result in the cache."""
    if file.is_symlink() or not file.resolve().is_relative_to(folder.resolve()):
        yield _error(name, 1, "content-link", Sentence("The file is a link."), Sentence("Put the text itself there."))
        return
    findings: list[Finding] = []
    text = textfile.opened(file, name, findings)
    if memory and text is not None and memory.knows(name, text):
        return
    catalog = None if text is None else po.parsed(text, code, findings, name)
    if catalog is not None:
        findings += _whole(catalog, name)
    elif text is not None:  # the entries that are in order are looked at all the same
        catalog = po.parsed(_without(text, findings), code, findings, name)
    if catalog is not None and (code != SOURCE_LANGUAGE or folder.name != "content"):
        findings += [finding for message in catalog if message.id for finding in _message(message, name)]
    if catalog is not None and folder.name != "content":  # what the catalogue says is looked at with the record it belongs to
        findings += [finding for message in catalog if message.id for finding in _told(message, name, code)]
    yield from findings
    if memory and text is not None and not findings:
        memory.add(name, text)


def _without(text: str, findings: Iterable[Finding]) -> str:
    """Return the text of a file without the entries something is wrong with; their lines are empty."""
    lines = text.split("\n")
    for number in {finding.position.line - 1 for finding in findings}:
        start, end = number, number
        while start > 0 and lines[start - 1].strip():
            start -= 1
        while end < len(lines) and lines[end].strip():
            end += 1
        lines[start:end] = [""] * (end - start)
    return "\n".join(lines)


def _whole(catalog: Catalog, name: str) -> Iterator[Finding]:
    """Say where the marks of drafts are gone that no person can have read."""
    if drafts.fallen(catalog):
        now, before = drafts.count(catalog), drafts.promised(catalog)
        found = Sentence("The file had {before} machine drafts; now {now} entries are marked as such.", before=before, now=now)
        yield _error(name, 1, "drafts-gone", found, BRING_BACK)
    elif drafts.promised(catalog) is None and any(message.id and po.written(message) for message in catalog):
        yield _error(name, 1, "drafts-uncounted", Sentence("The file does not say how many machine drafts it has."), COUNT)


def _message(message: Message, name: str) -> Iterator[Finding]:
    """Yield what is wrong with the translations of one entry."""
    sources = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    line = message.lineno or 1
    wanted = _gaps(str(sources[-1]))
    for translated in filter(None, strings):
        gaps = _gaps(translated)
        fewer_allowed = len(sources) > 1  # "one centre" needs no number
        if (
            not message.fuzzy
            and wanted is not None
            and (gaps is None or not gaps <= wanted or (gaps != wanted and not fewer_allowed))
        ):
            listed = ", ".join(f"{{{gap}}}" for gap in sorted(wanted)) or "-"
            found = Sentence("The gaps in braces are not those of the source: {gaps}.", gaps=listed)
            yield _error(name, line, "po-gaps", found, Sentence("Copy each gap with its braces, letter by letter."))
        if len(translated) > LONGEST + TIMES * max(len(str(source)) for source in sources):
            found = Sentence("The translation is {count} letters long, far more than its source.", count=len(translated))
            yield _error(name, line, "po-length", found, Sentence("Look whether something was pasted here by mistake."))
        for sign in (TAG, SCHEME, TEMPLATE):
            if sign.search(translated) and not any(sign.search(str(source)) for source in sources):
                found = Sentence("There are signs of a program in the translation.")
                yield _error(name, line, "po-markup", found, Sentence("Write plain words there too."))
                break
        hidden = INVISIBLE.search(translated)
        if hidden:
            found = Sentence("There is an invisible character here: U+{code}.", code=f"{ord(hidden[0]):04X}")
            yield _error(name, line, "text-invisible", found, RETYPE)


def _told(message: Message, name: str, code: str) -> Iterator[Finding]:
    """Yield what a sentence of the interface tells that must not be told."""
    strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    for text in map(fold.fold, filter(None, strings)):
        if telling.told(text, code if code in WORDS else SOURCE_LANGUAGE) is not None:
            yield _error(name, message.lineno or 1, "protected-place-told", TOLD, TAKE_OUT)
        if personal.mobile(text) or personal.identity_or_account(text):
            yield _error(name, message.lineno or 1, "personal-number", *PERSON)


def _gaps(text: str) -> frozenset[str] | None:
    """Return the names in braces of a sentence; None where its braces are not in order."""
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        return None
    if any(spec or conversion or not name.isidentifier() for _, name, spec, conversion in parts if name is not None):
        return None
    return frozenset(name for _, name, _, _ in parts if name is not None)


def _error(name: str, line: int, code: str, found: Sentence, remedy: Sentence) -> Finding:
    return Finding(Position(name, line), Severity.ERROR, code, "", found, remedy)


BRING_BACK = Sentence(
    "Most likely a program took the marks away: bring the file back from git and write your change again. If people have "
    "read all of these, call `make translations READ=1`."
)
COUNT = Sentence(
    "Bring the first line back from git: `# Rehber. … entries are machine drafts …`. In a new file call `make translations`."
)
