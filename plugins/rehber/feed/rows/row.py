"""A row of the feed, and what is left out of it in the multilingual file."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]

#: The fields of a row that hold rows of other collections.
NESTED = frozenset({"organization", "service", "service_at_locations", "taxonomy_detail"})


def lean(row: Row) -> Row:
    """Return a row for the multilingual file: rows of other collections are left out, their ids stay."""
    kept = {key: value for key, value in row.items() if key not in NESTED}
    if "attributes" in kept:
        kept["attributes"] = [{k: v for k, v in entry.items() if k != "taxonomy_term"} for entry in kept["attributes"]]
    if "x_rehber" in kept:  # here each text has a state of its own
        kept["x_rehber"] = {key: value for key, value in kept["x_rehber"].items() if key != "translation"}
    return kept
