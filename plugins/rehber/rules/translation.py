"""Translations: there, up to date, in the right letters, with the same numbers as the Turkish."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.catalogue.text import State
from rehber.rule import ERROR, WARNING, Problem, rule
from rehber.rules.markup import SCHEME, TAG, TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.finding import Path
    from rehber.rules.passage import Passage, Texts

SCRIPT = {"ar": "ARABIC", "fa": "ARABIC", "ckb": "ARABIC", "ps": "ARABIC", "hy": "ARMENIAN", "ru": "CYRILLIC", "uk": "CYRILLIC"}
SHORT = 12  #: letters; shorter texts may be names, and names are the same in many languages
HALF = 0.5  #: share of the letters, 0..1
DIGITS = re.compile(r"[0-9]+")
ANY_DIGIT = re.compile(r"\d")


@rule(
    severity=WARNING,
    bad="""
    name: Bir Merkez
    # en: A centre
    summary: Burada bir merkez var.  # <--
    """,
    good="""
    name: Bir Merkez
    # en: A centre
    summary: Burada bir merkez var.
    # en: There is a centre here.
    """,
)
def translation_missing(all_texts: Texts) -> Iterator[Problem]:
    """A text of a record is translated into fewer languages than the rest of the record.

    Readers of the others find Turkish in the middle of their page.
    """
    for texts in _by_record(all_texts).values():
        used = _languages(texts)
        for passage in texts:
            missing = sorted(used - set(passage.text.translations))
            if missing:
                yield Problem(
                    at=passage.path,
                    found=Sentence("Not translated: {languages}.", languages=", ".join(missing)),
                    remedy=Sentence("Call `make translations`, then write it in content/translations."),
                )


@rule(
    severity=WARNING,
    bad="""
    centres:
      - id: bir-merkez
        kind: preschool
        name: Bir Merkez
        # en: A centre
        organisation: belediye
        summary: Burada bir merkez var.
        # en: There is a centre here.
        verified_on: 2026-11-01
        source: sayfa
      - id: iki-merkez
        kind: preschool
        name: İki Merkez  # <--
        organisation: belediye
        summary: Burada iki merkez var.
        verified_on: 2026-11-01
        source: sayfa
    """,
    good="""
    centres:
      - id: bir-merkez
        kind: preschool
        name: Bir Merkez
        # en: A centre
        organisation: belediye
        summary: Burada bir merkez var.
        # en: There is a centre here.
        verified_on: 2026-11-01
        source: sayfa
    """,
)
def record_untranslated(all_texts: Texts) -> Iterator[Problem]:
    """A record is not translated at all into a language that others are translated into.

    A whole page would be Turkish under a heading in another language.
    """
    groups = {path: _languages(texts) for path, texts in _by_record(all_texts).items()}
    used: set[str] = set().union(*groups.values())
    for path, known in groups.items():
        missing = sorted(used - known)
        if missing and path[0] in ("centres", "units", "hotlines"):
            yield Problem(
                at=(*path, "name"),
                found=Sentence("Not translated: {languages}.", languages=", ".join(missing)),
                remedy=Sentence("Call `make translations`, then write it in content/translations."),
            )


def _by_record(texts: Texts) -> dict[Path, list[Passage]]:
    """Return the texts that are translated, by the record at the top they belong to."""
    groups: defaultdict[Path, list[Passage]] = defaultdict(list)
    for passage in texts:
        if passage.kept:
            groups[passage.path[:2]].append(passage)
    return groups


def _languages(texts: list[Passage]) -> set[str]:
    return {language for passage in texts for language in passage.text.translations}


@rule(
    severity=WARNING,
    bad="""
    summary: Burada bir merkez var.  # <--
    # en (fuzzy): There were two centres here.
    """,
    good="""
    summary: Burada bir merkez var.
    # en: There is a centre here.
    """,
)
def translation_outdated(passage: Passage) -> Iterator[Problem]:
    """The Turkish has changed since a text was translated.

    The translation may now be false. Readers are told so, but cannot check it.
    """
    old = [code for code, wording in passage.text.translations.items() if wording.state is State.OUTDATED]
    if old:
        yield Problem(
            at=passage.path,
            found=Sentence("The Turkish has changed since: {languages}.", languages=", ".join(sorted(old))),
            remedy=Sentence("Read the translation again and take the mark `fuzzy` away."),
        )


@rule(
    severity=ERROR,
    bad="""
    summary: Hat 183 numaradır.  # <--
    # en: The line is number 138.
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
    summary: Burada kadınlara ve çocuklara yardım edilir.  # <--
    # ar: Women and children are helped here.
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
        wanted = SCRIPT.get(code, "LATIN")
        right = sum(unicodedata.name(letter, "").startswith(wanted) for letter in letters)
        if len(letters) > SHORT and right < HALF * len(letters):
            yield Problem(
                at=passage.path,
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
    summary: Burada bir merkez var.  # <--
    # en: There is a <b>centre</b> here.
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
                found=Sentence("There are signs of a program in the translation: {language}.", language=code),
                remedy=Sentence("Write plain words there too."),
            )


@rule(
    severity=WARNING,
    bad="""
    kind: womens-counselling-centre
    summary: Şiddete uğrayan kadınlar gelebilir.  # <--
    # en (machine): Women who live with violence can come.
    """,
    good="""
    kind: womens-counselling-centre
    summary: Şiddete uğrayan kadınlar gelebilir.
    # en: Women who live with violence can come.
    """,
)
def safety_text_unread(passage: Passage) -> Iterator[Problem]:
    """A text for people in danger was translated by a machine, and no person has read it.

    Here a wrong word can cost more than anywhere else; readers are told that a machine wrote it.
    """
    drafted = sorted(code for code, wording in passage.text.translations.items() if wording.state is State.MACHINE)
    if drafted and passage.discreet and passage.field == "summary":
        yield Problem(
            at=passage.path,
            found=Sentence("Nobody has read these translations: {languages}.", languages=", ".join(drafted)),
            remedy=Sentence("Ask somebody who speaks the language to read them and to take the flag `machine` away."),
        )
