"""Texts: letters that are what they look like, in one normal form and one script."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.check.rules.passage import Passage

SHOUTED = 8  #: letters; shorter words in capitals are abbreviations
FOREIGN = 0.3  #: share of letters that are not Latin, 0..1, from which on a text is not Turkish

FOREIGN_LETTER = re.compile("[\u0370-\u1dff\u2c00-\ud7ff\ufb13-\ufdff\ufe70-\uffef]")  #: of another script than Latin
WORD = re.compile(r"\w+")
QUOTED = re.compile('[“”„‟«][^“”„‟«»"]+[“”‟»]')  #: a text and the quotation marks of a word processor
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "ARABIC")


def scripts(text: str) -> set[str]:
    """Return the scripts of the letters of *text*, by the first word of their Unicode names."""
    return {unicodedata.name(letter, "").split(" ")[0] for letter in text if letter.isalpha()}


@rule(
    severity=ERROR,
    bad="""
    summary: "Gen\\u0063\\u0327 kadınlar için."  # <--
    """,
    good="""
    summary: "Genç kadınlar için."
    """,
)
def text_not_normal(passage: Passage) -> Iterator[Problem]:
    """A text is not in Unicode's composed form (NFC).

    Its letters look right but are not found by a search, and sort wrongly.
    """
    if not unicodedata.is_normalized("NFC", passage.said):
        yield Problem(
            at=passage.path,
            found=Sentence("A letter here is put together from two characters."),
            remedy=Sentence("Type the word again with the keyboard, or paste it as plain text."),
        )


@rule(
    severity=ERROR,
    bad="""
    name: Bеlediye Merkezi  # <--
    """,
    good="""
    name: Belediye Merkezi
    """,
)
def text_mixed_scripts(passage: Passage) -> Iterator[Problem]:
    """A word mixes letters of two scripts.

    A Cyrillic `е` looks like a Latin one; the word is not found by a search, and may be there to deceive.
    """
    if not FOREIGN_LETTER.search(passage.said):
        return
    for match in WORD.finditer(passage.said):
        if len(scripts(match[0]) & set(SCRIPTS)) > 1:
            yield Problem(
                at=passage.path,
                found=Sentence("The word `{word}` has letters of two scripts.", word=match[0]),
                remedy=Sentence("Type the word again with one keyboard."),
                column=match.start(),
            )


@rule(
    severity=WARNING,
    bad="""
    summary: Здесь помогают женщинам и детям.  # <--
    """,
    good="""
    summary: Burada kadınlara ve çocuklara yardım edilir.
    """,
)
def text_not_turkish(passage: Passage) -> Iterator[Problem]:
    """A text of the catalogue is written in another script than Turkish.

    The catalogue is written in Turkish; translations stand in the files of their language.
    """
    foreign = len(FOREIGN_LETTER.findall(passage.said))
    if foreign and not passage.is_name and foreign > FOREIGN * sum(letter.isalpha() for letter in passage.said):
        yield Problem(
            at=passage.path,
            found=Sentence("This text is not in Latin letters."),
            remedy=Sentence("Write it in Turkish here, and put this text into the translations of its language."),
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
def text_shouted(passage: Passage) -> Iterator[Problem]:
    """A text is written in capitals.

    Capitals are hard to read, and screen readers may spell them letter by letter.
    """
    letters = [letter for letter in passage.said if letter.isalpha()] if passage.said.upper() == passage.said else []
    if len(letters) >= SHOUTED and all(letter.isupper() for letter in letters) and passage.path[-2] != "also_called":
        yield Problem(
            at=passage.path,
            found=Sentence("This is written in capitals."),
            remedy=Sentence("Write it as in a sentence; leave capitals to abbreviations."),
        )


@rule(
    severity=WARNING,
    bad="""
    name: “Bir Merkez”  # <--
    """,
    good="""
    name: Bir “Umut” Merkezi
    """,
)
def text_in_quotes(passage: Passage) -> Iterator[Problem]:
    """A name or a part of an address stands between the quotation marks of a word processor.

    They do not mean anything in YAML, so that readers see them: on a sign, a list, in a house number.
    """
    if passage.is_name and QUOTED.fullmatch(passage.said):  # a whole sentence may be a quotation
        yield Problem(
            at=passage.path,
            found=Sentence("The quotation marks round this are shown to readers."),
            remedy=Sentence("Delete them; where YAML needs quotation marks, write straight ones."),
        )
