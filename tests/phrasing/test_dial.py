"""A number stands where a page says that one applies by telephone."""

from __future__ import annotations

import builders

NUMBER = b'href="tel:+902127088990"'
FIELDS = 'phones: [{number: "(0212) 708 89 90"}]\n'


def section(fields, tmp_path):
    """Return the section on how to apply of the page of one centre."""
    known = builders.catalogue(builders.centre(FIELDS + fields), tmp_path)
    page = dict(builders.files(known, ("tr", "en")))["en/centre/bir-merkez.html"]
    return page.split(b"<h2>How to apply</h2>")[1].split(b"</section>")[0]


def test_who_applies_by_telephone_finds_the_number_there(tmp_path):
    assert NUMBER in section("access: [phone]", tmp_path)
    assert NUMBER in section("appointment: {by: phone}", tmp_path)


def test_who_goes_there_is_shown_no_number_there(tmp_path):
    assert NUMBER not in section("access: [walk-in]", tmp_path)
