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
    ],
)
def test_a_number_of_ours_in_any_of_its_forms_is_one(number):
    assert dialled(number).e164 == "+902127088990"


def test_a_number_for_the_whole_country_needs_no_area_code():
    assert dialled("444 31 12").line is Line.NATIONAL
