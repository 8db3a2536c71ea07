"""The words by which protected places are named and located, by language; what each list means: :mod:`rehber.language.word_fields`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.language.word_fields import ProtectedWords
from rehber.language.words_in_latin import ENGLISH, FRENCH, GERMAN, KURDISH, TURKISH
from rehber.language.words_in_other_scripts import ARABIC, ARMENIAN, PERSIAN, RUSSIAN

if TYPE_CHECKING:
    from collections.abc import Mapping

#: By BCP 47 code. The table of languages takes its words from here.
WORDS: Mapping[str, ProtectedWords] = {
    "tr": TURKISH,
    "en": ENGLISH,
    "ar": ARABIC,
    "fa": PERSIAN,
    "ku": KURDISH,
    "hy": ARMENIAN,
    "fr": FRENCH,
    "de": GERMAN,
    "ru": RUSSIAN,
}

__all__ = ["WORDS", "ProtectedWords"]
