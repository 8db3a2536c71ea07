"""The rest of what is known of a centre or a unit, as labels with their values, and what centres of its kind are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue.place import Answer
from rehber.phrasing import offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Centre, Unit
    from rehber.language.phrase import Phrase, PlainPhrase
    from rehber.language.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A label with one or more values."""

    label: str
    values: tuple[str | Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeView:
    """What centres of a kind are in general."""

    name: PlainPhrase
    definition: Phrase
    details: tuple[Terms, ...]


def of(record: Centre | Unit, reader: Reader) -> tuple[Terms, ...]:
    """Return the rest of what is known, as labels with one or more values."""
    language = reader.language
    say = language.say
    residential = {
        Answer.YES: say("People can stay overnight."),
        Answer.NO: say("It is open in the daytime; nobody stays overnight."),
    }
    return terms(
        (say("Project"), [reader.text(record.project)]),
        (say("Principle"), [reader.text(record.principles)]),
        (say("Legal basis"), [reader.text(record.legal_basis)]),
        (say("Its duties"), reader.texts(record.duties)),
        (say("Overnight stay"), [residential.get(record.residential)]),
        (say("Length of stay"), [reader.text(record.length_of_stay)]),
        (say("Capacity"), [offer.capacity(record.capacity, language)]),
        (say("Inside"), reader.texts(record.facilities)),
        (say("Also found there"), reader.texts(record.on_site)),
        (say("Works together with"), reader.texts(record.partners)),
        (say("Founded"), [language.date(record.founded) if record.founded else None]),
        (say("Funding"), [reader.text(record.funding)]),
        (say("About its place in the institution"), [reader.text(record.organisation_note)]),
    )


def terms(*rows: tuple[str, Iterable[str | Phrase | None]]) -> tuple[Terms, ...]:
    """Return labels with their values, without those of which nothing is known."""
    found = ((label, tuple(value for value in values if value)) for label, values in rows)
    return tuple(Terms(label=label, values=values) for label, values in found if values)


def type_of(record: Centre | Unit, catalogue: Catalogue, reader: Reader) -> TypeView | None:
    """Return what centres of its kind are in general, where the catalogue says so."""
    known_type = next((entry for entry in catalogue.centre_types if entry.kind is record.kind), None)
    if known_type is None:
        return None
    say = reader.language.say
    return TypeView(
        name=reader.plain(known_type.name).within(say("What is this: {name}")),
        definition=reader.text(known_type.definition),
        details=terms(
            (say("What such places do"), reader.texts(known_type.functions)),
            (say("What they are for"), reader.texts(known_type.aims)),
            (say("Principle"), [reader.text(known_type.principles)]),
            (say("Works together with"), reader.texts(known_type.partners)),
            (say("Notes"), reader.texts(known_type.notes)),
        ),
    )
