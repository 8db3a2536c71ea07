"""Every text of the catalogue with the place it stands in, so that a rule about words need not know the fields."""

from __future__ import annotations

import dataclasses
import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rehber.catalogue.catalogue import Catalogue
from rehber.catalogue.model import Hotline, Provider
from rehber.catalogue.text import SOURCE_LANGUAGE, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.finding import Path

NAMES = ("name", "title", "also_called", "programmes", "scopes", "project")  #: fields that hold a name, not a sentence


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """One text, and whose it is."""

    text: Text
    path: Path  #: the way to it from the top of the catalogue
    confidential: bool = False  #: it belongs to a record whose place must be written nowhere
    discreet: bool = False  #: whoever reads it may be in danger

    @property
    def kept(self) -> bool:
        """Whether it is translated; the parts of an address and other names are not."""
        return bool(self.text.key)

    @property
    def said(self) -> str:
        """The words themselves, in the language of the catalogue."""
        return self.text.source

    def translated(self, language: str) -> tuple[str, str] | None:
        """Return where its translation stands: language and gettext context; None for the catalogue's own words."""
        return (language, self.text.key) if language != SOURCE_LANGUAGE and self.text.key else None

    @property
    def field(self) -> str:
        """The field it stands in."""
        return next(str(step) for step in reversed(self.path) if isinstance(step, str))

    @property
    def mark(self) -> bytes:
        """A digest of all a rule can know of it; where among its like it stands is no part of that."""
        steps = tuple(step for step in self.path if isinstance(step, str))
        told = (self.text, steps, self.confidential, self.discreet)
        return hashlib.blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=16).digest()

    @property
    def is_name(self) -> bool:
        """Whether it is what something is called."""
        return self.field in NAMES or not self.kept


Texts = tuple[Passage, ...]  #: every passage of a catalogue


def passages(catalogue: Catalogue) -> Iterator[Passage]:
    """Yield every text of the catalogue, in the order of the model."""
    for name in _fields(Catalogue):
        if name not in ("nodes", "children"):
            yield from _inside(getattr(catalogue, name), (name,), PUBLIC)


PUBLIC = (False, False)  #: neither confidential nor discreet


@lru_cache(maxsize=64)
def _fields(model: Any) -> tuple[str, ...]:  # noqa: ANN401  # any class of the model
    return tuple(field.name for field in dataclasses.fields(model) if field.name not in ("id", "kind", "path"))


def _inside(value: Any, path: Path, guarded: tuple[bool, bool]) -> Iterator[Passage]:  # noqa: ANN401  # anything of the model
    """Yield the texts of a value and of all below it; *guarded*: whether it is confidential, whether it is discreet."""
    if isinstance(value, Text):
        yield Passage(value, path, *guarded)
    elif isinstance(value, str):
        if _is_a_name(path):
            yield Passage(Text(value, "", {}), path, *guarded)
    elif isinstance(value, tuple):
        for i, entry in enumerate(value):
            yield from _inside(entry, (*path, i), guarded)
    elif value is not None and dataclasses.is_dataclass(value):
        guarded = _guard(value, guarded)
        model: Any = type(value)
        for name in _fields(model):
            below = getattr(value, name)
            if below is not None and below != ():
                yield from _inside(below, (*path, name), guarded)


def _guard(value: object, above: tuple[bool, bool]) -> tuple[bool, bool]:
    """Return whether what stands below *value* is confidential, and whether it is discreet."""
    if isinstance(value, Hotline):
        return False, value.emergency
    return (value.confidential, value.discreet) if isinstance(value, Provider) else above


def _is_a_name(path: Path) -> bool:
    """Whether a plain string at *path* is something people read: another name, a part of an address."""
    return "also_called" in path or "address" in path or path[-1] == "publisher"
