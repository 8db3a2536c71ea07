"""People: a directory of institutions names none (Law 6698, KVKK)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.check.gate import fold, personal, protected
from rehber.check.rule import ERROR, WARNING, Problem, rule
from rehber.country.given_names import GIVEN_NAMES
from rehber.language import table
from rehber.language.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.check.rules.passage import Passage

#: How a person is addressed in Turkish behind the name.
ADDRESSED = re.compile(r"\b[A-ZÇĞİÖŞÜ][a-zçğıöşü]+ (?:Hanım|Bey)(?:['’]|\b)")
#: How a person is announced before the name, in each language of the table.
ANNOUNCED = {
    language.code: re.compile(rf"\b(?:{'|'.join(map(re.escape, language.titles))}) +([^\W\d_]+)") for language in table.ALL
}
#: Institutions are named after people; that is no personal data.
NAMED_AFTER = re.compile(
    r"\b(?:Merkezi|Evi|Hastanesi|Okulu|Lisesi|Parkı|Caddesi|Cad\.|Sokağı|Sok\.|Kütüphanesi|Vakfı|Bulvarı|Kampüsü)\b"
)

DIGITS = re.compile("[0-9]{2}")  #: what every telephone number has; quick to look for
NUMBER = re.compile(
    r"(?<![0-9/.-])(?:\+90|0)?[ .(-]{0,3}(5[0-9]{2}|[2-4][0-9]{2})[ .)-]{0,3}[0-9]{3}[ .-]?[0-9]{2}[ .-]?[0-9]{2}(?![0-9])"
)


@rule(
    shows=False,
    severity=WARNING,
    bad="""
    summary: Başvuru için Ayşe Hanım ile görüşün.  # <--
    """,
    good="""
    summary: Başvuru için birimle görüşün.
    """,
)
def person_named(passage: Passage) -> Iterator[Problem]:
    """A text seems to name a person.

    People change their work, and may be looked for by somebody they fled from.
    """
    match = _announced(passage.said, SOURCE_LANGUAGE) or ADDRESSED.search(passage.said)
    told = match and not NAMED_AFTER.search(passage.said, match.end())
    if match and told:
        yield Problem(
            at=passage.path,
            found=Sentence("A person seems to be named here."),
            remedy=Sentence("Name the office or the unit instead."),
            column=match.start(),
        )
    for code, wording in sorted(passage.text.translations.items()):
        if not told and code in TABLE and _announced(wording.text, code):  # others are refused as such
            yield Problem(
                at=passage.path,
                found=Sentence("A person seems to be named in the translation: {language}.", language=code),
                remedy=Sentence("Name the office or the unit instead."),
            )


def _announced(text: str, code: str) -> re.Match[str] | None:
    """Return where a title and a name stand in *text*; a script without capitals cannot tell a name from another word."""
    if code not in TABLE:  # such a language cannot be switched on; whoever tries is told
        return None
    cased = TABLE[code].script != "ARABIC"
    return next((found for found in ANNOUNCED[code].finditer(text) if not cased or found[1][:1].isupper()), None)


@rule(
    severity=WARNING,
    bad="""
    emails: [ayse.yilmaz@sisli.bel.tr]  # <--
    """,
    good="""
    emails: [kadindanisma@sisli.bel.tr]
    """,
)
def email_of_person(catalogue: Catalogue) -> Iterator[Problem]:
    """An e-mail address seems to be a person's.

    It is personal data, and nobody answers when that person has left.
    """
    for record in (*catalogue.organisations, *catalogue.providers):
        for i, address in enumerate(record.emails):
            words = re.split(r"[._+-]", address.partition("@")[0].lower())
            if len(words) > 1 and words[0] in GIVEN_NAMES:
                yield Problem(
                    at=(*record.path, "emails", i),
                    found=Sentence("This seems to be the address of a person."),
                    remedy=Sentence("Ask for the address of the unit."),
                )


@rule(
    shows=False,
    severity=ERROR,
    bad="""
    summary: Başvuru için 0532 123 45 67 numarasını arayın.  # <--
    """,
    good="""
    summary: Başvuru telefonla yapılır.
    """,
)
def mobile_in_text(passage: Passage) -> Iterator[Problem]:
    """Running text contains a mobile number.

    There it passes the question whose it is; a person's own number does not belong in a public directory.
    """
    language = next((code for text, code in protected.said(passage.text) if personal.mobile(fold.fold(text))), None)
    if language is not None:
        match = NUMBER.search(passage.said)
        yield Problem(
            at=passage.path,
            translated=passage.translated(language),
            found=Sentence("This text contains a mobile number."),
            remedy=Sentence("Take it out; the institution's own belongs under `phones:` with `institutional: true`."),
            column=match.start() if match and match[1].startswith("5") else 0,
        )


@rule(
    severity=WARNING,
    bad="""
    summary: Başvuru için (0212) 708 89 90 numarasını arayın.  # <--
    """,
    good="""
    summary: Başvuru telefonla yapılır.
    phones: [{number: "(0212) 708 89 90"}]
    """,
)
def phone_in_text(passage: Passage) -> Iterator[Problem]:
    """Running text contains a telephone number.

    It cannot be tapped there, is not in the open data, and is forgotten when the number changes.
    """
    match = NUMBER.search(passage.said) if DIGITS.search(passage.said) else None
    if match and not match[1].startswith("5"):
        yield Problem(
            at=passage.path,
            found=Sentence("This text contains a telephone number."),
            remedy=Sentence("Put it under `phones:`, and say in the text only that one can call."),
            column=match.start(),
        )
