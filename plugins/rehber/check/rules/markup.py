"""What a text must not carry: it is shown as it is written, to people and to programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.check.rules.passage import Passage

TAG = re.compile(r"<\s*[/!a-z]|&(?:#[0-9]+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)
SCHEME = re.compile(r"\b(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|\bdata:[a-z]+/|\bfile:/|\bblob:http", re.IGNORECASE)
TEMPLATE = re.compile(r"\{\{|\{%|\$\{|\{(?:attach|static|filename|author|category|index|tag)\}", re.IGNORECASE)
LINK = re.compile(r"\]\s*\(|\bhttps?:|\bwww\.", re.IGNORECASE)
FORMULA = re.compile(r"[=+@\t-](?=\S)")


@rule(
    severity=ERROR,
    bad="""
    summary: Burada <b>kadınlara</b> yardım edilir.  # <--
    """,
    good="""
    summary: Burada kadınlara yardım edilir.
    """,
)
def text_with_html(passage: Passage) -> Iterator[Problem]:
    """A text holds HTML.

    Texts are plain: readers would see the signs themselves. A page must not run what somebody wrote into a text.
    """
    yield from _told(
        passage, TAG, Sentence("There is HTML in this text."), Sentence("Write plain words; `<` and `&` only between blanks.")
    )


@rule(
    severity=ERROR,
    bad="""
    summary: Başvuru için javascript:alert(1) adresine bakın.  # <--
    """,
    good="""
    summary: Başvuru için birime gelin.
    """,
)
def text_with_script(passage: Passage) -> Iterator[Problem]:
    """A text holds an address that would run a program or open a file of the reader's computer."""
    found = Sentence("This text contains an address that runs a program.")
    yield from _told(
        passage, SCHEME, found, Sentence("Delete it. Addresses of web pages belong under `website:` and begin with https://.")
    )


@rule(
    severity=ERROR,
    bad="""
    summary: "Burada {{ directory }} yardım eder."  # <--
    """,
    good="""
    summary: Burada belediye yardım eder.
    """,
)
def text_with_template(passage: Passage) -> Iterator[Problem]:
    """A text contains template syntax.

    `{attach}` would publish another file of the computer, `${` would run as a program on a map.
    """
    found = Sentence("This text contains template syntax.")
    yield from _told(passage, TEMPLATE, found, Sentence("Take the braces out and write plain words."))


@rule(
    severity=WARNING,
    bad="""
    summary: Ayrıntılar için www.example.org sayfasına bakın.  # <--
    """,
    good="""
    summary: Ayrıntılar birimin sayfasındadır.
    website: https://www.example.org/
    """,
)
def text_with_link(passage: Passage) -> Iterator[Problem]:
    """Running text contains the address of a web page.

    It is no link there, it is not checked, and it breaks lines on a narrow screen.
    """
    if passage.field not in ("title", "publisher"):
        found = Sentence("This text contains the address of a web page.")
        yield from _told(passage, LINK, found, Sentence("Put it under `website:`, or under the source it comes from."))


@rule(
    severity=ERROR,
    bad="""
    name: "=HYPERLINK(1)"  # <--
    """,
    good="""
    name: Bir Merkez
    """,
)
def text_like_formula(passage: Passage) -> Iterator[Problem]:
    """A text begins like a formula.

    Whoever opens the open data in a spreadsheet would have it calculated.
    """
    if FORMULA.match(passage.said):
        yield Problem(
            at=passage.path,
            found=Sentence("This text begins with `{sign}`, like a formula.", sign=passage.said[0]),
            remedy=Sentence("Begin it with a letter or a digit."),
        )


def _told(passage: Passage, sign: re.Pattern[str], found: Sentence, remedy: Sentence) -> Iterator[Problem]:
    match = sign.search(passage.said)
    if match:
        yield Problem(at=passage.path, found=found, remedy=remedy, column=match.start())
