"""The voice of one page: it says the catalogue's texts in the page's language and remembers how sure it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from rehber.catalogue.text import SOURCE_LANGUAGE, State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.text import Text, Wording
    from rehber.language.language import Language

PARAGRAPH = re.compile(r"\n\s*\n")


class Voice:
    """Says texts for readers of one language; everything it returns is safe to put into HTML."""

    def __init__(self, language: Language) -> None:
        self.language = language
        #: how far the least certain text said so far can be trusted
        self.state = State.MACHINE if language.drafted else State.SOURCE

    def text(self, text: Text | None) -> Markup | None:
        """Return a text, marked with its language where it is not the page's."""
        return None if text is None else self._mark(self._wording(text))

    def plain(self, text: Text) -> str:
        """Return a text without marks, for titles and descriptions."""
        return self._wording(text).text

    def paragraphs(self, text: Text | None) -> list[Markup]:
        """Return the paragraphs of a text."""
        if text is None:
            return []
        wording = self._wording(text)
        return [mark(part, wording.language, self.language) for part in PARAGRAPH.split(wording.text)]

    def texts(self, texts: Iterable[Text]) -> list[Markup]:
        """Return several texts."""
        return [self._mark(self._wording(text)) for text in texts]

    def source(self, text: Text) -> Markup | None:
        """Return the Turkish text beside a translated one, to show to a taxi driver; None where it is the same."""
        wording = text.into(self.language.code)
        return None if wording.text == text.source else mark(text.source, SOURCE_LANGUAGE, self.language)

    def turkish(self, words: str) -> Markup:
        """Return words that are Turkish on every page: an address, another name."""
        return mark(words, SOURCE_LANGUAGE, self.language)

    def _wording(self, text: Text) -> Wording:
        wording = text.into(self.language.code)
        if wording.state.rank > self.state.rank:
            self.state = wording.state
        return wording

    def _mark(self, wording: Wording) -> Markup:
        return mark(wording.text, wording.language, self.language)


def mark(words: str, code: str, language: Language) -> Markup:
    """Return *words* as HTML, with ``lang`` and ``dir`` where their language is not the page's (WCAG 3.1.2)."""
    if code == language.code:
        return escape(words)
    direction = ' dir="ltr"' if language.direction == "rtl" else ""
    # the parts are escaped one by one: Markup.format does the same in five times the time
    return Markup(f'<span lang="{escape(code)}"{direction}>{escape(words)}</span>')  # noqa: S704  # they are escaped
