"""The QR code of a printed sheet, read back as a telephone reads it."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace

import numpy
import pytest
import zxingcpp

import builders
from builders import EACH_LANGUAGE, catalogue, centre, record
from rehber import urls
from rehber.pages.centre import page
from rehber.phrasing import sheet
from rehber.site import stream

WHERE = "https://rehber.example"
DOTS = 4  #: pixels a module


def told(drawn) -> str:
    """Return what a camera reads from a code."""
    left, top, side, _ = (float(number) for number in drawn.box.split())
    assert left == top + 0.5 == -sheet.QUIET
    light = numpy.full((int(side), int(side)), 255, dtype=numpy.uint8)
    for x, y, length in (map(int, run) for run in re.findall(r"M(\d+) (\d+)h(\d+)", drawn.line)):
        light[y + sheet.QUIET, x + sheet.QUIET : x + sheet.QUIET + length] = 0
    found = zxingcpp.read_barcodes(numpy.kron(light, numpy.ones((DOTS, DOTS), dtype=numpy.uint8)))
    assert [code.format for code in found] == [zxingcpp.BarcodeFormat.QRCode]
    return found[0].text


def code(known, id_, language="tr", base_url=None):
    known = replace(known, directory=replace(known.directory, base_url=base_url))
    languages = builders.languages((language,))
    (edition,) = stream.editions(known, languages, stream.Content())
    return page(known.nodes[id_], "centre.html", edition).view.it.code


def made(tmp_path, fields, *, more=""):
    return catalogue(centre(fields) + more, tmp_path)


@pytest.mark.parametrize("language", EACH_LANGUAGE)
def test_every_code_of_the_catalogue_is_read_as_the_number_printed_under_it(real, language):
    read = 0
    for provider in real.providers:
        drawn = code(real, provider.id, language)
        if drawn:
            digits = re.sub(r"\D", "", drawn.number)
            assert told(drawn).startswith("tel:+90")
            assert told(drawn).split(";")[0].endswith(digits.lstrip("0"))
            read += 1
    assert read >= 10


@pytest.mark.parametrize("language", EACH_LANGUAGE)
def test_where_the_site_has_an_address_a_code_is_the_page_in_the_language_of_the_sheet(real, language):
    for provider in real.providers:
        drawn = code(real, provider.id, language, WHERE)
        if not provider.discreet:
            assert told(drawn) == drawn.page == f"{WHERE}/{language}/{urls.node(provider)}"


def test_a_discreet_record_has_no_code(real):
    discreet = [provider.id for provider in real.providers if provider.discreet]
    assert len(discreet) >= 3
    assert [code(real, id_, base_url=where) for id_ in discreet for where in (None, WHERE)] == [None] * 2 * len(discreet)


def test_no_host_is_made_up(site):
    for file in sorted(site.glob("*/unit/*.html")):
        html = file.read_text(encoding="utf-8")
        for figure in re.findall(r'<figure class="code".*?</figure>', html, re.DOTALL):
            assert "http" not in figure


def test_the_code_is_the_first_number_somebody_answers(tmp_path):
    phones = """phones:
  - {number: "(0212) 708 81 00", kind: fax}
  - {number: "(0212) 708 81 34", extension: "12"}
"""
    known = made(tmp_path, phones)
    assert told(code(known, "bir-merkez")) == "tel:+902127088134;ext=12"


def test_three_digits_need_no_camera(tmp_path):
    line = """hotlines:
  - {id: hat, number: "183", name: Hat, summary: Bir hat., verified_on: 2026-11-01, source: sayfa}
"""
    assert code(made(tmp_path, "reached_through: hat", more=line), "bir-merkez") is None


def test_who_has_no_number_is_called_through_those_above_and_that_is_said(tmp_path):
    drawn = code(made(tmp_path, ""), "bir-merkez")
    assert told(drawn) == "tel:+904443112"
    assert str(drawn.name) == "Belediye"


def test_the_number_of_a_discreet_record_is_in_no_other_code(tmp_path):
    other = record("kind: womens-counselling-centre\nphones: [{number: '(0212) 708 81 34'}]", id="merkez-b")
    known = made(tmp_path, "reached_through: merkez-b", more=other)
    assert code(known, "bir-merkez") is None


def test_one_drawing_serves_every_language():
    assert sheet.drawing("tel:+902127088990") is sheet.drawing("tel:+902127088990")


def test_a_page_with_a_code_of_its_address_stays_light(tmp_path):
    known = builders.catalogue(builders.centre('phones: [{number: "(0212) 708 81 34"}]', id="x" * 60), tmp_path)
    known = replace(known, directory=replace(known.directory, base_url=f"{WHERE}/" + "y" * 60))
    drawn = code(known, "x" * 60, base_url=known.directory.base_url)
    assert told(drawn) == drawn.page
    assert len(gzip.compress(drawn.line.encode())) < 2_500
