"""No language without its words for protected places: nobody could tell whether its texts give one away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.language.protected_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

SETTINGS = "pelicanconf.py"


def check(languages: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each language that is switched on and whose words are not written down."""
    for code in languages:
        if code not in WORDS:
            found = Sentence("Nobody has written down how `{language}` names a protected place.", language=code)
            remedy = Sentence("Add its words to plugins/rehber/language/protected_words.py, or take it out of LANGUAGES.")
            yield Finding(Position(SETTINGS), Severity.ERROR, "language-without-words", "", found, remedy)
