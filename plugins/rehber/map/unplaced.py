"""The records the map shows only as one of the number in a district: no point of theirs is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.model import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Centre


def records(catalogue: Catalogue) -> Iterator[Centre | Unit]:
    """Yield the records whose district or province is known but no point.

    None of them is protected or stands at a protected place; who is in a place that is drawn is found there.
    """
    drawn = {centre.id for centre, _ in catalogue.mapped}
    protected = {record.id for record in catalogue.providers if record.confidential}
    for record in catalogue.providers:
        house = record.at if isinstance(record, Unit) else None
        if not {record.id, house} & (drawn | protected) and catalogue.area(record):
            yield record
