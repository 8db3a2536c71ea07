"""A row, its id, and how little is written of what is not known."""

from __future__ import annotations

import hashlib
import uuid
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rehber.catalogue.facts import Directory

Row = dict[str, Any]

#: The namespace of every UUID of every directory made with Rehber (RFC 9562, version 5).
NAMESPACE = uuid.UUID("5b0a4f0e-6f5c-5c1e-9a55-3d9f3c1d7a10")

#: The fields of a row that hold rows of other collections.
NESTED = frozenset({"organization", "service", "service_at_locations", "taxonomy_detail"})


def identify(directory: Directory, slug: str) -> str:
    """Return the UUID of a row, from a name that never changes: ``service/sisli-goc-birimi-danismanlik``."""
    # uuid.uuid5 says the same in thrice the time, and a large feed has a million rows.
    digest = bytearray(hashlib.sha1(_namespace(directory.id) + slug.encode(), usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


@lru_cache(maxsize=8)
def _namespace(directory: str) -> bytes:
    return uuid.uuid5(NAMESPACE, directory).bytes


def compact(row: Row) -> Row:
    """Return *row* without what is not known: no nulls, no empty texts, no empty lists."""
    return {key: value for key, value in row.items() if value not in (None, "", [], {}, ())}


def lean(row: Row) -> Row:
    """Return a row for the multilingual file: rows in it that stand in a collection of their own are ids only."""
    kept = {key: value for key, value in row.items() if key not in NESTED}
    if "attributes" in kept:
        kept["attributes"] = [{k: v for k, v in entry.items() if k != "taxonomy_term"} for entry in kept["attributes"]]
    if "x_rehber" in kept:  # here each text has a state of its own
        kept["x_rehber"] = {key: value for key, value in kept["x_rehber"].items() if key != "translation"}
    return kept
