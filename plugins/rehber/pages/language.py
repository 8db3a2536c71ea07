"""The page for speakers of a language: who can be spoken to in it, and who plans to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.taxonomy import SPOKEN_LANGUAGES
from rehber.language.reader import Reader
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import card, contact, eligibility

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from rehber.page import Edition


@page_type(
    template="language.html",
    addresses=(urls.language("{code}"),),
    count=lambda _: len(SPOKEN_LANGUAGES),
    menu=None,
    discreet=Discreet.NEVER,
    samples=("language/ar.html",),
    scripts=(Script("list_buttons.js"),),
)
def language(edition: Edition) -> Iterator[Page]:
    """One page for each language of the catalogue's closed list."""
    say = edition.language.say
    for code in SPOKEN_LANGUAGES:
        reader = Reader(edition.language)
        name = edition.language.language_name(code)
        yield Page(
            address=urls.language(code),
            template="language.html",
            title=say("Who speaks {language}?").format(language=name),
            description=say("Places and help lines where {language} is spoken").format(language=name),
            view={
                "name": name,
                "now": _records(code, "now", edition, reader),
                "planned": _records(code, "planned", edition, reader),
                "hotlines": _hotlines(code, edition, reader),
            },
        )


def _records(code: str, when: str, edition: Edition, reader: Reader) -> list[dict[str, Any]]:
    found = []
    for record in edition.catalogue.providers:
        entries = [entry for entry in record.languages if entry.code == code]
        said = eligibility.spoken(entries, reader)[when]
        if said:
            found.append({**card.card(record, edition, reader), "spoken": said[0]})
    return found


def _hotlines(code: str, edition: Edition, reader: Reader) -> list[dict[str, Any]]:
    return [
        {"name": reader.text(line.name), "path": f"{urls.NUMBERS}#{line.id}", "phone": contact.phone(line.number, reader)}
        for line in edition.catalogue.hotlines
        if any(entry.code == code for entry in line.languages)
    ]
