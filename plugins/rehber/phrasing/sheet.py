"""The QR code of a printed page, for the camera of a telephone.

Where the site knows its own address, that is the address of the page: what is printed grows old, the page does not.
Where it does not, no address is made up: the code is the number to call. A discreet record has no code at all. Some
apps that read codes send what they read to their maker, and many keep it, where other people may look.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

import segno

from rehber import urls
from rehber.catalogue.model import Hotline, Provider

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rehber.catalogue.model import Centre, Node, Unit
    from rehber.catalogue.phone import Phone
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader

QUIET = 4  #: modules of white around a code (ISO/IEC 18004)

#: A code may be masked in eight ways. Trying all to take the best takes six times as long; cameras read every one.
MASK = 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """A code as one line that is drawn a module wide, and the square it is in."""

    line: str  #: ``d`` of an SVG path
    box: str  #: ``viewBox`` of the SVG


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code, and what is printed under it: the address of the page, or the number to call."""

    line: str
    box: str
    page: str | None
    number: str | None
    name: Phrase | None  #: of whom the number calls, where that is not the record itself


def code(record: Centre | Unit, through: Node | Hotline | None, base_url: str | None, reader: Reader) -> Code | None:
    """Return the code of a record's page; *through* is whom to call where the record has no number of its own."""
    if record.discreet:
        return None
    page = page_code(urls.node(record), base_url, reader)
    if page:
        return page
    if through is None or _number(record):
        return _call(record, None)
    return _call(through, reader.text(through.name))


def page_code(address: str, base_url: str | None, reader: Reader) -> Code | None:
    """Return the code with the address of a page; None if the address of the site is not set."""
    whole = urls.absolute(base_url, urls.path(reader.language.code, address))
    if not whole:
        return None
    drawn = drawing(whole)
    return Code(line=drawn.line, box=drawn.box, page=whole, number=None, name=None)


def _call(called: Node | Hotline, name: Phrase | None) -> Code | None:
    """Return the code of a number; three digits are dialled faster than a camera is opened."""
    if isinstance(called, Hotline) or (isinstance(called, Provider) and called.discreet):
        return None
    number = _number(called)
    if number is None or number.uri is None:
        return None
    drawn = drawing(number.uri)
    return Code(line=drawn.line, box=drawn.box, page=None, number=number.number, name=name)


def _number(called: Node | Hotline) -> Phone | None:
    """Return the first number that a person answers."""
    phones = (called.number,) if isinstance(called, Hotline) else called.phones
    return next((phone for phone in phones if phone.uri and phone.kind == "voice"), None)


@lru_cache(maxsize=4096)  # a number is the same in every language
def drawing(text: str) -> Drawing:
    """Return the code of a text."""
    matrix = segno.make(text, error="m", boost_error=False, micro=False, mask=MASK).matrix
    line = "".join(f"M{x} {y}h{length}" for y, row in enumerate(matrix) for x, length in _dark(row))
    side = len(matrix) + 2 * QUIET
    return Drawing(line, f"{-QUIET} {-QUIET}.5 {side} {side}")


def _dark(row: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield where each run of dark modules begins, and how long it is."""
    x = 0
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            yield x, length
        x += length
