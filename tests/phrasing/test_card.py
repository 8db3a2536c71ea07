"""A record in a list: what it says of its services, and where it stands."""

from __future__ import annotations

import builders
from builders import centre, record
from rehber.language.reader import Reader
from rehber.phrasing import card, listing

TURKISH = next(it for it in builders.languages() if it.code == "tr")
PLACED = "place: {address: {district: Şişli, province: İstanbul}}"
SERVICES = """
    types: [courses]
    services:
      - {id: bir, types: [courses], name: Biçki, summary: Biçki öğretilir., status: offered}
      - {id: iki, types: [courses], name: Dikiş, summary: Dikiş öğretilir., status: offered}
      - {id: ucuncu, types: [courses], name: Nakış, summary: Nakış öğretilir., status: offered}
      - {id: dort, types: [courses], name: Resim, summary: Resim öğretilir., status: planned}
      - {id: bes, types: [courses], name: Müzik, summary: Müzik öğretilir., status: planned}
"""


def found(text, folder):
    known = builders.catalogue(text, folder)
    matches = listing.matches(("courses",), known, TURKISH)
    return listing.cards(matches, known, Reader(TURKISH))


def test_a_card_says_a_status_once_and_what_is_offered_first(tmp_path):
    (card_of,) = found(centre(SERVICES), tmp_path)
    said = [(group.status, [str(name) for name in group.names], group.more) for group in card_of.services]
    assert said == [(None, ["Biçki", "Dikiş"], 1), (TURKISH.say("announced"), ["Resim"], 1)]


def test_where_nobody_knows_the_town_of_a_record_it_stands_after_those_of_a_known_town(tmp_path):
    text = centre("name: Adı yok\ntypes: [courses]") + record(f"name: Zambak\ntypes: [courses]\n{PLACED}", id="zambak")
    assert [str(it.name) for it in found(text, tmp_path)] == ["Zambak", "Adı yok"]


def test_a_record_listed_under_a_need_its_source_does_not_name_says_so(tmp_path):
    why = "Adından dolayı burada; kaynak bunu yazmıyor."
    given = f"types: [courses]\nbasis: [{{field: types, source: sayfa, note: {why}}}]"
    (card_of,) = found(centre(given), tmp_path)
    assert str(card_of.note) == why


def test_a_card_names_only_the_languages_that_are_known_to_be_spoken(tmp_path):
    spoken = (
        "{code: ar, how: staff, status: offered}",
        "{code: ku, how: staff, status: unknown}",
        "{code: fa, how: staff, status: planned}",
    )
    known = builders.catalogue(centre(f"languages: [{', '.join(spoken)}]"), tmp_path)
    (card_of,) = card.cards([known.nodes["bir-merkez"]], known, Reader(TURKISH))
    assert card_of.speaks == "Arapça"


def test_a_record_without_a_number_is_listed_with_that_of_the_service_it_is_listed_for(tmp_path):
    given = """
    services:
      - {id: bir, types: [courses], name: Biçki, summary: Biçki öğretilir., status: offered}
      - {id: iki, types: [courses], name: Dikiş, summary: Dikiş öğretilir., status: offered, phones: [{number: "(0212) 708 89 90"}]}
    """
    (card_of,) = found(centre(given), tmp_path)
    assert (card_of.call.number, str(card_of.call.whose)) == ("(0212) 708 89 90", "Dikiş")
    (with_its_own,) = found(centre(given + 'phones: [{number: "444 31 12"}]'), tmp_path)
    assert with_its_own.call.number == "444 31 12"


def test_a_kind_that_is_the_name_is_not_said_twice(tmp_path):
    known = builders.catalogue(centre(f"kind: social-kitchen\nname: Sosyal Mutfak\n{PLACED}"), tmp_path)
    (card_of,) = card.cards([known.nodes["bir-merkez"]], known, Reader(TURKISH))
    assert next(str(it) for it in card_of.beside).endswith("İstanbul")
