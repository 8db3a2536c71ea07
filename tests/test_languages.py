"""Languages as their readers expect them."""

from __future__ import annotations

import datetime

import pytest

from builders import LANGUAGES
from rehber.catalogue.facts import PartialDate
from rehber.language.language import Language


def test_every_language_names_itself_in_its_own_script():
    assert [Language(code).name for code in LANGUAGES] == [
        "Türkçe",
        "English",
        "العربية",
        "فارسی",
        "Kurdî",
        "Հայերեն",
        "Français",
    ]


def test_only_arabic_and_persian_run_from_right_to_left():
    assert [code for code in LANGUAGES if Language(code).direction == "rtl"] == ["ar", "fa"]


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("tr", "21 Kasım 2026"),
        ("en", "21 November 2026"),
        ("ar", "21 تشرين الثاني 2026"),
        ("fa", "21 نوامبر 2026"),
        ("ku", "21ê mijdara 2026an"),
        ("hy", "21 նոյեմբերի, 2026 թ."),
        ("fr", "21 novembre 2026"),
    ],
)
def test_dates_are_written_as_the_language_writes_them_with_digits_one_can_dial(code, written):
    assert Language(code).date(datetime.date(2026, 11, 21)) == written


def test_a_date_is_no_more_exact_than_what_is_known():
    assert Language("tr").date(PartialDate(2008, 4)) == "Nisan 2008"
    assert Language("tr").date(PartialDate(2015)) == "2015"


@pytest.mark.parametrize(
    ("code", "in_order"),
    [
        ("tr", ["Cihangir", "Çankaya", "Iğdır", "Isparta", "İzmir", "Ordu", "Ödemiş", "Sarıyer", "Şişli", "Uşak", "Üsküdar"]),
        ("ku", ["cîran", "çand", "dê", "ev", "êvar", "îro", "sal", "şev", "ûr"]),
        ("fa", ["آب", "باغ", "پا", "تاب", "چای", "ژاله", "کار", "گل", "ناز", "وام", "هوا", "یار"]),
        ("hy", ["այգի", "բանկ", "գիրք", "տուն"]),
        ("fr", ["eau", "école", "enfant", "étage", "zone"]),
    ],
)
def test_names_sort_as_in_a_dictionary_of_the_language(code, in_order):
    assert sorted(set(in_order), key=Language(code).sort_key) == in_order
