"""The first catalogue says what its sources say: no less, and no more."""

from __future__ import annotations

import pytest

ESKISEHIR = "eskisehir-sosyal-hizmetler-dairesi"
TEN = (
    "eskisehir-esmek",
    "eskisehir-sosyal-yardimlar",
    "eskisehir-evde-kisisel-bakim",
    "eskisehir-hosgeldin-eskisehirli-bebek",
    "eskisehir-es-cocuk-evi",
    "eskisehir-cocuk-haklari-birimi",
    "eskisehir-esitlik-birimi",
    "eskisehir-engelli-hizmetleri-birimi",
    "eskisehir-zihinsel-engelli-gunduz-yasam-merkezi",
    "eskisehir-kadin-danisma-ve-dayanisma-merkezi",
)
NINE = (
    "sisli-sosyal-yardim-hizmetleri-birimi",
    "sisli-kitap-okuyan-cocuklar-oyun-kitapligi",
    "sisli-bilim-evi",
    "sisli-mahalle-evleri",
    "sisli-engelli-koordinasyon-merkezi",
    "sisli-sosyal-mutfak",
    "sisli-dikimevi",
    "sisli-goc-birimi",
    "sisli-esitlik-birimi",
)


def spoken(catalogue, line):
    hotline = next(found for found in catalogue.hotlines if found.id == line)
    return {tongue.code for tongue in hotline.languages if tongue.status == "offered"}


def test_a_woman_in_izmir_finds_a_number_she_can_dial_and_where_its_area_code_comes_from(real):
    centre = real.nodes["izmir-kadin-danisma-merkezi"]
    assert [phone.uri for phone in centre.phones] == ["tel:+902324455617"]
    assert "445 56 17" in centre.phones[0].note.source
    assert "183" in centre.phones[0].note.source
    assert ("phones", "alan-kodlari") in {(basis.field, basis.source) for basis in centre.basis}


def test_the_centre_in_izmir_is_found_by_who_needs_help_with_violence(real):
    assert any("violence-support" in offer.types for offer in real.nodes["izmir-kadin-danisma-merkezi"].offers)


@pytest.mark.parametrize("unit", TEN)
def test_each_of_the_ten_units_of_eskisehir_is_below_the_one_department(real, unit):
    assert ESKISEHIR in {node.id for node in real.chain(real.nodes[unit])}


@pytest.mark.parametrize("unit", NINE)
def test_each_of_the_nine_units_of_sisli_serves_as_its_directorate_says(real, unit):
    assert real.nodes[unit].status == "offered"


def test_what_the_neighbourhood_houses_only_aim_at_is_not_said_to_run(real):
    assert {service.status for service in real.nodes["sisli-mahalle-evleri"].services} == {"unknown"}


def test_what_the_womens_centre_of_sisli_has_only_announced_is_planned(real):
    centre = real.nodes["sisli-kadin-danisma-merkezi"]
    announced = {service.id for service in centre.services if service.status == "planned"}
    assert announced == {"sisli-kadin-danisma-cocuk-destek", "sisli-kadin-danisma-tercume"}
    assert {tongue.status for tongue in centre.languages} == {"planned"}


def test_nobody_is_told_to_come_in_person_where_the_source_gives_only_an_address(real):
    assert real.nodes["sisli-kadin-danisma-merkezi"].access == ()
    assert real.nodes["sosyal-hizmet-merkezleri"].access == ()


def test_the_line_for_foreigners_speaks_its_seven_languages(real):
    assert spoken(real, "yimer-157") == {"tr", "en", "ar", "fa", "ru", "ps", "de"}


def test_the_numbers_that_have_merged_into_112_are_gone_and_lead_there(real):
    assert {line.id for line in real.hotlines}.isdisjoint({"polis-155", "jandarma-156"})
    assert {(gone.id, gone.replaced_by) for gone in real.removed} == {("polis-155", "acil-112"), ("jandarma-156", "acil-112")}


def test_kades_says_what_it_needs_and_what_stays_on_a_telephone(real):
    notes = " ".join(note.source for note in next(line for line in real.hotlines if line.id == "acil-112").notes)
    for fact in ("akıllı telefon", "kimlik numarası", "konum açık", "telefonda görünür"):
        assert fact in notes


def test_the_page_on_the_law_names_an_article_for_every_part_and_says_what_it_costs(site):
    page = (site / "tr/page/your-rights-6284.html").read_text("utf-8")
    for article in ("madde 1 ve 2", "madde 3, 4, 5 ve 8", "madde 3 ve 5", "madde 8, 9 ve 13", "madde 20"):
        assert f"Dayanak: {article}." in page
