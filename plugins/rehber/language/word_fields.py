"""The words by which a protected place may be named or located, in every language the site can be in.

A language that is not here cannot be switched on: the check could not find a shelter's address in its texts. Each field is
a comma-separated list. `*` matches any letters at the end of a word (`sokağ*`: sokağı, sokağında) or before it
(`*strasse`); a space matches any separator of two words, or none. Capitals, accents and Turkish letters do not matter.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedWords:
    """What the gate has to know of a language."""

    names: str  #: what a protected place is called, and how it is spoken around
    something_else: str  #: words beside such a name that make it another thing: a shelter for animals, in an air raid
    named_after: str  #: words right behind such a name that make it the name of a street, a body or a law
    streets: str  #: parts of an address that locate by themselves
    doors: str  #: parts of an address that locate with a number beside them
    beside: str  #: relations to another place: behind, next to, on the way; in possessive forms where there are such
    going: str  #: how one gets there: stops, turns, distances
    preposition: str  #: words before the name of a place; empty where endings say it
    endings: str = ""  #: endings of the names of quarters and villages, with their case endings cut off
    harmless: str = ""  #: phrases with a word of the lists above that locate nothing
    kept_back: str  #: what is said when a place is *not* told, or is only reached through somebody
    pointing: str  #: words that mean the place a sentence before has named
    public: str  #: the public bodies whose place may be told beside it
    at: str  #: ways of saying @ in words
    dot: str  #: ways of saying the dot of an address in words
    numbers: str  #: the words for numbers
    people: str  #: who is at risk
    risk: str  #: what from, or by whose decision
    stay: str  #: that they live there for a time
    other_words: str = ""  #: what may stand in the id of a protected record
    dwelling: str  #: the house itself, as a protected record or a sentence about one speaks of it
    is_at: str  #: verbs with a preposition that say where something is; empty where endings say it
    nowhere: str  #: what may stand in that place and tells nothing: "danger", "every province"
    joining: str  #: words between two numbers in words
    by_day: str  #: what public places do in the daytime: advice, courses
    more: str  #: words right beside such a name that speak of how many there are or should be, and of no one of them
    suffering: str = ""  #: words of `stay` that mean something else
    unmistakable: str = ""  #: those of `names` that mean nothing else unless the word before them says so
    locative: str = ""  #: endings that say where, in languages that have them
