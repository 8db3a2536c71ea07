"""The public holidays of Türkiye, the religious ones too, and the half days before them (Law 2429)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import holidays

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FROM = 13 * 60  #: on a half day the holiday begins at 13:00, in minutes since midnight
ONE_DAY = datetime.timedelta(days=1)


def N_(message: str) -> str:  # noqa: N802  # the name gettext uses for "a message, translated elsewhere"
    """Mark a message for the translators."""
    return message


#: What the package writes behind a name, in Turkish: that it is a half day, that the date is an estimate.
HALF_DAY = " (saat 13.00'ten)"
ESTIMATED = " (tahmini)"

#: The holidays of the law, by the name the package gives them in Turkish. It knows five of the site's languages not.
NAMES = {
    "Yılbaşı": N_("New Year's Day"),
    "Ulusal Egemenlik ve Çocuk Bayramı": N_("National Sovereignty and Children's Day"),
    "Emek ve Dayanışma Günü": N_("Labour and Solidarity Day"),
    "Atatürk'ü Anma, Gençlik ve Spor Bayramı": N_("Commemoration of Atatürk, Youth and Sports Day"),
    "Demokrasi ve Millî Birlik Günü": N_("Democracy and National Unity Day"),
    "Zafer Bayramı": N_("Victory Day"),
    "Cumhuriyet Bayramı": N_("Republic Day"),
    "Ramazan Bayramı": N_("Eid al-Fitr (Ramazan Bayramı)"),
    "Kurban Bayramı": N_("Eid al-Adha (Kurban Bayramı)"),
}


@dataclass(frozen=True, slots=True)
class Holiday:
    """What a day on which there is a holiday is called. The names are messages, to be said in a language."""

    names: tuple[str, ...]  #: two where two holidays meet on one day
    begins: int  #: minutes since midnight; the holiday lasts to the end of the day
    estimated: bool = False  #: a religious date that is calculated and not yet announced


def of(year: int) -> Mapping[datetime.date, int]:
    """Return the days of a year on which there is a holiday, each with the minute of the day it begins at."""
    return _begins(year)


@lru_cache(maxsize=16)
def named(year: int) -> Mapping[datetime.date, Holiday]:
    """Return the same days with what they are called."""
    return {day: _holiday(written, FROM) for day, written in _written(year, "half_day")} | {
        day: _holiday(written, 0) for day, written in _written(year, "public")
    }


def between(first: datetime.date, last: datetime.date) -> Iterator[tuple[datetime.date, Holiday]]:
    """Yield the days with a holiday from *first* up to and including *last*, in their order."""
    for year in range(first.year, last.year + 1):
        yield from ((day, found) for day, found in sorted(named(year).items()) if first <= day <= last)


@lru_cache(maxsize=16)
def _begins(year: int) -> Mapping[datetime.date, int]:
    return {day: found.begins for day, found in named(year).items()}


def _written(year: int, category: str) -> list[tuple[datetime.date, str]]:
    return sorted(holidays.country_holidays("TR", years=year, categories=(category,), language="tr").items())


def _holiday(written: str, begins: int) -> Holiday:
    bare = (part.replace(ESTIMATED, "").replace(HALF_DAY, "") for part in written.split("; "))
    return Holiday(tuple(NAMES.get(name, name) for name in bare), begins, ESTIMATED in written)
