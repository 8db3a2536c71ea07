"""The filters of the search: for each a question, and the values to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue.taxonomy import AUDIENCES, NEEDS
from rehber.search import facet, result

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from rehber.catalogue.place import Area
    from rehber.catalogue.taxonomy import Term
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.page import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value of a filter, with the page that lists the same without JavaScript."""

    value: str
    label: str | Phrase
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A filter: a question and the values to choose from."""

    name: str
    label: str
    values: tuple[Choice, ...]


def filters(edition: Edition) -> tuple[Filter, ...]:
    """Return the filters; those that are lists of links as well are the index of the page without JavaScript."""
    say = edition.language.say
    chosen = [facet.facets(node, edition) for node in result.in_order(edition)]
    there = {group: {value for facets in chosen for value in facets.get(group, ())} for group in facet.GROUPS}
    there["need"] |= {need for node in edition.catalogue.providers for need in facet.needs(node, offered=False)}
    needs = tuple(Choice(value=t.id, label=say(t.plain), path=urls.need(t.id)) for t in _in(NEEDS, there["need"]))
    audiences = tuple(Choice(value=t.id, label=say(t.label), path=urls.audience(t.id)) for t in _in(AUDIENCES, there["for"]))
    languages = _languages(there["language"], edition.language)
    return (
        Filter(name="need", label=say("What do you need?"), values=needs),
        Filter(name="for", label=say("Who is it for?"), values=audiences),
        Filter(name="language", label=say("Which language do you speak?"), values=languages),
        Filter(name="area", label=say("Where do you live?"), values=_areas(edition)),
    )


def _in(terms: Collection[Term], there: Collection[str]) -> Iterator[Term]:
    return (term for term in terms if term.id in there)


def _languages(there: Collection[str], language: Language) -> tuple[Choice, ...]:
    planned = language.say("{language} (announced)")
    entries = []
    for value in there:
        code = value.removesuffix(facet.PLANNED)
        name = language.language_name(code)
        label = name if value == code else planned.format(language=name)
        entries.append((name, Choice(value=value, label=label, path=urls.language(code))))
    return tuple(entry for _, entry in sorted(entries, key=lambda found: (language.sort_key(found[0]), found[1].value)))


def _areas(edition: Edition) -> tuple[Choice, ...]:
    reader = edition.reader

    def order(area: Area) -> tuple[Any, Any]:
        return reader.place_key(area.province), reader.place_key(area.district)

    return tuple(
        Choice(
            value=facet.area_value(area),
            label=reader.places(area.province, area.district),
            path=urls.area(area),
        )
        for area in sorted(edition.catalogue.by_area, key=order)
    )
