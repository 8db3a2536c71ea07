"""The fold of the gate: one plain form for every way of writing the same words, so that no disguise gets past a rule.

It is not the fold of the search (:mod:`rehber.language.fold`), which must be the same in a browser and keeps apart what
people type for different things. This one may be wrong about a word now and then; it must not be deceived.

Entities, percent and backslash escapes are resolved, invisible characters and combining marks taken out, digits of every
script and letters that look like Latin ones in a Latin word written plainly. Capital letters stay: a name of a town may be
a common word too.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

TURKISH = str.maketrans("ıİşŞğĞçÇöÖüÜâÂîÎûÛêÊ’‘`´ʼ", "iIsSgGcCoOuUaAiIuUeE'''''")  #: quick: most texts need no more
PLAIN = re.compile(r"[ -\x24\x27-\x5b\x5d-~\n]*")  #: neither `%` nor `&` nor a backslash
ESCAPE = re.compile(r"\\u\{?([0-9a-fA-F]{4,5})\}?|\\x([0-9a-fA-F]{2})")
PUNYCODE = re.compile(r"xn--[a-z0-9-]{1,59}", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
DASHES = re.compile(r"[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")

#: Letters of other scripts that look like Latin ones: Cyrillic, Greek, Armenian, Cherokee (Unicode TR 39, confusables).
LIKE_LATIN = str.maketrans(
    "АВЕЅІЈКМНОРСТУХЗҮаеѕіјкморсухԁһӏгвтнпйиԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεικνορτυχηωγՕՍօսհոցԱքաᎪᏴᏟᎠᎬᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃᏀᏌΌό",
    "ABESIJKMHOPCTYX3YaesijkmopcyxdhlrbthnuuqwABEZHIKMNOPTYXabeikvoptyxnwyOUouhngUqwABCDEHIJKLMPRSTVWZGUOo",
)
DERIVED = re.compile(r"LATIN (?:(CAPITAL|SMALL) LETTER|LETTER SMALL CAPITAL) ([A-Z])(?: WITH .*)?$")
WIDER = {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "ə": "e", "ʙ": "b"}
ARABIC = str.maketrans("أإآٱىيكةۀؤئ", "ااااییکههوی", "ـ")
#: Digits and signs that stand for letters in a word, as in `k0nuk`.
LEET = str.maketrans("013457@$|", "oieastasi")
LETTERED = re.compile(r"(?<![A-Za-z013457@$|])[A-Za-z013457@$|]{2,40}")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return *text* in its plain form; see the module. Lines stay lines."""
    quick = text.translate(TURKISH)
    if PLAIN.fullmatch(quick):
        return quick
    text = DASHES.sub("-", _resolved(text)).translate(TURKISH)
    text = "".join(map(_letter, unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))))
    return text if text.isascii() else WORD.sub(_one_script, text).translate(ARABIC)


def lower(text: str) -> str:
    """Return folded text in small letters."""
    return text.lower()


def words_from_leet(text: str) -> str:
    """Return folded text with the digits in words read as the letters they look like."""
    return LETTERED.sub(lambda word: word[0].translate(LEET) if any(sign.isalpha() for sign in word[0]) else word[0], text)


def squeezed(text: str) -> str:
    """Return the letters of folded text alone, small and without blanks."""
    return "".join(letter for letter in text.lower() if letter.isalpha())


def _resolved(text: str) -> str:
    for _ in range(2):  # what was escaped twice is shown escaped once
        if "%" in text:
            text = unquote(text)
        if "&" in text:
            text = html.unescape(text)
    if "\\" in text:
        text = ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), text)
    return PUNYCODE.sub(_unpunycoded, text) if "xn--" in text.lower() else text


def _unpunycoded(label: re.Match[str]) -> str:
    try:
        return label[0][4:].encode().decode("punycode")
    except UnicodeError:
        return label[0]


@lru_cache(maxsize=4096)
def _letter(letter: str) -> str:
    """Return one character plainly: nothing for what is not seen, a digit for a digit, `b` for a b with a hook."""
    if letter.isascii():
        return letter
    category = unicodedata.category(letter)
    if category in ("Mn", "Me", "Cf", "Cc", "Cs", "Co", "Cn") or letter in "\u2800\u3164\uffa0\u115f\u1160":
        return ""
    if (digit := unicodedata.digit(letter, None)) is not None:
        return str(digit)
    if category.startswith("Z"):
        return "\n" if category in ("Zl", "Zp") else " "
    return WIDER.get(letter) or _without_its_hook(letter)


def _without_its_hook(letter: str) -> str:
    """Return the plain letter that a letter of the wider Latin alphabet is made of; any other as it is."""
    bare = DERIVED.match(unicodedata.name(letter, ""))
    if bare is None:
        return letter
    return bare[2] if bare[1] == "CAPITAL" else bare[2].lower()


def _one_script(word: re.Match[str]) -> str:
    """Write a word that mixes Latin with other letters in Latin alone."""
    mixed = any(letter.isascii() for letter in word[0]) or "CHEROKEE" in unicodedata.name(word[0][0], "")
    return word[0].translate(LIKE_LATIN) if mixed else word[0]
