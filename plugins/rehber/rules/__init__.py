"""What must hold: every rule, listed here in the order the documentation shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.model import Catalogue, Centre, Offer, Provider, Record
from rehber.rules import area, contact, freshness, hours, identity, place, privacy, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rehber.rule import Problem, Rule

ALL: tuple[Rule, ...] = (
    identity.id_taken,
    identity.id_reserved,
    identity.id_used_again,
    identity.organisation_missing,
    identity.source_missing,
    identity.reference_missing,
    identity.organisation_circle,
    wording.text_not_normal,
    wording.name_shouted,
    hours.hours_syntax,
    hours.hours_overlap,
    hours.hours_backwards,
    hours.exception_backwards,
    place.point_too_exact,
    place.point_without_radius,
    place.address_without_province,
    area.point_outside_district,
    area.point_swapped,
    area.province_unknown,
    area.district_unknown,
    contact.phone_invalid,
    contact.phone_refused,
    contact.phone_mobile,
    contact.phone_short,
    contact.phone_without_area_code,
    contact.nobody_to_ask,
    privacy.confidential_kind_missing,
    privacy.confidential_text,
    privacy.personal_number,
    freshness.verified_in_the_future,
    freshness.verified_long_ago,
    freshness.line_unverified,
)

#: What a rule may be asked about, by the name of the type in its signature.
TYPES = {"Offer": Offer, "Provider": Provider, "Centre": Centre}


def run(catalogue: Catalogue, rules: Iterable[Rule] = ALL) -> Iterator[tuple[Rule, Problem, Record | None]]:
    """Yield every problem with its rule, and the record it was found in unless its path leads from the top."""
    for rule in rules:
        if rule.about == "Catalogue":
            for problem in rule.find(catalogue):
                yield rule, problem, None
            continue
        for record in _records(catalogue):
            if isinstance(record, TYPES[rule.about]):
                for problem in rule.find(record):
                    yield rule, problem, record


def _records(catalogue: Catalogue) -> Iterator[Record]:
    for provider in catalogue.providers:
        yield provider
        yield from provider.services
