"""Who runs it: organisations, and the tree they form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue import encode
from rehber.catalogue.identity import identify
from rehber.catalogue.model import Organisation
from rehber.feed.rows import contact, location, schedule
from rehber.feed.rows.localise import TRUST
from rehber.jsontext import compact

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Node
    from rehber.feed.rows.row import Row


def organizations(catalogue: Catalogue) -> list[Row]:
    """Return every organisation with the places it runs, in the order of their ids."""
    places: dict[str, list[Row]] = {}
    for centre in catalogue.centres:
        above = nearest(catalogue, centre)
        if above and centre.place:
            places.setdefault(above.id, []).append(location.location(catalogue, centre, centre.place))
    rows = [{**organization(catalogue, record), **_locations(places.get(record.id))} for record in catalogue.organisations]
    return sorted(rows, key=lambda row: str(row["id"]))


def _locations(rows: list[Row] | None) -> Row:
    return {"locations": sorted(rows, key=lambda row: str(row["id"]))} if rows else {}


def nearest(catalogue: Catalogue, node: Node) -> Organisation | None:
    """Return the nearest organisation that runs a record."""
    return next((above for above in catalogue.chain(node) if isinstance(above, Organisation)), None)


def organization(catalogue: Catalogue, record: Organisation) -> Row:
    """Return the row of one organisation."""
    slug = f"organisation/{record.id}"
    area = catalogue.area(record)
    return compact(
        {
            "id": identify(catalogue.directory, slug),
            "name": record.name,
            "alternate_name": "; ".join(record.also_called),
            "description": record.summary,
            "email": record.emails[0] if record.emails else None,
            "website": record.website,
            "parent_organization_id": record.part_of and identify(catalogue.directory, f"organisation/{record.part_of}"),
            "phones": contact.phones(catalogue, slug, record.phones),
            "x_rehber": compact(
                {
                    "slug": record.id,
                    "kind": record.kind,
                    "province": area and area.province,
                    "district": area and area.district,
                    "emails": list(record.emails[1:]),
                    "hours_note": record.hours_note,
                    **schedule.beyond(record.hours, ()),
                    "duties": list(record.duties),
                    "scopes": list(record.scopes),
                    "principles": record.principles,
                    "notes": list(record.notes),
                    "part_of_note": record.part_of_note,
                    "documents": encode.value_of(record.documents),
                    "titles": encode.value_of(record.titles),
                    "basis": encode.value_of(record.basis),
                    "source": record.source,
                    "verified": record.verified_on is not None,
                    "verified_on": record.verified_on and record.verified_on.isoformat(),
                    "translation": TRUST,
                }
            ),
        }
    )
