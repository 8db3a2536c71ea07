"""The other shapes of the data, read back by programs that know nothing of this project."""

from __future__ import annotations

import dataclasses
import datetime
import json
import re
import xml.etree.ElementTree as ET

import icalendar
import pyshacl
import pytest
import rdflib
import recurring_ical_events
import vobject

import feed_builder
import feed_tables as tables
from builders import HEAD, LANGUAGES, catalogue, centre, record, unchecked
from feed_builder import PLACE
from rehber import feed
from rehber.catalogue.opening import Span, open_on
from rehber.country import holidays

HOSTILE = "</script><script>alert(1)</script>, \"x\"; {{ 7*7 }} \\\\n 'y'"


# Map


def test_longitude_stands_before_latitude(place):
    (feature,) = feed_builder.read(place, "locations.geojson")["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [28.9736, 41.0646]}
    assert (feature["properties"]["precision"], feature["properties"]["radius_m"]) == ("neighbourhood", 500)


def test_a_point_that_stands_for_a_district_is_no_place(tmp_path):
    files = feed_builder.feed(catalogue(centre(PLACE.replace("precision: neighbourhood", "precision: district")), tmp_path))
    assert feed_builder.read(files, "locations.geojson")["features"] == []
    held = [path for path, content in files.items() if b"41.0646" in content]
    assert held == ["data/v1/catalogue.json"]  # to build from: there it says that it stands for a district


# Data portals


@feed_builder.here
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # it calls what it has given up itself
@pytest.mark.parametrize("base", [None, "https://rehber.example"])
def test_data_portals_accept_the_description(real, base):
    directory = dataclasses.replace(real.directory, base_url=base)
    files = feed_builder.feed(dataclasses.replace(real, directory=directory))
    data = rdflib.Graph().parse(
        data=files["data/v1/catalog.jsonld"], format="json-ld", publicID="https://rehber.example/data/v1/"
    )
    assert len(data) > 60
    shapes = rdflib.Graph().parse(feed_builder.SHARED / "shapes" / "dcat-ap" / "dcat-ap-3.0.1-SHACL.ttl")
    dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    forms = list(data.subjects(rdflib.RDF.type, dcat.Distribution))
    assert len(forms) > 5
    sums = rdflib.URIRef("http://spdx.org/rdf/terms#checksum")
    assert all(data.value(form, dcat.byteSize) and data.value(form, sums) for form in forms)
    (service,) = data.subjects(rdflib.RDF.type, dcat.DataService)
    assert (service, dcat.servesDataset, next(data.subjects(rdflib.RDF.type, dcat.Dataset))) in data
    for parent, _, constraint in list(shapes.triples((None, rdflib.SH.property, None))):
        if (constraint, rdflib.SH.path, None) not in shapes:  # DCAT-AP 3.0.1 has one of the data service that says nothing
            shapes.remove((parent, rdflib.SH.property, constraint))
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes, advanced=True)
    assert conforms, text


# Cards


def test_a_card_is_read_back(place):
    content = place["data/v1/cards/bir-merkez.vcf"]
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    card = vobject.readOne(content.decode())
    assert card.version.value == "4.0"
    assert card.fn.value == "Bir Merkez"
    assert [entry.value for entry in card.tel_list] == ["tel:+902127088990", "(0549) 803 81 89"]
    assert card.adr.value.city == "Şişli"
    assert card.geo.value == "geo:41.0646,28.9736;u=500"


def kept(value):
    """Return what a telephone keeps of a number (Android, VCardEntry.addPhone): digits, and a plus before them."""
    digits = value.removeprefix("tel:")
    return "".join(sign for i, sign in enumerate(digits) if sign.isascii() and (sign.isdigit() or (i == 0 and sign == "+")))


def test_a_telephone_keeps_the_number_and_the_extension_apart(tmp_path):
    fields = PLACE.replace("for: general}, {", 'for: general, extension: "012"}, {', 1) + "hours_note: Öğlen kapalı."
    card = vobject.readOne(feed_builder.feed(catalogue(centre(fields), tmp_path))["data/v1/cards/bir-merkez.vcf"].decode())
    assert [kept(entry.value) for entry in card.tel_list] == ["+902127088990", "05498038189"]
    assert card.note.value == "(0212) 708 89 90: dahili 012\nÖğlen kapalı."


def test_a_confidential_place_has_no_card_and_no_calendar(tmp_path):
    shelter = record("kind: womens-shelter\nname: Sığınma\nreached_through: bir-merkez\ntypes: [shelter]", id="gizli-yer")
    files = feed_builder.feed(catalogue(centre(PLACE) + shelter, tmp_path))
    assert [path for path in files if path.startswith(("data/v1/cards", "data/v1/calendars"))] == [
        "data/v1/cards/bir-merkez.vcf",
        "data/v1/calendars/bir-merkez.ics",
    ]


# Calendars


