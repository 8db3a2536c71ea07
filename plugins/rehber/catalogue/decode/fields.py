"""What stands in a field, once ``unknown`` has been taken for what it is: nothing anybody knows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from rehber.catalogue import hours as opening
from rehber.catalogue.facts import Capacity, PartialDate
from rehber.catalogue.place import Area

if TYPE_CHECKING:
    from collections.abc import Mapping

    Data = Mapping[str, Any]

UNKNOWN = "unknown"
CLOSED = "closed"


def stated(data: Data, key: str) -> str | None:
    """Return what is stated under *key*; nothing and ``unknown`` are the same."""
    value = data.get(key)
    return None if value == UNKNOWN else value


def known(data: Data, key: str) -> Any:  # noqa: ANN401  # entries have the type the schema gives them
    """Return the entries of a list that may also be ``unknown``."""
    value = data.get(key, ())
    return () if value == UNKNOWN else value


def hours(data: Data) -> opening.Stated | None:
    """Return the hours of a record, a service or a telephone."""
    written = stated(data, "hours")
    return None if written is None else opening.read(written)


def day(data: Data, key: str) -> date | None:
    """Return a day."""
    written = stated(data, key)
    return None if written is None else date.fromisoformat(written)


def partial_date(data: Data, key: str) -> PartialDate | None:
    """Return a date as exact as it is written."""
    written = stated(data, key)
    return None if written is None else PartialDate(*(int(part) for part in written.split("-")))


def capacity(data: Data) -> Capacity | None:
    """Return how many fit in."""
    entry = data.get("capacity")
    return None if entry is None else Capacity(entry["amount"], stated(entry, "unit"))


def area(data: Data) -> Area | None:
    """Return where an organisation works."""
    entry = data.get("area", {})
    return Area(entry["province"], stated(entry, "district")) if stated(entry, "province") else None
