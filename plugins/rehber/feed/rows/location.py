"""The location of a centre. A confidential centre has none, and so no row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import country
from rehber.catalogue.identity import identify
from rehber.catalogue.model import Centre
from rehber.catalogue.place import Answer, Precision
from rehber.feed.rows import contact
from rehber.jsontext import compact

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Centre, Node
    from rehber.catalogue.place import Address, Place
    from rehber.feed.rows.row import Row

#: Points as coarse as these stand for no place: no geometry is published for them.
NO_GEOMETRY = (Precision.DISTRICT, Precision.PROVINCE)


def location(catalogue: Catalogue, centre: Centre, place: Place) -> Row:
    """Return the row of a centre's place."""
    slug = f"location/{centre.id}"
    row_id = identify(catalogue.directory, slug)
    return compact(
        {
            "id": row_id,
            "location_type": "physical",
            "name": centre.name,
            "alternate_name": "; ".join(centre.also_called),
            "transportation": place.directions,
            **geometry(place),
            "addresses": _addresses(catalogue, slug, place.address),
            "accessibility": _accessibility(catalogue, slug, place),
            "phones": contact.phones(catalogue, slug, centre.phones),
            "x_rehber": compact(
                {
                    "slug": centre.id,
                    "kind": centre.kind.id,
                    # HSDS demands a postal code of every address; the catalogue does not invent one.
                    "address": _parts(place.address),
                    "address_line": place.address.line,
                    **_exactness(place),
                    "step_free": None if place.step_free is Answer.UNKNOWN else place.step_free.value,
                }
            ),
        }
    )


def geometry(place: Place) -> dict[str, float]:
    """Return latitude and longitude, if the point is a place that people can go to."""
    if place.point is None or place.point.precision in NO_GEOMETRY:
        return {}
    return {"latitude": place.point.lat, "longitude": place.point.lon}


def _exactness(place: Place) -> Row:
    if not geometry(place) or place.point is None:
        return {}
    point = place.point
    return compact({"precision": point.precision.value, "radius_m": point.radius_m, "point_source": point.source})


def _addresses(catalogue: Catalogue, slug: str, address: Address) -> list[Row]:
    """Return the address where HSDS can take it: it wants town, province and postal code, or nothing."""
    street = " ".join(part for part in (address.neighbourhood, address.street, address.building, address.number) if part)
    if not (street and address.district and address.province and address.postal_code):
        return []
    row = {
        "id": identify(catalogue.directory, f"{slug}/address"),
        "location_id": identify(catalogue.directory, slug),
        "address_1": street,
        "address_2": " ".join(part for part in (address.block, address.floor, address.door) if part),
        "attention": address.landmark,
        "city": address.district,
        "state_province": address.province,
        "postal_code": address.postal_code,
        "country": country.ALPHA_2,
        "address_type": "physical",
    }
    return [compact(row)]


def _parts(address: Address) -> Row:
    names = (
        ("neighbourhood", address.neighbourhood),
        ("street", address.street),
        ("number", address.number),
        ("building", address.building),
        ("block", address.block),
        ("floor", address.floor),
        ("door", address.door),
        ("landmark", address.landmark),
        ("postal_code", address.postal_code),
        ("district", address.district),
        ("province", address.province),
    )
    return compact(dict(names))


def _accessibility(catalogue: Catalogue, slug: str, place: Place) -> list[Row]:
    """Return what is known about getting in; not knowing is never "no"."""
    answers = {"step_free": place.step_free, **place.accessible}
    rows: list[Row] = [
        {
            "id": identify(catalogue.directory, f"{slug}/accessibility/{name}"),
            "description": name.replace("_", "-"),
            "details": answer.value,
        }
        for name, answer in sorted(answers.items())
        if answer is not Answer.UNKNOWN
    ]
    if place.accessibility_statement:
        statement = identify(catalogue.directory, f"{slug}/accessibility/statement")
        rows.append({"id": statement, "description": "statement", "details": place.accessibility_statement})
    return rows


def service_area(catalogue: Catalogue, slug: str, node: Node) -> list[Row]:
    """Return where it works: a district or a province; of a confidential record the province at most."""
    area = catalogue.area(node)
    if area is None:
        return []
    return [
        {
            "id": identify(catalogue.directory, f"{slug}/area/{area.province}/{area.district or ''}"),
            "name": f"{area.district}, {area.province}" if area.district else area.province,
            "x_rehber": compact({"province": area.province, "district": area.district}),
        }
    ]
