"""Every text of the catalogue with the place it stands in, so that a rule about words need not know the fields."""

from __future__ import annotations

import dataclasses
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rehber.catalogue.model import Catalogue, Hotline, Provider
from rehber.catalogue.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.finding import Path

NAMES = ("name", "title", "also_called", "programmes", "scopes", "project")  #: fields that hold a name, not a sentence


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """One text, and whose it is."""

    text: Text
    path: Path  #: the way to it from the top of the catalogue
    kept: bool = True  #: it is translated; the parts of an address and other names are not
    confidential: bool = False  #: it belongs to a record whose place must be written nowhere
    discreet: bool = False  #: whoever reads it may be in danger

    @property
    def said(self) -> str:
        """The words themselves, in the language of the catalogue."""
        return self.text.source

    @property
    def field(self) -> str:
        """The field it stands in."""
        return next(str(step) for step in reversed(self.path) if isinstance(step, str))

    @property
    def is_name(self) -> bool:
        """Whether it is what something is called."""
        return self.field in NAMES or not self.kept


def passages(catalogue: Catalogue) -> Iterator[Passage]:
    """Yield every text of the catalogue, in the order of the model."""
    for name in _fields(Catalogue):
        if name not in ("nodes", "children"):
            yield from _inside(getattr(catalogue, name), Passage(NOTHING, (name,)))


NOTHING = Text("", "", {})


@lru_cache(maxsize=64)
def _fields(model: Any) -> tuple[str, ...]:  # noqa: ANN401  # any class of the model
    return tuple(field.name for field in dataclasses.fields(model) if field.name not in ("id", "kind", "path"))


def _inside(value: Any, here: Passage) -> Iterator[Passage]:  # noqa: ANN401  # anything of the model
    """Yield the texts of a value and of all below it."""
    if isinstance(value, Text):
        yield dataclasses.replace(here, text=value)
    elif isinstance(value, str) and _is_a_name(here.path):
        yield dataclasses.replace(here, text=Text(value, "", {}), kept=False)
    elif isinstance(value, tuple):
        for i, entry in enumerate(value):
            yield from _inside(entry, dataclasses.replace(here, path=(*here.path, i)))
    elif dataclasses.is_dataclass(value):
        if isinstance(value, (Provider, Hotline)):
            here = _of(value, here.path)
        model: Any = type(value)
        for name in _fields(model):
            yield from _inside(getattr(value, name), dataclasses.replace(here, path=(*here.path, name)))


def _of(record: Provider | Hotline, path: Path) -> Passage:
    """Return an empty passage of *record*."""
    if isinstance(record, Hotline):
        return Passage(NOTHING, path, discreet=record.emergency)
    return Passage(NOTHING, path, confidential=record.confidential, discreet=record.discreet)


def _is_a_name(path: Path) -> bool:
    """Whether a plain string at *path* is something people read: another name, a part of an address."""
    return "also_called" in path or "address" in path or path[-1] == "publisher"
