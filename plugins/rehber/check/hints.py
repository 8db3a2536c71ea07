"""What editors often write, and what they meant: a remedy in the words of this one mistake instead of the general one.

Asked with the value as it is written, and never about a confidential record. Each is held by tests/mistakes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue import hours as opening
from rehber.catalogue.finding import Sentence
from rehber.catalogue.hours import Unread
from rehber.country import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

#: Turkish and English words for fields, and the field.
FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("telefon", "telefonlar", "tel", "phone", "telephone", "gsm", "numara"), "phones"),
    **dict.fromkeys(("saat", "saatler", "calisma_saatleri", "mesai", "opening_hours"), "hours"),
    **dict.fromkeys(("adres", "yer", "konum", "location", "address"), "place"),
    **dict.fromkeys(("ad", "adi", "isim", "baslik", "title"), "name"),
    **dict.fromkeys(("eposta", "e-posta", "e_posta", "mail", "email", "e-mail"), "emails"),
    **dict.fromkeys(("ozet", "aciklama", "tanim", "description"), "summary"),
    **dict.fromkeys(("tur", "tip", "category"), "kind"),
    **dict.fromkeys(("dil", "diller", "language"), "languages"),
    **dict.fromkeys(("kurum", "kurulus", "organization"), "organisation"),
    **dict.fromkeys(("hizmet", "hizmetler", "service"), "services"),
    **dict.fromkeys(("kimler", "kime", "kimin_icin", "audience"), "for"),
    **dict.fromkeys(("ucret", "fiyat", "price"), "cost"),
    **dict.fromkeys(("kaynak",), "source"),
    **dict.fromkeys(("web", "site", "web_sitesi", "internet", "url"), "website"),
    **dict.fromkeys(("not", "notlar", "note"), "notes"),
    **dict.fromkeys(("durum",), "status"),
    **dict.fromkeys(("dogrulandi", "dogrulama"), "verified_on"),
}
UNKNOWN = frozenset(("bilinmiyor", "belirsiz", "belli degil", "bilgi yok", "?", "-", "–", "n/a", "yok", "not known", "tbd"))

DASHES = re.compile("[‐‑‒–—―−]")
CURLY = re.compile("[“”„‟‘’«»]")
DATE = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
PAIR = re.compile(r"(-?[0-9]{1,3}[.,][0-9]+)[,;\s]+(-?[0-9]{1,3}[.,][0-9]+)")
LINK = re.compile(r"[@=/](-?[0-9]{1,3}\.[0-9]+),(-?[0-9]{1,3}\.[0-9]+)")
ID = re.compile(r"[^a-z0-9]+")


def folded(text: str) -> str:
    """Return *text* in small ASCII letters."""
    return text.translate(urls.ASCII).lower().strip()


def hours(value: str) -> str | None:
    """Return opening hours in the right form, if the meaning is certain; otherwise None."""
    found = opening.read(value)
    return found.instead if isinstance(found, Unread) and found.certain else None


def _hours(value: str) -> Sentence | None:
    if folded(value) in UNKNOWN:
        return Sentence("Write `unknown`.")
    meant = hours(value)
    if meant is None:
        return None
    if CURLY.search(value):
        return Sentence("The quotation marks are those of a word processor. Write them straight: {meant}", meant=f'"{meant}"')
    if DASHES.search(value):
        return Sentence("The dash is a long one. Write a short one (-): {meant}", meant=f'"{meant}"')
    return Sentence("Write it like this: {example}.", example=f'"{meant}"')


def _phone(value: str) -> Sentence | None:
    digits = re.sub(r"\D", "", value)
    if re.search(r"[0-9]\s*[-–/]\s*[0-9]{1,2}$", value) and len(digits) > 10:  # noqa: PLR2004  # a whole number and the end of another
        return Sentence("These are several numbers in one. Write each as an entry of its own under `phones:`.")
    if len(digits) == 7:  # noqa: PLR2004  # a local number
        return Sentence("The area code is missing: (0212) before it in Istanbul's European part, for instance. Where the source does not give it, add `area_code: unknown`.")  # fmt: skip
    return None


def _id(value: str) -> Sentence | None:
    meant = ID.sub("-", folded(value)).strip("-")
    if not meant or meant == value:
        return None
    wrong = ", ".join(
        dict.fromkeys(letter if letter != " " else "␣" for letter in value if not re.fullmatch("[a-z0-9-]", letter))
    )
    return Sentence(
        "An id has only small letters a-z, digits and hyphens; not: {wrong}. Perhaps `{meant}`.", wrong=wrong, meant=meant
    )


def _date(value: str) -> Sentence | None:
    match = DATE.fullmatch(value)
    if match is None:
        return None
    return Sentence("Write it like this: {example}.", example=f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}")


def _point(value: str) -> Sentence | None:
    match = LINK.search(value) or PAIR.search(value)
    if match is None:
        return None
    lat, lon = (part.replace(",", ".") for part in match.groups())
    return Sentence("Write it like this: {example}.", example=f"point: {{lat: {lat}, lon: {lon}, precision: …, source: …}}")


def point(value: object) -> Sentence | None:
    """Return what is wrong with a point that lies elsewhere; None where its two numbers are only swapped."""
    lat, lon = (value.get(axis) for axis in ("lat", "lon")) if isinstance(value, dict) else (None, None)
    if not isinstance(lat, (int, float)) or not isinstance(lon, (int, float)):
        return None
    west, south, east, north = BOUNDS
    if south <= lon <= north and west <= lat <= east:
        return None
    return Sentence("The point lies outside Türkiye. Look it up on a map again.")


#: By the last key on the way to a value.
BY_KEY: Mapping[str, Callable[[str], Sentence | None]] = {
    "hours": _hours,
    "number": _phone,
    "id": _id,
    "organisation": _id,
    "part_of": _id,
    "source": _id,
    "at": _id,
    "replaced_by": _id,
    "verified_on": _date,
    "on": _date,
    "retrieved": _date,
    "published": _date,
    "from": _date,
    "to": _date,
    "point": _point,
}


def remedy(key: str, value: object) -> Sentence | None:
    """Return what to write instead of *value* of *key*; None if it is not certain."""
    if not isinstance(value, str) or len(value) > 300:  # noqa: PLR2004  # a whole text
        return None
    if key in BY_KEY:
        return BY_KEY[key](value)
    return Sentence("Write `unknown`.") if folded(value) in UNKNOWN else None


def field(key: str, known: frozenset[str]) -> str | None:
    """Return the field that is meant by another word, if the record has such a field."""
    meant = FIELDS.get(folded(key).replace(" ", "_"))
    return meant if meant in known else None
