"""Telephones and e-mail: numbers that ring where they should."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.catalogue.model import Offer
from rehber.check.rule import ERROR, WARNING, Problem, rule
from rehber.check.rules.dialling import EXTENSION
from rehber.country.numbering import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path
    from rehber.catalogue.model import Node, Provider, Reachable
    from rehber.catalogue.phone import Phone


def _numbers(record: Reachable) -> Iterator[tuple[Path, Phone]]:
    """Every number of a record."""
    for i, phone in enumerate(record.phones):
        yield ("phones", i, "number"), phone
    if isinstance(record, Offer) and record.appointment and record.appointment.phone:
        yield ("appointment", "phone"), record.appointment.phone


@rule(
    severity=ERROR,
    bad="""
    phones: [{number: "0212 708 89 9"}]  # <--
    """,
    good="""
    phones: [{number: "0212 708 89 90"}]
    """,
)
def phone_invalid(record: Reachable) -> Iterator[Problem]:
    """A telephone number is invalid.

    A digit too few, a letter, an extension written into the number: the call would go nowhere, or to a stranger.
    """
    for path, phone in _numbers(record):
        if phone.dialled.line is Line.UNREADABLE and phone.area_code_known and not EXTENSION.search(phone.number):
            yield Problem(
                at=path,
                found=Sentence("`{number}` is no telephone number in Türkiye.", number=phone.number),
                remedy=Sentence(
                    "Write it as (0212) 708 89 90 or 444 31 12. An extension goes into `extension:`; "
                    "where the source gives no area code, add `area_code: unknown`."
                ),
            )


@rule(
    severity=ERROR,
    bad="""
    phones: [{number: "0900 123 45 67"}]  # <--
    """,
    good="""
    phones: [{number: "(0212) 708 89 90"}]
    """,
)
def phone_refused(record: Reachable) -> Iterator[Problem]:
    """A number costs extra, is a pager or belongs to another country.

    Nobody in need should pay for a call by the minute.
    """
    for path, phone in _numbers(record):
        if phone.dialled.line is Line.REFUSED:
            yield Problem(
                at=path,
                found=Sentence("`{number}` is a premium, pager or foreign number.", number=phone.number),
                remedy=Sentence("Give an ordinary number of the institution."),
            )


@rule(
    severity=ERROR,
    bad="""
    phones: [{number: "0552 426 25 40"}]  # <--
    """,
    good="""
    phones: [{number: "0552 426 25 40", institutional: true}]
    """,
)
def phone_mobile(record: Reachable) -> Iterator[Problem]:
    """A mobile number is not marked as the institution's.

    It may be somebody's own; personal data does not belong in a public directory (Law 6698, KVKK).
    """
    for path, phone in _numbers(record):
        marked = phone.institutional or path[0] == "appointment"
        if phone.dialled.line is Line.MOBILE and not marked:
            yield Problem(
                at=path,
                found=Sentence("`{number}` is a mobile number.", number=phone.number),
                remedy=Sentence("If the institution itself announces it, add `institutional: true`; else take it out."),
            )


@rule(
    severity=ERROR,
    bad="""
    phones: [{number: "183"}]  # <--
    """,
    good="""
    phones: [{number: "444 31 12"}]
    """,
)
def phone_short(catalogue: Catalogue) -> Iterator[Problem]:
    """A centre or a unit has a short number that is not one of the help lines.

    Short numbers are national; each is listed once, under `hotlines`, with its source.
    """
    lines = {line.number.number for line in catalogue.hotlines}
    for provider in catalogue.providers:
        for offer in (provider, *provider.services):
            for path, phone in _numbers(offer):
                if phone.dialled.line is Line.SHORT and phone.number not in lines:
                    yield Problem(
                        at=(*offer.path, *path),
                        found=Sentence("`{number}` is a short number that is not listed.", number=phone.number),
                        remedy=Sentence("Add it under `hotlines` with its source, or write the full number."),
                    )


@rule(
    severity=WARNING,
    bad="""
    phones: [{number: "445 56 17", area_code: unknown}]  # <--
    """,
    good="""
    phones: [{number: "0232 445 56 17"}]
    """,
)
def phone_without_area_code(record: Reachable) -> Iterator[Problem]:
    """A number has no area code, so it cannot be dialled from a mobile telephone."""
    for i, phone in enumerate(record.phones):
        if not phone.area_code_known:
            yield Problem(
                at=("phones", i, "area_code"),
                found=Sentence("The area code of `{number}` is not known.", number=phone.number),
                remedy=Sentence("Ask the institution, write the whole number and take `area_code` out."),
            )


@rule(
    severity=WARNING,
    bad="""
    organisation: unknown  # <--
    """,
    good="""
    organisation: belediye
    phones: [{number: "(0212) 708 89 90"}]
    """,
)
def nobody_to_ask(catalogue: Catalogue) -> Iterator[Problem]:
    """A centre or unit has no telephone and no e-mail, and neither has any organisation above it.

    Readers learn of help they have no way to ask for.
    """
    for provider in catalogue.providers:
        above = catalogue.chain(catalogue.nodes[provider.id])
        if not provider.reached_through and provider.public and not any(_reachable(node) for node in (provider, *above)):
            yield Problem(
                at=(*provider.path, "organisation"),
                found=Sentence("Nobody can be asked about this place: no telephone, no e-mail, here or above."),
                remedy=Sentence("Find one number of the institution and add it there, with its source."),
            )


def _reachable(node: Node | Provider) -> bool:
    return bool(node.phones or node.emails)
