"""How far a page can be trusted, in a sentence for its readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.text import State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rehber.language.language import Language


def notices(language: Language) -> Mapping[State, str]:
    """Return what is said of each state a reader must know of."""
    return {
        State.MACHINE: language.say(
            "A machine drafted the translation of this page and nobody has checked it yet. If in doubt, the Turkish text counts."
        ),
        State.OUTDATED: language.say(
            "The Turkish text of this page has changed since it was translated. Call before you rely on it."
        ),
        State.MISSING: language.say("Parts of this page are not translated yet and stand here in Turkish."),
    }
