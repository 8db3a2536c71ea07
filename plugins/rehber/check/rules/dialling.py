"""Telephone numbers that can be dialled, but not by whom, when or where the record says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, WARNING, Problem, rule
from rehber.country.numbering import Line
from rehber.country.province import PROVINCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Offer, Provider, Reachable

EXTENSION = re.compile(r"\s{0,3}(?:/|#|x|dahili:?|ext\.?|iç hat:?)\s{0,3}([0-9]{1,6})$", re.IGNORECASE)


@rule(
    severity=ERROR,
    bad="""
    phones: [{number: "0222 211 55 00/1374"}]  # <--
    """,
    good="""
    phones: [{number: "0222 211 55 00", extension: "1374"}]
    """,
)
def phone_with_extension(record: Reachable) -> Iterator[Problem]:
    """An extension is written into the number.

    A telephone would dial all the digits in a row and reach nobody.
    """
    for i, phone in enumerate(record.phones):
        match = EXTENSION.search(phone.number)
        if match:
            yield Problem(
                at=("phones", i, "number"),
                found=Sentence("`{extension}` is an extension, not a part of the number.", extension=match[1]),
                remedy=Sentence('Write it on its own: extension: "{extension}".', extension=match[1]),
                column=match.start(),
            )


@rule(
    severity=WARNING,
    bad="""
    phones:
      - {number: "(0212) 708 89 90"}
      - {number: "0212 708 8990"}  # <--
    """,
    good="""
    phones:
      - {number: "(0212) 708 89 90"}
      - {number: "(0212) 708 89 91"}
    """,
)
def phone_twice(record: Reachable) -> Iterator[Problem]:
    """A record names the same number twice.

    Somebody who got no answer would dial the same number again.
    """
    seen: set[tuple[str, str | None, str]] = set()
    for i, phone in enumerate(record.phones):
        same = (phone.dialled.e164 or phone.number, phone.extension, phone.kind)
        if same in seen:
            yield Problem(
                at=("phones", i, "number"),
                found=Sentence("`{number}` is listed already.", number=phone.number),
                remedy=Sentence("Keep one, and say under `for` or `note` what it is for."),
            )
        seen.add(same)


@rule(
    severity=WARNING,
    bad="""
    phones: [{number: "(0212) 708 89 90", kind: fax}]  # <--
    """,
    good="""
    phones: [{number: "(0212) 708 89 90"}, {number: "(0212) 708 89 91", kind: fax}]
    """,
)
def phone_only_fax(record: Reachable) -> Iterator[Problem]:
    """The only number of a record is a fax.

    Readers would call it and hear a whistle.
    """
    if record.phones and all(phone.kind == "fax" for phone in record.phones):
        yield Problem(
            at=("phones", 0),
            found=Sentence("The only number here is a fax."),
            remedy=Sentence("Add a number people can call, or take the fax out."),
        )


@rule(
    severity=WARNING,
    bad="""
    place: {address: {street: Gül Sok., district: Şişli, province: İstanbul}}
    phones: [{number: "0312 425 21 00"}]  # <--
    """,
    good="""
    place: {address: {street: Gül Sok., district: Şişli, province: İstanbul}}
    phones: [{number: "(0212) 708 89 90"}]
    """,
)
def phone_elsewhere(catalogue: Catalogue) -> Iterator[Problem]:
    """A fixed telephone has the area code of another province.

    Often one number was copied from another record; readers would reach strangers.
    """
    for provider in catalogue.providers:
        area = catalogue.area(catalogue.nodes[provider.id])
        province = PROVINCE.get(area.province) if area else None
        for i, phone in enumerate(provider.phones if province else ()):
            code = (phone.dialled.e164 or "")[3:6]
            if (
                province
                and phone.dialled.line is Line.FIXED
                and code[:1] in ("2", "3", "4")
                and code not in province.area_codes
            ):
                yield Problem(
                    at=(*provider.path, "phones", i, "number"),
                    found=Sentence("The area code 0{code} is not one of {province}.", code=code, province=province.name),
                    remedy=Sentence(
                        "Compare the number with its source; there it should begin with 0{code}.", code=province.area_codes[0]
                    ),
                )


@rule(
    severity=WARNING,
    bad="""
    access: [phone]  # <--
    organisation: unknown
    emails: [bilgi@example.org]
    """,
    good="""
    access: [phone]
    phones: [{number: "(0212) 708 89 90"}]
    """,
)
def phone_not_named(catalogue: Catalogue) -> Iterator[Problem]:
    """One can apply by telephone, but no number is known, here or above."""
    for provider in catalogue.providers:
        above = any(node.phones for node in catalogue.chain(catalogue.nodes[provider.id]))
        if provider.reached_through or provider.phones or above:
            continue
        for offer in (provider, *provider.services):
            if "phone" in offer.access and not offer.phones and not _books_by_phone(offer):
                yield Problem(
                    at=(*offer.path, "access"),
                    found=Sentence("By telephone, but no number is there."),
                    remedy=Sentence("Find the number, or take `phone` out of `access`."),
                )


def _books_by_phone(offer: Offer | Provider) -> bool:
    return bool(offer.appointment and offer.appointment.phone)
