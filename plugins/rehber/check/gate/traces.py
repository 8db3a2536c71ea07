"""What leads to a place or a person in folded text, whatever the language: digits, numbers in words, addresses, codes, links."""

from __future__ import annotations

import re
from enum import StrEnum

from rehber.check.gate import fold, place_words, placed, places
from rehber.check.gate.lexicon import IN_BRACKETS, Lexicon, lexicon


class Trace(StrEnum):
    """A kind of what was found. Never what it says."""

    DIGITS = "digits"
    PHONE = "phone"
    MAIL = "mail"
    LINK = "link"
    POINT = "point"  #: coordinates, a plus code, a link to a map
    STREET = "street"
    BESIDE = "beside"
    WAY = "way"
    TOWN = "town"
    PLACED = "placed"  #: in another place, by the grammar of the sentence
    NAME = "name"  #: a name of its own


DIGIT = re.compile(r"[0-9]")
NUMBER = re.compile(r"[0-9]+")
#: The numbers anybody may be told: help lines, emergency, the law against violence.
TOLD_TO_ALL = frozenset(
    ["110", "112", "122", "144", "153", "155", "156", "157", "170", "177", "182", "183", "184", "191", "6284"]
)
TIME_OR_DAY = re.compile(
    r"(?<![0-9.])(?:[0-9]{1,2}[.:][0-9]{2}(?![.:]?[0-9])|[0-9]{1,2}[./][0-9]{1,2}[./](?:19|20)[0-9]{2}(?![0-9])|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|(?:19|20)[0-9]{2}(?=\s?[-/]\s?(?:19|20)[0-9]{2}(?![0-9])))"
)
RUN = re.compile(r"[0-9](?:[^\w\n]{0,3}[0-9]){6,24}")
AMOUNT = re.compile(r"[1-9][0-9]{0,2}(?:[., ][0-9]{3}){2,}(?![0-9])")
MAIL = re.compile(r"@|\(a\)|\[a\]|kuyruklu a|at[- ]isareti|et[- ]isareti|at[- ]sign|arobase|klammeraffe")
TLD = "(?:org|com|net|tr|gov|edu|info|io|app|gl|me|be|ly|de|fr|ru|am|ir|eu|k12|bel|to|co|link|page|example)"
LINK = re.compile(
    rf"https?:|www\.|[a-z0-9]\.{TLD}(?![a-z0-9])|(?<![a-z])(?:geo|tel|mailto|sms|whatsapp|maps):|wa\.me|t\.me|/maps|what3words|w3w|///[a-z]+\.[a-z]+\.[a-z]+"
)
MAP = re.compile(
    r"goo\.gl|maps?[./]|/map|/maps?\b|harita|openstreetmap|osm\.org|yandex\.[a-z.]{2,6}/|geo:|mlat=|mlon=|[?&]ll=|what3words|w3w|plus\.codes|waze|foursquare"
)
PLUS_CODE = re.compile(
    r"(?<![a-z0-9])[23456789cfghjmpqrvwx]{2,8} ?\+ ?[23456789cfghjmpqrvwx]{2,3}(?![a-z0-9])|(?<![a-z0-9])[23456789cfghjmpqrvwx]{8}-[23456789cfghjmpqrvwx]{2,3}(?![a-z0-9])"
)
COORDINATE = re.compile(r"(?<![0-9.,])[2-4][0-9][.,][0-9]{3,9}(?![0-9])|[0-9]{1,2} ?[°º] ?[0-9]{1,2}")
#: A sequence of what looks like digits, some of them written with letters.
LIKE_DIGITS = re.compile(r"(?<![a-z0-9])[0-9oilsbz]{1,11}(?:[^\w\n]{1,3}[0-9oilsbz]{1,11}){0,6}(?![a-z0-9])")
DIGIT_LETTERS = str.maketrans("oilsbz", "011582")
LOCATIVE = re.compile(r"([A-Z][a-zA-Z]{2,24})(?: [0-9]{1,3})?'(?:n?[dt][ae]|y[ae]\b)[a-z]{0,8}")
CAPITAL = re.compile(r"[A-Z][a-z]{2,24}(?:-[A-Za-z]{2,24})?")
NO_PLACE = frozenset(
    [
        "ocak",
        "subat",
        "mart",
        "nisan",
        "mayis",
        "haziran",
        "temmuz",
        "agustos",
        "eylul",
        "ekim",
        "kasim",
        "aralik",
        "pazartesi",
        "sali",
        "carsamba",
        "persembe",
        "cuma",
        "cumartesi",
        "pazar",
        "turkiye",
        "turkey",
        "turquie",
        "turkei",
        "anadolu",
        "avrupa",
        "ramazan",
        "kurban",
        "bayram",
        "sonim",
        "kades",
        "kanun",
        "yonetmelik",
        "turkish",
        "arabic",
        "persian",
        "kurdish",
        "english",
        "french",
        "armenian",
        "turkce",
        "arapca",
        "farsca",
        "kurtce",
        "ingilizce",
        "fransizca",
        "ermenice",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "facebook",
        "instagram",
        "twitter",
        "alo",
        "polis",
        "jandarma",
        "tirkiye",
        "belediye",
        "bakanlik",
        "merkez",
        "merkezi",
        "dernek",
        "danisma",
        "kadin",
        "women",
    ]
)
COUNTRY = ("turkiye", "tirkiye", "turkey", "turquie", "sonim")
UNIT_OF_PHONE = 7  #: digits the shortest telephone number of a subscriber has
SPOKEN = 5  #: number words in a row that are no amount any more
FAR = 12  #: characters between two words of one number


