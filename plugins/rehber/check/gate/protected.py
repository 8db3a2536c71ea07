"""What is protected: it follows from what a record is, not from one field somebody may forget."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.place import Answer
from rehber.check.gate import fold, telling
from rehber.check.gate.lexicon import lexicon, names
from rehber.language.protected_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Provider
    from rehber.catalogue.text import Text

SHELTER = "shelter"
LAW = re.compile(r"6284")


def named_so(record: Provider) -> bool:
    """Whether a name of the record, or of what it offers, says in any language that it is a protected place."""
    summary = fold.fold(record.summary.source).lower()
    words = lexicon("tr")
    for text, language in _names(record):
        folded = fold.fold(text)
        if telling.named(folded, language) is None or lexicon(language).secret.search(folded.lower()):
            continue
        if words.something_else.search(summary) and not words.people.search(folded.lower()) and not words.risk.search(summary):
            continue
        return True
    return False


def offers_shelter(record: Provider) -> bool:
    """Whether people stay there overnight because they are in danger; who does not know says so with `residential`."""
    return any(SHELTER in offer.types and offer.residential is not Answer.NO for offer in (record, *record.services))


def described_so(record: Provider) -> bool:
    """Whether a sentence of the record says that people at risk live there for a time."""
    offers = (record, *record.services)
    texts = (text for offer in offers for text in (offer.summary, offer.eligibility, *offer.notes) if text is not None)
    return any(_says_so(text.source, "tr") for text in texts)


def said(text: Text) -> Iterator[tuple[str, str]]:
    """Yield a text in every language it has, with the language."""
    yield text.source, "tr"
    for code, wording in text.translations.items():
        if code in WORDS:
            yield wording.text, code


def _says_so(text: str, language: str) -> bool:
    words = lexicon(language)
    for sentence in re.split(r"[.!?\n]+(?:\s|$)", fold.fold(text).lower()):
        about = words.people.search(sentence) and words.risk.search(sentence)
        if about and words.stay.search(sentence) and not words.something_else.search(sentence) and not _refers(sentence, words.secret):
            return True
        found = names().search(sentence)
        if found and words.stay.search(sentence) and words.people.search(sentence) and words.pointing.search(found[0]):
            return True
    return False


def _refers(sentence: str, elsewhere: re.Pattern[str]) -> bool:
    """Whether a sentence speaks of a place people are sent to, and not of one it keeps secret itself."""
    found = elsewhere.search(sentence)
    return found is not None and not found[0].startswith(("gizli", "secret", "yerlestirilen", "kabul"))


def _names(record: Provider) -> Iterator[tuple[str, str]]:
    yield from said(record.name)
    yield from ((name, "tr") for name in record.also_called)
    for service in record.services:
        yield from said(service.name)
