"""The page of emergency and help lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.language.reader import Voice
from rehber.page import Page
from rehber.phrasing import contact, eligibility, provenance, time

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from rehber.catalogue.model import Hotline
    from rehber.page import Edition


def numbers(edition: Edition) -> Iterator[Page]:
    """The one page of numbers."""
    voice = Voice(edition.language)
    lines = [line_view(line, edition, voice) for line in edition.catalogue.hotlines]
    yield Page(
        address=urls.NUMBERS,
        template="numbers.html",
        title=edition.language.say("Emergency and help lines"),
        description=edition.language.say("Short numbers you can call from any telephone"),
        view={"lines": lines},
        state=voice.state,
    )


def line_view(line: Hotline, edition: Edition, voice: Voice) -> dict[str, Any]:
    """Return one line as the page shows it."""
    language = edition.language
    return {
        "id": line.id,
        "name": voice.text(line.name),
        "turkish": voice.source(line.name),
        "phone": contact.phone(line.number, voice),
        "emergency": line.emergency,
        "summary": voice.paragraphs(line.summary),
        "hours": time.summary(line.hours, language),
        "hours_note": voice.text(line.hours_note),
        "free": line.cost == "free",
        "audiences": eligibility.audiences(line.audiences, language),
        "languages": eligibility.spoken(line.languages, voice),
        "notes": voice.texts(line.notes),
        **provenance.of(line, edition, voice),
    }
