"""How far a page can be trusted, in a sentence for its readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue.text import State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rehber.language.language import Language


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said of a state: a line that is always visible, and the full text in a fold."""

    short: str
    whole: str


def notices(language: Language) -> Mapping[State, Notice]:
    """Return what is said of each state a reader must know of."""
    say = language.say
    return {
        State.MACHINE: Notice(
            say("Translated by a machine"),
            say(
                "A machine drafted the translation of this page and nobody has checked it yet. If in doubt, the Turkish text counts."
            ),
        ),
        State.OUTDATED: Notice(
            say("The Turkish text has changed"),
            say("The Turkish text of this page has changed since it was translated. Call before you rely on it."),
        ),
        State.MISSING: Notice(
            say("Partly in Turkish"), say("Parts of this page are not translated yet and stand here in Turkish.")
        ),
    }
