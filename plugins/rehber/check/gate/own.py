"""What a protected record may say of itself: what happens there, for whom, in which province. Nothing that leads there."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

from rehber.check.gate import fold, place_words, places, traces
from rehber.check.gate.lexicon import compiled, lexicon
from rehber.check.gate.traces import Trace
from rehber.language.protected_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

EDGE = 24  #: characters at the ends of two fields that are read as one
WORD_AT_END = re.compile(r"[^\W\d_]{2,20}\W{0,2}$")
WORD_AT_START = re.compile(r"\W{0,2}[^\W\d_]{2,20}")
LATIN = re.compile(r"(?<![^\W\d_])[A-Za-z]{2,30}")
SHORT = 4  #: letters; shorter words are articles and endings
#: The languages that write a capital letter inside a sentence only where a name stands.
CAPITALS_ARE_NAMES = ("tr", "en", "fr", "ku")
#: Further words of such names and sentences.
COMMON = (
    "aile* sosyal* hizmet* bakanli* bakanlı* mudurlu* büyükşehir* buyuksehir* siddet* onleme* izleme* hat* kanun* geçici* gecici* ara* ilk* adim* "
    "istasyon* koruyucu* onleyici* kadin* cocuk* ulusal* genel* sayili* destek* acil* yardim* saglik* adalet* women* children* family* social* services* ministry* "
    "help* line* law* prevention* monitoring* metropolitan* province* provincial* first* step* temporary* protected* violence* femme* enfant* ministere* "
    "famille* ligne* loi* centre* maison* pour* avec* jinan* zarok* malbat* wezaret* xeta* mala* demki* stargeha* with* from* their* and* the* interim* relais* etape* transit* accueil* halfway* emergency* crisis* shelter* safe* hebergement* yeni* vilayet* provinz* frauen* und*"
).replace(" ", ",")
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


def own_name(text: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether a name of a protected record has a word of Latin letters in it that only this place could have.

    Whoever knows its own name asks a search engine for the rest. *known* are words of the names of those who run it.
    """
    return any(not _is_known(word.lower(), known) for word in LATIN.findall(text))


def proper_name(text: str, language: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence of a protected record has a name in it: a word with a capital letter where none belongs."""
    if language not in CAPITALS_ARE_NAMES or text.upper() == text:
        return False
    for word in LATIN.finditer(text):
        inside = not place_words.INITIAL.search(text[max(0, word.start() - 3) : word.start()])
        if inside and word[0][0].isupper() and not word[0].isupper() and not _is_known(word[0].lower(), known):
            return True
    return False


def _is_known(small: str, known: frozenset[str]) -> bool:
    stems = (stem for stem in (*known, *places.provinces()) if small.startswith(stem))
    return (
        len(small) < SHORT
        or small in traces.NO_PLACE
        or next(stems, None) is not None
        or _spoken().fullmatch(small) is not None
    )


@lru_cache(maxsize=1)
def _spoken() -> re.Pattern[str]:
    """Return the words that may stand in a name: those of protected places, people, bodies and what happens there."""
    lists = (
        entry
        for words in WORDS.values()
        for entry in (words.names, words.people, words.public, words.risk, words.stay, words.other_words)
    )
    single = {word for entries in lists for entry in entries.split(",") for word in entry.split() if word.strip("*")}
    return compiled(",".join(sorted(single | set(COMMON.split()))))


def spoken_over(texts: Iterable[tuple[str, str]]) -> bool:
    """Whether the fields of a record, read one after the other, make a telephone number in words; *texts* as below."""
    by_language: dict[str, list[str]] = {}
    for text, language in texts:
        by_language.setdefault(language, []).append(text.lower())
    return any(
        traces.spoken_digits(", ".join(said), lexicon(language)) > traces.SPOKEN for language, said in by_language.items()
    )


def split_over(texts: Iterable[tuple[str, str]]) -> bool:
    """Whether two fields of a record, each innocent, make the name of a district where they meet.

    *texts* are pairs of folded text and language.
    """
    ends = [(WORD_AT_END.search(text[-EDGE:]), WORD_AT_START.match(text)) for text, _ in texts]
    for (end, _), (_, start) in permutations(ends, 2):
        if end is None or start is None:
            continue
        both = fold.squeezed(end[0]) + fold.squeezed(start[0])
        if both in places.districts() and len(both) > place_words.JOINED:
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
