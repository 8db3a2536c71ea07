"""The national numbering plan: what is a telephone number in Türkiye, and of which kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberType

from rehber.country import ALPHA_2

#: What may be written: digits with blanks, dots, hyphens and one pair of brackets. Checked before any library reads
#: the number, because libphonenumber forgives letters, Arabic digits and invisible characters.
WRITTEN = re.compile(r"\+?[0-9(][0-9() .-]{1,22}[0-9]")

#: How numbers are written here: with the 0 or +90 before the three digits of the area code; without it in groups of 3, 3,
#: 2 and 2; or 444 31 12. 212-555-1234 and 021 6645 0000 have as many digits, and ring in Istanbul though they were meant
#: for New York and Tehran.
OURS = re.compile(
    r"\(?(?:\+ ?90|00 ?90|0)[ .-]?\(?[2-9][0-9]{2}[0-9() .-]+|\(?[2-58][0-9]{2}\)?[ .-]?[0-9]{3}[ .-][0-9]{2}[ .-][0-9]{2}|444[0-9 .-]+"
)

COUNTRY_CODE = 90  #: ITU-T E.164


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
    """The kinds of telephone number."""

    line: Line
    e164: str | None  #: ITU-T E.164, ``+902127088990``; None where there is no such form


LINES = {
    PhoneNumberType.FIXED_LINE: Line.FIXED,
    PhoneNumberType.MOBILE: Line.MOBILE,
    PhoneNumberType.UAN: Line.NATIONAL,
    PhoneNumberType.TOLL_FREE: Line.TOLL_FREE,
    PhoneNumberType.VOIP: Line.FIXED,
}


@lru_cache(maxsize=4096)
def dialled(number: str) -> Dialled:
    """Return the kind of *number* in the numbering plan of Türkiye."""
    if re.fullmatch("[0-9]{3,4}", number):
        return Dialled(Line.SHORT, None)
    if not WRITTEN.fullmatch(number) or not (number.startswith("+") or OURS.fullmatch(number)):
        return Dialled(Line.UNREADABLE, None)
    try:
        parsed = phonenumbers.parse(number, ALPHA_2)
    except phonenumbers.NumberParseException:
        return Dialled(Line.UNREADABLE, None)
    if parsed.country_code != COUNTRY_CODE:
        return Dialled(Line.REFUSED, None)
    if not phonenumbers.is_valid_number(parsed):
        return Dialled(Line.UNREADABLE, None)
    line = LINES.get(phonenumbers.number_type(parsed), Line.REFUSED)
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return Dialled(line, None if line is Line.REFUSED else e164)
