"""The UUIDs of records: made from names that never change, so that they never change either."""

from __future__ import annotations

import hashlib
import uuid
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rehber.catalogue.facts import Directory

#: The namespace of every UUID of every directory made with Rehber (RFC 9562, version 5).
NAMESPACE = uuid.UUID("5b0a4f0e-6f5c-5c1e-9a55-3d9f3c1d7a10")


def identify(directory: Directory, slug: str) -> str:
    """Return the UUID (version 5) of what *slug* names: ``service/sisli-goc-birimi-danismanlik``."""
    # uuid.uuid5 returns the same in three times the time, and a large feed has a million rows.
    digest = bytearray(hashlib.sha1(_namespace(directory.id) + slug.encode(), usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


@lru_cache(maxsize=8)
def _namespace(directory: str) -> bytes:
    return uuid.uuid5(NAMESPACE, directory).bytes
