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
    said = report.report([finding("Wrong.", "  name: Bir yer", column=9)], "text", ENGLISH, lines=True)
    assert said.splitlines()[1:3] == ["    name: Bir yer", "          ^"]


def test_the_caret_stands_right_under_letters_that_are_wide_or_take_no_place():
    said = report.report([finding("Wrong.", "漢ç̧: x", column=6)], "text", ENGLISH, lines=True)
    assert said.splitlines()[2] == "    " + " " * 5 + "^"


def test_a_long_line_is_cut_around_the_mistake():
    said = report.report([finding("Wrong.", "a" * 500 + "!" + "a" * 500, column=501)], "text", ENGLISH, lines=True)
    line, caret = said.splitlines()[1:3]
    assert len(line) <= report.WIDTH + 4
    assert line[caret.index("^")] == "!"


def test_without_a_terminal_no_line_is_shown():
    assert "name" not in report.report([finding("Wrong.", "  name: Bir yer")], "text", ENGLISH)


def test_the_summary_names_the_most_frequent_errors_first():
    warning = Finding(Position("a"), Severity.WARNING, "never-verified", "", Sentence("x"), Sentence("y"))
    said = report.report([warning, warning, finding("Wrong.")], "text", ENGLISH)
    assert said.splitlines()[-2:] == [
        "    1 error [hours-overlap] Two intervals of one day overlap.",
        "    2 warning [never-verified] Nobody has ever telephoned or gone there to check a record.",
    ]


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
