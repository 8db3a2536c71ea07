"""What places can be chosen by: what people need, who they are, which language they speak."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rehber.catalogue.model import Centre
from rehber.catalogue.taxonomy import AUDIENCES, NEEDS, SPOKEN_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Unit
    from rehber.language.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What can be chosen."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A filter: a question, and the values to choose from."""

    name: str
    label: str
    options: tuple[Option, ...]


def marks(centre: Centre | Unit, catalogue: Catalogue) -> dict[str, list[str]]:
    """Return the filter values of a place and of the units in it; only languages spoken already count."""
    here = (centre, *catalogue.units_at(centre)) if isinstance(centre, Centre) else (centre,)
    offers = [offer for provider in here for offer in (provider, *provider.services)]
    spoken = {entry.code for provider in here for entry in provider.languages if entry.status != "planned"}
    return {
        "need": sorted({need for offer in offers for need in offer.types}),
        "for": sorted({audience for offer in offers for audience in offer.audiences}),
        "speaks": sorted(spoken),
    }


def numbers(marked: Iterable[Mapping[str, list[str]]]) -> list[list[Any]]:
    """Return how many places answer to the same: what is needed, who it is for, which languages, and the number."""
    counted = Counter(tuple(" ".join(marks[name]) for name in ("need", "for", "speaks")) for marks in marked)
    return [[*said, number] for said, number in sorted(counted.items())]


def choices(marked: Collection[Mapping[str, list[str]]], language: Language) -> tuple[Group, ...]:
    """Return what can be chosen among places, in the order of the closed lists; what no place answers to is left out."""
    say = language.say
    asked = (
        ("need", say("What do you need?"), [(term.id, say(term.plain)) for term in NEEDS]),
        ("for", say("Who is it for?"), [(term.id, say(term.label)) for term in AUDIENCES]),
        ("speaks", say("Which language do you speak?"), [(code, language.language_name(code)) for code in SPOKEN_LANGUAGES]),
    )
    groups = []
    for name, label, options in asked:
        used = {value for marks in marked for value in marks[name]}
        known = tuple(Option(id=value, label=words) for value, words in options if value in used)
        if known:
            groups.append(Group(name=name, label=label, options=known))
    return tuple(groups)
