"""What must hold: every rule, listed here in the order the documentation shows them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from rehber.catalogue.model import Centre, Offer, Provider, Reachable, Record, Service
from rehber.check.gate.bundle import bundles
from rehber.check.rules import (
    address,
    area,
    contact,
    coverage,
    days,
    dialling,
    eligibility,
    figures,
    freshness,
    hours,
    identity,
    links,
    markup,
    naming,
    offer,
    origin,
    person,
    place,
    privacy,
    reading,
    secrecy,
    translation,
    wording,
)
from rehber.check.rules.passage import passages

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from types import UnionType
    from typing import Any

    from rehber.catalogue.catalogue import Catalogue
    from rehber.check.gate.bundle import Bundle
    from rehber.check.rule import Problem, Rule
    from rehber.check.rule_cache import Memory
    from rehber.check.rules.passage import Passage

ALL: tuple[Rule, ...] = (
    identity.id_taken,
    identity.id_reserved,
    identity.id_used_again,
    identity.organisation_missing,
    identity.reference_missing,
    identity.organisation_circle,
    naming.id_like_another,
    naming.name_taken,
    naming.line_twice,
    naming.kind_defined_twice,
    naming.removed_twice,
    naming.replacement_missing,
    naming.removed_in_the_future,
    naming.works_with_itself,
    origin.source_missing,
    origin.basis_missing,
    origin.source_taken,
    origin.source_unused,
    origin.source_undated,
    origin.source_read_before_written,
    wording.text_not_normal,
    wording.text_mixed_scripts,
    wording.text_not_turkish,
    wording.text_shouted,
    markup.text_with_html,
    markup.text_with_script,
    markup.text_with_template,
    markup.text_with_link,
    markup.text_like_formula,
    reading.sentence_too_long,
    reading.text_spacing,
    reading.text_noisy,
    reading.text_placeholder,
    reading.name_with_full_stop,
    reading.summary_repeats_name,
    hours.hours_syntax,
    hours.hours_overlap,
    hours.hours_backwards,
    hours.exception_backwards,
    days.hours_without_days,
    days.hours_without_holidays,
    days.hours_too_long,
    days.hours_too_short,
    days.hours_never_open,
    days.hours_only_in_words,
    days.exception_over,
    days.exception_lasting,
    days.exceptions_overlap,
    place.point_too_exact,
    place.point_without_radius,
    place.address_without_province,
    address.postal_code_elsewhere,
    address.address_without_district,
    address.address_in_one_field,
    address.point_decimals,
    address.radius_unlikely,
    address.point_copied,
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
    dialling.phone_with_extension,
    dialling.phone_twice,
    dialling.phone_only_fax,
    dialling.phone_elsewhere,
    dialling.phone_not_named,
    links.link_to_machine,
    links.link_disguised,
    links.link_shortened,
    links.link_tracked,
    links.email_of_free_mail,
    links.contact_unusable,
    links.contact_missing,
    privacy.confidential_kind_missing,
    privacy.confidential_text,
    privacy.personal_number,
    secrecy.confidential_distance,
    secrecy.protected_place_told,
    secrecy.confidential_basis,
    secrecy.confidential_unreachable,
    secrecy.public_unit_inside,
    secrecy.neighbour_named,
    secrecy.confidential_body_local,
    secrecy.removed_for_confidential,
    person.person_named,
    person.email_of_person,
    person.mobile_in_text,
    person.phone_in_text,
    freshness.verified_in_the_future,
    freshness.verified_long_ago,
    freshness.line_unverified,
    freshness.never_verified,
    freshness.line_verified_too_long_ago,
    eligibility.audience_missing,
    offer.nothing_offered,
    eligibility.age_backwards,
    eligibility.age_in_years,
    eligibility.everyone_and_all_others,
    offer.language_twice,
    offer.sign_language_spoken,
    offer.closed_but_offered,
    offer.online_without_website,
    offer.walk_in_without_address,
    offer.several_places_one_point,
    figures.figure_of_the_future,
    figures.series_with_hole,
    figures.target_without_result,
    figures.year_impossible,
    figures.planned_but_founded,
    coverage.translation_missing,
    coverage.record_untranslated,
    coverage.translation_outdated,
    wording.text_in_quotes,
    translation.translation_numbers,
    translation.translation_script,
    translation.translation_copied,
    translation.translation_with_markup,
    coverage.safety_text_unread,
)

#: What a rule may be asked about, by the name of the type in its signature.
TYPES: dict[str, type | UnionType] = {
    "Reachable": Reachable,
    "Offer": Offer,
    "Service": Service,
    "Provider": Provider,
    "Centre": Centre,
}


def run(
    catalogue: Catalogue,
    rules: Collection[Rule] = ALL,
    memory: Memory | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> Iterator[tuple[Rule, Problem, Record | None]]:
    """Yield every problem with its rule, and the record it was found in unless its path leads from the top.

    With *memory*, texts it knows to be sound are not read again, and those found sound now are added to it.
    *progress* is told after each rule how many were asked, and how many there are.
    """
    texts = tuple(passages(catalogue))
    whole = tuple(bundles(catalogue, texts))
    known = memory.known if memory else frozenset()
    marks = _marks(catalogue, texts, whole) if memory else {}
    records = {name: [record for record in _records(catalogue) if isinstance(record, kind)] for name, kind in TYPES.items()}
    unread = [provider for provider in catalogue.providers if marks.get(id(provider)) not in known]
    subjects: dict[str, Iterable[Any]] = {
        "Passage": [passage for passage in texts if marks.get(id(passage)) not in known],
        "Bundle": [bundle for bundle in whole if marks.get(id(bundle)) not in known],
        "Texts": (texts,),
        "Catalogue": (catalogue,),
    }
    faulty = set()
    for number, rule in enumerate(rules):
        if progress:
            progress(number, len(rules))
        if rule.about in TYPES:
            for record in unread if rule.slow else records[rule.about]:
                for problem in rule.find(record):
                    faulty |= {id(record)} if rule.slow else set()
                    yield rule, problem, record
            continue
        for subject in subjects[rule.about]:
            for problem in rule.find(subject):
                faulty.add(id(subject))
                yield rule, problem, None
    if memory:
        memory.sound.update(mark for subject, mark in marks.items() if subject not in faulty)


def _marks(catalogue: Catalogue, texts: Iterable[Passage], whole: Iterable[Bundle]) -> dict[int, bytes]:
    """Return the digests of what is read word by word, by the identity of passages, bundles and providers."""
    marks = {id(passage): passage.mark for passage in texts}
    marks |= {id(bundle): bundle.mark(marks) for bundle in whole}
    bundled = {bundle.passages[0].path[:2]: marks[id(bundle)] for bundle in whole if bundle.passages}
    for provider in catalogue.providers:
        needs = [(offer.types, offer.residential) for offer in (provider, *provider.services)]
        facts = repr(("provider", provider.kind.id, provider.confidential, needs)).encode()
        marks[id(provider)] = hashlib.blake2b(facts + bundled[provider.path], digest_size=16).digest()
    return marks


def _records(catalogue: Catalogue) -> Iterator[Record]:
    yield from catalogue.organisations
    for provider in catalogue.providers:
        yield provider
        yield from provider.services
