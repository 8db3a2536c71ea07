"""The number to call: a record's own, else that of the organisation above it, else a help line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.country.numbering import Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Hotline, Node
    from rehber.catalogue.phone import Phone
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader


@dataclass(frozen=True, slots=True)
class Call:
    """A number to tap."""

    number: str  #: as printed
    uri: str  #: ``tel:``, RFC 3966
    whose: Phrase | None  #: whose it is, where it is not the record's own


def own(numbers: Iterable[Phone]) -> Call | None:
    """Return the first number that can be dialled and spoken to."""
    return next((Call(it.number, it.uri, None) for it in numbers if it.uri and it.spoken_to), None)


def whatsapp(numbers: Iterable[Phone]) -> str | None:
    """Return the link to write to the first WhatsApp number; nothing is requested before a reader taps it."""
    known = (it.dialled.e164 for it in numbers if it.kind == "whatsapp" and it.area_code_known)
    return next((f"https://wa.me/{number.removeprefix('+')}" for number in known if number), None)


def sms(numbers: Iterable[Phone]) -> str | None:
    """Return the way to write a text message: to a number that is for that, else to the first mobile number (RFC 5724)."""
    known = [it for it in numbers if it.dialled.e164 and it.area_code_known]
    written = [it for it in known if it.kind == "text"]
    spoken = [it for it in known if it.spoken_to and it.dialled.line is Line.MOBILE]
    return next((f"sms:{it.dialled.e164}" for it in (*written, *spoken)), None)


def of(node: Node, catalogue: Catalogue, reader: Reader) -> Call | None:
    """Return whom to call about a record; None where the directory has no number that could help."""
    found = catalogue.number_to_call(node)
    if found is None:
        return None
    phone, whose = found
    return Call(phone.number, phone.uri or "", None if whose.id == node.id else reader.text(whose.name))


def line(catalogue: Catalogue, number: str) -> Hotline | None:
    """Return the help line of a short number, where the directory has it."""
    return next((it for it in catalogue.hotlines if it.number.number == number), None)


def lines(numbers: Iterable[str], catalogue: Catalogue, reader: Reader) -> tuple[Call, ...]:
    """Return calls to those of the short numbers the directory has, in the order given."""
    there = (line(catalogue, number) for number in numbers)
    return tuple(Call(it.number.number, it.number.uri or "", reader.text(it.name)) for it in there if it)
