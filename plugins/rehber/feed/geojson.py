"""The places on a map: GeoJSON (RFC 7946), longitude before latitude.

A confidential place is not in the catalogue's model at all, and a point that stands for a whole district or province
stands for no place: neither is here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.feed.export import translated
from rehber.feed.listing import Heading
from rehber.feed.rows.localise import Label
from rehber.feed.rows.location import location
from rehber.feed.rows.organization import nearest
from rehber.jsontext import compact

if TYPE_CHECKING:
    from rehber.catalogue.model import Centre
    from rehber.feed.export import Reading
    from rehber.feed.rows.row import Row


@translated(
    "locations.geojson",
    "application/geo+json",
    "geojson.schema.json",
    where=Heading.PLACES,
    title="The places with a point.",
    file_type="GEOJSON",
    operation="getPlaces",
    llms="the places, with how exact each point is",
)
def locations_geojson(reading: Reading) -> bytes:
    """Every place with a point that leads there, with how exact the point is."""
    catalogue = reading.release.catalogue
    found = (_feature(reading, centre) for centre, _ in catalogue.mapped)  # the same places as on the site's own map
    features = sorted((feature for feature in found if feature), key=lambda feature: str(feature["id"]))
    return reading.localiser.write({"type": "FeatureCollection", "features": features, "x_rehber": reading.release.terms})


def _feature(reading: Reading, centre: Centre) -> Row | None:
    if centre.place is None:
        return None
    release, catalogue = reading.release, reading.release.catalogue
    row = location(catalogue, centre, centre.place)
    if "latitude" not in row:
        return None
    beyond = row["x_rehber"]
    address, run_by, page = centre.place.address, nearest(catalogue, centre), urls.node(centre)
    call = catalogue.number_of(centre)
    return {
        "type": "Feature",
        "id": row["id"],
        "geometry": {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]},
        "properties": compact(
            {
                "name": centre.name,
                "kind": centre.kind.id,
                "kind_name": Label(centre.kind.label),
                "address": beyond.get("address_line"),
                "precision": beyond["precision"],
                "radius_m": beyond.get("radius_m"),
                "step_free": beyond.get("step_free"),
                "label": ", ".join(part for part in (reading.localiser(centre.name), address.district) if part),
                "province": address.province,
                "district": address.district,
                "organisation": run_by and run_by.name,
                "phone": call and (call[0].dialled.e164 or call[0].number),
                "page": release.address(urls.path(reading.language.code, page)) or page,
            }
        ),
    }
