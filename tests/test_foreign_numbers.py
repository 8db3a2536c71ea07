"""A number written in no Turkish form is not made Turkish: ten digits ring somewhere in Türkiye by accident."""

from __future__ import annotations

import pytest

from rehber.country.numbering import Line, dialled


@pytest.mark.parametrize(
    "number",
    [
        "212-555-1234",
        "(212) 555-1234",
        "212.555.1234",
        "2125551234",
        "(312) 555-1234",
        "416-555-1234",
        "1-212-555-1234",
        "216 555 1234",
        "(224)555-1234",
    ],
)
def test_a_number_of_america_is_none_of_ours(number):
    assert dialled(number).line is Line.UNREADABLE


#: A number of each country as people there print it, most of them with ten digits, or with digits that fit our area codes.
ABROAD = (
    "+1 212 555 1234", "1 (416) 555-0100", "212/555-1234", "(212)555-1234", "212 5551234", "(216) 555-12-34 ext 5",
    "+44 20 7946 0958", "020 7946 0958", "0044 20 7946 0958", "07911 123456", "0161 496 0000",
    "+49 30 901820", "030/901820", "0221 221-0", "(0221) 221 0", "0049 221 2210", "0151 23456789",
    "+33 1 42 76 40 40", "01 42 76 40 40", "04.91.55.11.11", "0033 1 42 76 40 40",
    "+31 20 624 1111", "020-6241111", "0318 681 911", "+32 2 279 22 11", "02 279 22 11", "0476 12 34 56",
    "+43 1 4000", "01 4000-0", "0512 5360", "+41 44 412 11 11", "044 412 11 11", "0041 44 412 11 11",
    "+39 06 0606", "06 0606", "0039 06 0606", "347 123 4567", "+34 91 480 00 00", "914 80 00 00", "010",
    "+30 210 321 0000", "210 321 0000", "2310 317 777", "+7 495 777-77-77", "8 (495) 777-77-77",
    "+962 6 550 2000", "06 550 2000", "+963 11 221 0000", "+964 770 123 4567", "0770 123 4567",
    "+98 21 6645 0000", "021 6645 0000", "023 8090 0000", "02 12 70 88 99 0", "+20 2 2795 0000", "02 2795 0000", "+374 10 514 000", "010 51 40 00",
    "+995 32 272 2222", "032 2 72 22 22", "+994 12 493 00 00", "(012) 493-00-00", "+359 2 9377 777", "02 9377 777",
    "+357 22 400 000", "22 400 000", "+81 3-5321-1111", "03-5321-1111", "+86 10 12345 678", "+91 11 2301 0000",
    "+55 11 3113-9000", "(11) 3113-9000", "+61 2 9265 9333", "(02) 9265 9333", "1300 651 301", "٠٢١٢ ٧٠٨ ٨٩ ٩٠",
)  # fmt: skip


def test_there_are_many_countries_and_forms():
    assert len(set(ABROAD)) > 70


@pytest.mark.parametrize("number", ABROAD)
def test_a_number_as_it_is_printed_abroad_is_never_made_turkish(number):
    known = dialled(number)
    assert known.e164 is None
    assert known.line in (Line.REFUSED, Line.UNREADABLE, Line.SHORT)  # a short one is refused unless it is a help line


@pytest.mark.parametrize("number", ["+1 212 555 1234", "+49 30 901820", "+962 6 550 2000"])
def test_a_number_with_another_countrys_code_is_refused(number):
    assert dialled(number).line in (Line.REFUSED, Line.UNREADABLE)


@pytest.mark.parametrize(
    "number",
    [
        "(0212) 708 89 90",
        "0212 708 89 90",
        "0212 708 8990",
        "02127088990",
        "+90 212 708 89 90",
        "+902127088990",
        "0090 212 708 89 90",
        "(212) 708 89 90",
        "212 708 89 90",
        "0 212 708 89 90",
        "0(212) 708 89 90",
        "0 (212) 708 89 90",
        "(0212)7088990",
        "(0 212) 708 89 90",
        "0212-708-89-90",
        "0212.708.89.90",
        "0090 (212) 708 89 90",
        "+90 (212) 708 89 90",
    ],
)
def test_a_number_of_ours_in_any_of_its_forms_is_one(number):
    assert dialled(number).e164 == "+902127088990"


def test_a_number_for_the_whole_country_needs_no_area_code():
    assert dialled("444 31 12").line is Line.NATIONAL
