"""The page to find things as it is without JavaScript, and what the build needs for it."""

from __future__ import annotations

import re

import html5lib
import pytest

from builders import LANGUAGES, ROOT, catalogue, centre, record
from rehber import urls
from rehber.catalogue.synonyms import Synonyms
from rehber.pages.find import find, sayings
from rehber.search.document import FIELDS, LONG_FIELDS
from rehber.site import vendor_js
from search_harness import edition

NAMESPACE = "{http://www.w3.org/1999/xhtml}"


def page(site, language, name="find.html"):
    return html5lib.parse((site / language / name).read_bytes(), transport_encoding="utf-8")


def elements(tree, name):
    return list(tree.iter(NAMESPACE + name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_every_record_is_listed_with_its_link(site, real, language):
    links = {link.get("href") for link in elements(page(site, language), "a")}
    assert {urls.node(node) for node in real.nodes.values()} <= links
    assert {f"numbers.html#{line.id}" for line in real.hotlines} <= links


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_no_form_is_shown_and_none_could_send_anything(site, language):
    for name in ("find.html", "index.html"):
        (form,) = elements(page(site, language, name), "form")
        assert form.get("hidden") is not None
        assert form.get("action") is None
        assert not [field for field in form.iter() if field.get("name")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_leads_to_the_search(site, language):
    for file in (site / language).rglob("*.html"):
        assert re.search(r'<a href="(\.\./)*find\.html"', file.read_text(encoding="utf-8")), file


def test_names_stand_in_the_order_of_turkish_under_their_letters(tmp_path):
    names = ["Çınar Evi", "Cami Evi", "Irmak Evi", "İnci Evi", "Şafak Evi", "Sabah Evi", "Zeytin Evi"]
    text = centre(f"name: {names[0]}", id="evler-0") + "".join(
        record(f"name: {name}", id=f"evler-{i}") for i, name in enumerate(names[1:], start=1)
    )
    (made,) = find.pages(edition(catalogue(text, tmp_path), "tr", Synonyms()))
    listed = [(part.letter, row.name) for part in made.view.letters for row in part.rows]
    assert [name for _, name in listed if name.endswith("Evi")] == [
        "Cami Evi", "Çınar Evi", "Irmak Evi", "İnci Evi", "Sabah Evi", "Şafak Evi", "Zeytin Evi",
    ]  # fmt: skip
    assert [letter for letter, _ in listed] == ["B", "C", "Ç", "I", "İ", "S", "Ş", "Z"]


def test_no_letter_heads_two_lists(real, loaded):
    for language in LANGUAGES:
        (made,) = find.pages(edition(real, language, loaded.synonyms))
        letters = [part.letter for part in made.view.letters]
        assert len(letters) == len(set(letters))


def test_without_the_libraries_of_npm_the_build_says_what_to_do(tmp_path):
    for part in ("leaflet", "leaflet.markercluster"):  # all but one
        (tmp_path / part).symlink_to(ROOT / "node_modules" / part)
    with pytest.raises(vendor_js.Missing, match=r"lunr/lunr\.min\.js is missing.*`make site` sets them up"):
        vendor_js.read(tmp_path)


def test_the_library_is_the_one_npm_brought(site):
    (shipped,) = (site / "static").glob("lunr.min.*.js")
    assert shipped.read_bytes() == (ROOT / "node_modules/lunr/lunr.min.js").read_bytes()


def test_every_field_of_the_index_has_a_name_for_readers(real):
    assert sayings(edition(real, "en", Synonyms()).language)["fields"].keys() >= {*FIELDS, *LONG_FIELDS}
