"""What a protected record may say of itself: what happens there, for whom, in which province. Nothing that leads there."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING

from rehber.check.gate import fold, places, traces
from rehber.check.gate.lexicon import compiled, lexicon
from rehber.check.gate.traces import Trace
from rehber.language.protected_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

EDGE = 24  #: characters at the ends of two fields that are read as one
WORD_AT_END = re.compile(r"[^\W\d_]{2,20}\W{0,2}$")
WORD_AT_START = re.compile(r"\W{0,2}[^\W\d_]{2,20}")
PLATES = frozenset(f"{plate:02}" for plate in range(1, 82)) | frozenset(str(plate) for plate in range(1, 82))


def traces_of(text: str, language: str, allowed: frozenset[str] = frozenset()) -> set[Trace]:
    """Return what in folded *text* a protected record may not hold; *allowed* are numbers that are a field of it."""
    found = traces.of(text, language)
    if traces.digits(text, allowed):
        found.add(Trace.DIGITS)
    if traces.squeezed_district(text) and traces.LIKE_DIGITS.sub("", text.lower()).count(" ") * 2 > len(text) // 2:
        found.add(Trace.TOWN)
    return found


def telling_id(name: str) -> bool:
    """Whether the id of a protected record has a word in it that is neither what it is nor its province.

    An id stands in addresses and cannot be changed later, so it is the other way round here: only known words may stand in it.
    """
    words = [word for word in name.split("-") if word]
    if sum(word.isdigit() for word in words) > 1 or any(word.isdigit() and word not in PLATES for word in words):
        return True
    unknown = [word for word in words if not word.isdigit() and not _plain_id_word(word)]
    return bool(unknown)


def split_over(texts: Iterable[tuple[str, str]]) -> bool:
    """Whether two fields of a record, each innocent, make the name of a district where they meet.

    *texts* are pairs of folded text and language.
    """
    ends = [(WORD_AT_END.search(text[-EDGE:]), WORD_AT_START.match(text)) for text, _ in texts]
    for (end, _), (_, start) in permutations(ends, 2):
        if end is None or start is None:
            continue
        both = fold.squeezed(end[0]) + fold.squeezed(start[0])
        if both in places.districts() and len(both) > places.JOINED:
            return True
    return False


def _plain_id_word(word: str) -> bool:
    return word in places.provinces() or _vocabulary().fullmatch(word) is not None


def _vocabulary() -> re.Pattern[str]:
    return compiled(",".join(words.other_words for words in WORDS.values() if words.other_words))


def speaks(language: str) -> bool:
    """Whether the gate knows the words of *language*."""
    try:
        lexicon(language)
    except LookupError:
        return False
    return True
