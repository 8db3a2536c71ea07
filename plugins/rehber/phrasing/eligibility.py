"""Eligibility: audiences, ages, languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.taxonomy import AUDIENCE
from rehber.phrasing.link import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.facts import Age, Spoken
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader

YEAR = 12  #: months
SMALL_CHILD = 72  #: months; up to this age people count months


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenView:
    """A language people can be served in."""

    label: str
    path: str  #: of the page for speakers of the language
    how: str | None
    when: Phrase | None
    note: Phrase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """The languages people can be served in."""

    now: tuple[SpokenView, ...]
    planned: tuple[SpokenView, ...]


def age(limits: Age | None, language: Language) -> str | None:
    """Return an age limit in words, and for whom it holds where it is not for everyone."""
    if limits is None:
        return None
    said = _range(limits, language)
    if said and limits.audience:
        who = language.say(AUDIENCE[limits.audience].label)
        return language.say("{audience}: {age}").format(audience=who, age=said)
    return said


def _range(limits: Age, language: Language) -> str | None:
    low = limits.min_months or None  # from birth on is no limit
    above, high = limits.above_months, limits.max_months
    if low is not None and high is not None:
        return language.say("From {low} to {high}").format(low=_count(low, language), high=_count(high, language))
    if above is not None:
        return language.say("Older than {age}").format(age=_count(above, language))
    if low is not None:
        return language.say("{age} and older").format(age=_count(low, language))
    if high is not None:
        return language.say("Up to {age}").format(age=_count(high, language))
    return None


def _count(months: int, language: Language) -> str:
    if months > SMALL_CHILD and months % YEAR == 0:
        return language.counted("{number} year", "{number} years", months // YEAR)
    return language.counted("{number} month", "{number} months", months)


def audiences(ids: Iterable[str], language: Language) -> tuple[Link, ...]:
    """Return groups of people, each with the page for them."""
    return tuple(Link(label=language.say(AUDIENCE[i].label), path=urls.audience(i)) for i in ids)


def spoken(languages: Iterable[Spoken], reader: Reader) -> Languages:
    """Return the languages people can be served in: those there are, and those that are planned."""
    entries = tuple(languages)
    return Languages(
        now=tuple(_spoken(entry, reader) for entry in entries if entry.status != "planned"),
        planned=tuple(_spoken(entry, reader) for entry in entries if entry.status == "planned"),
    )


def _spoken(entry: Spoken, reader: Reader) -> SpokenView:
    return SpokenView(
        label=reader.language.language_name(entry.code),
        path=urls.language(entry.code),
        how=_how(entry, reader.language),
        when=reader.text(entry.when),
        note=reader.text(entry.note),
    )


def _how(entry: Spoken, language: Language) -> str | None:
    # A sign language is named as one already: "sign language, in sign language" says it twice.
    return {
        "staff": language.say("staff speak it"),
        "interpreter": language.say("through an interpreter"),
    }.get(entry.how)
