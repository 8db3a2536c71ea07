"""The services as HSDS 3.0 (Human Services Data Specification) objects, in the source language.

HSDS has no word for some things; those stand under ``x_rehber``. A service whose status nobody knows is ``inactive``
there: "active" would be a promise. ``x_rehber.status`` says which of the two it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber.catalogue.hours import clock
from rehber.catalogue.model import Centre, Organisation, Service
from rehber.catalogue.place import Precision
from rehber.catalogue.taxonomy import AUDIENCE, NEED
from rehber.export import compact, dump, export, identify

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.facts import Spoken
    from rehber.catalogue.hours import Hours
    from rehber.catalogue.model import Catalogue, Offer, Provider
    from rehber.catalogue.phone import Phone
    from rehber.catalogue.place import Place
    from rehber.catalogue.taxonomy import Term
    from rehber.catalogue.text import Text

STATUS = {"offered": "active", "suspended": "temporarily closed", "closed": "defunct"}
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
PHONE_TYPES = {"voice": "voice", "whatsapp": "text", "text": "text", "fax": "fax"}
UTC_OFFSET = 3  #: hours; Türkiye keeps the same time all year since 2016
YEAR = 12  #: months

#: Points as coarse as these stand for no place: no geometry is published for them.
NO_GEOMETRY = (Precision.DISTRICT, Precision.PROVINCE)


@export("data/v1/services.json", media_type="application/json", schema="feed.schema.json")
def services_json(catalogue: Catalogue) -> bytes:
    """All services on one page: a static host cannot answer ``?page=2``."""
    rows = [_service(catalogue, record, offer) for record in catalogue.providers for offer in record.offers]
    rows.sort(key=lambda row: row["id"])
    return dump(
        {
            "total_items": len(rows),
            "total_pages": 1,
            "page_number": 1,
            "size": len(rows),
            "first_page": True,
            "last_page": True,
            "empty": not rows,
            "contents": rows,
        }
    )


def _service(catalogue: Catalogue, record: Provider, offer: Offer) -> dict[str, Any]:
    slug = f"service/{offer.id}" if isinstance(offer, Service) else f"provider/{offer.id}"
    hours = offer.hours or record.hours
    phones = offer.phones or record.phones
    organisation = _organisation(catalogue, record)
    row_id = identify(catalogue.directory, slug)
    return compact(
        {
            "id": row_id,
            "organization_id": organisation and organisation["id"],
            "organization": organisation,
            "name": offer.name.source,
            "description": offer.summary.source,
            "url": record.website,
            "email": record.emails[0] if record.emails else None,
            "status": STATUS.get(offer.status, "inactive"),
            "interpretation_services": _interpretation(record.languages),
            "application_process": _text(offer.how_to_apply or record.how_to_apply),
            "fees_description": _text(offer.cost_note),
            "eligibility_description": _text(offer.eligibility or record.eligibility),
            **_ages(offer),
            "assured_date": record.verified_on and record.verified_on.isoformat(),
            "phones": [_phone(catalogue, slug, phone) for phone in phones],
            "schedules": _schedules(catalogue, slug, hours),
            "languages": _languages(catalogue, slug, record.languages),
            "cost_options": [
                {"id": identify(catalogue.directory, f"{slug}/cost/free"), "option": "free", "amount": 0, "currency": "TRY"}
            ]
            if (offer.cost or record.cost) == "free"
            else [],
            "required_documents": [
                {"id": identify(catalogue.directory, f"{slug}/document/{document.source}"), "document": document.source}
                for document in (offer.required_documents if isinstance(offer, Service) else ())
            ],
            "attributes": _attributes(catalogue, slug, offer),
            "service_at_locations": _locations(catalogue, slug, record),
            "x_rehber": compact(
                {
                    "slug": offer.id,
                    "provider": record.id,
                    "kind": record.kind.id,
                    "status": None if offer.status == "unknown" else offer.status,
                    "verified": record.verified_on is not None,
                    "source": record.source,
                    "access": list(offer.access or record.access),
                    "planned_languages": [entry.code for entry in record.languages if entry.status == "planned"],
                    "reached_through": record.reached_through,
                }
            ),
        }
    )


def _text(text: Text | None) -> str | None:
    return text.source if text else None


def _ages(offer: Offer) -> dict[str, float | int | None]:
    """Return ages in years; a limit for one group only is no limit of the service."""
    if offer.age is None or offer.age.audience:
        return {}
    low = offer.age.min_months if offer.age.min_months is not None else offer.age.above_months
    return {"minimum_age": _years(low), "maximum_age": _years(offer.age.max_months)}


def _years(months: int | None) -> float | int | None:
    return None if months is None else months // YEAR if months % YEAR == 0 else round(months / YEAR, 2)


def _organisation(catalogue: Catalogue, record: Provider) -> dict[str, Any] | None:
    """Return the nearest organisation that runs it."""
    node = catalogue.nodes[record.id]
    found = next((above for above in catalogue.chain(node) if isinstance(above, Organisation)), None)
    if found is None:
        return None
    parent = found.part_of and identify(catalogue.directory, f"organisation/{found.part_of}")
    return compact(
        {
            "id": identify(catalogue.directory, f"organisation/{found.id}"),
            "name": found.name.source,
            "description": found.summary.source,
            "parent_organization_id": parent,
            "email": found.emails[0] if found.emails else None,
            "website": found.website,
            "phones": [_phone(catalogue, f"organisation/{found.id}", phone) for phone in found.phones],
        }
    )


def _phone(catalogue: Catalogue, slug: str, phone: Phone) -> dict[str, Any]:
    return compact(
        {
            "id": identify(catalogue.directory, f"{slug}/phone/{phone.number}/{phone.extension or ''}"),
            "number": phone.dialled.e164 or phone.number,
            "extension": int(phone.extension) if phone.extension else None,
            "type": PHONE_TYPES[phone.kind],
            "description": _text(phone.note),
        }
    )


def _schedules(catalogue: Catalogue, slug: str, hours: Hours | None) -> list[dict[str, Any]]:
    """Return one row for each interval, so that a lunch break stays a break."""
    if hours is None or hours.by_appointment:
        return []
    days: dict[tuple[int, int], list[str]] = {}
    for day, intervals in zip(DAYS, hours.week, strict=True):
        for interval in intervals:
            days.setdefault((interval.start, interval.end), []).append(day)
    return [
        {
            "id": identify(catalogue.directory, f"{slug}/schedule/{','.join(names)}/{start}-{end}"),
            "freq": "WEEKLY",
            "byday": ",".join(names),
            "opens_at": f"{clock(start)}+03:00",
            "closes_at": f"{clock(min(end, 1439))}+03:00",
            "timezone": UTC_OFFSET,
        }
        for (start, end), names in sorted(days.items())
    ]


def _languages(catalogue: Catalogue, slug: str, languages: Iterable[Spoken]) -> list[dict[str, Any]]:
    """Return languages staff speak now; HSDS keeps interpreters apart, and a plan is not a language spoken."""
    return [
        {"id": identify(catalogue.directory, f"{slug}/language/{entry.code}"), "code": entry.code}
        for entry in languages
        if entry.status == "offered" and entry.how != "interpreter"
    ]


def _interpretation(languages: Iterable[Spoken]) -> str | None:
    return ", ".join(entry.code for entry in languages if entry.status == "offered" and entry.how == "interpreter") or None


def _attributes(catalogue: Catalogue, slug: str, offer: Offer) -> list[dict[str, Any]]:
    terms = [("need", NEED[i]) for i in offer.types] + [("audience", AUDIENCE[i]) for i in offer.audiences]
    return [
        {
            "id": identify(catalogue.directory, f"{slug}/attribute/{taxonomy}/{term.id}"),
            "link_entity": "service",
            "taxonomy_term": _term(catalogue, taxonomy, term),
        }
        for taxonomy, term in terms
    ]


def _term(catalogue: Catalogue, taxonomy: str, term: Term) -> dict[str, Any]:
    return compact(
        {
            "id": identify(catalogue.directory, f"{taxonomy}/{term.id}"),
            "code": term.id,
            "name": term.label,
            "description": term.plain or term.label,
            "taxonomy": taxonomy,
            "x_rehber": compact({"open_eligibility": term.open_eligibility}),
        }
    )


def _locations(catalogue: Catalogue, slug: str, record: Provider) -> list[dict[str, Any]]:
    centre = catalogue.nodes.get(getattr(record, "at", None) or record.id)
    if not isinstance(centre, Centre) or centre.place is None:
        return []
    location = {
        "id": identify(catalogue.directory, f"location/{centre.id}"),
        "location_type": "physical",
        "name": centre.name.source,
        **_geometry(centre.place),
        # HSDS demands a postal code of every address; the catalogue does not invent one.
        "x_rehber": compact({"address": centre.place.address.line, **_exactness(centre.place)}),
    }
    return [{"id": identify(catalogue.directory, f"{slug}/at/{centre.id}"), "location": compact(location)}]


def _geometry(place: Place) -> dict[str, float]:
    if place.point is None or place.point.precision in NO_GEOMETRY:
        return {}
    return {"latitude": place.point.lat, "longitude": place.point.lon}


def _exactness(place: Place) -> dict[str, Any]:
    if place.point is None:
        return {}
    return {"precision": place.point.precision.value, "radius_m": place.point.radius_m}
