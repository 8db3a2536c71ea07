"""The page of emergency and help lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.language.reader import Reader
from rehber.page import Page
from rehber.pages.page_type import Discreet, one, page_type
from rehber.phrasing import contact, eligibility, provenance, time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Hotline
    from rehber.language.phrase import Phrase
    from rehber.page import Edition
    from rehber.phrasing.contact import PhoneView
    from rehber.phrasing.eligibility import Languages
    from rehber.phrasing.provenance import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """An emergency or help line, with everything known about it."""

    id: str
    name: Phrase
    turkish: Phrase | None
    phone: PhoneView
    emergency: bool
    summary: tuple[Phrase, ...]
    hours: str | None
    hours_note: Phrase | None
    free: bool
    languages: Languages
    notes: tuple[Phrase, ...]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersView:
    """Every line."""

    lines: tuple[LineView, ...]


@page_type(
    template="numbers.html",
    addresses=(urls.NUMBERS,),
    count=one,
    menu=None,
    discreet=Discreet.NEVER,
    samples=("numbers.html",),
    scripts=(),
)
def numbers(edition: Edition) -> Iterator[Page]:
    """The one page of numbers."""
    reader = Reader(edition.language)
    lines = tuple(line_view(line, edition.catalogue, reader) for line in edition.catalogue.hotlines)
    yield Page(
        address=urls.NUMBERS,
        template="numbers.html",
        title=edition.language.say("Emergency and help lines"),
        description=edition.language.say("Short numbers you can call from any telephone"),
        view=NumbersView(lines=lines),
    )


def line_view(line: Hotline, catalogue: Catalogue, reader: Reader) -> LineView:
    """Return one line as the page shows it."""
    return LineView(
        id=line.id,
        name=reader.text(line.name),
        turkish=reader.source(line.name),
        phone=contact.phone(line.number, reader),
        emergency=line.emergency,
        summary=reader.paragraphs(line.summary),
        hours=time.summary(line.hours, reader.language) if line.hours else None,
        hours_note=reader.text(line.hours_note),
        free=line.cost == "free",
        languages=eligibility.spoken(line.languages, reader),
        notes=reader.texts(line.notes),
        origin=provenance.of(line, catalogue, reader),
    )
