"""The page of emergency and help lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import country, urls
from rehber.language.reader import Voice
from rehber.page import Page
from rehber.phrasing import card, contact, eligibility, provenance, time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from rehber.catalogue.model import Hotline
    from rehber.page import Edition


def numbers(edition: Edition) -> Iterator[Page]:
    """The one page of numbers."""
    voice = Voice(edition.language)
    lines = [line_view(line, edition, voice) for line in in_order(edition.catalogue.hotlines)]
    yield Page(
        address=urls.NUMBERS,
        template="numbers.html",
        title=edition.language.say("Emergency and help lines"),
        description=edition.language.say("Short numbers you can call from any telephone"),
        view={"lines": lines},
        state=voice.state,
    )


def in_order(lines: Iterable[Hotline]) -> list[Hotline]:
    """Return the lines as the page shows them: 112 first, then those that are for more than an emergency.

    The older emergency numbers stand last: 112 answers for them too.
    """
    return sorted(lines, key=lambda line: 0 if line.number.number == country.EMERGENCY else 2 if line.emergency else 1)


def line_view(line: Hotline, edition: Edition, voice: Voice) -> dict[str, Any]:
    """Return one line as the page shows it."""
    language = edition.language
    return {
        "id": line.id,
        "name": voice.text(line.name),
        "turkish": voice.source(line.name),
        "phone": contact.phone(line.number, voice),
        "first": line.number.number == country.EMERGENCY,
        "summary": voice.paragraphs(line.summary),
        "hours": time.summary(line.hours, language) if line.hours else None,
        "hours_note": voice.text(line.hours_note),
        "free": line.cost == "free",
        "speaks": card.languages(line.languages, language),
        "audiences": eligibility.audiences(line.audiences, language),
        "languages": eligibility.spoken(line.languages, voice),
        "notes": voice.texts(line.notes),
        **provenance.of(line, edition, voice),
    }
