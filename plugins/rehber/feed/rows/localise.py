"""The texts of a row: in one language, or in all languages at once.

A row is written once, with a gap wherever there are words: a text of the catalogue, a label of a closed list. A :class:`Localiser` fills the gaps: a row is made and written once, and each language adds its words.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

from rehber.catalogue.text import SOURCE_LANGUAGE, State, Text, least
from rehber.jsontext import dump

if TYPE_CHECKING:
    from rehber.language.language import Language

LABELS = "en"  #: the language the messages of the interface are written in

#: What stands for words until they are said. No text of the catalogue holds the sign: control characters are refused.
GAP = "\0"
WRITTEN_GAP = json.dumps(GAP).encode()


@dataclass(frozen=True, slots=True)
class Label:
    """A message of the interface: the name of a need, an audience, a kind."""

    message: str


@dataclass(frozen=True, slots=True)
class Trust:
    """Stands for how far the least certain text of a row can be trusted; :meth:`Localiser.fill` computes it."""


TRUST = Trust()
Words = Text | Label | Trust


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
    """Returns everything in one language; a text without a translation stays in the language it was written in."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, thing: object) -> str:
        """Return the words of a text or a label."""
        return thing.into(self.language.code).text if isinstance(thing, Text) else _said(thing, self.language)

    def fill(self, form: Form) -> bytes:
        """Return a row as JSON in this language, with the trust of its least certain text."""
        code = self.language.code
        wordings = [thing.into(code) if isinstance(thing, Text) else None for thing in form.words]
        trust = least(State.SOURCE, *(wording.state for wording in wordings if wording))
        out = [form.parts[0]]
        for thing, wording, part in zip(form.words, wordings, form.parts[1:], strict=True):
            words = wording.text if wording else trust.value if thing is TRUST else _said(thing, self.language)
            out += (encode_basestring(words).encode(), part)
        return b"".join(out)

    def write(self, row: object) -> bytes:
        """Return a row that is written only once as JSON in this language."""
        return self.fill(form(row))


def _said(thing: object, language: Language) -> str:
    if isinstance(thing, Label):
        return language.say(thing.message)
    raise TypeError(f"{type(thing).__name__} cannot be said")


def label_state(language: Language) -> State:
    """Return how far the names of the closed lists can be trusted in a language."""
    if language.code in (LABELS, SOURCE_LANGUAGE):
        return State.SOURCE
    return State.MACHINE if language.drafted else State.HUMAN
