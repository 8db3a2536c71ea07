"""The words of a language, folded and made ready to be looked for in folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import lru_cache

from rehber.check.gate import fold
from rehber.language.protected_words import WORDS

LONGEST = 24  #: letters `*` stands for; a bound keeps every search linear
START = "(?<![^\\W_])(?=[^\\W_])"  #: where a word begins
NEVER = re.compile(r"(?!)")
LONG = 5  #: letters from which on a word of an address is looked for in every language
PLAINLY_ENGLISH = frozenset(
    ["behind", "beside", "opposite", "adjacent", "upstairs", "downstairs"]
)  #: words of no other language
IN_BRACKETS = re.compile(r"[\[(]\s*(?:et|at|dot|nokta|nk|point|arobase|kuyruklu a|punkt|xal|kom)\s*[\])]")


class WordsMissing(LookupError):
    """A language is switched on whose words for protected places nobody has written down."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One expression for each field of :class:`rehber.language.protected_words.ProtectedWords`."""

    something_else: re.Pattern[str]
    named_after: re.Pattern[str]
    streets: re.Pattern[str]
    doors: re.Pattern[str]
    beside: re.Pattern[str]
    going: re.Pattern[str]
    preposition: re.Pattern[str]
    harmless: re.Pattern[str]
    kept_back: re.Pattern[str]
    pointing: re.Pattern[str]
    public: re.Pattern[str]
    at: re.Pattern[str]
    dot: re.Pattern[str]
    numbers: re.Pattern[str]
    people: re.Pattern[str]
    risk: re.Pattern[str]
    stay: re.Pattern[str]
    dwelling: re.Pattern[str]
    is_at: re.Pattern[str]
    nowhere: re.Pattern[str]
    joining: re.Pattern[str]
    by_day: re.Pattern[str]
    more: re.Pattern[str]
    unmistakable: re.Pattern[str]
    suffering: re.Pattern[str]
    locative: re.Pattern[str]


@lru_cache(maxsize=32)
def lexicon(language: str) -> Lexicon:
    """Return the words of *language*; raise :class:`WordsMissing` where nobody has written them."""
    if language not in WORDS:
        raise WordsMissing(language)
    words = WORDS[language]
    wanted = (field.name for field in fields(Lexicon) if field.name not in ("streets", "beside", "locative"))
    return Lexicon(
        streets=_streets(language),
        beside=_beside(language),
        locative=_endings(words.locative),
        **{name: compiled(getattr(words, name)) for name in wanted},
    )


@lru_cache(maxsize=1)
def names() -> re.Pattern[str]:
    """Return what a protected place is called in any language: a text may be in another one than it says."""
    return compiled(",".join(words.names for words in WORDS.values()), gap="[\\W_]{0,3}")


@lru_cache(maxsize=1)
def joined_names() -> re.Pattern[str]:
    """Return the same without blanks, for words that are spaced out or run together."""
    entries = {fold.squeezed(fold.fold(entry)) for words in WORDS.values() for entry in words.names.split(",")}
    return re.compile("|".join(sorted((entry for entry in entries if len(entry) > 6), key=len, reverse=True)))  # noqa: PLR2004  # shorter ones are inside other words


@lru_cache(maxsize=256)
def compiled(entries: str, gap: str = "[\\W_]{1,3}") -> re.Pattern[str]:
    """Return an expression for a list divided by commas, in the notation of the table of words."""
    parts = {_entry(entry.strip(), gap) for entry in entries.split(",") if entry.strip()}
    if not parts:
        return NEVER
    ordered = sorted(parts, key=lambda part: (-len(part), part))
    words = [part.removeprefix(START) for part in ordered if part.startswith(START)]
    signs = [part for part in ordered if not part.startswith(START)]
    return re.compile("|".join([*([f"{START}(?:{'|'.join(words)})"] if words else []), *signs]))


def _endings(entries: str) -> re.Pattern[str]:
    """Return an expression for the end of a word."""
    parts = sorted((fold.fold(entry.strip()).lower() for entry in entries.split(",") if entry.strip()), key=len, reverse=True)
    return re.compile(f"n?(?:{'|'.join(parts)})$") if parts else NEVER


def _entry(entry: str, gap: str) -> str:
    begins = START if entry.lstrip("*")[:1].isalnum() else "(?<![^\\W_])"
    start = f"{begins}[^\\W_]{{0,{LONGEST}}}" if entry.startswith("*") else begins
    words = []
    for word in entry.lstrip("*").split():
        stem = fold.fold(word.rstrip("*")).lower()
        words.append(re.escape(stem) + (f"[^\\W_]{{0,{LONGEST}}}" if word.endswith("*") else ""))
    end = "" if entry.endswith("*") and not entry.endswith(" *") else "(?![^\\W_])"
    return start + gap.join(words) + end


def _streets(language: str) -> re.Pattern[str]:
    """Return the words of an address: all of the language's own, and of every other those that are long or in another script."""
    others = (words.streets for code, words in WORDS.items() if code != language)
    far = (entry for entries in others for entry in entries.split(",") if _is_far(entry.strip()))
    return compiled(",".join((WORDS[language].streets, *far)))


def _beside(language: str) -> re.Pattern[str]:
    """Return the relations: all of the language's own, and those of several words in the two languages everybody copies from."""
    others = (WORDS[code].beside for code in ("tr", "en") if code != language)
    far = (
        entry
        for entries in others
        for entry in entries.split(",")
        if len(entry.strip()) > LONG and (" " in entry.strip() or entry.strip() in PLAINLY_ENGLISH)
    )
    return compiled(",".join((WORDS[language].beside, *far)))


def _is_far(entry: str) -> bool:
    return " " not in entry and (len(entry.strip("*")) >= LONG or not fold.fold(entry).isascii())
