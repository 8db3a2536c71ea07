"""The fold: one form for everything people may type for the same word.

There are two implementations of this specification, this one and ``theme/static/search/fold.js``; ``tests/test_fold.py`` holds
them together. Every range is written out and nothing asks a Unicode table that grows from version to version, except
for normal forms and lower case, which never change for a letter that is in one of the ranges.

1. What is outside the Basic Multilingual Plane becomes a blank: lunr.py and lunr.js sort it differently. So do the
   blocks from Yi to the private use area: Unicode still adds letters there that are no letters to an older browser.
2. Whatever serves as an apostrophe becomes ``'``.
3. NFKC, lower case, NFD; marks are dropped. So Şişli, ŞİŞLİ, şi̇şli and sisli are one word, and so are أ, إ, آ and ا.
4. Letters that are written differently for the same word become one: ``SAME``.
5. A word is a run of letters, digits and apostrophes. After an apostrophe comes a suffix: Eskişehir'de is eskisehir.
   Before one that ends a single letter or ``qu`` comes a French article: l'enfant is enfant.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = re.compile("['`\u00b4\u02b9\u02bb\u02bc\u02bd\u055a\u2018\u2019\u201b\u2032\uff07]")
BEYOND = re.compile("[\ua000-\uf8ff\U00010000-\U0010ffff]")
MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    # hamza by itself, tatweel, the Armenian marks that stand inside a word, soft hyphen, joiners, direction marks, byte order mark
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0621\u0640\u055b\u055c\u055e\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
SAME = str.maketrans(
    {
        **dict(zip("ıðđħłŧøə", "iddhltoe", strict=True)),
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        **dict(zip("ىیېۍێکڪةہھەۃٱۆۇ", "يييييككههههها\u0648\u0648", strict=True)),
        **dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True)),
    }
)
#: Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters as they are once folded.
WORD = re.compile("[0-9a-z\u0100-\u017f\u0370-\u03ff\u0400-\u052f\u0561-\u0586\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3']+")
#: Arabic: "and" or "so", then the article alone or after "in", "like" or "for".
CLITICS = re.compile("^[وف]?(?:ال|بال|كال|لل)(?=.{3})")


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Return the folded words of *text*, in order."""
    return tuple(word for run in WORD.findall(letters(text)) if (word := _without_suffix(run)))


def letters(text: str) -> str:
    """Return *text* with every letter folded, before it is cut into words."""
    plain = APOSTROPHES.sub("'", BEYOND.sub(" ", text))
    bare = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", plain).lower())
    return MARKS.sub("", APOSTROPHES.sub("'", bare)).translate(SAME)


def _without_suffix(run: str) -> str:
    if "'" not in run:
        return run
    head, *rest = [part for part in run.split("'") if part] or [""]
    return rest[0] if rest and (len(head) == 1 or head == "qu") else head


def bare(word: str) -> str:
    """Return an Arabic word without its article and what is written together with it."""
    return CLITICS.sub("", word)
