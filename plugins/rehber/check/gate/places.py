"""Names of provinces and districts in a text of any script: the gazetteer, heard as people of each script write it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from rehber.check.gate import fold
from rehber.check.gate.place_words import (
    ARABIC,
    ARMENIAN,
    COMMON,
    CYRILLIC,
    ENDINGS,
    EVERYDAY,
    INITIAL,
    JOINED,
    LATIN_AS_ARABIC,
    OTHER_ENDINGS,
    PREFIXES,
    SHORTEST,
    SOUND_ALIKE,
    TOKEN,
)
from rehber.geography import gazetteer


@lru_cache(maxsize=1)
def provinces() -> frozenset[str]:
    """Return the names of the provinces, folded, in small letters."""
    return frozenset(_plain(province.name) for province in gazetteer.provinces())


@lru_cache(maxsize=1)
def districts() -> frozenset[str]:
    """Return the names of the districts, folded; not those that are called as a province is, and not the central ones."""
    found = {_plain(name) for name in gazetteer.district_names()}
    whole = {name.replace(" ", "") for name in found} | found
    return frozenset(whole - provinces() - {"merkez"})


@lru_cache(maxsize=1)
def _stems() -> dict[str, list[str]]:
    by_start: dict[str, list[str]] = {}
    for name in districts():
        by_start.setdefault(name[:3], []).append(name)
    return by_start


@lru_cache(maxsize=1)
def _heard() -> dict[str, frozenset[str]]:
    """Return the districts as other scripts write them."""
    slavic = {name.replace("y", "i") for name in districts() if len(name) > SHORTEST}
    arabic = set()
    for name in districts() - (COMMON - {"konak", "cesme"}):
        keys = {"".join(LATIN_AS_ARABIC.get(letter, letter) for letter in name.replace(" ", ""))}
        keys |= {"".join(LATIN_AS_ARABIC.get(letter, letter) for letter in name.replace("v", "f").replace(" ", ""))}
        arabic |= {key for key in keys if len(key) > SHORTEST or (len(key) == SHORTEST and "W" in key and len(name) > SHORTEST)}
        arabic |= {_bones(key) for key in keys if len(_bones(key)) > SHORTEST + 1} | {
            _once(key) for key in keys if len(_once(key)) > SHORTEST
        }
        if name.endswith("a") or len(name) <= 4:  # noqa: PLR2004
            arabic |= {key + "." for key in keys if len(key) == SHORTEST}
    return {"letters": frozenset(slavic), "arabic": frozenset(arabic)}


def district_in(text: str, *, slug: bool = False) -> re.Match[str] | None:
    """Return where folded *text* names a district; in a *slug* there are no capitals and words may run together."""
    for word in TOKEN.finditer(text):
        if _is_district(word, text, slug=slug):
            return word
    return _two_words(text)


def joined_district(letters: str) -> bool:
    """Whether a run of letters without blanks has the name of a district in it."""
    return any(name in letters for name in districts() if len(name) > JOINED and " " not in name and name not in COMMON)


def other_province(text: str, own: str) -> bool:
    """Whether folded text names another province than *own*: as a name, with a capital letter, inside a sentence."""
    home = _plain(own)
    for word in TOKEN.finditer(text):
        small = word[0].lower()
        if word[0][0].isupper() and not INITIAL.search(text[max(0, word.start() - 3) : word.start()]):
            named = next(
                (name for name in provinces() if small.startswith(name) and ENDINGS.fullmatch(small[len(name) :])), home
            )
            if named != home:
                return True
    return False


def province_in(text: str) -> bool:
    """Whether folded *text* begins with the name of a province."""
    word = TOKEN.match(text)
    return word is not None and _starts(word[0].lower(), provinces())


def _is_district(word: re.Match[str], text: str, *, slug: bool) -> bool:
    small = word[0].lower()
    if small.isascii():
        name = _latin(small)
        if name is None or len(name) < SHORTEST:
            return False
        if name not in COMMON or (slug and small == name and name not in EVERYDAY):
            return True
        if slug or not word[0][0].isupper() or _capitals(text[max(0, word.start() - 40) : word.end() + 40]):
            return False
        return text[word.end() : word.end() + 1] == "'" or not INITIAL.search(text[max(0, word.start() - 3) : word.start()])
    return _other_script(small)


def _capitals(text: str) -> bool:
    return text.upper() == text


@lru_cache(maxsize=16384)
def _latin(small: str) -> str | None:
    """Return the district a small Latin word names, whatever its ending."""
    for name in sorted(_stems().get(small[:3], ()), key=len, reverse=True):
        if small == name or (small.startswith(name) and name not in COMMON and ENDINGS.fullmatch(small[len(name) :])):
            return name
    return None


@lru_cache(maxsize=16384)
def _other_script(small: str) -> bool:
    if small in SOUND_ALIKE:
        return False
    first = small[0]
    if first in CYRILLIC or first in ARMENIAN:
        heard = _spelt(small)
        return any(
            heard.startswith(stem) and len(stem) > SHORTEST - 1 and OTHER_ENDINGS.fullmatch(heard[len(stem) :])
            for name in _heard()["letters"]
            if name[0] == heard[0] and (name not in COMMON or name in ("konak", "cesme"))
            for stem in _both(name)
        )
    return any(_sounds_like_one(_arabic(small[len(prefix) :])) for prefix in PREFIXES if small.startswith(prefix))


def _sounds_like_one(key: str) -> bool:
    known = _heard()["arabic"]
    return (
        key in known
        or (len(_once(key)) > SHORTEST and _once(key) in known)
        or (len(_bones(key)) > SHORTEST + 1 and _bones(key) in known)
    )


def _once(key: str) -> str:
    """Return a key with no letter twice in a row: scripts double them differently."""
    return re.sub(r"(.)\1+", r"\1", key)


def _bones(key: str) -> str:
    return key.replace("W", "").replace("Y", "").replace(".", "")


def _both(name: str) -> tuple[str, ...]:
    """Return a name, and it without a last vowel that case endings replace."""
    return (name, name[:-1]) if name[-1] in "ae" and len(name) > SHORTEST else (name,)


def _spelt(small: str) -> str:
    small = small.replace("дж", "ջ").replace("ու", "у")
    return "".join(ARMENIAN.get(letter) or CYRILLIC.get(letter, "") for letter in small)


def _arabic(word: str) -> str:
    heard = "".join(ARABIC.get(letter, "") for letter in word.replace("تش", "چ"))
    core, last = heard.replace(".", ""), word[-1:] in "اه"
    core = core[:-1] if word[-1:] == "ه" else core
    return core + ("." if last and len(core) == SHORTEST else "")


def _two_words(text: str) -> re.Match[str] | None:
    """Return a name of two words, or one that another script writes as two."""
    found = list(TOKEN.finditer(text))
    for one, two in pairwise(found):
        both = one[0].lower() + two[0].lower()
        if both.isascii():
            if f"{one[0].lower()} {two[0].lower()}" in districts() and one[0][0].isupper():
                return one
        elif one[0][0] in ARABIC and _sounds_like_one(_arabic(both)) and len(_arabic(both)) > SHORTEST + 1:
            return one
    return None


def _starts(small: str, names: frozenset[str]) -> bool:
    return any(small.startswith(name) and ENDINGS.fullmatch(small[len(name) :]) for name in names)


def _plain(name: str) -> str:
    return fold.fold(name).lower()
