"""Linked data in the pages: the same facts, for programs, and harmless to browsers."""

from __future__ import annotations

import json
import re
from pathlib import Path

import html5lib
import pytest

import builders
from builders import HEAD, LANGUAGES, ROOT, catalogue, centre, record, unchecked
from rehber import pages, urls
from rehber.page import Edition
from rehber.site.theme import Theme

HOSTILE = "</script><script>alert(1)</script><!--<script> & 'x'"

PLACE = """
place:
  address: {neighbourhood: Kaptanpaşa Mah., street: Darülaceze Cad., number: "35", district: Şişli, province: İstanbul}
  point: {lat: 41.0646, lon: 28.9736, precision: neighbourhood, radius_m: 500, source: sayfa}
phones: [{number: "(0212) 708 89 90", for: general}]
hours: "Mo-Fr 09:00-12:00,13:00-17:00; PH off"
types: [food-aid]
"""


def page(known, address, code="tr"):
    """Return a page of a catalogue as html5lib, and so a browser, understands it."""
    speaks = next(language for language in builders.languages() if language.code == code)
    edition = Edition(known, speaks, builders.languages())
    renderer = Theme(ROOT / "theme").edition(edition)
    (found,) = (page for page in pages.plan(edition) if page.address == address)
    return html5lib.parse(renderer.render(found), namespaceHTMLElements=False)


def linked(tree):
    return [json.loads(element.text) for element in tree.iter("script") if element.get("type") == "application/ld+json"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_of_a_record_says_what_it_is(site, real, code):
    for node in real.nodes.values():
        content = (site / code / urls.node(node)).read_text("utf-8")
        found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', content, re.DOTALL)
        assert len(found) == (not getattr(node, "confidential", False)), node.id
        assert all(json.loads(text)["@context"] == "https://schema.org" for text in found)


def test_a_centre_says_where_and_when(tmp_path):
    (data,) = linked(page(catalogue(centre(PLACE), tmp_path), "centre/bir-merkez.html"))
    own = data["@graph"][0]
    assert own["@type"] == "GovernmentOffice"
    assert own["address"]["addressLocality"] == "Şişli"
    assert own["geo"]["geoRadius"] == 500
    assert own["contactPoint"][0]["telephone"] == "+902127088990"
    assert [(spec["opens"], spec["closes"]) for spec in own["openingHoursSpecification"]] == [
        ("09:00", "12:00"),
        ("13:00", "17:00"),
    ]


def test_a_number_for_written_messages_is_no_telephone_and_a_fax_is_a_fax(tmp_path):
    numbers = (
        'phones: [{number: "(0549) 803 81 89", kind: whatsapp, institutional: true}, {number: "(0212) 708 89 91", kind: fax},'
        ' {number: "(0212) 708 89 90"}]'
    )
    fields = PLACE.replace('phones: [{number: "(0212) 708 89 90", for: general}]', numbers)
    (data,) = linked(page(catalogue(centre(fields), tmp_path), "centre/bir-merkez.html"))
    assert data["@graph"][0]["contactPoint"] == [
        {"@type": "ContactPoint", "faxNumber": "+902127088991", "contactType": "general"},
        {"@type": "ContactPoint", "telephone": "+902127088990", "contactType": "general"},
    ]


def test_holidays_are_closed_and_half_days_end_early(tmp_path):
    (data,) = linked(page(catalogue(centre(PLACE), tmp_path), "centre/bir-merkez.html"))
    special = data["@graph"][0]["specialOpeningHoursSpecification"]
    said = {entry["validFrom"]: (entry["validThrough"], entry["opens"], entry["closes"]) for entry in special}
    assert said["2027-01-01"] == ("2027-01-01", "00:00", "00:00")
    assert said["2027-03-08"] == ("2027-03-08", "09:00", "12:00")


def test_no_name_ends_the_element_it_is_in(tmp_path):
    known = unchecked(HEAD + "centres:\n" + record(PLACE + f"\nname: {json.dumps(HOSTILE)}"), tmp_path)
    for address in ("centre/bir-merkez.html", "data.html"):
        tree = page(known, address)
        assert [element.get("src", "") for element in tree.iter("script") if not element.get("type")] == [
            element.get("src") for element in tree.iter("script") if element.get("src")
        ]
    (data,) = linked(page(known, "centre/bir-merkez.html"))
    assert data["@graph"][0]["name"] == HOSTILE


def test_a_confidential_record_says_nothing(tmp_path):
    shelter = record("kind: womens-shelter\nname: Sığınma\nreached_through: bir-merkez\ntypes: [shelter]", id="gizli-yer")
    known = catalogue(centre(PLACE) + shelter, tmp_path)
    assert linked(page(known, "centre/gizli-yer.html")) == []


def test_what_other_people_could_see_on_a_telephone_is_not_offered(tmp_path):
    def links(known):
        tree = page(known, "centre/bir-merkez.html")
        return [Path(link.get("href")).suffix for link in tree.iter("a") if link.get("download") is not None]

    assert links(catalogue(centre(PLACE), tmp_path)) == [".vcf", ".ics"]
    assert links(catalogue(centre(PLACE + "kind: womens-counselling-centre"), tmp_path)) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_data_page_leads_to_every_kind_of_file(site, code):
    content = (site / code / "data.html").read_text("utf-8")
    for name in ("index.json", "services.ndjson", "csv/services.csv", "locations.geojson", "changes.json", "catalog.jsonld"):
        assert f"/{name}" in content
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', content)
    assert json.loads(text)["@type"] == "Dataset"
