"""The gettext files: what they say about the catalogue's texts, and about the interface's messages."""

from __future__ import annotations

import gettext
import io
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from rehber.catalogue.text import SOURCE_LANGUAGE, State, Wording
from rehber.language.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from babel.messages.catalog import Catalog, Message

MACHINE = "machine"  #: the flag of an entry a machine drafted

Translations = dict[tuple[str, str], dict[str, Wording]]


def read(file: Path, locale: str | None = None) -> Catalog:
    """Return one ``.po`` file.

    Raises ``OSError`` where it cannot be read and ``PoFileError`` where it is not a ``.po`` file.
    """
    with file.open("rb") as stream:
        return read_po(stream, locale=locale, abort_invalid=True)


def translations(folder: Path, languages: Iterable[str]) -> Translations:
    """Return what *folder* says about the catalogue's texts: by gettext context and source text, by language."""
    found: Translations = defaultdict(dict)
    for language in languages:
        file = folder / f"{language}.po"
        if language == SOURCE_LANGUAGE or not file.exists():
            continue
        for message in read(file):
            if message.id and message.string and message.context:
                wording = Wording(str(message.string), language, state(message))
                found[message.context, str(message.id)][language] = wording
    return dict(found)


def state(message: Message) -> State:
    """Return how far an entry can be trusted."""
    if message.fuzzy:
        return State.OUTDATED
    return State.MACHINE if MACHINE in message.flags else State.HUMAN


def languages(folder: Path, codes: Iterable[str]) -> tuple[Language, ...]:
    """Return the languages of the site, each with the interface's messages in *folder*."""
    return tuple(language(folder / f"{code}.po", code) for code in codes)


def language(file: Path, code: str) -> Language:
    """Return one language; without a file its messages stay English, the language they are written in."""
    if not file.exists():
        return Language(code)
    catalog = read(file, code)
    drafted = any(MACHINE in message.flags for message in catalog)
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
    counted: defaultdict[State, int] = defaultdict(int)
    for message in catalog:
        if message.id:
            counted[state(message) if written(message) else State.MISSING] += 1
    return counted


def written(message: Message) -> bool:
    """Whether somebody has written a translation, in every plural form."""
    return all(message.string) if isinstance(message.string, (tuple, list)) else bool(message.string)