def of(text: str, language: str) -> set[Trace]:
    """Return the kinds of traces in folded *text* that lead somewhere: digits by themselves do not."""
    words = lexicon(language)
    small = words.harmless.sub(" ", text.lower())
    found = {
        Trace.PHONE: phone(small, words),
        Trace.MAIL: mail(small, words),
        Trace.LINK: bool(LINK.search(small)),
        Trace.POINT: point(small, words),
        Trace.STREET: bool(words.streets.search(small)) or _beside_number(small, words),
        Trace.BESIDE: bool(words.beside.search(small)),
        Trace.WAY: bool(words.going.search(small)),
        Trace.TOWN: town(text, words),
        Trace.PLACED: placed.placed(words.harmless.sub(" ", text), words),
    }
    return {trace for trace, there in found.items() if there}


def digits(text: str, allowed: frozenset[str] = frozenset()) -> bool:
    """Whether folded text has digits other than those anybody may be told, or letters in their place."""
    return any(number[0] not in TOLD_TO_ALL and number[0] not in allowed for number in NUMBER.finditer(text))


def phone(small: str, words: Lexicon) -> bool:
    """Whether a telephone number stands in folded text: in digits, in look-alikes of digits, or in words."""
    plain = AMOUNT.sub(" ", TIME_OR_DAY.sub(" ; ", small))
    if RUN.search(plain):
        return True
    for run in LIKE_DIGITS.finditer(plain):
        dialled = [sign for sign in run[0].translate(DIGIT_LETTERS) if sign.isdigit()]
        if len(dialled) >= UNIT_OF_PHONE and len(DIGIT.findall(run[0])) > 2:  # noqa: PLR2004  # some real digits
            return True
    return spoken_digits(small, words) >= SPOKEN


def spoken_digits(small: str, words: Lexicon) -> int:
    """Return how many number words stand in a row at most; those with an *and* between them count half."""
    longest = row = 0.0
    end = -99
    for word in words.numbers.finditer(small):
        between = small[end : word.start()].strip(" ,;.\u060c-") if word.start() - end < FAR else "far"
        row = row + 1 if not between else row + 0.5 if words.joining.fullmatch(between) else 1
        end, longest = word.end(), max(longest, row)
    return int(longest)


