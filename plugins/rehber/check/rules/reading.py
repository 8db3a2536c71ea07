"""Texts that are easy to read, also for people who read little, in a hurry, or with a machine's voice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Offer
    from rehber.check.rules.passage import Passage

LONG = 30  #: words; a sentence of more is read twice

SENTENCE = re.compile(r"[^.!?;:\n]+")
SPACING = re.compile("^\\s|\\s$|[\u00a0\u2007\u202f\t]|(?<=\\S) {2,}|\\s[,;:!?](?=\\s|$)")
NOISE = re.compile("!{2,}|\\?{2,}|[\u2600-\u27bf\U0001f000-\U0001faff]")
PLACEHOLDER = re.compile(
    r"\b(?:lorem ipsum|todo|tbd|xxx+|asdf|buraya yazın|doldurulacak|eklenecek|örnek metin)\b"
    r"|bir iki kısa cümleyle anlatın|\b(?:Yeni (?:Merkez|Birim|hizmet))$",
    re.IGNORECASE,
)


@rule(
    severity=WARNING,
    bad="""
    summary: Bu merkez bir iki üç dört beş altı yedi sekiz dokuz on onbir oniki onüç ondört onbeş onaltı onyedi onsekiz ondokuz yirmi yirmibir yirmiiki yirmiüç yirmidört yirmibeş yirmialtı yirmiyedi yirmisekiz kişiye bakar.  # <--
    """,
    good="""
    summary: Bu merkez her gün açıktır. Gelen herkese bakar.
    """,
)
def sentence_too_long(passage: Passage) -> Iterator[Problem]:
    """A sentence has more than 30 words.

    Many readers are new to Turkish, tired or afraid; a translation of a long sentence is worse too.
    """
    for match in SENTENCE.finditer(passage.said):
        words = len(match[0].split())
        if words > LONG:
            yield Problem(
                at=passage.path,
                found=Sentence("A sentence here has {words} words.", words=words),
                remedy=Sentence("Make two or three of it, each with one thought."),
            )


@rule(
    severity=WARNING,
    bad="""
    summary: "Burada  bir merkez var."  # <--
    """,
    good="""
    summary: Burada bir merkez var.
    """,
)
def text_spacing(passage: Passage) -> Iterator[Problem]:
    """A text has unnecessary spaces: two in a row, at an end, or a no-break space."""
    match = SPACING.search(passage.said)
    if match:
        yield Problem(
            at=passage.path,
            found=Sentence("There is an unnecessary space here."),
            remedy=Sentence("Leave one ordinary blank between two words, and none before a comma."),
        )


@rule(
    severity=WARNING,
    bad="""
    summary: Hemen gelin!!!  # <--
    """,
    good="""
    summary: Randevu almadan gelebilirsiniz.
    """,
)
def text_noisy(passage: Passage) -> Iterator[Problem]:
    """A text has repeated marks, or emoji.

    A screen reader reads every one of them aloud, and advertising lowers trust.
    """
    if NOISE.search(passage.said):
        yield Problem(
            at=passage.path,
            found=Sentence("This text has repeated marks or emoji."),
            remedy=Sentence("Say it in words, with one full stop."),
        )


@rule(
    severity=WARNING,
    bad="""
    summary: Buraya yazın.  # <--
    """,
    good="""
    summary: Burada kadınlara hukuki danışmanlık verilir.
    """,
)
def text_placeholder(passage: Passage) -> Iterator[Problem]:
    """A text is still the placeholder of a template.

    Readers would find a page that says nothing.
    """
    if PLACEHOLDER.search(passage.said):
        yield Problem(
            at=passage.path,
            found=Sentence("This is still the placeholder text."),
            remedy=Sentence("Write what is known, or take the field out."),
        )


@rule(
    severity=WARNING,
    bad="""
    name: Kadın Danışma Merkezi.  # <--
    """,
    good="""
    name: Kadın Danışma Merkezi
    """,
)
def name_with_full_stop(passage: Passage) -> Iterator[Problem]:
    """A name ends like a sentence."""
    if passage.field in ("name", "title") and re.search(r"(?<!\b[A-Za-z]{2})[.;,:]$", passage.said):
        yield Problem(
            at=passage.path,
            found=Sentence("The name ends with a mark."),
            remedy=Sentence("Take the mark out."),
        )


@rule(
    severity=WARNING,
    bad="""
    name: Kadın Danışma Merkezi
    summary: Kadın Danışma Merkezi.  # <--
    """,
    good="""
    name: Kadın Danışma Merkezi
    summary: Kadınlara ve çocuklarına ücretsiz danışmanlık verir.
    """,
)
def summary_repeats_name(record: Offer) -> Iterator[Problem]:
    """A summary says no more than the name."""
    if record.summary.source.rstrip(".").casefold() == record.name.source.casefold():
        yield Problem(
            at=("summary",),
            found=Sentence("The summary repeats the name."),
            remedy=Sentence("Say in one sentence who gets what here."),
        )
