"""How the texts of a row are said: in one language, or in all of them at once.

JSON is written with a tongue: wherever a row holds a text of the catalogue, a label of a closed list or the name of a
language, the tongue says it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rehber.catalogue.text import State, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rehber.languages import Language

LABELS = "en"  #: the language the messages of the interface are written in


@dataclass(frozen=True, slots=True)
class Label:
    """A message of the interface: the name of a need, an audience, a kind."""

    message: str


@dataclass(frozen=True, slots=True)
class LanguageName:
    """The name of a language."""

    code: str  #: BCP 47


class Trust:
    """Stands for how far the least certain text of a row can be trusted.

    It is said after every other text, because keys are written in their order and ``x_rehber.translation`` is the last
    with words before it.
    """


TRUST = Trust()


class OneLanguage:
    """Says everything in one language; where a text is not translated, in the language it was written in."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.state = State.SOURCE

    def __call__(self, thing: object) -> str:
        """Say a text, a label or the name of a language."""
        if isinstance(thing, Text):
            wording = thing.into(self.language.code)
            if wording.state.rank > self.state.rank:
                self.state = wording.state
            return wording.text
        if isinstance(thing, Trust):
            return self.state.value
        return _said(thing, self.language)

    def write(self, row: object) -> bytes:
        """Return a row as JSON."""
        self.state = State.SOURCE
        return dump(row, self)


class EveryLanguage:
    """Says everything in every language: ``[{"text": …, "language": …, "state": …}]``."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self.languages = tuple(languages)

    def __call__(self, thing: object) -> Any:  # noqa: ANN401  # whatever JSON can say
        """Say a text, a label or the name of a language."""
        if isinstance(thing, Text):
            wordings = (thing.into(language.code) for language in self.languages)
            return [
                {"text": wording.text, "language": wording.language, "state": wording.state.value}
                for wording in wordings
                if wording.state is not State.MISSING
            ]
        return [
            {"text": _said(thing, language), "language": language.code, "state": _label_state(language).value}
            for language in self.languages
        ]

    def write(self, row: object) -> bytes:
        """Return a row as JSON."""
        return dump(row, self)


def _said(thing: object, language: Language) -> str:
    if isinstance(thing, Label):
        return language.say(thing.message)
    if isinstance(thing, LanguageName):
        return language.language_name(thing.code)
    raise TypeError(f"{type(thing).__name__} cannot be said")


def _label_state(language: Language) -> State:
    if language.code == LABELS:
        return State.SOURCE
    return State.MACHINE if language.drafted else State.HUMAN


def dump(value: object, speak: Callable[[object], Any] | None = None) -> bytes:
    """Return JSON (RFC 8259) that depends on the value alone: sorted keys, one line end, no NaN."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":"), default=speak)
    return text.encode() + b"\n"
