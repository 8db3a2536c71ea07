"""Which records of a file nobody has accepted yet must not be repeated in a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue import shape
from rehber.check.gate import fold, telling
from rehber.check.gate.lexicon import lexicon

if TYPE_CHECKING:
    from rehber.catalogue.finding import Path

PROVIDERS = ("centres", "units")


def confidential(data: object, path: Path) -> bool:
    """Whether *path* leads into a record that is confidential, or would be if its kind were right.

    A record that is called a shelter counts as one, whatever its kind says, and so does one that offers the need
    `shelter`: those are two of the mistakes to be found.
    """
    if shape.confidential(data, path):
        return True
    if len(path) < 2 or path[0] not in PROVIDERS or not isinstance(path[1], int):  # noqa: PLR2004  # the list, and the place in it
        return False
    record = shape.below(shape.below(data, path[0]), path[1])
    return isinstance(record, dict) and (_called_so(record) or _offers_shelter(record))


def _called_so(record: dict[str, object]) -> bool:
    names = [record.get("name"), *_entries(record.get("also_called"))]
    names += [service.get("name") for service in _entries(record.get("services")) if isinstance(service, dict)]
    return any(isinstance(name, str) and _names_one(fold.fold(name)) for name in names)


def _names_one(name: str) -> bool:
    return telling.named(name, "tr") is not None and not lexicon("tr").kept_back.search(name.lower())


def _offers_shelter(record: dict[str, object]) -> bool:
    offers = [record, *_entries(record.get("services"))]
    return any(
        isinstance(offer, dict) and "shelter" in _entries(offer.get("types")) and offer.get("residential") != "no"
        for offer in offers
    )


def _entries(value: object) -> list[object]:
    return value if isinstance(value, list) else []
