"""Typed access to the fields of one record. A field that is absent and one that says ``unknown`` are the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from rehber.catalogue import hours as opening
from rehber.catalogue.facts import Age, Capacity, PartialDate
from rehber.catalogue.place import Answer, Area

Data = Mapping[str, Any]

UNKNOWN = "unknown"
CLOSED = "closed"


def required(data: Data, key: str) -> str:
    """Return the text of a field that every record has."""
    value: str = data[key]
    return value


def stated(data: Data, key: str) -> str | None:
    """Return the text of a field; None where it is not known."""
    value: str | None = data.get(key)
    return None if value == UNKNOWN else value


def said_unknown(data: Data, keys: Iterable[str]) -> tuple[str, ...]:
    """Return those of the *keys* that say ``unknown``: a service says so where it does not follow who provides it."""
    return tuple(key for key in keys if data.get(key) == UNKNOWN)


def chosen(data: Data, key: str, default: str = UNKNOWN) -> str:
    """Return a value of a closed list; *default* where the field is absent."""
    value: str = data.get(key, default)
    return value


def flag(data: Data, key: str, *, default: bool) -> bool:
    """Return a field that is true or false."""
    value: bool = data.get(key, default)
    return value


def number(data: Data, key: str) -> int | None:
    """Return a whole number; None where it is not known."""
    value: int | None = data.get(key)
    return value


def strings(data: Data, key: str) -> tuple[str, ...]:
    """Return the texts of a list; none where they are not known."""
    value = data.get(key, ())
    return () if value == UNKNOWN else tuple(value)


def entries(data: Data, key: str) -> tuple[Data, ...]:
    """Return the entries of a list; none where they are not known."""
    value = data.get(key, ())
    return () if value == UNKNOWN else tuple(value)


def entry(data: Data, key: str) -> Data | None:
    """Return a field that has fields of its own; None where it is not known."""
    value: Data | str | None = data.get(key)
    return value if isinstance(value, Mapping) else None


def by_year(data: Data, key: str) -> dict[int, int]:
    """Return a yearly series, the earliest year first."""
    return {int(year): value for year, value in sorted(data.get(key, {}).items())}


def answer(data: Data, key: str) -> Answer:
    """Return the answer to a yes-or-no question."""
    return Answer(data.get(key, UNKNOWN))


def hours(data: Data) -> opening.Stated | None:
    """Return the hours of a record, a service or a telephone."""
    written = stated(data, "hours")
    return None if written is None else opening.read(written)


def certain_day(data: Data, key: str) -> date:
    """Return a day that is always given."""
    return date.fromisoformat(required(data, key))


def day(data: Data, key: str) -> date | None:
    """Return a day; None where it is not known."""
    written = stated(data, key)
    return None if written is None else date.fromisoformat(written)


def partial_date(data: Data, key: str) -> PartialDate | None:
    """Return a date as exact as it is written."""
    written = stated(data, key)
    return None if written is None else PartialDate(*(int(part) for part in written.split("-")))


def age(data: Data) -> Age | None:
    """Return an age limit."""
    limits = entry(data, "age")
    if limits is None:
        return None
    return Age(
        min_months=number(limits, "min_months"),
        above_months=number(limits, "above_months"),
        max_months=number(limits, "max_months"),
        audience=stated(limits, "audience"),
    )


def capacity(data: Data) -> Capacity | None:
    """Return how many fit in."""
    given = entry(data, "capacity")
    return None if given is None else Capacity(amount=given["amount"], unit=stated(given, "unit"))


def area(data: Data) -> Area | None:
    """Return where an organisation works."""
    given = entry(data, "area") or {}
    province = stated(given, "province")
    return None if province is None else Area(province, stated(given, "district"))
