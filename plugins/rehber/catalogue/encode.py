"""From the model to data in the shape of ``services.yaml``: the way back of :mod:`rehber.catalogue.decode`.

What decode keeps out of the model is not here either: nobody has to remember what is confidential. Texts stay
:class:`~rehber.catalogue.text.Text`, so that the caller decides in which languages they are said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

from rehber.catalogue.facts import PartialDate, SpecialDays
from rehber.catalogue.hours import ByAppointment, Closed, Hours, Unread
from rehber.catalogue.phone import Phone
from rehber.catalogue.place import Answer, Place
from rehber.catalogue.taxonomy import Kind
from rehber.catalogue.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from dataclasses import Field

    from rehber.catalogue.catalogue import Catalogue

#: The lists of a catalogue, in the order of ``services.yaml``.
LISTS = ("sources", "organisations", "hotlines", "centre_types", "centres", "units", "statistics", "removed")

#: The name of a field in ``services.yaml`` where it is another.
NAMES = {"audiences": "for", "purpose": "for"}
NAMES_OF: Mapping[type, Mapping[str, str]] = {SpecialDays: {"first": "from", "last": "to"}}
OWN = ("path", "dialled")  #: made by decode

#: What an absent field means: it is left out.
ABSENT: Mapping[str, object] = {"public": True, "area_code_known": True}


def catalogue(known: Catalogue) -> dict[str, Any]:
    """Return the catalogue as ``services.yaml`` holds it, with :class:`Text` where there is a text."""
    lists = {name: [record(entry) for entry in getattr(known, name)] for name in LISTS}
    return {"directory": record(known.directory), **{name: found for name, found in lists.items() if found}}


def record(thing: Any) -> dict[str, Any]:  # noqa: ANN401  # any dataclass of the model
    """Return one record, or a part of one, without what is not known."""
    return dict(_entries(thing))


def _entries(thing: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401  # likewise
    names = _names(thing.__class__)
    for field in _fields(thing.__class__):
        value = getattr(thing, field.name)
        if field.name == "said_unknown":
            yield from ((key, "unknown") for key in value)
            continue
        if (
            field.name in OWN
            or value is None
            or value is ABSENT.get(field.name, False)
            or value in ((), Answer.UNKNOWN, "unknown")
        ):
            continue
        if isinstance(thing, Place) and field.name == "accessible":
            yield from ((key, answer.value) for key, answer in value.items())
        elif isinstance(value, Phone):  # of which the catalogue gives nothing but the digits
            yield names.get(field.name, field.name), value.number
        elif field.name == "area_code_known":
            yield "area_code", "unknown"
        else:
            written = value_of(value)
            if written != {}:
                yield names.get(field.name, field.name), _year(field.name, written)


@cache
def _names(kind: type) -> Mapping[str, str]:
    return {**NAMES, **NAMES_OF.get(kind, {})}


@cache
def _fields(kind: type) -> tuple[Field[Any], ...]:
    return fields(kind)


def _year(name: str, written: Any) -> Any:  # noqa: ANN401  # what YAML holds
    """Return a year as text, as the catalogue writes dates."""
    return str(written) if name == "year" else written


def value_of(value: Any) -> Any:  # noqa: ANN401, PLR0911  # one line for each type of the model
    """Return the value of a field as YAML holds it."""
    if isinstance(value, Text):
        return value
    if isinstance(value, Hours | Unread):
        return value.written
    if isinstance(value, ByAppointment | Closed):
        return "by-appointment" if isinstance(value, ByAppointment) else "closed"
    if isinstance(value, Kind):
        return value.id
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): amount for key, amount in value.items()}
    if isinstance(value, tuple):
        return [value_of(entry) for entry in value]
    return record(value) if is_dataclass(value) else value
