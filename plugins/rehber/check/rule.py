"""What a rule is: one function that holds its whole story.

Its name is its public code, its docstring says what is wrong and why it matters, ``bad`` and ``good`` are its
documentation and its tests. It yields problems and never raises; it gets one record, or the whole catalogue.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rehber.catalogue.finding import Path, Sentence, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ERROR = Severity.ERROR
WARNING = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a rule has found."""

    at: Path  #: the way from the record to what is wrong: ("phones", 0, "number")
    found: Sentence
    remedy: Sentence
    column: int = 0  #: how far into the value the mistake stands, in characters
    key: bool = False  #: the key is wrong, not its value
    other: Path | None = None  #: the way from the top to what it collides with; its place fills the gap ``{place}``
    translated: tuple[str, str] | None = None  #: the language and the gettext context of the translation that is wrong


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, and the type of what it checks."""

    code: str  #: stable, kebab-case
    severity: Severity
    about: str  #: name of the type its function takes: Centre, Offer, Service, Passage, Catalogue ...
    find: Callable[[Any], Iterator[Problem]]
    bad: str  #: part of a record with this fault; the faulty line ends in ``# <--``
    good: str  #: the same, mended
    title: str  #: first line of the docstring
    reason: str  #: the rest of it
    shows: bool = True  #: the line it speaks about may be shown; what must be taken out should not spread first
    slow: bool = False  #: it reads texts of a provider, and nothing else of it but kind and needs; what it found sound is kept


def rule(
    *, severity: Severity, bad: str, good: str, shows: bool = True, slow: bool = False
) -> Callable[[Callable[[Any], Iterator[Problem]]], Rule]:
    """Make a rule of a function with one annotated parameter."""

    def make(function: Callable[[Any], Iterator[Problem]]) -> Rule:
        about = next(iter(inspect.signature(function).parameters.values())).annotation
        title, _, reason = inspect.cleandoc(function.__doc__ or "").partition("\n")
        return Rule(
            code=function.__name__.replace("_", "-"),
            severity=severity,
            about=str(about),
            find=function,
            bad=inspect.cleandoc(bad),
            good=inspect.cleandoc(good),
            title=title,
            reason=" ".join(reason.split()),
            shows=shows,
            slow=slow,
        )

    return make
