"""Texts: in one normal form, readable, not shouted."""

from __future__ import annotations

import dataclasses
import unicodedata
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.catalogue.text import Text
from rehber.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Offer

SHOUTED = 8  #: letters; shorter words in capitals are abbreviations


def _texts(record: Offer) -> Iterator[tuple[str, Text]]:
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if isinstance(value, Text):
            yield field.name, value


@rule(
    severity=ERROR,
    bad="""
    summary: "Gen\\u0063\\u0327 kadınlar için."  # <--
    """,
    good="""
    summary: "Genç kadınlar için."
    """,
)
def text_not_normal(record: Offer) -> Iterator[Problem]:
    """A text is not in Unicode's composed form (NFC).

    Its letters look right but are not found by a search, and sort wrongly.
    """
    for field, text in _texts(record):
        if not unicodedata.is_normalized("NFC", text.source):
            yield Problem(
                at=(field,),
                found=Sentence("A letter here is put together from two characters."),
                remedy=Sentence("Type the word again with the keyboard, or paste it as plain text."),
            )


@rule(
    severity=WARNING,
    bad="""
    name: KADIN DANIŞMA MERKEZİ  # <--
    """,
    good="""
    name: Kadın Danışma Merkezi
    """,
)
def name_shouted(record: Offer) -> Iterator[Problem]:
    """A name is written in capitals.

    Capitals are hard to read, and screen readers may spell them letter by letter.
    """
    letters = [letter for letter in record.name.source if letter.isalpha()]
    if len(letters) >= SHOUTED and all(letter.isupper() for letter in letters):
        yield Problem(
            at=("name",),
            found=Sentence("The name is written in capitals."),
            remedy=Sentence("Write it as in a sentence; leave capitals to abbreviations."),
        )
