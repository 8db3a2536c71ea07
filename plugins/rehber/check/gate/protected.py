"""What is protected: it follows from what a record is, not from one field somebody may forget."""

from __future__ import annotations

import re
from functools import lru_cache
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
#: The languages a record may be written in by mistake: their words are not alike.
WRITTEN = ("tr", "en", "ar", "fa", "hy", "ru", "ku", "fr", "de")
OTHER_SCRIPTS = ("ar", "fa", "hy", "ru")  #: those of them that have no Latin letters
#: The names people misspell.
OFTEN = ("konukevi", "siginmaevi", "kadinsiginagi", "womensshelter", "womensrefuge")


def named_so(record: Provider) -> bool:
    """Whether a name of the record, or of what it offers, says in any language that it is a protected place."""
    summary = fold.fold(record.summary.source).lower()
    words = lexicon("tr")
    for text, language in _names(record):
        folded = fold.fold(text)
        if (telling.named(folded, language) is None and not almost_named(folded)) or _sends_on(folded, language):
            continue
        if words.something_else.search(summary) and not words.people.search(folded.lower()) and not words.risk.search(summary):
            continue
        return True
    return False


def almost_named(text: str) -> bool:
    """Whether a folded name is one letter away from that of a protected place."""
    return names().search(text.lower()) is None and _slips().search(fold.squeezed(text)) is not None


@lru_cache(maxsize=1)
def _slips() -> re.Pattern[str]:
    """Return the names with one letter wrong, missing or doubled; the first letter is mostly right."""
    slips = set()
    for name in OFTEN:
        for i in range(1, len(name)):
            slips |= {f"{name[:i]}.{name[i + 1 :]}", f"{name[:i]}{name[i + 1 :]}", f"{name[:i]}.{name[i:]}"}
    return re.compile("|".join(sorted(slips)))


def offers_shelter(record: Provider) -> bool:
    """Whether people stay there overnight because they are in danger; who does not know says so with `residential`."""
    return any(SHELTER in offer.types and offer.residential is not Answer.NO for offer in (record, *record.services))


def described_so(record: Provider) -> bool:
    """Whether a sentence of the record says that people at risk live there for a time."""
    offers = (record, *record.services)
    texts = (
        text for offer in offers for text in (offer.name, offer.summary, offer.eligibility, *offer.notes) if text is not None
    )
    return any(says_so(text.source, language) for text in texts for language in WRITTEN) or _house_of_people_at_risk(record)


def _house_of_people_at_risk(record: Provider) -> bool:
    """Whether a record is called a house, is for people at risk, and names nothing that is done there in the daytime."""
    if record.residential is Answer.NO:
        return False
    name, summary = fold.fold(record.name.source).lower(), fold.fold(record.summary.source).lower()
    for words in map(lexicon, WRITTEN if not summary.isascii() else [code for code in WRITTEN if code not in OTHER_SCRIPTS]):
        about = words.people.search(summary) and words.risk.search(summary)
        called = words.dwelling.search(name) or words.stay.search(name)
        if about and called and not words.by_day.search(f"{name} {summary}") and not words.something_else.search(summary):
            return True
    return False


def said(text: Text) -> Iterator[tuple[str, str]]:
    """Yield a text in every language it has, with the language."""
    yield text.source, "tr"
    for code, wording in text.translations.items():
        if code in WORDS:
            yield wording.text, code


def says_so(text: str, language: str) -> bool:
    """Whether a sentence of a text says that people at risk stay there."""
    words, small = lexicon(language), fold.fold(text).lower()
    if (language in OTHER_SCRIPTS and small.isascii()) or not words.people.search(small):  # most texts end here
        return False
    for sentence in re.split(r"[.!?\n]+(?:\s|$)", words.suffering.sub(" ", small)):
        about = words.people.search(sentence) and words.risk.search(sentence)
        if (
            about
            and words.stay.search(sentence)
            and not words.something_else.search(sentence)
            and not _refers(sentence, words.kept_back)
        ):
            return True
        found = names().search(sentence)
        if found and about and not words.by_day.search(sentence) and not words.kept_back.search(sentence):
            return True
        if found and words.stay.search(sentence) and words.people.search(sentence) and words.pointing.search(found[0]):
            return True
    return False


def _refers(sentence: str, elsewhere: re.Pattern[str]) -> bool:
    """Whether a sentence speaks of a place people are sent to, and not of one it keeps secret itself."""
    found = elsewhere.search(sentence)
    return found is not None and not found[0].startswith(("gizli", "secret", "yerlestirilen", "kabul"))


def _sends_on(name: str, language: str) -> bool:
    """Whether a folded name speaks of people who are sent to a protected place or come from one; its own name may hold such a word."""
    return lexicon(language).kept_back.search(names().sub(" ", name.lower())) is not None


def _names(record: Provider) -> Iterator[tuple[str, str]]:
    yield from said(record.name)
    yield from ((name, "tr") for name in record.also_called)
    for service in record.services:
        if not _sends_on(fold.fold(service.name.source), "tr"):
            yield from said(service.name)
