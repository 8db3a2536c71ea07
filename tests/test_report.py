"""Findings as people, programs and pull requests get them."""

from __future__ import annotations

import gettext
import json

import jsonschema

from builders import ROOT
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.check import report

ENGLISH = gettext.NullTranslations()


def finding(found="Wrong: {what}.", line="", column=9, severity=Severity.ERROR, **values) -> Finding:
    position = Position("services.yaml", 4, column)
    return Finding(position, severity, "hours-overlap", "bir-merkez", Sentence(found, **values), Sentence("Mend it."), line)


def test_a_finding_is_a_line_that_says_what_is_wrong_and_one_that_says_what_to_do():
    said = report.report([finding(what="this")], "text", ENGLISH)
    assert said == "services.yaml:4:9: error [hours-overlap] bir-merkez: Wrong: this.\n    Mend it.\n"


def test_on_a_terminal_a_caret_stands_under_the_mistake():
    said = report.report([finding("Wrong.", "  name: Bir yer", column=9)], "text", ENGLISH, look=report.Look(lines=True))
    assert said.splitlines()[1:3] == ["    name: Bir yer", "          ^"]


def test_the_caret_stands_right_under_letters_that_are_wide_or_take_no_place():
    said = report.report([finding("Wrong.", "漢ç̧: x", column=6)], "text", ENGLISH, look=report.Look(lines=True))
    assert said.splitlines()[2] == "    " + " " * 5 + "^"


def test_a_long_line_is_cut_around_the_mistake():
    said = report.report(
        [finding("Wrong.", "a" * 500 + "!" + "a" * 500, column=501)], "text", ENGLISH, look=report.Look(lines=True)
    )
    line, caret = said.splitlines()[1:3]
    assert len(line) <= report.WIDTH + 4
    assert line[caret.index("^")] == "!"


def test_without_a_terminal_no_line_is_shown():
    assert "name" not in report.report([finding("Wrong.", "  name: Bir yer")], "text", ENGLISH)


def test_the_summary_names_the_most_frequent_errors_first():
    warning = Finding(Position("a"), Severity.WARNING, "never-verified", "", Sentence("x"), Sentence("y"))
    said = report.report([warning, warning, finding("Wrong.")], "text", ENGLISH)
    assert said.splitlines()[-3:] == [
        "    1 error [hours-overlap] services.yaml:4 Two intervals of one day overlap.",
        "    2 warning [never-verified] a:1 Nobody has ever telephoned or gone there to check a record.",
        "Errors: 1, warnings: 2.",
    ]


def test_errors_come_before_warnings_wherever_they_stand():
    warning = Finding(Position("a"), Severity.WARNING, "never-verified", "", Sentence("x"), Sentence("y"))
    said = report.report([warning, finding("Wrong.")], "text", ENGLISH)
    assert said.startswith("services.yaml:4:9: error [hours-overlap]")


MANY = [Finding(Position("a", n), Severity.WARNING, "never-verified", "", Sentence("x"), Sentence("y")) for n in range(4000)]


def test_thousands_of_findings_fit_on_a_screen_and_nothing_is_left_out_in_silence():
    said = report.report([*MANY, finding("Wrong.")], "text", ENGLISH, wanted=report.Wanted()).splitlines()
    assert len(said) < 50
    assert said[-2:] == [
        "Errors: 1, warnings: 4000.",
        "4001 findings are not shown: `--only RULE` shows those of a rule, `--max 0` all of them.",
    ]


def test_whoever_asks_for_all_gets_all():
    assert report.report(MANY, "text", ENGLISH, wanted=report.Wanted(most=0)).count("[never-verified]") == 4001


def test_whoever_asks_for_a_number_gets_the_first_of_them():
    said = report.report([*MANY, finding("Wrong.")], "text", ENGLISH, wanted=report.Wanted(most=2))
    assert said.splitlines()[0].startswith("services.yaml:4:9: error")
    assert said.splitlines()[2].startswith("a:0:1: warning")
    assert "3999 findings are not shown" in said


def test_whoever_asks_for_a_rule_gets_that_rule():
    said = report.report([*MANY, finding("Wrong.")], "text", ENGLISH, wanted=report.Wanted(only=frozenset({"hours-overlap"})))
    assert "never-verified" not in said
    assert "Errors: 1, warnings: 0." in said


def test_the_summary_alone_shows_no_finding():
    said = report.report([*MANY[:3], finding("Wrong.")], "text", ENGLISH, wanted=report.Wanted(summary=True))
    assert len(said.splitlines()) == 3


def test_a_terminal_gets_colours_and_a_file_does_not():
    assert "\x1b[1;31merror\x1b[0m" in report.report([finding("Wrong.")], "text", ENGLISH, look=report.Look(colour=True))
    assert "\x1b" not in report.report([finding("Wrong.")], "text", ENGLISH)


def test_json_has_the_form_its_schema_promises(loaded):
    schema = json.loads((ROOT / "schema" / "findings.schema.json").read_text())
    rows = json.loads(report.report(loaded.findings, "json", ENGLISH))
    jsonschema.Draft202012Validator(schema).validate(rows)
    assert len(rows) == len(loaded.findings) > 0


def test_an_annotation_cannot_be_broken_out_of():
    said = report.report([finding("Bad %\n::error::{what}", what="a\r\nb")], "github", ENGLISH)
    assert said.count("\n") == 1
    assert said.startswith("::error file=services.yaml,line=4,col=9,title=hours-overlap::Bad %25%0A")


def test_nothing_found_says_nothing():
    assert report.report([], "text", ENGLISH) == ""
    assert json.loads(report.report([], "json", ENGLISH)) == []
