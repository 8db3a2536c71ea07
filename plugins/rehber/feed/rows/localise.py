"""How the texts of a row are said: in one language, or in all of them at once.

A row is written once, with a gap wherever there are words: a text of the catalogue, a label of a closed list, the name
of a language. A tongue fills the gaps. So a row costs its making and its writing once, and a language only its words.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

from rehber.catalogue.text import State, Text
from rehber.jsontext import dump

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rehber.language.language import Language

LABELS = "en"  #: the language the messages of the interface are written in
RANK = {state: state.rank for state in State}

#: What stands for words until they are said. No text of the catalogue holds the sign: control characters are refused.
GAP = "\0"
WRITTEN_GAP = json.dumps(GAP).encode()


@dataclass(frozen=True, slots=True)
class Label:
    """A message of the interface: the name of a need, an audience, a kind."""

    message: str


@dataclass(frozen=True, slots=True)
class LanguageName:
    """The name of a language."""

    code: str  #: BCP 47


@dataclass(frozen=True, slots=True)
class Trust:
    """Stands for how far the least certain text of a row can be trusted.

    It is said after every other text, because keys are written in their order and ``x_rehber.translation`` is the last
    with words before it.
    """


TRUST = Trust()
Words = Text | Label | LanguageName | Trust


@dataclass(frozen=True, slots=True)
class Form:
    """A row as JSON, with gaps for words."""

    parts: tuple[bytes, ...]  #: one more than there are gaps
    words: tuple[Words, ...]


def form(row: object) -> Form:
    """Write a row, leaving its words out."""
    words: list[Words] = []

    def leave_out(thing: Words) -> str:
        words.append(thing)
        return GAP

    return Form(tuple(dump(row, leave_out).split(WRITTEN_GAP)), tuple(words))


class Localiser:
    """Says everything in one language; where a text is not translated, in the language it was written in."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.state = State.SOURCE

    def __call__(self, thing: object) -> str:
        """Say words."""
        if isinstance(thing, Text):
            wording = thing.into(self.language.code)
            if RANK[wording.state] > RANK[self.state]:
                self.state = wording.state
            return wording.text
        if isinstance(thing, Trust):
            return self.state.value
        return _said(thing, self.language)

    def fill(self, form: Form) -> bytes:
        """Return a row as JSON in this language."""
        self.state = State.SOURCE
        return _filled(form, lambda words: encode_basestring(self(words)).encode())

    def write(self, row: object) -> bytes:
        """Return a row that is written only once as JSON in this language."""
        return self.fill(form(row))


class EveryLanguage:
    """Says everything in every language: ``[{"text": …, "language": …, "state": …}]``."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self.languages = tuple(languages)

    def __call__(self, thing: object) -> list[dict[str, str]]:
        """Say words; languages they are not translated into are left out."""
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


def _filled(form: Form, say: Callable[[Words], bytes]) -> bytes:
    out = [form.parts[0]]
    for words, part in zip(form.words, form.parts[1:], strict=True):
        out += (say(words), part)
    return b"".join(out)


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
