"""A row as lists hold it: HSDS asks there only for the direct properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.jsontext import compact

if TYPE_CHECKING:
    from rehber.feed.rows.row import Row

#: What a row in a list says beyond HSDS.
BRIEFLY_BEYOND = ("slug", "provider", "kind", "status", "translation")


def direct(row: Row) -> Row:
    """Return a row without what has rows of its own."""
    flat = {key: value for key, value in row.items() if not isinstance(value, list | dict)}
    beyond = row.get("x_rehber", {})
    return compact({**flat, "x_rehber": {key: beyond[key] for key in BRIEFLY_BEYOND if key in beyond}})
