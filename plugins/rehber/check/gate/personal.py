"""Numbers that belong to a person: mobile telephones, identity numbers, bank accounts; however they are spaced."""

from __future__ import annotations

import re

#: One digit and what people put between two: blanks, dots, hyphens, slashes, brackets. Never a letter or a comma.
GAP = r"[ \t./()_*\-]{0,3}"
MOBILE = re.compile(rf"(?<![0-9])(?:(?:\+|00)?{GAP}9{GAP}0{GAP})?\(?(?:0{GAP})?5(?:{GAP}[0-9]){{9}}(?![0-9])")
IDENTITY = re.compile(rf"(?<![0-9])[1-9](?:{GAP}[0-9]){{10}}(?![0-9])")
ACCOUNT = re.compile(rf"(?<![a-z0-9])t{GAP}r{GAP}[0-9](?:{GAP}[0-9]){{23}}(?![0-9])", re.IGNORECASE)
DAY = re.compile(r"[0-9]{1,2}[./][0-9]{1,2}[./](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[-/](?:19|20)?[0-9]{2}")


def mobile(text: str) -> bool:
    """Whether a mobile telephone number stands in folded text."""
    return any(not DAY.match(found[0]) for found in MOBILE.finditer(text))


def identity_or_account(text: str) -> bool:
    """Whether an identity number or a Turkish bank account stands in folded text."""
    return any(_is_identity_number(found[0]) for found in IDENTITY.finditer(text)) or ACCOUNT.search(text) is not None


def _is_identity_number(number: str) -> bool:
    """Whether the check digits of a T.C. kimlik numarası are right."""
    digits = [int(digit) for digit in number if digit.isdigit()]
    tenth = (sum(digits[0:9:2]) * 7 - sum(digits[1:8:2])) % 10
    return digits[9] == tenth and digits[10] == sum(digits[:10]) % 10
