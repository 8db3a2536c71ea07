"""A help line in a list: its name and its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.phrasing import contact

if TYPE_CHECKING:
    from rehber.catalogue.model import Hotline
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.phrasing.contact import PhoneView


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A help line as a list shows it."""

    name: Phrase
    path: str
    phone: PhoneView


def line(hotline: Hotline, reader: Reader) -> Line:
    """Return a help line as a list shows it."""
    return Line(
        name=reader.text(hotline.name), path=f"{urls.NUMBERS}#{hotline.id}", phone=contact.phone(hotline.number, reader)
    )