def minutes(content, year):
    """Return the open minutes of each day, as the calendar says them to somebody who only knows iCalendar."""
    found = {}
    events = recurring_ical_events.of(icalendar.Calendar.from_ical(content))
    for event in events.between(datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        found[start.date()] = found.get(start.date(), 0) + int((end - start).total_seconds() // 60)
    return found


@pytest.mark.parametrize(
    "hours",
    [
        "Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-14:00; PH off",
        "24/7",
        "Mo-Su 08:00-20:00; PH 12:00-16:00",
        "Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 09:00-17:00; Aug 3-5 10:00-11:00; PH off",
        "We[1] 10:00-12:00; Mo[-1] 10:00-12:00; Aug Tu 10:00-11:00; PH off",
        "Mo-Fr 08:30-17:30; Fr 12:00-13:30 off; PH off",
        "Jun 15-Sep 15 Mo-Fr 09:00-12:00; PH off",
    ],
)
def test_a_calendar_is_open_when_the_record_is(tmp_path, hours):
    special = '\nexceptions: [{from: 2026-08-03, to: 2026-08-05, hours: "10:00-11:00", reason: Tatil}]'
    known = catalogue(centre(PLACE.replace("Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-13:00; PH off", hours) + special), tmp_path)
    (found,) = known.centres
    said = minutes(feed_builder.feed(known)["data/v1/calendars/bir-merkez.ics"], 2026)
    for i in range(365):
        day = datetime.date(2026, 1, 1) + datetime.timedelta(days=i)
        expected = sum(span.end - span.start for span in open_on(day, found, found.hours))
        assert said.get(day, 0) == expected, day
    assert said.get(datetime.date(2026, 8, 4)) == 60


def test_holidays_take_the_day_or_its_afternoon(tmp_path):
    known = catalogue(centre(PLACE), tmp_path)
    (found,) = known.centres
    assert open_on(datetime.date(2026, 3, 20), found, found.hours) == set()
    assert open_on(datetime.date(2026, 3, 19), found, found.hours) == {Span(540, 720)}
    assert open_on(datetime.date(2026, 11, 23), found, found.hours) == {Span(540, 720), Span(780, 1020)}
    silent = dataclasses.replace(found.hours, on_holidays=None)
    assert open_on(datetime.date(2026, 3, 20), found, silent) == {Span(540, 720), Span(780, 1020)}


def test_the_religious_holidays_of_2026_are_known():
    assert holidays.of(2026)[datetime.date(2026, 5, 27)] == 0
    assert holidays.of(2026)[datetime.date(2026, 5, 26)] == holidays.FROM


# Sitemap


def test_a_sitemap_leads_to_every_language_of_every_page(real):
    directory = dataclasses.replace(real.directory, base_url="https://rehber.example")
    files = feed_builder.feed(dataclasses.replace(real, directory=directory))
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    index = ET.fromstring(files["sitemap.xml"])
    assert len(index.findall("s:sitemap/s:loc", space)) == len(LANGUAGES)
    for code in LANGUAGES:
        first = ET.fromstring(files[f"sitemap-{code}.xml"]).find("s:url", space)
        assert first.find("s:loc", space).text == f"https://rehber.example/{code}/index.html"
        assert [link.get("hreflang") for link in first.findall("x:link", space)] == [*LANGUAGES, "x-default"]
    assert b"Sitemap: https://rehber.example/sitemap.xml" in files["robots.txt"]


def test_without_an_address_of_its_own_there_is_no_sitemap(files):
    assert not [path for path in files if path.startswith("sitemap")]
    assert b"Sitemap" not in files["robots.txt"]


def test_the_page_of_a_record_says_in_the_sitemap_when_what_it_tells_last_changed(tmp_path):
    def known(fields, day):
        text = centre(fields).replace("base_url: unknown", "base_url: https://rehber.bel.tr")
        return catalogue(text, tmp_path, datetime.date(2026, 11, day))

    def days(files):
        pages = re.findall(
            r"<loc>https://rehber.bel.tr/tr/([^<]+)</loc>(?:<lastmod>([^<]+)</lastmod>)?", files["sitemap-tr.xml"].decode()
        )
        return dict(pages)

    addresses = ("index.html", "centre/bir-merkez.html", "organisation/belediye.html")
    first = dict(feed.build(dataclasses.replace(feed_builder.release(known(PLACE, 21)), pages=addresses)))
    then = feed_builder.release(known(PLACE + "\ncost: free", 25), first)
    second = dict(feed.build(dataclasses.replace(then, pages=addresses)))
    assert days(first) == {"index.html": "", "centre/bir-merkez.html": "2026-11-21", "organisation/belediye.html": "2026-11-21"}
    assert days(second) == days(first) | {"centre/bir-merkez.html": "2026-11-25"}


# Statistics


def test_a_target_is_no_count(files):
    (series,) = feed_builder.read(files, "statistics.json")["statistics"]
    assert series["values"][-1] == {"year": 2021, "value": 377}
    assert series["targets"] == [{"year": 2022, "value": 400}]
    rows = tables.table(files, "statistics")
    assert [(row["year"], row["value"], row["target"]) for row in rows][-2:] == [("2021", "377", ""), ("2022", "", "400")]


# Hostile text


def test_hostile_text_comes_back_as_the_same_text(tmp_path):
    name = json.dumps(HOSTILE, ensure_ascii=False)
    text = HEAD + "centres:\n" + record(PLACE + f"\nname: {name}")
    files = feed_builder.feed(unchecked(text, tmp_path))
    assert feed_builder.read(files, "services.json")["contents"][0]["name"] == HOSTILE
    assert feed_builder.read(files, "locations.geojson")["features"][0]["properties"]["name"] == HOSTILE
    assert tables.table(files, "services")[0]["name"] == HOSTILE
    assert vobject.readOne(files["data/v1/cards/bir-merkez.vcf"].decode()).fn.value == HOSTILE
    assert HOSTILE.encode() in files["data/v1/directory.sqlite"]
    events = icalendar.Calendar.from_ical(files["data/v1/calendars/bir-merkez.ics"]).walk("VEVENT")
    assert {str(event["SUMMARY"]) for event in events} == {HOSTILE}
