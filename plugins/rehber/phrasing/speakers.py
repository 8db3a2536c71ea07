"""The languages somebody can already be spoken to in, each with the page that says who speaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.phrasing.link import Link

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue
    from rehber.language.language import Language

#: Who looks for this need looks for somebody who speaks their language.
TO_BE_UNDERSTOOD = "interpretation"


def speakers(catalogue: Catalogue, language: Language) -> tuple[Link, ...]:
    """Return the languages that are spoken now, by the alphabet; one that is only planned is not among them."""
    spoken = {
        entry.code
        for record in (*catalogue.providers, *catalogue.hotlines)
        for entry in record.languages
        if entry.status != "planned"
    }
    named = sorted((language.sort_key(language.language_name(code)), code) for code in spoken)
    return tuple(Link(label=language.language_name(code), path=urls.language(code)) for _, code in named)
