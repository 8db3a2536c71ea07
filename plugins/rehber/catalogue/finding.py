"""A finding: one thing an editor should know, its position, and what to do about it."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

Path = tuple[str | int, ...]  #: the way to a node from the top of the catalogue: ("units", 3, "hours")


class Severity(IntEnum):
    """A verb: what is found *must* or *should* be mended."""

    ERROR = 0  #: must: the page would mislead or endanger someone; the build stops
    WARNING = 1  #: should: the page is poorer


class Messages(Protocol):
    """Something that knows a sentence in another language, as gettext does."""

    def gettext(self, message: str, /) -> str:
        """Return *message* in that language, or as it is."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with gaps, kept apart from what fills them so that it can be translated.

    ``Sentence("{day} is twice", day="Mo")``; the words inside the braces are names of *values*.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __init__(self, text: str, /, **values: object) -> None:
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "values", values)

    def filled(self, **values: object) -> Sentence:
        """Return the same sentence with *values* for more of its gaps."""
        return replace_values(self, {**self.values, **values})

    def into(self, messages: Messages) -> str:
        """Return the sentence in the language of *messages*, its gaps filled."""
        filled = {name: v.into(messages) if isinstance(v, Sentence) else v for name, v in self.values.items()}
        return messages.gettext(self.text).format_map(filled)


def replace_values(sentence: Sentence, values: Mapping[str, object]) -> Sentence:
    """Return a sentence of the same text with other values."""
    new = copy.copy(sentence)
    object.__setattr__(new, "values", values)
    return new


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file, counted as editors do: the first line and the first column are 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of any kind: from the text, from its shape, from a rule or from the built site."""

    position: Position
    severity: Severity
    code: str  #: stable, kebab-case, the name of the rule
    record: str  #: the id of the record it is about, or "" where it is about the whole file
    found: Sentence
    remedy: Sentence
    line: str = ""  #: the line it is in, as it is written; "" where that line could tell what must stay secret

    @property
    def order(self) -> tuple[Position, Severity, str, str]:
        """Findings are listed by place; the rest keeps the order stable."""
        return (self.position, self.severity, self.code, self.found.text)


def errors(findings: list[Finding]) -> list[Finding]:
    """Return those that stop a build."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]
