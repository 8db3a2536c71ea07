"""What the tables are: the columns of each with their types, and its rows.

Telephone numbers stand as they are printed, so that their first zero stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue.identity import identify
from rehber.feed.rows.organization import nearest
from rehber.feed.rows.service import offers
from rehber.feed.statistics import series

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rehber.feed.export import Release
    from rehber.feed.rows.row import Row


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns with their types, and the rows of a release."""

    name: str
    columns: tuple[tuple[str, str], ...]  #: name and type, as Table Schema calls types
    rows: Callable[[Release], Iterable[Row]]
    belongs_to: tuple[tuple[str, str], ...] = ()  #: column and the table its id is of
    every_language: bool = True  #: False where hardly a column has words: ``translations`` has these
    key: bool = True  #: whether every row has an id of its own


def _services(release: Release) -> Iterator[Row]:
    for row in release.rows("services"):
        beyond = row["x_rehber"]
        yield row | {
            "slug": beyond["slug"],
            "provider": beyond.get("provider"),
            "provider_name": beyond.get("provider_name"),
            **_area(row),
            "kind": beyond["kind"],
            "known_status": beyond.get("status"),
            "needs": _joined(beyond.get("needs", ())),
            "audiences": _joined(beyond.get("for", ())),
            "access": _joined(beyond.get("access", ())),
            "cost": beyond.get("cost"),
            "opening_hours": beyond.get("opening_hours"),
            "area": _joined(area["name"] for area in row.get("service_areas", ())),
            "location_id": _joined(place["location_id"] for place in row.get("service_at_locations", ())),
            "source": beyond["source"],
        }


def _providers(release: Release) -> Iterator[Row]:
    catalogue = release.catalogue
    known = {record.id: record for record in catalogue.providers}
    for row in release.dated("providers"):
        record, beyond = row["record"], row["x_rehber"]
        node = known[record["id"]]
        run_by, call = nearest(catalogue, node), catalogue.number_of(node)
        point, address = record.get("place", {}).get("point", {}), record.get("place", {}).get("address", {})
        yield (
            row
            | beyond
            | {
                "organization": run_by and run_by.name,
                "description": record["summary"],
                "needs": _joined(sorted({need for offer in offers(node) for need in offer.types})),
                "audiences": _joined(record.get("for", ())),
                "phone": call and call[0].number,
                "phone_e164": call and _dialled(call[0].dialled.e164),
                "phone_of": call and call[1].name,
                "email": _joined(record.get("emails", ())),
                "website": record.get("website"),
                "opening_hours": record.get("hours"),
                "street": _joined((address[part] for part in ("neighbourhood", "street", "number") if part in address), " "),
                "latitude": point.get("lat"),
                "longitude": point.get("lon"),
                "status": record.get("status", "unknown"),
                "verified_on": record.get("verified_on"),
                "source": record["source"],
            }
        )


def _dialled(number: str | None) -> str | None:
    """Return a number as the digits that are dialled, without its sign: no spreadsheet then takes it for a formula."""
    return number.lstrip("+") if number else None


def _organizations(release: Release) -> Iterator[Row]:
    for row in release.rows("organizations"):
        yield row | {key: row["x_rehber"].get(key) for key in ("slug", "kind", "province", "district", "source")}


def _locations(release: Release) -> Iterator[Row]:
    for organization in release.rows("organizations"):
        for row in organization.get("locations", ()):
            beyond = row["x_rehber"]
            address = beyond.get("address", {})
            parts = {key: address.get(key) for key in ("district", "province", "postal_code")}
            rest = {key: beyond.get(key) for key in ("slug", "kind", "address_line", "precision", "radius_m", "step_free")}
            yield row | parts | rest | {"organization_id": organization["id"]}


