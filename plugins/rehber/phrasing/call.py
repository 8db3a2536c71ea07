"""The number to call: a record's own, else that of the organisation above it, else a help line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import escape

from rehber import country
from rehber.language.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Hotline, Node, Service
    from rehber.catalogue.phone import Phone
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
    """Return the way to write a text message, to a number that is for that (RFC 5724).

    A mobile number that a source gives for calls is none: nobody knows whether messages to it are read.
    """
    written = (it for it in numbers if it.kind == "text" and it.dialled.e164 and it.area_code_known)
    return next((f"sms:{it.dialled.e164}" for it in written), None)


def of(node: Node, catalogue: Catalogue, reader: Reader) -> Call | None:
    """Return whom to call about a record; None where the directory has no number that could help."""
    found = catalogue.number_to_call(node)
    if found is None:
        return None
    phone, whose = found
    if whose.id == node.id:
        return Call(phone.number, phone.uri or "", None)
    name = reader.text(whose.name)
    if phone.number == country.MUNICIPAL_LINE and catalogue.number_of(node) is None:
        name = _unconfirmed(name, reader)
    return Call(phone.number, phone.uri or "", name)


def _unconfirmed(line: Phrase, reader: Reader) -> Phrase:
    """Return the name of the line of municipalities with the words that nobody has confirmed this one has it."""
    words = reader.language.say("general line; this municipality may not have it")
    return Phrase(f"{line.words} · {escape(words)}", line.trust)


def of_services(node: Node, services: Iterable[Service], reader: Reader) -> Call | None:
    """Return the number of one of *services*, by its name, where the record they belong to has none of its own."""
    if own(node.phones):
        return None
    numbers = ((service, phone) for service in services for phone in service.phones if phone.uri and phone.spoken_to)
    return next((Call(phone.number, phone.uri or "", reader.text(service.name)) for service, phone in numbers), None)


def line(catalogue: Catalogue, number: str) -> Hotline | None:
    """Return the help line of a short number, where the directory has it."""
    return next((it for it in catalogue.hotlines if it.number.number == number), None)


def lines(numbers: Iterable[str], catalogue: Catalogue, reader: Reader) -> tuple[Call, ...]:
    """Return calls to those of the short numbers the directory has, in the order given."""
    there = (line(catalogue, number) for number in numbers)
    return tuple(Call(it.number.number, it.number.uri or "", reader.text(it.name)) for it in there if it)
