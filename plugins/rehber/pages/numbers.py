"""The page of emergency and help lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import country, urls
from rehber.page import Page
from rehber.pages.page_type import Discreet, one, page_type
from rehber.phrasing import card, contact, eligibility, provenance, time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Hotline
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
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
    first: bool  #: whether it is the number for emergencies
    summary: tuple[Phrase, ...]
    hours: str | None
    hours_note: Phrase | None
    free: bool
    speaks: str | None  #: languages there are now, beside Turkish
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
    reader = edition.reader
    lines = tuple(line_view(line, edition.catalogue, reader) for line in in_order(edition.catalogue.hotlines))
    yield Page(
        address=urls.NUMBERS,
        template="numbers.html",
        title=edition.language.say("Emergency and help lines"),
        description=edition.language.say("Short numbers you can call from any telephone"),
        view=NumbersView(lines=lines),
    )


def in_order(lines: Iterable[Hotline]) -> list[Hotline]:
    """Return the lines as the page shows them: 112 first, then those that are for more than an emergency.

    The older emergency numbers are last: 112 answers for them too.
    """
    return sorted(lines, key=lambda line: 0 if line.number.number == country.EMERGENCY else 2 if line.emergency else 1)


def line_view(line: Hotline, catalogue: Catalogue, reader: Reader) -> LineView:
    """Return one line as the page shows it."""
    return LineView(
        id=line.id,
        name=reader.text(line.name),
        turkish=reader.source(line.name),
        phone=contact.phone(line.number, reader),
        first=line.number.number == country.EMERGENCY,
        summary=reader.paragraphs(line.summary),
        hours=time.summary(line.hours, reader.language),
        hours_note=reader.text(line.hours_note),
        free=line.cost == "free",
        speaks=card.languages(line.languages, reader.language),
        languages=eligibility.spoken(line.languages, reader),
        notes=reader.texts(line.notes),
        origin=provenance.of(line, catalogue, reader),
    )
