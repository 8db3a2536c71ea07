"""The national help lines. HSDS has no word for them; each is a service that is a telephone number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue import encode
from rehber.catalogue.identity import identify
from rehber.catalogue.taxonomy import AUDIENCE
from rehber.feed.rows import contact, cost, schedule, taxonomy
from rehber.feed.rows.localise import TRUST
from rehber.jsontext import compact

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Hotline
    from rehber.feed.rows.row import Row


def service(catalogue: Catalogue, hotline: Hotline) -> Row:
    """Return a help line as a service; it has no organisation of its own in the catalogue, so none is named."""
    slug = f"hotline/{hotline.id}"
    filed = [("audience", AUDIENCE[i]) for i in sorted(hotline.audiences)]
    return compact(
        {
            "id": identify(catalogue.directory, slug),
            "name": hotline.name,
            "description": hotline.summary,
            "status": "active",
            "assured_date": hotline.verified_on and hotline.verified_on.isoformat(),
            "interpretation_services": contact.interpreted(hotline.languages),
            "phones": contact.phones(catalogue, slug, [hotline.number]),
            "schedules": schedule.schedules(catalogue, slug, hotline.hours, hotline.hours_note),
            "languages": contact.languages(catalogue, slug, hotline.languages),
            "cost_options": cost.options(catalogue, slug, hotline.cost),
            "attributes": taxonomy.attributes(catalogue, slug, filed),
            "x_rehber": compact(
                {
                    "slug": hotline.id,
                    "kind": "hotline",
                    "for": sorted(hotline.audiences),
                    "emergency": hotline.emergency,
                    "source": hotline.source,
                    "verified": hotline.verified_on is not None,
                    "cost": hotline.cost,
                    "languages": contact.every_language(hotline.languages),
                    "notes": list(hotline.notes),
                    "basis": encode.value_of(hotline.basis),
                    **schedule.beyond(hotline.hours, ()),
                    "translation": TRUST,
                }
            ),
        }
    )
