"""What can be had: a row for each service, for each centre or unit that serves without naming one, for each help line.

A service whose status nobody knows is ``inactive`` in HSDS: "active" would be a promise. ``x_rehber.status`` says which
of the two it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber.catalogue import encode
from rehber.catalogue.identity import identify
from rehber.catalogue.model import Service
from rehber.catalogue.place import Answer
from rehber.catalogue.taxonomy import AUDIENCE, NEED
from rehber.feed.rows import contact, cost, hotline, location, organization, schedule, taxonomy
from rehber.feed.rows.localise import TRUST
from rehber.jsontext import compact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Offer, Provider
    from rehber.catalogue.taxonomy import Term
    from rehber.feed.rows.row import Row

STATUS = {"offered": "active", "suspended": "temporarily closed", "closed": "defunct"}
#: What a service's row says of its organisation, which has a row of its own.
BRIEFLY = ("id", "name", "description")

YEAR = 12  #: months


def services(catalogue: Catalogue) -> list[Row]:
    """Return every service in the order of its id, which no change of the catalogue's order moves."""
    brief = {o.id: {key: organization.organization(catalogue, o)[key] for key in BRIEFLY} for o in catalogue.organisations}
    rows = [_service(catalogue, record, offer, brief) for record in catalogue.providers for offer in offers(record)]
    rows += [hotline.service(catalogue, line) for line in catalogue.hotlines]
    return sorted(rows, key=lambda row: str(row["id"]))


def offers(record: Provider) -> tuple[Offer, ...]:
    """Return what can be had of a record; who serves the public without naming a service is one itself."""
    return record.offers or ((record,) if record.public else ())


def slug_of(offer: Offer) -> str:
    """Return the name the id of a service is made from."""
    return f"service/{offer.id}" if isinstance(offer, Service) else f"provider/{offer.id}"


def at_locations(services: list[Row]) -> list[Row]:
    """Return a row for each service at each place."""
    rows = [row for service in services for row in service.get("service_at_locations", ())]
    return sorted(rows, key=lambda row: str(row["id"]))


def _service(catalogue: Catalogue, record: Provider, offer: Offer, organizations: dict[str, Row]) -> Row:
    slug = slug_of(offer)
    above = organization.nearest(catalogue, catalogue.nodes[record.id])
    run_by = organizations[above.id] if above else None
    hours = _followed(record, offer, "hours")
    return compact(
        {
            "id": identify(catalogue.directory, slug),
            "organization_id": run_by and run_by["id"],
            "organization": run_by,
            "name": offer.name,
            "alternate_name": "; ".join(record.also_called) if offer is record else None,
            "description": offer.summary,
            "url": record.website,
            "email": record.emails[0] if record.emails else None,
            "status": STATUS.get(offer.status, "inactive"),
            "assured_date": record.verified_on and record.verified_on.isoformat(),
            "interpretation_services": contact.interpreted(record.languages),
            "application_process": offer.how_to_apply or record.how_to_apply,
            "fees_description": offer.cost_note or record.cost_note,
            "eligibility_description": offer.eligibility or record.eligibility,
            **_ages(offer),
            "phones": contact.phones(catalogue, slug, _followed(record, offer, "phones")),
            "contacts": contact.instead(catalogue, slug, record),
            "schedules": schedule.schedules(catalogue, slug, hours, offer.hours_note or record.hours_note),
            "languages": contact.languages(catalogue, slug, record.languages),
            "cost_options": cost.options(catalogue, slug, _followed(record, offer, "cost")),
            "required_documents": _documents(catalogue, slug, offer),
            "funding": [{"id": identify(catalogue.directory, f"{slug}/funding"), "source": record.funding}]
            if record.funding
            else [],
            "attributes": taxonomy.attributes(catalogue, slug, _filed_under(record, offer)),
            "service_areas": location.service_area(catalogue, slug, catalogue.nodes[record.id]),
            "service_at_locations": _places(catalogue, slug, record),
            "x_rehber": _beyond(record, offer),
        }
    )


def _beyond(record: Provider, offer: Offer) -> Row:
    """Return what HSDS has no word for."""
    return compact(
        {
            "slug": offer.id,
            "provider": record.id,
            "provider_name": None if offer is record else record.name,
            "kind": record.kind.id,
            "status": offer.status,
            "source": record.source,
            "verified": record.verified_on is not None,
            "needs": sorted(offer.types),
            "for": sorted(offer.audiences),  # not those of the centre: what a service does not say is unknown
            "access": list(offer.access),
            "cost": _followed(record, offer, "cost"),
            "emails": list(record.emails[1:]),
            "languages": contact.every_language(record.languages),
            "age_months": _months(offer),
            "appointment": contact.appointment(_followed(record, offer, "appointment")),
            "completion_time": offer.completion_time if isinstance(offer, Service) else None,
            "programmes": list(offer.programmes) if isinstance(offer, Service) else [],
            "no_distinction_by": list(record.no_distinction_by),
            "length_of_stay": record.length_of_stay,
            "capacity": record.capacity and compact({"amount": record.capacity.amount, "unit": record.capacity.unit}),
            "residential": None if offer.residential is Answer.UNKNOWN else offer.residential.value,
            "several_places": True if record.several_places else None,
            "reached_through": record.reached_through,
            "notes": list(offer.notes),
            "figures": encode.value_of(offer.figures),
            **schedule.beyond(_followed(record, offer, "hours"), record.exceptions),
            "translation": TRUST,
        }
    )


def _filed_under(record: Provider, offer: Offer) -> Iterator[tuple[str, Term]]:
    yield from (("need", NEED[i]) for i in sorted(offer.types))
    yield from (("audience", AUDIENCE[i]) for i in sorted(offer.audiences))
    yield "kind", record.kind


def _ages(offer: Offer) -> Row:
    """Return ages in years; a limit for one group only is no limit of the service."""
    if offer.age is None or offer.age.audience:
        return {}
    low = offer.age.min_months if offer.age.min_months is not None else offer.age.above_months
    return {"minimum_age": _years(low), "maximum_age": _years(offer.age.max_months)}


def _followed(record: Provider, offer: Offer, name: str) -> Any:  # noqa: ANN401  # whatever the field holds
    """Return a field of a service, or of who provides it where the service does not say that nobody knows."""
    own = getattr(offer, name)
    told = isinstance(offer, Service) and encode.NAMES.get(name, name) in offer.said_unknown
    return own if own or told else getattr(record, name)


def _months(offer: Offer) -> Row:
    """Return ages as they are stated: in months, and with "older than" told apart from "from"."""
    if offer.age is None:
        return {}
    age = offer.age
    return compact({"from": age.min_months, "above": age.above_months, "to": age.max_months, "audience": age.audience})


def _years(months: int | None) -> float | int | None:
    return None if months is None else months // YEAR if months % YEAR == 0 else round(months / YEAR, 2)


def _documents(catalogue: Catalogue, slug: str, offer: Offer) -> list[Row]:
    documents = offer.required_documents if isinstance(offer, Service) else ()
    return [{"id": identify(catalogue.directory, f"{slug}/document/{d.source}"), "document": d} for d in documents]


def _places(catalogue: Catalogue, slug: str, record: Provider) -> list[Row]:
    centre = catalogue.centre_of(record)
    if centre is None or centre.place is None:
        return []
    place = location.location(catalogue, centre, centre.place)
    return [
        {
            "id": identify(catalogue.directory, f"{slug}/at/{centre.id}"),
            "service_id": identify(catalogue.directory, slug),
            "location_id": place["id"],
            "location": place,
        }
    ]
