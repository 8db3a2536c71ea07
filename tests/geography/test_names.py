"""Names of places in other scripts: complete for the provinces, each in the letters of its readers, one spelling each."""

from __future__ import annotations

import re
import unicodedata

import pytest

from builders import LANGUAGES
from rehber.catalogue.place import Area
from rehber.commands import translations
from rehber.country.province import PROVINCES
from rehber.geography import gazetteer, names
from rehber.language.language import Language
from rehber.language.reader import Reader
from rehber.language.table import TABLE
from rehber.phrasing import card

LINES = [
    [part.strip() for part in line.split(";")]
    for line in gazetteer.read(names.FILE).decode().splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("language", names.COLUMNS)
def test_every_province_has_a_name_that_readers_of_another_script_can_read(language):
    assert [it.name for it in PROVINCES if names.in_script(it.name, language) is None] == []


@pytest.mark.parametrize(("column", "language"), list(enumerate(names.COLUMNS, 1)))
def test_a_name_is_written_in_the_letters_of_its_readers(column, language):
    letters = [letter for line in LINES for letter in line[column] if letter.isalpha()]
    assert [letter for letter in letters if TABLE[language].script not in unicodedata.name(letter)] == []


def test_arabic_names_have_no_persian_letters_and_persian_names_no_arabic_ones():
    assert not set("پچژگکی") & {letter for line in LINES for letter in line[1]}
    assert not set("كيىةؤأإ") & {letter for line in LINES for letter in line[2]}


@pytest.mark.parametrize("column", range(4))
def test_no_two_places_have_one_name(column):
    found = [line[column] for line in LINES if line[column]]
    assert len(found) == len(set(found))


def test_every_name_is_one_of_the_gazetteer():
    known = {*gazetteer.district_names(), *(it.name for it in PROVINCES)}
    assert [line[0] for line in LINES if line[0] not in known] == []


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("ar", '<bdi>شيشلي، إسطنبول</bdi> <span lang="tr" dir="ltr">(Şişli, İstanbul)</span>'),
        ("fa", '<bdi>شیشلی، استانبول</bdi> <span lang="tr" dir="ltr">(Şişli, İstanbul)</span>'),
        ("hy", '<bdi>Շիշլի, Ստամբուլ</bdi> <span lang="tr">(Şişli, İstanbul)</span>'),
        ("fr", '<span lang="tr">Şişli, İstanbul</span>'),
        ("tr", "Şişli, İstanbul"),
    ],
)
def test_a_place_is_shown_in_the_script_of_the_page_with_the_turkish_name_beside_it(language, shown):
    assert card.area(Area("İstanbul", "Şişli"), Reader(Language(language))).words == shown


def test_of_a_district_without_a_name_in_the_script_the_province_is_readable():
    shown = card.area(Area("Sinop", "Gerze"), Reader(Language("ar"))).words
    assert shown == '<bdi>سينوب</bdi> <span lang="tr" dir="ltr">(Gerze, Sinop)</span>'


def test_a_place_nobody_has_written_in_the_script_stays_turkish():
    assert Reader(Language("ar")).places("Gerze").words == '<span lang="tr" dir="ltr">Gerze</span>'


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_address_stays_turkish_in_every_language(site, code):
    page = (site / code / "centre/sisli-kadin-danisma-merkezi.html").read_text("utf-8")
    assert re.search(r"id=\"address\">(?:<span[^>]*>)?Kaptanpaşa Mah. Darülaceze Cad. No: 35/B Şişli/İstanbul<", page)


@pytest.mark.parametrize("language", names.COLUMNS)
def test_the_catalogue_spells_a_place_as_the_list_does(language, real):
    odd = []
    for name in ("Şişli", "İstanbul", "İzmir"):
        shown = names.in_script(name, language)
        for text in translations.texts(real):
            wording = text.into(language).text
            if name in text.source and shown[:-1] not in wording and name not in wording:
                odd.append((name, text.key))
    assert odd == []
