"""JSON as every file of the site is written: sorted, compact, and without what is not known; and as our own files are read again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable


def dump(value: object, speak: Callable[[Any], Any] | None = None) -> bytes:
    """Return JSON (RFC 8259) that depends on the value alone: sorted keys, one line end, no NaN.

    *speak* returns what is written for a value that JSON has no type for.
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":"), default=speak)
    return text.encode() + b"\n"


def compact(row: dict[str, Any]) -> dict[str, Any]:
    """Return *row* without what is not known: no nulls, no empty texts, no empty lists."""
    return {key: value for key, value in row.items() if value not in (None, "", [], {}, ())}


def parse(content: bytes) -> Any:  # noqa: ANN401  # whatever JSON can say
    """Return what a file of ours says. Raise ``ValueError`` for what is no JSON, no UTF-8, or nested as no file of ours is."""
    try:
        found = json.loads(content, parse_constant=_no_number)
        json.dumps(found, ensure_ascii=False).encode()  # half a surrogate pair could not be written again
    except RecursionError as error:
        raise ValueError("The nesting is too deep") from error
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")
