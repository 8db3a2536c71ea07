"""The reader of one language: turns the catalogue's texts into phrases of that language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar, cast, overload

from markupsafe import escape

from rehber.catalogue.text import SOURCE_LANGUAGE, State
from rehber.geography import names as place_names
from rehber.language.phrase import Phrase, PlainPhrase, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from rehber.catalogue.text import Text
    from rehber.language.language import Language

T = TypeVar("T")

COMMA = {"rtl": "، "}  #: between names, by the direction of a language
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

    def places(self, *names: str | None) -> Phrase:
        """Return provinces or districts, from the narrow to the wide, in the script of the page with the Turkish beside them.

        A taxi driver and a sign know the Turkish name; the reader may not be able to read it. Where no name in the script
        is known, the Turkish stands alone.
        """
        known = self._written(names)
        turkish = ", ".join(name for name in names if name)
        if not known:
            return self.turkish(turkish)
        marked = phrase(f"({turkish})", SOURCE_LANGUAGE, self.language, State.SOURCE)
        return Phrase(f"<bdi>{escape(known)}</bdi> {marked.words}", State.SOURCE)

    def plain_places(self, *names: str | None) -> PlainPhrase:
        """Return the same without marks, for titles and for sentences that a script makes."""
        known = self._written(names)
        turkish = ", ".join(name for name in names if name)
        return PlainPhrase(f"{known} ({turkish})" if known else turkish, State.SOURCE)

    def place_key(self, name: str | None) -> tuple[tuple[int, ...], str]:
        """Return a key that sorts provinces or districts by what readers see of them first."""
        return self.language.sort_key(self._written((name,)) or name or "")

    def _written(self, names: Iterable[str | None]) -> str:
        """Return what is known of *names* in the script of the page."""
        known = (place_names.in_script(name, self.language.code) for name in names if name)
        return COMMA.get(self.language.direction, ", ").join(filter(None, known))

    def turkish(self, words: str) -> Phrase:
        """Return words that are Turkish on every page: an address, another name."""
        return phrase(words, SOURCE_LANGUAGE, self.language, State.SOURCE)
