"""The gettext files: what they say about the catalogue's texts, and about the interface's messages."""

from __future__ import annotations

import gettext
import io
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from rehber.catalogue import textfile
from rehber.catalogue.finding import Position, Sentence
from rehber.catalogue.rawtext import error_at
from rehber.catalogue.text import SOURCE_LANGUAGE, State, Wording
from rehber.language import drafts, po_header, po_syntax
from rehber.language.language import Language

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from babel.messages.catalog import Catalog, Message

    from rehber.catalogue.finding import Finding

Translations = dict[tuple[str, str], dict[str, Wording]]


def opened(file: Path, locale: str | None, findings: list[Finding], name: str | None = None) -> Catalog | None:
    """Return one ``.po`` file, or None after saying in *findings* what is wrong with it; *name* is what editors call it.

    Without *locale* the plural rule of the file is the one its head names the language of.
    """
    name = name or file.name
    text = textfile.opened(file, name, findings)
    return None if text is None else parsed(text, locale, findings, name)


def parsed(text: str, locale: str | None, findings: list[Finding], name: str) -> Catalog | None:
    """Return the entries of a ``.po`` file, or None after adding to *findings* what is wrong with it."""
    wrong: list[Finding] = []
    entries = po_syntax.Reader(name, wrong).read(text)
    if not wrong:
        wrong += po_header.check(entries, locale, name)
    findings += wrong
    if wrong:
        return None
    try:
        return read_po(text.splitlines(keepends=True), locale=locale, abort_invalid=True)
    except (PoFileError, ValueError) as error:  # what Babel reads and we do not: its own comments' grammar
        found = Sentence("This is not a .po file: {problem}.", problem=str(error).rstrip("."))
        findings.append(error_at(Position(name), "po-syntax", found, RESTORE))
        return None


def read(file: Path, locale: str | None = None) -> Catalog:
    """Return one ``.po`` file; raise :class:`rehber.catalogue.textfile.UnreadableText` where it is not one."""
    findings: list[Finding] = []
    catalog = opened(file, locale, findings, f"{file.parent.name}/{file.name}")
    if catalog is None:
        raise textfile.UnreadableText(findings)
    return catalog


def translations(folder: Path, languages: Iterable[str], broken: Collection[str] | None = None) -> Translations:
    """Return what *folder* says about the catalogue's texts: by gettext context and source text, by language.

    A file that cannot be read says nothing here: :mod:`rehber.check.po_check` says so. Where that has looked at all of
    them already, *broken* are the languages whose file it refuses, and the others are not looked at a second time.
    """
    found: Translations = defaultdict(dict)
    for language in languages:
        file = folder / f"{language}.po"
        if language == SOURCE_LANGUAGE or not file.exists() or language in (broken or ()):
            continue
        for message in (opened(file, language, []) if broken is None else _trusted(file, language)) or ():
            if message.id and message.string and message.context:
                wording = Wording(str(message.string), language, drafts.state(message, language))
                found[message.context, str(message.id)][language] = wording
    return dict(found)


def _trusted(file: Path, locale: str) -> Catalog | None:
    """Return a file that is known to be in order."""
    text = textfile.opened(file, file.name, [])
    return None if text is None else read_po(text.splitlines(keepends=True), locale=locale, abort_invalid=True)


def languages(folder: Path, codes: Iterable[str]) -> tuple[Language, ...]:
    """Return the languages of the site, each with the interface's messages in *folder*."""
    return tuple(language(folder / f"{code}.po", code) for code in codes)


def language(file: Path, code: str) -> Language:
    """Return one language; without a file its messages stay English, the language they are written in."""
    if not file.exists():
        return Language(code)
    catalog = read(file, code)
    drafted = any(drafts.is_draft(message) for message in catalog)
    return Language(code, messages(catalog), drafted)


def interface_of_checks(code: str) -> gettext.NullTranslations:
    """Return what ``rehber check`` says to editors in the language *code*; its messages are written in English."""
    file = Path(__file__).parent.parent / "messages" / f"{code}.po"
    return messages(read(file, code)) if file.exists() else gettext.NullTranslations()


def messages(catalog: Catalog) -> gettext.GNUTranslations:
    """Return a catalog as gettext reads it."""
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def coverage(catalog: Catalog) -> Mapping[State, int]:
    """Return how many entries are in which state."""
    language = str(catalog.locale or "")
    counted: defaultdict[State, int] = defaultdict(int)
    for message in catalog:
        if message.id:
            counted[drafts.state(message, language) if written(message) else State.MISSING] += 1
    return counted


def written(message: Message) -> bool:
    """Whether a translation is complete: no plural form is empty."""
    return all(message.string) if isinstance(message.string, (tuple, list)) else bool(message.string)


RESTORE = Sentence("Compare the file with its last good version.")
