"""The reader of one language: turns the catalogue's texts into phrases of that language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar, cast, overload

from rehber.catalogue.text import SOURCE_LANGUAGE, State
from rehber.language.phrase import Phrase, PlainPhrase, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from rehber.catalogue.text import Text
    from rehber.language.language import Language

T = TypeVar("T")

PARAGRAPH = re.compile(r"\n\s*\n")


class Reader:
    """Returns texts in one language, safe to put into HTML."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._known: dict[Hashable, object] = {}

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what *make* gives for *key*, made once: a card stands on twenty pages and says the same on each."""
        if key not in self._known:
            self._known[key] = make()
        return cast("T", self._known[key])

    @overload
    def text(self, text: Text) -> Phrase: ...
    @overload
    def text(self, text: Text | None) -> Phrase | None: ...
    def text(self, text: Text | None) -> Phrase | None:
        """Return a text, marked with its language where it is not the page's."""
        if text is None:
            return None
        wording = text.into(self.language.code)
        return phrase(wording.text, wording.language, self.language, wording.state)

    def plain(self, text: Text) -> PlainPhrase:
        """Return a text without marks, for titles and descriptions."""
        wording = text.into(self.language.code)
        return PlainPhrase(wording.text, wording.state)

    def paragraphs(self, text: Text | None) -> tuple[Phrase, ...]:
        """Return the paragraphs of a text."""
        if text is None:
            return ()
        wording = text.into(self.language.code)
        parts = PARAGRAPH.split(wording.text)
        return tuple(phrase(part, wording.language, self.language, wording.state) for part in parts)

    def texts(self, texts: Iterable[Text]) -> tuple[Phrase, ...]:
        """Return several texts."""
        return tuple(self.text(text) for text in texts)

    def source(self, text: Text) -> Phrase | None:
        """Return the Turkish text beside a translated one, to show to a taxi driver; None where it is the same."""
        wording = text.into(self.language.code)
        return None if wording.text == text.source else self.turkish(text.source)

    def turkish(self, words: str) -> Phrase:
        """Return words that are Turkish on every page: an address, another name."""
        return phrase(words, SOURCE_LANGUAGE, self.language, State.SOURCE)
