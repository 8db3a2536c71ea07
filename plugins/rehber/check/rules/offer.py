"""What is offered: something, in some way, and not against what the same record says elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Provider

SIGNED = "tsm"  #: Turkish Sign Language


@rule(
    severity=WARNING,
    bad="""
    for: [anyone]
    status: offered  # <--
    """,
    good="""
    for: [anyone]
    status: offered
    types: [social-counselling]
    """,
)
def nothing_offered(record: Provider) -> Iterator[Problem]:
    """A place that is open to the public names nothing one could get there."""
    if record.public and record.status == "offered" and not record.types and not record.services:
        yield Problem(
            at=("status",),
            found=Sentence("Neither `types` nor `services` says what can be had here."),
            remedy=Sentence("Add `types:`, or the services one by one."),
        )


@rule(
    severity=ERROR,
    bad="""
    languages:
      - {code: ar, how: interpreter, status: offered}
      - {code: ar, how: interpreter, status: planned}  # <--
    """,
    good="""
    languages:
      - {code: ar, how: interpreter, status: offered}
      - {code: fa, how: interpreter, status: planned}
    """,
)
def language_twice(catalogue: Catalogue) -> Iterator[Problem]:
    """A language is named twice in the same way.

    Somebody would read that an interpreter is there, and that there will be one.
    """
    for record in (*catalogue.providers, *catalogue.hotlines):
        seen: set[tuple[str, str]] = set()
        for i, spoken in enumerate(record.languages):
            if (spoken.code, spoken.how) in seen:
                yield Problem(
                    at=(*record.path, "languages", i),
                    found=Sentence("The language `{code}` is listed already.", code=spoken.code),
                    remedy=Sentence("Make one entry of the two, with what is true today."),
                )
            seen.add((spoken.code, spoken.how))


@rule(
    severity=WARNING,
    bad="""
    languages:
      - {code: tsm, how: interpreter, status: offered}  # <--
    """,
    good="""
    languages:
      - {code: tsm, how: sign-language, status: offered}
    """,
)
def sign_language_spoken(record: Provider) -> Iterator[Problem]:
    """Turkish Sign Language and `sign-language` must be given together.

    Deaf people filter by it; half of the entry would not be found.
    """
    for i, spoken in enumerate(record.languages):
        if (spoken.code == SIGNED) != (spoken.how == "sign-language"):
            yield Problem(
                at=("languages", i),
                found=Sentence("`{code}` and `{how}` do not fit together.", code=spoken.code, how=spoken.how),
                remedy=Sentence("For sign language write: code: tsm, how: sign-language."),
            )


@rule(
    severity=WARNING,
    bad="""
    status: closed
    services:
      - {id: bir-hizmet, types: [courses], name: Kurslar, summary: Kurslar verilir., status: offered}  # <--
    """,
    good="""
    status: closed
    services:
      - {id: bir-hizmet, types: [courses], name: Kurslar, summary: Kurslar verilirdi., status: closed}
    """,
)
def closed_but_offered(record: Provider) -> Iterator[Problem]:
    """A place is closed, suspended or only planned, but a service of it is offered."""
    for i, service in enumerate(record.services):
        if record.status in ("closed", "suspended", "planned") and service.status == "offered":
            yield Problem(
                at=("services", i, "status"),
                found=Sentence("The place is {state}, the service is offered.", state=record.status),
                remedy=Sentence("Give both the status that is true."),
            )


@rule(
    severity=WARNING,
    bad="""
    access: [online]  # <--
    organisation: unknown
    """,
    good="""
    access: [online]
    website: https://www.sisli.bel.tr/
    """,
)
def online_without_website(catalogue: Catalogue) -> Iterator[Problem]:
    """People can apply online, but no web page is known, here or above."""
    for provider in catalogue.providers:
        sites = [provider.website, *(node.website for node in catalogue.chain(catalogue.nodes[provider.id]))]
        for offer in (provider, *provider.services):
            if "online" in offer.access and not any(sites):
                yield Problem(
                    at=(*offer.path, "access"),
                    found=Sentence("Online, but no web page is there."),
                    remedy=Sentence("Add `website:`, or take `online` out of `access`."),
                )


@rule(
    severity=WARNING,
    bad="""
    access: [walk-in]  # <--
    place: unknown
    """,
    good="""
    access: [walk-in]
    place: {address: {street: Gül Sok., number: "5", district: Şişli, province: İstanbul}}
    """,
)
def walk_in_without_address(catalogue: Catalogue) -> Iterator[Problem]:
    """People can come in person, but no address is known."""
    placed = {centre.id for centre in catalogue.centres if centre.place and centre.place.address.leads_there}
    for provider in catalogue.providers:
        somewhere = provider.id in placed or getattr(provider, "at", None) in placed or provider.reached_through
        for offer in (provider, *provider.services):
            if "walk-in" in offer.access and not somewhere:
                yield Problem(
                    at=(*offer.path, "access"),
                    found=Sentence("In person, but no address is there."),
                    remedy=Sentence("Add the address, name the centre it is in under `at`, or take `walk-in` out."),
                )


@rule(
    severity=WARNING,
    bad="""
    several_places: true
    place:
      address: {street: Gül Sok., number: "5", district: Şişli, province: İstanbul}
      point: {lat: 41.0646, lon: 28.9736, precision: exact, source: sayfa}  # <--
    """,
    good="""
    place:
      address: {street: Gül Sok., number: "5", district: Şişli, province: İstanbul}
      point: {lat: 41.0646, lon: 28.9736, precision: exact, source: sayfa}
    """,
)
def several_places_one_point(catalogue: Catalogue) -> Iterator[Problem]:
    """A record speaks of several places, but its point is one door.

    People would cross the town although another of the places is near.
    """
    for centre in catalogue.centres:
        if centre.several_places and centre.place and centre.place.point and centre.place.point.precision == "exact":
            yield Problem(
                at=(*centre.path, "place", "point"),
                found=Sentence("Several places, but one exact point."),
                remedy=Sentence("Write a centre for every place, or take the point out."),
            )
