"""What to bring and how long it takes has a page only where something is known of it, and not an official name."""

from __future__ import annotations

import builders

SERVICE = "services: [{{id: kurs, types: [courses], name: Kurslar, summary: Kurslar verilir., {}status: offered}}]"
PAGE = "tr/standards/belediye.html"


def written(fields, tmp_path):
    """Return the Turkish pages of a directory whose centre has one service with those fields."""
    return dict(builders.files(builders.catalogue(builders.centre(SERVICE.format(fields)), tmp_path), ("tr",)))


def test_where_neither_is_known_there_is_no_page_and_no_link_to_one(tmp_path):
    pages = written("", tmp_path)
    assert PAGE not in pages
    assert b"standards/" not in pages["tr/organisation/belediye.html"]


def test_where_one_of_the_two_is_known_there_is_a_page_that_says_it_and_is_linked(tmp_path):
    for field, said in (("required_documents: [Kimlik kartı]", "Kimlik kartı"), ("completion_time: On gün", "On gün")):
        pages = written(f"{field}, ", tmp_path)
        assert said in pages[PAGE].decode()
        assert b"standards/belediye.html" in pages["tr/organisation/belediye.html"]


def test_the_page_does_not_bear_the_name_of_the_official_table(tmp_path):
    page = written("completion_time: On gün, ", tmp_path)[PAGE].decode().lower()
    assert "getirilecek belgeler ve süre" in page
    assert "standart" not in page.replace("standards/", "")
