"""Confidential places stay confidential, and people stay out of the directory."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.catalogue.protected import ADDRESS, PROTECTED
from rehber.check.rule import ERROR, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Provider
    from rehber.check.rules.passage import Passage


@rule(
    shows=False,
    severity=ERROR,
    bad="""
    kind: other
    name: Kadın Sığınma Evi  # <--
    """,
    good="""
    kind: womens-shelter
    name: Kadın Sığınma Evi
    reached_through: ana-merkez
    """,
)
def confidential_kind_missing(record: Provider) -> Iterator[Problem]:
    """A record is called a shelter but its kind is not a confidential one.

    Under another kind its address could be written, and once written in the repository it stays in its history.
    """
    names = (record.name.source, *record.also_called)
    if not record.confidential and any(PROTECTED.search(name) for name in names):
        yield Problem(
            at=("name",),
            found=Sentence(
                "The name says that this is a protected place, but the kind `{kind}` is public.", kind=record.kind.id
            ),
            remedy=Sentence("Choose the kind `womens-shelter`, and write no address anywhere."),
        )


@rule(
    shows=False,
    severity=ERROR,
    bad="""
    kind: womens-shelter
    reached_through: ana-merkez
    summary: Gül Sokak'taki binada kalınır.  # <--
    """,
    good="""
    kind: womens-shelter
    reached_through: ana-merkez
    summary: Kadınlar burada bir süre güvende kalır.
    """,
)
def confidential_text(passage: Passage) -> Iterator[Problem]:
    """A text of a confidential record reads like an address.

    The words themselves are not repeated here, so that no log keeps them.
    """
    texts = (passage.said, *(wording.text for wording in passage.text.translations.values()))
    if passage.confidential and any(ADDRESS.search(text) for text in texts):
        yield Problem(
            at=passage.path,
            found=Sentence("This text of a confidential record may tell where the place is."),
            remedy=Sentence(
                "Take out everything about the place, and tell the person who keeps the repository that it was here."
            ),
        )


@rule(
    shows=False,
    severity=ERROR,
    bad="""
    summary: Başvuru için 10000000146 kimlik numaralı kişiyi arayın.  # <--
    """,
    good="""
    summary: Başvuru için birimi arayın.
    """,
)
def personal_number(passage: Passage) -> Iterator[Problem]:
    """A text holds a Turkish identity number or a bank account.

    Personal data does not belong in a public directory (Law 6698, KVKK).
    """
    numbers = re.findall(r"(?<![0-9])[1-9][0-9]{10}(?![0-9])", passage.said)
    if any(_is_identity_number(number) for number in numbers) or re.search(r"\bTR[0-9]{2}(?: ?[0-9]){22}\b", passage.said):
        yield Problem(
            at=passage.path,
            found=Sentence("An identity number or a bank account stands in this text."),
            remedy=Sentence("Take it out, and tell the person who keeps the repository that it was here."),
        )


def _is_identity_number(number: str) -> bool:
    """Whether the check digits of a T.C. kimlik numarası are right."""
    digits = [int(digit) for digit in number]
    tenth = (sum(digits[0:9:2]) * 7 - sum(digits[1:8:2])) % 10
    return digits[9] == tenth and digits[10] == sum(digits[:10]) % 10