def _phones(release: Release) -> Iterator[Row]:
    for row in release.rows("services"):
        for phone in row.get("phones", ()):
            beyond = phone["x_rehber"]
            number = _dialled(phone["number"]) if phone["number"].startswith("+") else None
            yield phone | {
                "service_id": row["id"],
                "number": beyond["printed"],
                "e164": number,
                "extension": beyond.get("extension"),
                "for": beyond["for"],
            }


def _schedules(release: Release) -> Iterator[Row]:
    for row in release.rows("services"):
        for schedule in row.get("schedules", ()):
            yield schedule | {"service_id": row["id"], "notes": schedule.get("notes") or schedule.get("description")}


def _languages(release: Release) -> Iterator[Row]:
    for row in release.rows("services"):
        for entry in row["x_rehber"].get("languages", ()):
            name = f"table/{row['id']}/language/{entry['code']}/{entry['how']}/{entry['status']}"
            yield entry | {"id": identify(release.catalogue.directory, name), "service_id": row["id"]}


def _area(row: Row) -> Row:
    areas = row.get("service_areas", ())
    return areas[0]["x_rehber"] if areas else {}


def _statistics(release: Release) -> Iterator[Row]:
    for statistic in sorted(release.catalogue.statistics, key=lambda entry: entry.id):
        row = series(release.catalogue, statistic)
        values, targets = ({e["year"]: e["value"] for e in row.get(name, ())} for name in ("values", "targets"))
        for year in sorted(values.keys() | targets.keys()):
            held = {"year": year, "value": values.get(year), "target": targets.get(year)}
            yield {**row, **held, "source": statistic.source}


def _text(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, "string") for name in names)


TABLES = (
    Table(
        "providers",
        (
            *_text("id", "slug", "is", "kind", "name", "organization", "province", "district", "street", "description"),
            *_text("needs", "audiences", "phone", "phone_e164", "phone_of", "email", "website", "opening_hours", "status"),
            *(("latitude", "number"), ("longitude", "number"), ("verified_on", "date")),
            *_text("source", "last_modified"),
        ),
        _providers,
    ),
    Table(
        "services",
        (
            *_text("id", "slug", "name", "description", "status", "known_status", "provider", "provider_name", "province"),
            *_text("district", "kind", "organization_id"),
            *_text("location_id", "needs", "audiences", "eligibility_description"),
            *(("minimum_age", "number"), ("maximum_age", "number")),
            *_text("access", "application_process", "cost", "fees_description", "opening_hours", "area", "email", "url"),
            *(("assured_date", "date"), ("source", "string")),
        ),
        _services,
        (("organization_id", "organizations"),),
    ),
    Table(
        "organizations",
        _text("id", "slug", "name", "description", "kind", "parent_organization_id", "province", "district", "email")
        + _text("website", "source"),
        _organizations,
    ),
    Table(
        "locations",
        (
            *_text("id", "slug", "name", "kind", "organization_id", "address_line", "district", "province", "postal_code"),
            ("latitude", "number"),
            ("longitude", "number"),
            ("precision", "string"),
            ("radius_m", "integer"),
            *_text("step_free"),
        ),
        _locations,
        (("organization_id", "organizations"),),
    ),
    Table(
        "phones",
        _text("id", "service_id", "number", "e164", "extension", "type", "for", "description"),
        _phones,
        (("service_id", "services"),),
        every_language=False,
    ),
    Table(
        "schedules",
        _text("id", "service_id", "freq", "byday", "opens_at", "closes_at", "valid_from", "valid_to", "notes"),
        _schedules,
        (("service_id", "services"),),
        every_language=False,
    ),
    Table(
        "languages",
        _text("id", "service_id", "code", "how", "status", "when", "note"),
        _languages,
        (("service_id", "services"),),
        every_language=False,
    ),
    Table(
        "statistics",
        (
            *_text("id", "slug", "name", "unit"),
            *(("year", "integer"), ("value", "number"), ("target", "number"), ("source", "string")),
        ),
        _statistics,
        key=False,
    ),
)


def _joined(values: Iterable[str], sign: str = ";") -> str | None:
    return sign.join(values) or None
