"""A telephone number as it is printed in Türkiye, and as it is dialled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import phonenumbers
from phonenumbers import PhoneNumberType

if TYPE_CHECKING:
    from rehber.catalogue.hours import Stated
    from rehber.catalogue.text import Text

#: What may be written: digits with blanks, dots, hyphens and one pair of brackets. Checked before any library reads
#: the number, because libphonenumber forgives letters, Arabic digits and invisible characters.
WRITTEN = re.compile(r"\+?[0-9(][0-9() .-]{1,22}[0-9]")

REGION = "TR"
COUNTRY_CODE = 90


class Line(StrEnum):
    """What kind of number it is, by the national numbering plan."""

    FIXED = "fixed"
    MOBILE = "mobile"
    NATIONAL = "national"  #: one number for the whole country: 444 31 12
    TOLL_FREE = "toll-free"
    SHORT = "short"  #: three or four digits: 183
    REFUSED = "refused"  #: premium rate, pager, foreign
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Dialled:
    """What a printed number stands for."""

    line: Line
    e164: str | None  #: ITU-T E.164, ``+902127088990``; None where there is no such form


@dataclass(frozen=True, slots=True)
class Phone:
    """One number of a record, and what it is for."""

    number: str  #: as printed
    dialled: Dialled
    area_code_known: bool = True
    extension: str | None = None
    kind: str = "voice"  #: voice, whatsapp, text or fax
    purpose: str = "general"  #: general, information, appointment, registration or application
    institutional: bool = False  #: a mobile number the institution itself announces
    hours: Stated | None = None
    hours_note: Text | None = None
    note: Text | None = None

    @property
    def uri(self) -> str | None:
        """The number as a ``tel:`` address (RFC 3966), or None where it cannot be dialled from everywhere."""
        if self.dialled.line is Line.SHORT:
            return f"tel:{self.number}"
        if self.dialled.e164 is None or not self.area_code_known or self.kind == "whatsapp":
            return None
        return f"tel:{self.dialled.e164}" + (f";ext={self.extension}" if self.extension else "")


LINES = {
    PhoneNumberType.FIXED_LINE: Line.FIXED,
    PhoneNumberType.MOBILE: Line.MOBILE,
    PhoneNumberType.UAN: Line.NATIONAL,
    PhoneNumberType.TOLL_FREE: Line.TOLL_FREE,
    PhoneNumberType.VOIP: Line.FIXED,
}


@lru_cache(maxsize=4096)
def dialled(number: str) -> Dialled:
    """Return what *number* stands for in Türkiye."""
    if re.fullmatch("[0-9]{3,4}", number):
        return Dialled(Line.SHORT, None)
    if not WRITTEN.fullmatch(number):
        return Dialled(Line.UNREADABLE, None)
    try:
        parsed = phonenumbers.parse(number, REGION)
    except phonenumbers.NumberParseException:
        return Dialled(Line.UNREADABLE, None)
    if parsed.country_code != COUNTRY_CODE:
        return Dialled(Line.REFUSED, None)
    if not phonenumbers.is_valid_number(parsed):
        return Dialled(Line.UNREADABLE, None)
    line = LINES.get(phonenumbers.number_type(parsed), Line.REFUSED)
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return Dialled(line, None if line is Line.REFUSED else e164)
