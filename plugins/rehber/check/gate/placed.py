"""Whether a sentence says where its house is, by its grammar and not by what stands beside it: "it is in the old mill".

Lists of landmarks never end. What ends is the ways of saying *where*: a verb of being with a preposition, or an ending; and
the few nouns that may stand there and tell nothing ("in danger", "in every province").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.check.gate import places
from rehber.check.gate.lexicon import names

if TYPE_CHECKING:
    from rehber.check.gate.lexicon import Lexicon

REACH = 3  #: words between a house and the verb that says where it is
NEXT = 2  #: the same where there is no verb, but a preposition alone
BESIDE = 17  #: characters between the two words of *değirmendeki sığınma evi*
ARTICLE = re.compile(r"\s*(?:l'|(?:the|an?|its|their|our|les?|la|une?|des?|du|der|die|das|dem|den|eine?[mrns]?)\s+)?")
NEVER = "(?!)"
#: "of something, in its something": *kampüsün içinde*
POSSESSION = re.compile(
    r"[^\W\d_]{2,22}(?:n[iu]n|[iu]n)\s([^\W\d_]{2,22}[iu]n)[dt][ae](?:d[iu]r|y[iu]z|ki)?(?=\s{0,2}(?:,|;|$))"
)
LAST_WORD = re.compile(r"([^\W\d_]{2,30})(?:'([^\W\d_]{2,12}))?[\W_]{0,4}$")
WORD = re.compile(r"([^\W\d_]{2,24})'?[dt][ae]ki(?:ler)?\s")


def placed(text: str, words: Lexicon) -> bool:
    """Whether folded *text*, a clause, says in which other place a house is."""
    small = text.lower()
    if words.locative.pattern != NEVER and _by_possession(small, words):
        return True
    houses = [found.end() for subject in (names(), words.dwelling) for found in subject.finditer(small)]
    if not houses:
        return False
    return _by_ending(small, words) or _beside_the_house(small, words) or _by_verb(small, houses, words)


def _by_possession(small: str, words: Lexicon) -> bool:
    return any(not _tells_nothing(found[1], words) for found in POSSESSION.finditer(small.rstrip(" .!)")))


def _by_ending(small: str, words: Lexicon) -> bool:
    """Whether the last word of a clause says where: *değirmendedir*."""
    last = LAST_WORD.search(small[-48:])
    if last is None:
        return False
    ending = words.locative.search(last[2] or last[1])
    return ending is not None and not _tells_nothing(last[1] if last[2] else last[1][: ending.start()], words)


def _beside_the_house(small: str, words: Lexicon) -> bool:
    """Whether a word before the house says which one it is by its place: *değirmendeki sığınma evi*."""
    if words.locative.pattern == NEVER:
        return False
    for found in WORD.finditer(small):
        rest = " ".join(small[found.end() :].split()[:4])
        near = names().search(rest)
        if near and near.start() < BESIDE and not _tells_nothing(found[1], words):
            return True
    return False


def _by_verb(small: str, houses: list[int], words: Lexicon) -> bool:
    for verb in words.is_at.finditer(small):
        reach = REACH if " " in verb[0] else NEXT
        if not any(house <= verb.start() and len(small[house : verb.start()].split()) <= reach for house in houses):
            continue
        rest = small[verb.end() :]
        rest = rest[ARTICLE.match(rest).end() :]  # type: ignore[union-attr]  # it matches nothing at least
        if rest[:1].isalpha() and not _tells_nothing(rest, words):
            return True
    return False


def _tells_nothing(rest: str, words: Lexicon) -> bool:
    stem = rest.lstrip()
    return len(stem) < 2 or words.nowhere.match(stem) is not None or places.province_in(stem) or names().match(stem) is not None  # noqa: PLR2004  # letters
