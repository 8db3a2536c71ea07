"""Translations: whether they are there, still true, and read by somebody."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.catalogue.text import State
from rehber.check.rule import WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.finding import Path
    from rehber.check.rules.passage import Passage, Texts


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
            remedy=Sentence(
                "Ask somebody who speaks the language to read them and to write `read by NAME, DATE` into the translator's comment of each."
            ),
        )
