"""The page of emergency and help lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.language.reader import Reader
from rehber.page import Page
from rehber.pages.page_type import Discreet, one, page_type
from rehber.phrasing import contact, eligibility, provenance, time

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from rehber.catalogue.model import Hotline
    from rehber.page import Edition


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
    lines = [line_view(line, edition, reader) for line in edition.catalogue.hotlines]
    yield Page(
        address=urls.NUMBERS,
        template="numbers.html",
        title=edition.language.say("Emergency and help lines"),
        description=edition.language.say("Short numbers you can call from any telephone"),
        view={"lines": lines},
    )


def line_view(line: Hotline, edition: Edition, reader: Reader) -> dict[str, Any]:
    """Return one line as the page shows it."""
    language = edition.language
    return {
        "id": line.id,
        "name": reader.text(line.name),
        "turkish": reader.source(line.name),
        "phone": contact.phone(line.number, reader),
        "emergency": line.emergency,
        "summary": reader.paragraphs(line.summary),
        "hours": time.summary(line.hours, language) if line.hours else None,
        "hours_note": reader.text(line.hours_note),
        "free": line.cost == "free",
        "audiences": eligibility.audiences(line.audiences, language),
        "languages": eligibility.spoken(line.languages, reader),
        "notes": reader.texts(line.notes),
        **provenance.of(line, edition, reader),
    }
