"""A phrase: words of the catalogue in the language of a page, with how far they can be trusted.

A page shows phrases, and :func:`lowest` asks all phrases of a page how far it can be trusted. So the state of a page
does not depend on the order in which its phrases were made, and no function has to pass it on.
"""

from __future__ import annotations

import re
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, Self

from markupsafe import escape

from rehber.catalogue.text import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rehber.language.language import Language


#: Types of most values of a view; none of them can carry trust.
WORDLESS = frozenset({type(None), str, bool, int, float})
#: A telephone number inside a sentence, without the digits of an escaped character.
NUMBER = re.compile(r"(?<![\d#])[+(]?\d[\d()]*(?: [\d()]+){2,}")


class PlainPhrase(str):
    """Plain words with their trust, for titles; a template escapes them.

    It is a ``str`` because MiniJinja shows nothing else as text. The operations of ``str`` that would return the words
    without their trust are errors.
    """

    __slots__ = ("trust",)

    trust: State  #: how far the words can be trusted

    def __new__(cls, words: str, trust: State) -> Self:
        """Return *words* with their trust."""
        made = super().__new__(cls, words)
        object.__setattr__(made, "trust", trust)
        return made

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse: a phrase is a value."""
        raise AttributeError(f"A phrase does not change: {name}.")

    @property
    def words(self) -> str:
        """The words alone, to sort by or to compare with."""
        return str.__str__(self)

    def within(self, sentence: str, **names: str) -> PlainPhrase:
        """Return a sentence with this phrase in the place of ``{name}``, and *names* in theirs; the trust stays."""
        return PlainPhrase(sentence.format(name=self.words, **names), self.trust)

    def _untrusted(self, *_: object, **__: object) -> NoReturn:
        """Refuse to become part of a text that knows nothing of trust."""
        raise TypeError(f"The trust of {self.words!r} would not be passed on. Use PlainPhrase.within(), or a field of its own.")

    __format__ = __add__ = __radd__ = __mod__ = __mul__ = __rmul__ = _untrusted
    format = replace = join = _untrusted


class Phrase(PlainPhrase):
    """Words that are HTML: escaped, and marked with their language where it is not the page's."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return the phrase as HTML (the protocol of MarkupSafe, Jinja and MiniJinja)."""
        return self


class Unspoken:
    """What is in a view and not for people to read: its words need no trust."""


def phrase(words: str, code: str, language: Language, trust: State) -> Phrase:
    """Return *words* as a page in *language* shows them.

    Where they are in another language, *code*, they get ``lang`` and ``dir`` (WCAG 3.1.2). From right to left, the groups
    of a telephone number would be shown in the wrong order, so it runs by itself.
    """
    if code == language.code:
        if language.direction == "rtl":
            return Phrase(NUMBER.sub(r'<bdi dir="ltr">\g<0></bdi>', str(escape(words))), trust)
        return Phrase(escape(words), trust)
    direction = ' dir="ltr"' if language.direction == "rtl" else ""
    # the parts are escaped one by one: Markup.format does the same in five times the time
    return Phrase(f'<span lang="{escape(code)}"{direction}>{escape(words)}</span>', trust)


def plain(words: str) -> str:
    """Return words without their trust, where it has been counted or does not matter."""
    return words.words if isinstance(words, PlainPhrase) else words


def lowest(values: Iterable[object]) -> State:
    """Return how far the least certain phrase in *values* can be trusted.

    *values* are views (dataclasses), lists and tuples of them, and plain facts. Raises TypeError for a dict.
    """
    found, rank = State.SOURCE, 0
    waiting = list(values)
    for value in waiting:  # it grows while it is read
        if not value:  # nothing is shown of it
            continue
        kind: Any = type(value)
        if kind in WORDLESS:
            continue
        inside = _contents(kind)
        if inside is not None:
            waiting += inside(value)
        elif isinstance(value, PlainPhrase) and value.trust is not found and value.trust.rank > rank:
            found, rank = value.trust, value.trust.rank
    return found


@cache
def _contents(kind: Any) -> Callable[[Any], Iterable[object]] | None:  # noqa: ANN401  # any type
    """Return what takes values of a type apart; None for those that have no parts."""
    if issubclass(kind, Unspoken):
        return None
    if issubclass(kind, dict):
        raise TypeError("A view holds a dict. Make it a dataclass, so that the type checker sees its fields.")
    if issubclass(kind, list | tuple):
        return iter
    names = tuple(getattr(kind, "__dataclass_fields__", ()))
    if not names:
        return None
    parts = attrgetter(*names)
    return parts if len(names) > 1 else lambda value: (parts(value),)
