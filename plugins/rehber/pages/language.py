"""The page for speakers of a language: who can be spoken to in it, and who plans to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rehber import urls
from rehber.catalogue.taxonomy import SPOKEN_LANGUAGES
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import card, eligibility
from rehber.phrasing.line import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.language.reader import Reader
    from rehber.page import Edition
    from rehber.phrasing.card import Card
    from rehber.phrasing.line import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageView:
    """Who can be spoken to in a language."""

    name: str
    now: tuple[Card, ...]
    rest: str | None  #: what is said where not all are shown
    planned: tuple[Card, ...]
    hotlines: tuple[Line, ...]


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
        reader = edition.reader
        name = edition.language.language_name(code)
        now = _records(code, "now", edition.catalogue, reader)
        planned = _records(code, "planned", edition.catalogue, reader)
        yield Page(
            address=urls.language(code),
            template="language.html",
            title=say("Who speaks {language}?").format(language=name),
            description=say("Places and help lines where {language} is spoken").format(language=name),
            view=LanguageView(
                name=name,
                now=now[: card.MOST],
                rest=card.rest(max(len(now), len(planned)), edition.language),
                planned=planned[: card.MOST],
                hotlines=tuple(
                    line(it, reader)
                    for it in edition.catalogue.hotlines
                    if any(entry.code == code and entry.status != "planned" for entry in it.languages)
                ),
            ),
        )


def _records(code: str, when: Literal["now", "planned"], catalogue: Catalogue, reader: Reader) -> tuple[Card, ...]:
    found = []
    for record in sorted(catalogue.providers, key=lambda it: card.rank(it.status)):
        languages = eligibility.spoken((entry for entry in record.languages if entry.code == code), reader)
        entries = languages.now if when == "now" else languages.planned
        if entries:
            found.append(card.card(record, catalogue, reader, spoken=entries[0]))
    return tuple(found)
