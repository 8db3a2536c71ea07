"""What an export is: a pure function from the catalogue to the bytes of one file, its promise beside it."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from rehber.catalogue.facts import Directory
    from rehber.catalogue.model import Catalogue

#: The namespace of every UUID of every directory made with Rehber (RFC 9562, version 5).
NAMESPACE = uuid.UUID("5b0a4f0e-6f5c-5c1e-9a55-3d9f3c1d7a10")


@dataclass(frozen=True, slots=True)
class Export:
    """One file for machines."""

    path: str  #: from the top of the site
    media_type: str  #: RFC 6838
    build: Callable[[Catalogue], bytes]
    schema: str | None = None  #: file name in ``schema/`` of what it promises


def export(path: str, *, media_type: str, schema: str | None = None) -> Callable[[Callable[[Catalogue], bytes]], Export]:
    """Make an export of a function."""
    return lambda build: Export(path, media_type, build, schema)


def dump(value: Any) -> bytes:  # noqa: ANN401  # whatever JSON can say
    """Return JSON (RFC 8259) that depends on the value alone: sorted keys, one line end, no NaN."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":"))
    return text.encode() + b"\n"


def identify(directory: Directory, slug: str) -> str:
    """Return the UUID of a row, from a name that never changes: ``service/sisli-goc-birimi-danismanlik``."""
    return str(uuid.uuid5(uuid.uuid5(NAMESPACE, directory.id), slug))


def compact(row: dict[str, Any]) -> dict[str, Any]:
    """Return *row* without what is not known: no nulls, no empty texts, no empty lists."""
    return {key: value for key, value in row.items() if value not in (None, "", [], {}, ())}
