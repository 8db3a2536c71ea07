"""A text of the catalogue in its source language, with its translations and how far each can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SOURCE_LANGUAGE = "tr"  #: what services.yaml is written in


class State(StrEnum):
    """How far a translation can be trusted. Computed from the gettext entry, never typed by hand."""

    SOURCE = "source"  #: the text is in the language it was written in
    HUMAN = "human"  #: a person translated or read it
    MACHINE = "machine"  #: a machine draft that no person has read; the entry says so (rehber/language/drafts.py)
    OUTDATED = "outdated"  #: the source has changed since; gettext calls the entry *fuzzy*
    MISSING = "missing"  #: there is none; the source text is shown

    @property
    def rank(self) -> int:
        """How little to trust it: of several texts on a page, the one with the highest rank is spoken of."""
        return RANKS[self]


def least(*states: State) -> State:
    """Return the state that is to be trusted least."""
    return max(states, key=RANKS.__getitem__)


RANKS = {state: place for place, state in enumerate(State)}


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as it is shown to one reader."""

    text: str
    language: str  #: BCP 47 code of the language *text* is in; the source language where a translation is missing
    state: State


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the catalogue, in every language it has."""

    source: str
    key: str  #: the gettext context: ``unit/sisli-goc-birimi/summary``
    translations: Mapping[str, Wording]  #: by language code; a language without a translation is not there

    def into(self, language: str) -> Wording:
        """Return the text for readers of *language*; what is not translated stays in the source language."""
        if language == SOURCE_LANGUAGE:
            return Wording(self.source, SOURCE_LANGUAGE, State.SOURCE)
        return self.translations.get(language) or Wording(self.source, SOURCE_LANGUAGE, State.MISSING)
