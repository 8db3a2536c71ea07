"""The centres and units themselves, with every public field: what HSDS spreads over services and places, or has no word for.

The fields below ``record`` are those of ``services.yaml``, so a field that is added to the catalogue is here too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue import encode
from rehber.catalogue.identity import identify
from rehber.catalogue.model import Centre
from rehber.feed.rows.location import geometry
from rehber.feed.rows.service import offers, slug_of
from rehber.jsontext import compact

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Provider
    from rehber.feed.rows.row import Row


def providers(catalogue: Catalogue) -> list[Row]:
    """Return a row for every centre and unit, in the order of their ids. Services are rows of their own."""
    return sorted((_provider(catalogue, record) for record in catalogue.providers), key=lambda row: str(row["id"]))


def _provider(catalogue: Catalogue, record: Provider) -> Row:
    area = catalogue.area(catalogue.nodes[record.id])
    held = encode.record(record)
    services = held.pop("services", ())
    if isinstance(record, Centre) and record.place and not geometry(record.place):
        held["place"].pop("point", None)  # it stands for a whole district, and so for no place
    return compact(
        {
            "id": identify(catalogue.directory, f"record/{record.id}"),
            "name": record.name,
            "record": held | ({"services": [service["id"] for service in services]} if services else {}),
            "service_ids": [identify(catalogue.directory, slug_of(offer)) for offer in offers(record)],
            "x_rehber": compact(
                {
                    "slug": record.id,
                    "kind": record.kind.id,
                    "is": "centre" if isinstance(record, Centre) else "unit",
                    "province": area and area.province,
                    "district": area and area.district,
                }
            ),
        }
    )
