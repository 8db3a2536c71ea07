"""What a new directory must know of itself, and what is no answer to that."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rehber.catalogue.finding import Sentence
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.geography import gazetteer
from rehber.language.table import TABLE

UNKNOWN = "unknown"
ADDRESS = re.compile(r"https://[a-z0-9.-]+(?:/[A-Za-z0-9._~/-]*)?")  #: as the schema has it for `base_url`
CONTACT = re.compile(r"[^\s@\"\\]+@[^\s@\"\\]+\.[^\s@\"\\]+")
LONGEST = 120  #: letters of a name
#: Turkish letters that are no letters of an id.
PLAIN = str.maketrans("çğıöşüâîû", "cgiosuaiu")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the operator has decided."""

    name: str  #: of the directory
    publisher: str
    languages: tuple[str, ...]  #: codes; Turkish, the language of the catalogue, first
    province: str  #: as the gazetteer writes it, or "" for the whole country
    address: str  #: of the site, or `unknown`
    contact: str  #: an e-mail address, or `unknown`
    help_lines: bool  #: whether the national help lines are taken over

    @property
    def id(self) -> str:
        """Return the id of the directory, made of its name."""
        words = re.sub(r"[^a-z0-9]+", "-", self.name.replace("İ", "i").replace("I", "ı").lower().translate(PLAIN))
        return words.strip("-")[:60].rstrip("-") if len(words.strip("-")) > 1 else "dizin"


class NoAnswer(ValueError):
    """Something is no answer to its question. The argument is a :class:`Sentence`."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(why.text)
        self.why = why


def name(given: str) -> str:
    """Return a name that can stand in the catalogue and in the head of a page."""
    told = " ".join(given.split())
    if not told or len(told) > LONGEST or re.search(r'["\\{}|$\[\]<>`*]', told) or not told.isprintable():
        raise NoAnswer(Sentence("Write a name of at most {most} letters, without quotes, brackets and braces.", most=LONGEST))
    return told


def languages(given: str) -> tuple[str, ...]:
    """Return the codes of languages, written with commas or blanks between them; Turkish is always the first."""
    codes = [code for code in re.split(r"[,\s]+", given.strip().lower()) if code]
    unknown = [code for code in codes if code not in TABLE]
    if unknown or not codes:
        raise NoAnswer(Sentence("Choose among these languages: {known}.", known=", ".join(TABLE)))
    return tuple(dict.fromkeys((SOURCE_LANGUAGE, *codes)))


def province(given: str) -> str:
    """Return the province as the gazetteer writes it; "" for the whole country."""
    if not given.strip():
        return ""
    said = gazetteer.plain_letters(given.strip())
    found = next((known for known in gazetteer.provinces() if gazetteer.plain_letters(known.name) == said), None)
    if found is None:
        raise NoAnswer(
            Sentence("There is no province `{name}` in Türkiye. Leave it empty for the whole country.", name=given[:40])
        )
    return found.name


def address(given: str) -> str:
    """Return the address of the site, without a stroke at its end."""
    told = given.strip().rstrip("/") or UNKNOWN
    if told != UNKNOWN and not ADDRESS.fullmatch(told):
        raise NoAnswer(Sentence("Write the whole address, beginning with https://, or leave it empty."))
    return told


def contact(given: str) -> str:
    """Return the e-mail address readers report mistakes to."""
    told = given.strip() or UNKNOWN
    if told != UNKNOWN and not CONTACT.fullmatch(told):
        raise NoAnswer(Sentence("Write an e-mail address, or leave it empty."))
    return told
