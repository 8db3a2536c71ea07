"""From accepted data to the model: unknown is nothing known, and a confidential place does not exist."""

from __future__ import annotations

import dataclasses

from builders import HEAD, TODAY, catalogue, centre, read, record, unchecked
from rehber.catalogue import decode
from rehber.catalogue.place import Answer, Area
from rehber.catalogue.text import State, Wording

SECRET = "Gizli Sokak"


def test_unknown_is_the_same_as_not_said(tmp_path):
    said = catalogue(centre("hours: unknown\nphones: unknown\nplace: unknown\nlanguages: unknown\ncost: unknown"), tmp_path)
    silent = catalogue(centre(), tmp_path)
    assert said.centres == silent.centres
    assert said.centres[0].hours is None
    assert said.centres[0].place is None


def test_a_question_nobody_answered_is_unknown_and_not_no(tmp_path):
    place = catalogue(centre("place: {address: {province: İzmir}}"), tmp_path).centres[0].place
    assert place.step_free is Answer.UNKNOWN


def test_a_date_is_as_exact_as_its_source(tmp_path):
    assert [str(c.founded) for c in catalogue(centre('founded: "2008-04"'), tmp_path).centres] == ["2008-04"]


def test_of_a_confidential_record_nothing_that_tells_where_it_is_is_read():
    # Data that never went through the shape: even then the decoder must not look at these fields.
    data = {
        "directory": {"id": "x", "name": "X", "publisher": "X", "licence": "CC0-1.0", "language": "tr", "base_url": "unknown"},
        "centres": [
            {
                "id": "siginak",
                "kind": "womens-shelter",
                "name": "Ev",
                "organisation": "unknown",
                "summary": "Bir ev.",
                "verified_on": "unknown",
                "source": "sayfa",
                "reached_through": "merkez",
                "place": {
                    "address": {"street": SECRET},
                    "point": {"lat": 41.1, "lon": 29.1, "precision": "exact", "source": "x"},
                },
                "hours": "Mo-Fr 09:00-17:00",
                "hours_note": SECRET,
                "phones": [{"number": "0212 708 89 90", "note": SECRET}],
                "emails": ["a@b.tr"],
                "website": "https://example.org/",
                "on_site": [SECRET],
                "exceptions": [{"from": "2026-01-01", "to": "2026-01-02", "hours": "closed", "reason": SECRET}],
                "services": [
                    {
                        "id": "s",
                        "types": ["shelter"],
                        "name": "S",
                        "summary": "S.",
                        "status": "offered",
                        "phones": [{"number": "0212 708 89 91"}],
                        "hours": "24/7",
                        "appointment": {"phone": "0212 708 89 92", "note": SECRET},
                    }
                ],
            }
        ],
    }
    decoded = decode.catalogue(data, {}, TODAY)
    shelter = decoded.centres[0]
    assert shelter.place is None
    assert shelter.hours is None
    assert shelter.phones == shelter.services[0].phones == ()
    assert shelter.services[0].appointment is None
    assert SECRET not in str(dataclasses.asdict(shelter))
    assert "708 89 9" not in str(dataclasses.asdict(shelter))


def test_of_a_confidential_record_no_more_than_the_province_is_said(tmp_path):
    text = HEAD.replace(
        "    summary: Bir belediye.", "    summary: Bir belediye.\n    area: {district: Konak, province: İzmir}"
    )
    shelter = record("kind: womens-shelter\nreached_through: merkez", id="siginak")
    public = record("name: Danışma", id="merkez")
    given = unchecked(f"{text}centres:\n{shelter}{public}", tmp_path)
    assert given.area(given.centres[0]) == Area("İzmir")
    assert given.area(given.centres[1]) == Area("İzmir", "Konak")


def test_a_unit_is_where_its_centre_is(tmp_path):
    text = centre("place: {address: {district: Şişli, province: İstanbul}}") + "units:\n" + record("at: bir-merkez", id="birim")
    given = catalogue(text, tmp_path)
    assert given.area(given.units[0]) == Area("İstanbul", "Şişli")


def test_the_chain_goes_up_to_the_top_and_ends_even_in_a_circle(tmp_path):
    text = HEAD + "units:\n" + record("organisation: iki", id="bir") + record("organisation: bir", id="iki")
    circle = read(text, tmp_path).catalogue
    assert [node.id for node in circle.chain(circle.units[0])] == ["iki", "bir"]


def test_a_translation_is_found_by_its_context_and_its_source():
    texts = decode.texts.Texts({("unit/x/summary", "Bir."): {"en": Wording("One.", "en", State.HUMAN)}})
    assert texts.said("Bir.", "unit/x/summary").into("en").text == "One."
    assert texts.said("İki.", "unit/x/summary").into("en") == Wording("İki.", "tr", State.MISSING)
    assert texts.said("Bir.", "unit/x/summary").into("tr").state is State.SOURCE
