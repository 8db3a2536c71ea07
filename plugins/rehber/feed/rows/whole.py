"""A row with every text in every language: an HSDS row in the source language, with its translations.

``x_rehber.translations`` holds a block for each language and each degree of trust. Its ``texts`` go by JSON Pointer
(RFC 6901), so a reader replaces what stands there and has the row in that language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.text import State, Text
from rehber.feed.rows.localise import Label, Localiser, label_state
from rehber.jsontext import dump

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rehber.feed.rows.row import Row
    from rehber.language.language import Language

BEYOND = "x_rehber"


def whole(row: Row, languages: Sequence[Language], attribution: str) -> bytes:
    """Return a row as a line of JSON; the first of the *languages* is the source."""
    said = list(words(row))
    blocks = [block for language in languages[1:] for block in _blocks(said, language)]
    beyond = {key: value for key, value in row.get(BEYOND, {}).items() if key != "translation"}  # here each text has its own
    beyond["attribution"] = attribution  # a row is passed on alone
    if blocks:
        beyond["translations"] = blocks
    return dump({**row, BEYOND: beyond}, Localiser(languages[0]))


def words(node: object, pointer: str = "") -> Iterator[tuple[str, Text | Label]]:
    """Yield every text of a row with the JSON Pointer to it. No key of a row holds ``~`` or ``/``."""
    if isinstance(node, dict):
        for key in sorted(node):
            yield from words(node[key], f"{pointer}/{key}")
    elif isinstance(node, list | tuple):
        for place, value in enumerate(node):
            yield from words(value, f"{pointer}/{place}")
    elif isinstance(node, Text | Label):
        yield pointer, node


def _blocks(said: list[tuple[str, Text | Label]], language: Language) -> Iterator[Row]:
    """Yield the translations into one language, by how far they can be trusted; what is missing is left out."""
    by_state: dict[State, dict[str, str]] = {}
    for pointer, thing in said:
        if isinstance(thing, Text):
            wording = thing.into(language.code)
            if wording.state is not State.MISSING:
                by_state.setdefault(wording.state, {})[pointer] = wording.text
        else:
            by_state.setdefault(label_state(language), {})[pointer] = language.say(thing.message)
    for state in sorted(by_state):
        yield {"language": language.code, "state": state.value, "texts": by_state[state]}
