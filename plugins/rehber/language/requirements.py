"""What keeps a language from being switched on: each reason as a finding that says what to add, and where.

A site that is half in a language is worse than one that is not in it: readers of the interface would be told in English
what to do in danger, and a language without a list of its words for a street and a shelter switches off the check
that keeps protected places hidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.language import po
from rehber.language.protected_words import WORDS
from rehber.language.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

CODE = "language-incomplete"
INTERFACE_LANGUAGE = "en"  #: what the templates and the code are written in; it needs no file of messages
NAMED = 3  #: sentences a finding names of those that are not translated


def lacking(codes: Sequence[str], interface: Path, protected: Collection[str] = WORDS.keys()) -> Iterator[Finding]:
    """Yield a finding for everything the languages *codes* of the settings lack.

    *interface* is the folder of the theme's ``.po`` files; *protected* are the languages with words for protected places.
    """
    for code in dict.fromkeys(codes):
        if code not in TABLE:
            found = Sentence("The language `{code}` is not in the table of languages.", code=code)
            remedy = Sentence("Add an entry to {file}; docs/recipes.md says how.", file="plugins/rehber/language/table.py")
            yield _finding(found, remedy)
        if code not in protected:
            found = Sentence("The language `{code}` has no words for protected places and addresses.", code=code)
            remedy = Sentence("Without them nobody could tell whether a text gives a shelter away. docs/recipes.md says where.")
            yield _finding(found, remedy)
    yield from _untranslated(list(dict.fromkeys(codes)), interface)


def _untranslated(codes: Sequence[str], interface: Path) -> Iterator[Finding]:
    """Say which sentences of the interface a language lacks: those that any of the languages has in its file."""
    files = {code: interface / f"{code}.po" for code in codes if code != INTERFACE_LANGUAGE}
    written = {code: there for code, file in files.items() if (there := _written(file)) is not None}
    wanted = {message for there in written.values() for message in there}
    for code, there in written.items():
        missing = sorted(message for message in wanted if not there.get(message))
        if missing:
            found = Sentence(
                "The language `{code}` lacks {number} of {total} sentences of the interface: {some}",
                code=code,
                number=str(len(missing)),
                total=str(len(wanted)),
                some=" · ".join(missing[:NAMED]),
            )
            remedy = Sentence(
                "Run `make translations` and translate what is empty in {file}.", file=f"theme/translations/{code}.po"
            )
            yield _finding(found, remedy, f"theme/translations/{code}.po")


def _written(file: Path) -> Mapping[str, bool] | None:
    """Return every sentence of a file, and whether it has a translation; None for a file the check of ``.po`` files refuses."""
    if not file.is_file():
        return {}
    catalog = po.opened(file, None, [])
    return None if catalog is None else {_said(message.id): po.written(message) for message in catalog if message.id}


def _said(message: object) -> str:
    """Return a sentence; of one that has a plural, the singular."""
    return str(message[0] if isinstance(message, (tuple, list)) else message)


def _finding(found: Sentence, remedy: Sentence, file: str = "pelicanconf.py") -> Finding:
    return Finding(Position(file), Severity.ERROR, CODE, "", found, remedy)
