"""A reader can say that something is wrong, where somebody is named who listens."""

from __future__ import annotations

import dataclasses

import pytest

from builders import catalogue, centre
from rehber.language.language import Language
from rehber.phrasing import correction

ENGLISH = Language("en")


def address(folder, contact, fields=""):
    known = catalogue(centre(fields), folder)
    known = dataclasses.replace(known, directory=dataclasses.replace(known.directory, contact=contact))
    return correction.address(known.nodes["bir-merkez"], known, ENGLISH)


def test_where_nobody_is_named_there_is_no_line(tmp_path):
    assert address(tmp_path, None) is None


def test_a_mail_is_prepared_with_the_name_and_the_day(tmp_path):
    expected = "mailto:bilgi@example.org?subject=Correction%3A%20Bir%20Merkez%20%282026-11-21%29"
    assert address(tmp_path, "bilgi@example.org") == expected


@pytest.mark.parametrize(
    ("contact", "opens"), [("https://example.org/hata", "https://example.org/hata"), ("+903120000000", "tel:+903120000000")]
)
def test_a_page_or_a_number_is_opened_as_it_is(contact, opens, tmp_path):
    assert address(tmp_path, contact) == opens


def test_the_mail_about_a_discreet_record_does_not_name_it(tmp_path):
    fields = "kind: womens-counselling-centre\nname: Kadın Danışma Merkezi"
    prepared = address(tmp_path, "bilgi@example.org", fields)
    assert "Kad" not in prepared
    assert "Deneme" in prepared
