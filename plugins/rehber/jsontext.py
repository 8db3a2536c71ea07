"""JSON as every file of the site is written: sorted, compact, and without what is not known."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

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
