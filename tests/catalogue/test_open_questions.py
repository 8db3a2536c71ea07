"""What to ask on the telephone, and whom to call."""

from __future__ import annotations

import pytest

from builders import HEAD, catalogue, centre, record, unchecked
from rehber.catalogue.questions import GIFTS, Question, open_questions

LINES = """\
hotlines:
  - {id: alo-183, number: "183", name: Alo 183, summary: Bir hat., cost: free, verified_on: 2026-11-01, source: sayfa}
  - {id: belediye-153, number: "153", name: Alo 153, summary: Bir hat., cost: free, verified_on: 2026-11-01, source: sayfa}
"""
MUTE = HEAD.replace('    phones: [{number: "444 31 12"}]\n', "")


def asked(folder, fields=""):
    known = catalogue(centre(fields), folder)
    return open_questions(known.nodes["bir-merkez"], known)


def test_a_record_nobody_knows_much_about_has_a_list_of_questions(tmp_path):
    assert asked(tmp_path) == (
        Question.WHO,
        Question.ADDRESS,
        Question.HOURS,
        Question.WAY_IN,
        Question.COST,
        Question.LANGUAGES,
    )


@pytest.mark.parametrize("need", sorted(GIFTS - {"shelter"}))
def test_nobody_asks_what_a_gift_costs(need, tmp_path):
    assert Question.COST not in asked(tmp_path, f"types: [{need}]")


def test_the_price_of_what_a_place_does_is_asked_where_nobody_says_what_it_does(tmp_path):
    assert Question.COST in asked(tmp_path)


def test_the_price_of_what_may_cost_something_is_asked(tmp_path):
    assert Question.COST in asked(tmp_path, "types: [legal-counselling]")


def test_who_is_visited_at_home_asks_for_no_address_no_hours_and_no_steps(tmp_path):
    questions = asked(tmp_path, "types: [home-care]\nfor: [older-people]")
    assert not {Question.ADDRESS, Question.HOURS, Question.STEPS} & set(questions)


def test_a_gift_brought_to_the_home_makes_no_visit_of_it(tmp_path):
    questions = asked(tmp_path, "types: [newborn-visit, in-kind-aid]\nfor: [newborn-families]")
    assert not {Question.ADDRESS, Question.HOURS, Question.COST} & set(questions)


def test_what_is_known_is_not_asked(tmp_path):
    questions = asked(
        tmp_path,
        'hours: "Mo-Fr 09:00-17:00; PH off"\ncost: free\nfor: [women]\naccess: [walk-in]\nlanguages: [{code: tr, how: staff}]',
    )
    assert questions == (Question.ADDRESS,)


def test_nothing_is_asked_about_a_protected_place(tmp_path):
    fields = "kind: womens-shelter\nname: Sığınma\ntypes: [shelter]\nreached_through: alo-183"
    known = catalogue(LINES + centre(fields), tmp_path)
    assert open_questions(known.nodes["bir-merkez"], known) == ()


def called(text, folder):
    known = unchecked(text, folder)
    found = known.number_to_call(known.nodes["bir-merkez"])
    return found and (found[0].number, found[1].id)


def test_the_own_number_comes_first(tmp_path):
    assert called(centre('phones: [{number: "(0212) 222 33 44"}]'), tmp_path) == ("(0212) 222 33 44", "bir-merkez")


def test_without_an_own_number_that_of_whoever_runs_it_is_called(tmp_path):
    assert called(centre(), tmp_path) == ("444 31 12", "belediye")


def test_without_any_number_the_line_of_municipalities_answers_for_a_municipality(tmp_path):
    assert called(LINES + MUTE + "centres:\n" + record(), tmp_path) == ("153", "belediye-153")


def test_whoever_lives_with_violence_is_given_the_line_for_social_support(tmp_path):
    text = LINES + MUTE + "centres:\n" + record("kind: womens-counselling-centre\nname: Kadın Danışma Merkezi")
    assert called(text, tmp_path) == ("183", "alo-183")


def test_a_number_that_cannot_be_dialled_is_passed_over(tmp_path):
    text = LINES + MUTE + "centres:\n" + record('phones: [{number: "445 56 17"}]')
    assert called(text, tmp_path) == ("153", "belediye-153")


def test_where_nothing_is_known_there_is_no_number(tmp_path):
    assert called(MUTE + "centres:\n" + record(), tmp_path) is None


def test_every_record_of_the_directory_has_a_number_to_dial(real):
    assert [item.id for item in real.providers if not real.number_to_call(item)] == []


def test_where_one_thing_is_free_the_question_is_about_the_rest(tmp_path):
    rest = "services: [{id: kurs, types: [courses], name: Kurs, summary: Kurs var., cost: unknown, status: offered}]"
    found = asked(tmp_path, f"types: [legal-counselling]\ncost: free\n{rest}")
    assert Question.COST_OF_REST in found
    assert Question.COST not in found
