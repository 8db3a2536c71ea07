"""Who can come: audiences, ages, languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue.taxonomy import AUDIENCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.facts import Age, Spoken
    from rehber.language.language import Language
    from rehber.language.reader import Reader

YEAR = 12  #: months
SMALL_CHILD = 72  #: months; up to this age people count months


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


def audiences(ids: Iterable[str], language: Language) -> list[dict[str, str]]:
    """Return groups of people, each with the page for them."""
    return [{"label": language.say(AUDIENCE[i].label), "path": urls.audience(i)} for i in ids]


def spoken(languages: Iterable[Spoken], reader: Reader) -> dict[str, list[dict[str, Any]]]:
    """Return the languages people can be served in: those there are, and those that are planned."""
    said: dict[str, list[dict[str, Any]]] = {"now": [], "planned": []}
    for entry in languages:
        said["planned" if entry.status == "planned" else "now"].append(
            {
                "label": reader.language.language_name(entry.code),
                "path": urls.language(entry.code),
                "how": _how(entry, reader.language),
                "when": reader.text(entry.when),
                "note": reader.text(entry.note),
            }
        )
    return said


def _how(entry: Spoken, language: Language) -> str | None:
    return {
        "staff": language.say("staff speak it"),
        "interpreter": language.say("through an interpreter"),
        "sign-language": language.say("in sign language"),
    }.get(entry.how)
