"""What a record, a need or a group of people is looked for by: its texts, by the field they stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.model import Hotline, Organisation, Provider
from rehber.catalogue.taxonomy import ORGANISATION_KIND
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.language import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import Spoken
    from rehber.catalogue.model import Node
    from rehber.catalogue.phone import Phone
    from rehber.catalogue.text import Text
    from rehber.language.language import Language
    from rehber.page import Edition

#: Fields and their weights. What somebody looks for by name stands first.
FIELDS = {
    "name": 10,
    "called": 8,
    "turkish_name": 8,
    "number": 8,  #: of a help line: three or four digits
    "service": 5,
    "kind": 4,
    "place": 4,
    "organisation": 3,
    "turkish": 2,
    "language": 2,
}

#: What is asked only where the fields above find few: most of all words stand here, and few of them are looked for.
LONG_FIELDS = {
    "telephone": 8,
    "address": 4,
    "summary": 1,
    "turkish_text": 1,
}

SHORTEST_TELEPHONE = 5  #: digits; a shorter number is a help line's
LOCAL = 7  #: digits of a number behind its area code

Texts = dict[str, list[str]]  #: by field


def record(node: Node | Hotline, edition: Edition) -> Texts:
    """Return what a record is looked for by: in the reader's language, and by its Turkish words.

    A confidential record is found by its name and by what it offers, and by no place and nobody who runs it.
    """
    language = edition.language
    texts = dict(_texts(node, edition, lambda text: text.into(language.code).text, language.say))
    if language.code != SOURCE_LANGUAGE:
        in_turkish = dict(_texts(node, edition, lambda text: text.source, turkish_messages(edition)))
        texts["turkish_name"] = in_turkish.pop("name")
        texts["turkish"] = [text for field in ("kind", "service") for text in in_turkish.get(field, ())]
        texts["turkish_text"] = [text for field in ("organisation", "summary") for text in in_turkish.get(field, ())]
    if isinstance(node, Provider) and node.confidential:
        return without_place(texts, edition.catalogue)
    said = [part for phone in _phones(node) for part in numbers(phone)]
    short = [part for part in said if len(part) < SHORTEST_TELEPHONE]
    return texts | ({"number": short} if isinstance(node, Hotline) else {}) | {"telephone": said}


def _texts(
    node: Node | Hotline, edition: Edition, into: Callable[[Text], str], say: Callable[[str], str]
) -> Iterator[tuple[str, list[str]]]:
    yield "name", [into(node.name)]
    if isinstance(node, Hotline):
        yield "summary", [into(node.summary)]
        yield "language", _languages(node.languages, edition.language)
        return
    yield "called", list(node.also_called)
    if isinstance(node, Organisation):
        yield "kind", [say(ORGANISATION_KIND[node.kind].label)]
        yield "place", list(_area(node, edition.catalogue))
        yield "summary", [into(node.summary), *map(into, node.duties)]
        return
    yield "kind", [say(node.kind.label)]
    yield "service", [into(service.name) for service in node.services]
    if node.confidential:
        return
    chain = edition.catalogue.chain(node)
    place = edition.catalogue.place_of(node)
    also_called = [name for above in chain if isinstance(above, Organisation) for name in above.also_called]
    yield "place", list(_area(node, edition.catalogue))
    yield "address", [place.address.line] if place else []
    yield "organisation", [*(into(above.name) for above in chain), *also_called]
    yield "language", _languages(node.languages, edition.language)
    yield "summary", [into(node.summary), *map(into, node.duties), *(into(service.summary) for service in node.services)]


def turkish_messages(edition: Edition) -> Callable[[str], str]:
    """Return what says an interface message in Turkish."""
    found: Language = next((one for one in edition.languages if one.code == SOURCE_LANGUAGE), edition.language)
    return found.say


def without_place(texts: Mapping[str, Iterable[str]], catalogue: Catalogue) -> Texts:
    """Return *texts* without a word that begins like a province or a district of the catalogue."""
    places = {word for node in catalogue.nodes.values() for name in _area(node, catalogue) for word in fold.words(name)}
    return {
        field: [" ".join(word for text in found for word in fold.words(text) if not word.startswith(tuple(places)))]
        for field, found in texts.items()
    }


def _area(node: Node, catalogue: Catalogue) -> Iterator[str]:
    area = catalogue.area(node)
    if area:
        yield from filter(None, (area.district, area.province))


def _languages(spoken: Iterable[Spoken], language: Language) -> list[str]:
    return [language.language_name(entry.code) for entry in spoken]


def _phones(node: Node | Hotline) -> list[Phone]:
    if isinstance(node, Hotline):
        return [node.number]
    services = node.services if isinstance(node, Provider) else ()
    return [*node.phones, *(phone for service in services for phone in service.phones)]


def numbers(phone: Phone) -> list[str]:
    """Return a number as it is looked for, whatever is typed before it: its area code, and what follows that."""
    national = (phone.dialled.e164 or phone.number).removeprefix("+90")
    digits = re.sub("[^0-9]", "", national)
    if len(digits) <= LOCAL:
        return [digits]
    return [digits.removeprefix("0")[:-LOCAL], digits[-LOCAL:]]
