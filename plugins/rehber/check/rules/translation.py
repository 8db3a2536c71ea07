"""What a translation says: in the right letters, with the same numbers as the Turkish, and no more than words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, WARNING, Problem, rule
from rehber.check.rules.markup import SCHEME, TAG, TEMPLATE
from rehber.language.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.check.rules.passage import Passage

SHORT = 12  #: letters; shorter texts may be names, and names are the same in many languages
HALF = 0.5  #: share of the letters, 0..1
DIGITS = re.compile(r"[0-9]+")
ANY_DIGIT = re.compile(r"\d")


@rule(
    severity=ERROR,
    bad="""
    summary: Hat 183 numaradır.
    # en: The line is number 138.  # <--
    """,
    good="""
    summary: Hat 183 numaradır.
    # en: The line is number 183.
    """,
)
def translation_numbers(passage: Passage) -> Iterator[Problem]:
    """A number of three digits or more is not the same in a translation.

    A wrong telephone number or year helps nobody. Arabic, Persian and Latin digits count as the same.
    """
    wanted = _numbers(passage.said)
    for code, wording in sorted(passage.text.translations.items()):
        if wanted != _numbers(wording.text):
            yield Problem(
                at=passage.path,
                translated=passage.translated(code),
                found=Sentence("The numbers differ in the translation: {language}.", language=code),
                remedy=Sentence("Compare the two texts, digit by digit."),
            )


def _numbers(text: str) -> set[str]:
    if not ANY_DIGIT.search(text):
        return set()
    plain = re.sub(r"[^\D0-9]", lambda letter: str(unicodedata.digit(letter[0], letter[0])), text)
    plain = re.sub(r"(?<=[0-9])[.,\u00a0\u202f٬ ](?=[0-9]{3}\b)", "", plain)
    return {number for number in DIGITS.findall(plain) if len(number) > 2}  # noqa: PLR2004  # smaller ones become words


@rule(
    severity=WARNING,
    bad="""
    summary: Burada kadınlara ve çocuklara yardım edilir.
    # ar: Women and children are helped here.  # <--
    """,
    good="""
    summary: Burada kadınlara ve çocuklara yardım edilir.
    # ar: تُقدَّم هنا المساعدة للنساء والأطفال.
    """,
)
def translation_script(passage: Passage) -> Iterator[Problem]:
    """A translation is not in the letters of its language.

    Usually the Turkish, or another language's text, was pasted into the wrong file.
    """
    for code, wording in sorted(passage.text.translations.items()):
        own = (word for word in re.findall(r"\w+", wording.text) if word not in passage.said)  # names stay as they are
        letters = [letter for word in own for letter in word if letter.isalpha()]
        wanted = TABLE[code].script if code in TABLE else "LATIN"
        right = sum(unicodedata.name(letter, "").startswith(wanted) for letter in letters)
        if len(letters) > SHORT and right < HALF * len(letters):
            yield Problem(
                at=passage.path,
                translated=passage.translated(code),
                found=Sentence("The translation is not in the letters of its language: {language}.", language=code),
                remedy=Sentence("Look into content/translations whether it belongs there."),
            )


@rule(
    severity=WARNING,
    bad="""
    summary: Burada kadınlara ve çocuklara yardım edilir.  # <--
    # en: Burada kadınlara ve çocuklara yardım edilir.
    """,
    good="""
    summary: Burada kadınlara ve çocuklara yardım edilir.
    # en: Women and children are helped here.
    """,
)
def translation_copied(passage: Passage) -> Iterator[Problem]:
    """A translation is the Turkish text itself.

    It counts as translated, so nobody looks for it, and readers do not understand it.
    """
    copied = [code for code, wording in passage.text.translations.items() if wording.text.strip() == passage.said.strip()]
    if copied and not passage.is_name and len(passage.said.split()) > 3:  # noqa: PLR2004  # a few words may be names
        yield Problem(
            at=passage.path,
            found=Sentence("The translation is the Turkish text: {languages}.", languages=", ".join(sorted(copied))),
            remedy=Sentence("Translate it, or delete the entry."),
        )


@rule(
    severity=ERROR,
    bad="""
    summary: Burada bir merkez var.
    # en: There is a <b>centre</b> here.  # <--
    """,
    good="""
    summary: Burada bir merkez var.
    # en: There is a centre here.
    """,
)
def translation_with_markup(passage: Passage) -> Iterator[Problem]:
    """A translation holds HTML, a template's signs or an address that runs a program.

    What the Turkish must not hold, no translation may bring in.
    """
    for code, wording in sorted(passage.text.translations.items()):
        if any(sign.search(wording.text) for sign in (TAG, SCHEME, TEMPLATE)):
            yield Problem(
                at=passage.path,
                translated=passage.translated(code),
                found=Sentence("There are signs of a program in the translation: {language}.", language=code),
                remedy=Sentence("Write plain words there too."),
            )
