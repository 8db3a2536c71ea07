"""A link: its words and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.model import Node
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to a need, a group of people or a language, by its label."""

    label: str | Phrase
    path: str  #: below the language's folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A link to a record or an area, by its name."""

    name: Phrase
    path: str  #: below the language's folder


def named(nodes: Iterable[Node], reader: Reader) -> tuple[Named, ...]:
    """Return links to records."""
    return tuple(Named(name=reader.text(node.name), path=urls.node(node)) for node in nodes)
