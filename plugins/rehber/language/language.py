"""A language from its code: its own name, direction, messages, and how it writes dates, numbers and lists.

It comes from CLDR through Babel; what CLDR does not know is in the table of languages (:mod:`rehber.language.table`).
"""

from __future__ import annotations

import datetime
import gettext
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_date, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

from rehber.catalogue.text import State
from rehber.language.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.facts import PartialDate

#: The first day of a month is an ordinal in French; CLDR's pattern for dates cannot say it.
FIRST_DAY = {"fr": "1er"}

#: Digits stay 0-9 in every language: a telephone number and an opening hour must read as they are dialled and shown.
DIGITS = "latn"

#: Languages CLDR has no name for in every language of the site; the message is translated like any other.
SIGN_LANGUAGE = "tsm"

#: Names of languages CLDR makes narrower than the sources: they say Kurdish, not which.
WIDER_NAMES = {("ku", "ku"): "kurdî"}  #: by the language of the page and the language named


@dataclass(frozen=True)
class Language:
    """One language of the site."""

    code: str  #: BCP 47
    messages: gettext.NullTranslations = field(default_factory=gettext.NullTranslations, compare=False)
    drafted: bool = False  #: whether its messages were drafted by a machine

    @property
    def trust(self) -> State:
        """How far the sentences of the interface can be trusted: they are on every page of this language."""
        return State.MACHINE if self.drafted else State.SOURCE

    @property
    def locale(self) -> Locale:
        """Its data in CLDR."""
        return _locale(self.code)

    @property
    def name(self) -> str:
        """Its own name in its own script, as its speakers would write it on a sign."""
        name = self.locale.get_display_name(self.locale) or self.code
        if self.locale.territory:
            name = Locale(self.code).get_display_name() or name
        name = name.split(" (")[0]
        return name[:1].replace("i", "İ").upper() + name[1:] if self.code == "tr" else name[:1].upper() + name[1:]

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return _direction(self.code)

    def say(self, message: str) -> str:
        """Return an interface message in this language."""
        return self.messages.gettext(message)

    def counted(self, one: str, many: str, number: int) -> str:
        """Return a message that fits *number*, with ``{number}`` filled in."""
        return self.messages.ngettext(one, many, number).format(number=self.number(number))

    def number(self, value: int) -> str:
        """Return a number with its thousands marked."""
        return format_decimal(value, locale=self.locale, numbering_system=DIGITS)

    def join(self, items: Iterable[str]) -> str:
        """Return a list in a sentence: ``a, b and c``."""
        return format_list(list(items), locale=self.locale)

    def date(self, day: datetime.date | PartialDate) -> str:
        """Return a day, a month or a year in words."""
        return _date(day, self.code)

    def weekdays(self) -> list[str]:
        """Return the names of the days, Monday first."""
        return list(_weekdays(self.code))

    def language_name(self, code: str) -> str:
        """Return the name of the language *code* in this language."""
        if code == SIGN_LANGUAGE:
            return self.say("Sign language")
        if (self.code, code) in WIDER_NAMES:
            return WIDER_NAMES[self.code, code]
        return str(self.locale.languages.get(code) or Locale("en").languages.get(code, code))

    def sort_key(self, text: str) -> tuple[tuple[int, ...], str]:
        """Return a key that sorts names as a dictionary of this language does."""
        return _sort_key(text, self.code)


@lru_cache  # called for every week of every page
def _weekdays(code: str) -> tuple[str, ...]:
    names = get_day_names("wide", context="stand-alone", locale=_locale(code))
    return tuple(names[i] for i in range(7))


@lru_cache  # called for every text in another language
def _direction(code: str) -> str:
    return _locale(code).text_direction


@lru_cache(maxsize=64)
def _locale(code: str) -> Locale:
    return Locale.parse(TABLE[code].cldr)


@lru_cache(maxsize=4096)
def _date(day: datetime.date | PartialDate, code: str) -> str:
    if day.month is None:
        return str(day.year)
    whole = datetime.date(day.year, day.month, day.day or 1)
    written = format_date(whole, "long" if day.day else "MMMM y", locale=_locale(code))
    return written.replace("1", FIRST_DAY[code], 1) if day.day == 1 and code in FIRST_DAY else written


@lru_cache(maxsize=65536)
def _sort_key(text: str, code: str) -> tuple[tuple[int, ...], str]:
    lower = text.replace("İ", "i").replace("I", "ı").lower() if code == "tr" else text.lower()
    alphabet = TABLE[code].alphabet
    weights = []
    for letter in unicodedata.normalize("NFC", lower):
        place = alphabet.find(letter)
        if place < 0:  # a letter of another alphabet, or one with an accent this language does not count
            bare = unicodedata.normalize("NFD", letter)[0]
            place = alphabet.find(bare)
            place = place if place >= 0 else len(alphabet) + ord(bare)
        if letter.isalnum():
            weights.append(place + 1)
        elif letter.isspace():
            weights.append(0)
    return (tuple(weights), text)