def mail(small: str, words: Lexicon) -> bool:
    """Whether an e-mail address stands in folded text, or its signs in words."""
    if MAIL.search(small) or IN_BRACKETS.search(small):
        return True
    return any(
        re.match(rf"[\W_]{{0,3}}{TLD}(?![a-z0-9])", small[found.end() : found.end() + 16])
        for found in words.dot.finditer(small)
    )


def point(small: str, words: Lexicon) -> bool:
    """Whether coordinates, a plus code or a link to a map stand in folded text, in words too."""
    return any(sign.search(small) for sign in (PLUS_CODE, COORDINATE, MAP)) or _decimals(small, words) > 1


def _decimals(small: str, words: Lexicon) -> int:
    """Return how many numbers in words have a decimal point in them."""
    return sum(
        words.numbers.match(small[dot.end() :].lstrip()) is not None
        and re.search(rf"(?:{words.numbers.pattern})\s{{1,2}}$", small[max(0, dot.start() - FAR * 2) : dot.start()]) is not None
        for dot in words.dot.finditer(small)
    )


def town(text: str, words: Lexicon) -> bool:
    """Whether folded text names a district, or what is written as the name of a place."""
    if places.district_in(text):
        return True
    for found in LOCATIVE.finditer(text):
        if not _known(found[1]):
            return True
    if any(_ends_as_place(found, text, words) for found in CAPITAL.finditer(text)):
        return True
    return any(
        _named_after_preposition(text[found.end() : found.end() + 40]) for found in words.preposition.finditer(text.lower())
    )


def _known(name: str) -> bool:
    small = name.lower()
    return small in NO_PLACE or small.startswith(COUNTRY) or (name.isupper() and len(name) > 2) or places.province_in(name)  # noqa: PLR2004  # an abbreviation


def _named_after_preposition(rest: str) -> bool:
    name = re.match(r"\s([A-Z][A-Za-z]{2,24})", rest)
    return name is not None and not _known(name[1])


def _ends_as_place(found: re.Match[str], text: str, _: Lexicon) -> bool:
    if place_words.INITIAL.search(text[max(0, found.start() - 3) : found.start()]):
        return False
    return bool(PLACE_ENDING.fullmatch(found[0].lower())) and not places.province_in(found[0])


PLACE_ENDING = re.compile(
    r"[a-z]{3,14}(?:tepe|dere|koy|pinar|kaya|yaka|evler|kent|burun|baglar|hisar|oren|oluk)(?:si)?(?:n?[dt][ae][a-z]{0,6}|n?in|y[ae])?"
)


def _beside_number(small: str, words: Lexicon) -> bool:
    """Whether a word like door or floor has a number beside it."""
    for found in words.doors.finditer(small):
        after = small[found.end() : found.end() + 14]
        before = small[max(0, found.start() - 24) : found.start()]
        if re.match(r"[a-z']{0,8}\W{0,3}(?!6284|1?1[0-9][0-9]\b)[0-9]", after) or re.search(r"[0-9]\W{0,3}$", before):
            return True
        number = words.numbers.match(after.lstrip(" .:'")) or re.search(rf"(?:{words.numbers.pattern})\W{{0,2}}$", before)
        if number and len(found[0]) > 2:  # noqa: PLR2004  # "no" and "d" are words of other meanings too
            return True
    return False


def squeezed_district(text: str) -> bool:
    """Whether the name of a district stands in what is left of a run of words without blanks."""
    return places.joined_district(fold.squeezed(text))


def coordinates(address: str) -> bool:
    """Whether the address of a web page is a point on a map: a source is a document, not a place."""
    small = fold.fold(address).lower()
    return bool(re.search(r"mlat=|mlon=|[?&@#/](?:ll|q|map)?=?[0-9./]{0,8}-?[0-9]{1,2}\.[0-9]{3,}[,/&%]", small))
