"""Stop words: everyday words of a language that say nothing about a need.

``data/stop_words.json`` is made by ``tools/stop_words.py`` and says there where it comes from.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources


@cache
def _lists() -> dict[str, list[str]]:
    text = (resources.files("rehber.search") / "data" / "stop_words.json").read_text(encoding="utf-8")
    lists: dict[str, list[str]] = json.loads(text)["words"]
    return lists


def of(code: str) -> tuple[str, ...]:
    """Return the folded everyday words of a language; none if there is no list."""
    return tuple(_lists().get(code, ()))
