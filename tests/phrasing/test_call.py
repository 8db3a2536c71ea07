"""The ways to reach a record: what can be written to, and what cannot."""

from __future__ import annotations

import pytest

import builders
from builders import centre, record
from rehber.language.reader import Reader
from rehber.phrasing import ask, call


@pytest.mark.parametrize(
    ("phones", "written"),
    [
        ('[{number: "(0535) 106 62 39", institutional: true}]', None),
        ('[{number: "(0212) 708 89 90"}]', None),
        ('[{number: "(0535) 106 62 39", kind: whatsapp, institutional: true}]', None),
        (
            '[{number: "(0535) 106 62 39", institutional: true}, {number: "(0549) 803 81 89", kind: text, institutional: true}]',
            "sms:+905498038189",
        ),
    ],
)
def test_a_text_message_goes_only_to_a_number_that_is_for_that(tmp_path, phones, written):
    known = builders.catalogue(centre(f"phones: {phones}"), tmp_path)
    assert call.sms(known.nodes["bir-merkez"].phones) == written


LINES = """\
hotlines:
  - {id: alo-183, number: "183", name: Alo 183, summary: Bir hat., cost: free, verified_on: unknown, source: sayfa}
  - {id: belediye-153, number: "153", name: Alo 153, summary: Bir hat., cost: free, verified_on: unknown, source: sayfa}
"""
MUTE = builders.HEAD.replace('    phones: [{number: "444 31 12"}]\n', "")
TURKISH = next(it for it in builders.languages() if it.code == "tr")
MAY_NOT = "genel hat; bu belediyede olmayabilir"


def shown(fields, folder, head=LINES + MUTE):
    known = builders.unchecked(head + "centres:\n" + record(fields), folder)
    return call.of(known.nodes["bir-merkez"], known, Reader(TURKISH))


def test_the_line_of_municipalities_is_named_with_the_words_that_this_one_may_not_have_it(tmp_path):
    assert str(shown("", tmp_path).whose.words) == f"Alo 153 · {MAY_NOT}"


def test_the_questions_to_ask_are_put_to_it_with_the_same_words(tmp_path):
    known = builders.unchecked(LINES + MUTE + "centres:\n" + record(), tmp_path)
    asked = ask.view(known.nodes["bir-merkez"], known, Reader(TURKISH))
    assert MAY_NOT in asked.call.whose.words


@pytest.mark.parametrize(
    ("fields", "head"),
    [
        ("reached_through: belediye-153", LINES + MUTE),  # somebody says so
        ("kind: womens-counselling-centre\nname: Kadın Danışma Merkezi", LINES + MUTE),  # 183 is the same everywhere
        ("", LINES + builders.HEAD),  # the municipality's own number
    ],
)
def test_no_other_number_has_those_words(tmp_path, fields, head):
    assert MAY_NOT not in shown(fields, tmp_path, head).whose.words


def test_a_line_that_is_only_a_last_resort_is_in_no_table_as_the_number_of_a_place(tmp_path):
    known = builders.unchecked(LINES + MUTE + "centres:\n" + record(), tmp_path)
    assert known.number_to_call(known.nodes["bir-merkez"])[0].number == "153"
    assert known.number_of(known.nodes["bir-merkez"]) is None


@pytest.mark.parametrize(("fields", "number"), [("reached_through: belediye-153", "153"), ("", None)])
def test_the_line_somebody_names_for_a_place_is_its_number(tmp_path, fields, number):
    known = builders.unchecked(LINES + MUTE + "centres:\n" + record(fields), tmp_path)
    found = known.number_of(known.nodes["bir-merkez"])
    assert (found and found[0].number) == number
