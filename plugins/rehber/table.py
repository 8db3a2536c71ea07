"""What every table of the project has in common: an entry that lacks something is refused, with a sentence.

The tables are ``language.table`` (languages), ``pages.ALL`` (page types), ``feed.ALL`` and ``feed.TRANSLATED`` (exports).
mypy finds an incomplete entry too, but whoever adds one does not always run it; so the table says itself what is missing,
when it is imported and before anything is built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

RECIPES = "docs/recipes.md"


class IncompleteEntry(Exception):
    """An entry of a table lacks something. The argument says which entry, where, and what."""


def complete(entry: str, given: Mapping[str, object], needed: Mapping[str, str], file: str) -> None:
    """Raise :class:`IncompleteEntry` unless *given* has everything that is *needed*: name of the field, and what it says.

    *entry* is what a person would call the entry: ``the page type `need` ``. *file* is where it is written.
    """
    missing = [f"`{name}` ({meaning})" for name, meaning in needed.items() if name not in given]
    if missing:
        raise IncompleteEntry(f"{file}: {entry} lacks {', '.join(missing)}. {RECIPES} shows a complete one.")


def entries(kind: str, table: Iterable[object], of: type, file: str) -> None:
    """Raise :class:`IncompleteEntry` where *table* lists something that was never described: a plain function."""
    for thing in table:
        if not isinstance(thing, of):
            name = getattr(thing, "__name__", repr(thing))
            raise IncompleteEntry(f"{file}: `{name}` is listed as {kind}, but nothing is said of it. {RECIPES} shows how.")
