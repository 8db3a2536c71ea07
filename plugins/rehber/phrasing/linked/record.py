"""Organisations, centres, units and services as schema.org knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber import country, urls
from rehber.catalogue.identity import identify
from rehber.catalogue.model import Centre, Organisation, Service, Unit
from rehber.catalogue.place import Precision
from rehber.catalogue.taxonomy import AUDIENCE, NEED
from rehber.jsontext import compact
from rehber.phrasing.linked.json_ld import LinkedData
from rehber.phrasing.linked.opening import opening

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.facts import Spoken
    from rehber.catalogue.model import Centre, Node, Offer, Unit
    from rehber.catalogue.phone import Phone
    from rehber.catalogue.place import Place
    from rehber.catalogue.text import Text
    from rehber.page import Edition

CONTEXT = "https://schema.org"
TYPES = {"association": "NGO", "foundation": "NGO", "university": "CollegeOrUniversity", "other": "Organization"}
NO_GEOMETRY = (Precision.DISTRICT, Precision.PROVINCE)


def organisation(record: Organisation, edition: Edition) -> LinkedData:
    """Return an organisation."""
    return LinkedData({"@context": CONTEXT, **_node(record, edition)})


def provider(record: Centre | Unit, edition: Edition) -> LinkedData | None:
    """Return a centre or a unit with its services; None of a confidential one."""
    if record.confidential:
        return None
    place = edition.catalogue.place_of(record)
    own = _node(record, edition) | compact(
        {
            "address": _address(place),
            "geo": _geo(place),
            "availableLanguage": _languages(record.languages, edition),
            **opening(record, edition.catalogue.as_of),
        }
    )
    if place and own["@type"] == "GovernmentOrganization":
        own["@type"] = "GovernmentOffice"
    languages = own.pop("availableLanguage", None)
    for contact in own.get("contactPoint", ()):
        contact.update(compact({"availableLanguage": languages}))
    services = [_service(offer, own["@id"], edition) for offer in record.services if offer.status == "offered"]
    return LinkedData({"@context": CONTEXT, "@graph": [own, *services]})


def _node(record: Node, edition: Edition) -> dict[str, Any]:
    """Return what organisations, centres and units have in common."""
    chain = edition.catalogue.chain(record)
    top = next((node for node in (*reversed(chain), record) if isinstance(node, Organisation)), None)
    area = edition.catalogue.area(record)
    return compact(
        {
            "@type": TYPES.get(top.kind, "GovernmentOrganization") if top else "Organization",
            "@id": _id(record, edition),
            "name": _said(record.name, edition),
            "alternateName": list(record.also_called),
            "description": _said(record.summary, edition),
            "url": record.website or _url(record, edition),
            "email": record.emails[0] if record.emails else None,
            "contactPoint": _contacts(record.phones),
            "parentOrganization": {"@id": _id(chain[0], edition), "name": _said(chain[0].name, edition)} if chain else None,
            "areaServed": {"@type": "AdministrativeArea", "name": ", ".join(p for p in (area.district, area.province) if p)}
            if area
            else None,
        }
    )


def _id(record: Node | Offer, edition: Edition) -> str:
    kind = "organisation" if isinstance(record, Organisation) else "service" if isinstance(record, Service) else "provider"
    return f"urn:uuid:{identify(edition.catalogue.directory, f'{kind}/{record.id}')}"


def _url(record: Node, edition: Edition) -> str | None:
    path = urls.path(edition.language.code, urls.node(record))
    return urls.absolute(edition.catalogue.directory.base_url, path)


def _said(text: Text, edition: Edition) -> str:
    return text.into(edition.language.code).text


def _contacts(phones: Iterable[Phone]) -> list[dict[str, Any]]:
    """Return the numbers people speak to, and faxes as such. Of numbers for written messages schema.org knows nothing."""
    found = []
    for phone in phones:
        number = phone.dialled.e164 if phone.area_code_known and phone.dialled.e164 else phone.number
        as_what = "telephone" if phone.spoken_to else "faxNumber" if phone.kind == "fax" else None
        if as_what:
            found.append({"@type": "ContactPoint", as_what: number, "contactType": phone.purpose})
    return found


def _address(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    address = place.address
    street = (address.neighbourhood, address.street, address.number, address.building, address.landmark)
    return compact(
        {
            "@type": "PostalAddress",
            "streetAddress": " ".join(part for part in street if part),
            "addressLocality": address.district,
            "addressRegion": address.province,
            "postalCode": address.postal_code,
            "addressCountry": country.ALPHA_2,
        }
    )


def _geo(place: Place | None) -> dict[str, Any] | None:
    """Return the point, or the circle it stands for; nothing where it stands for a town."""
    if place is None or place.point is None or place.point.precision in NO_GEOMETRY:
        return None
    point = {"@type": "GeoCoordinates", "latitude": place.point.lat, "longitude": place.point.lon}
    if place.point.radius_m is None:
        return point
    return {"@type": "GeoCircle", "geoMidpoint": point, "geoRadius": place.point.radius_m}


def _languages(entries: Iterable[Spoken], edition: Edition) -> list[dict[str, Any]]:
    codes = sorted({entry.code for entry in entries if entry.status == "offered"})
    return [{"@type": "Language", "name": edition.language.language_name(c), "alternateName": c} for c in codes]


def _service(offer: Offer, own: str, edition: Edition) -> dict[str, Any]:
    say = edition.language.say
    numbers = [contact for contact in _contacts(offer.phones) if "telephone" in contact]
    return compact(
        {
            "@type": "GovernmentService",
            "@id": _id(offer, edition),
            "name": _said(offer.name, edition),
            "description": _said(offer.summary, edition),
            "serviceType": [say(NEED[i].label) for i in offer.types],
            "provider": {"@id": own},
            "audience": [{"@type": "Audience", "audienceType": say(AUDIENCE[i].label)} for i in offer.audiences],
            "availableChannel": {"@type": "ServiceChannel", "servicePhone": numbers} if numbers else None,
            "offers": {"@type": "Offer", "price": 0, "priceCurrency": country.CURRENCY} if offer.cost == "free" else None,
        }
    )
