"""Telephone numbers as they are printed in Türkiye, and as they are dialled."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from rehber.catalogue.decode.parts import bare_number
from rehber.country.numbering import Dialled, Line, dialled

if TYPE_CHECKING:
    from rehber.catalogue.phone import Phone


@pytest.mark.parametrize(
    ("printed", "line", "e164"),
    [
        ("(0212) 708 89 90", Line.FIXED, "+902127088990"),
        ("(0549) 803 81 89", Line.MOBILE, "+905498038189"),
        ("444 31 12", Line.NATIONAL, "+904443112"),
        ("0.222.2181866", Line.FIXED, "+902222181866"),
        ("0800 314 09 11", Line.TOLL_FREE, "+908003140911"),
        ("183", Line.SHORT, None),
        ("445 56 17", Line.UNREADABLE, None),
        ("0222 211 55 00/1374", Line.UNREADABLE, None),
        ("0222 211 55 00 dahili 1374", Line.UNREADABLE, None),
        ("O212 708 89 90", Line.UNREADABLE, None),
        ("٠٢١٢ ٧٠٨ ٨٩ ٩٠", Line.UNREADABLE, None),
        ("0900 123 45 67", Line.REFUSED, None),
        ("0512 123 45 67", Line.REFUSED, None),
        ("+44 20 7946 0958", Line.REFUSED, None),
    ],
)
def test_a_printed_number_is_what_it_is(printed, line, e164):
    assert dialled(printed) == Dialled(line, e164)


def phone(number: str, **fields) -> Phone:
    return dataclasses.replace(bare_number(number, "general"), **fields)


def test_a_short_number_is_dialled_bare():
    assert phone("183").uri == "tel:183"


def test_an_extension_is_dialled_after_the_number():
    assert phone("0222 211 55 00", extension="1374").uri == "tel:+902222115500;ext=1374"


def test_a_number_without_area_code_is_not_offered_to_be_dialled():
    assert phone("445 56 17", area_code_known=False).uri is None


def test_a_number_announced_for_whatsapp_only_is_not_offered_to_be_dialled():
    assert phone("(0549) 803 81 89", kind="whatsapp").uri is None
