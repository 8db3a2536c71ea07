"""The places as GeoJSON (RFC 7946), for maps; the site's own map reads it too, so the two cannot disagree.

A place whose point stands for no more than its district has no feature: a pin there would be a lie.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.export import compact, dump, export, identify

if TYPE_CHECKING:
    from rehber.catalogue.model import Catalogue, Centre
    from rehber.catalogue.place import Point


@export("data/v1/locations.geojson", media_type="application/geo+json")
def locations_geojson(catalogue: Catalogue) -> bytes:
    """Every centre that can be drawn, with how exact its point is."""
    features = [_feature(catalogue, *found) for found in sorted(catalogue.mapped, key=lambda found: found[0].id)]
    return dump({"type": "FeatureCollection", "features": features})


def _feature(catalogue: Catalogue, centre: Centre, point: Point) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": identify(catalogue.directory, f"location/{centre.id}"),
        "geometry": {"type": "Point", "coordinates": [point.lon, point.lat]},
        "properties": compact(
            {
                "name": centre.name.source,
                "kind": centre.kind.id,
                "address": centre.place and centre.place.address.line,
                "precision": point.precision.value,
                "radius_m": point.radius_m,
                "page": urls.node(centre),
            }
        ),
    }
