"""Every rule is documented by an example, and every example is true."""

from __future__ import annotations

import gettext
import importlib
import pkgutil
import re

import pytest

from check.rules import examples
from rehber.catalogue.finding import Severity
from rehber.check import report, rules
from rehber.check.rule import Rule

every_rule = pytest.mark.parametrize("rule", rules.ALL, ids=lambda rule: rule.code)


@every_rule
def test_the_bad_example_is_found_on_the_lines_it_marks_and_on_no_other(rule, tmp_path):
    loaded, told, marked = examples.found(rule, rule.bad, tmp_path)
    assert loaded.catalogue is not None, [f.found for f in loaded.findings]
    assert marked, "no line of the example is marked"
    assert told == marked
    said = report.report(loaded.findings, "text", gettext.NullTranslations(), look=report.Look(lines=True))
    assert said.count(f"[{rule.code}]") >= len(marked)


@every_rule
def test_the_good_example_is_in_order(rule, tmp_path):
    loaded, told, _ = examples.found(rule, rule.good, tmp_path)
    assert loaded.catalogue is not None, [f.found for f in loaded.findings]
    assert told == []
    assert [f.code for f in loaded.findings if f.severity is Severity.ERROR] == []


@every_rule
def test_a_rule_has_a_stable_name_and_says_what_is_wrong(rule):
    assert re.fullmatch("[a-z]+(-[a-z]+)+", rule.code)
    assert rule.title.endswith(".")
    assert "{" not in rule.title, "a title stands in for what a confidential record must not say; it has no gaps"
    assert rule.about in {*rules.TYPES, "Catalogue", "Passage", "Bundle", "Texts"}


def test_no_two_rules_have_one_name():
    codes = [rule.code for rule in rules.ALL]
    assert sorted(codes) == sorted(set(codes))


def test_every_rule_of_the_shelf_is_listed():
    modules = [importlib.import_module(f"rehber.check.rules.{module.name}") for module in pkgutil.iter_modules(rules.__path__)]
    written = {value.code for module in modules for value in vars(module).values() if isinstance(value, Rule)}
    assert {rule.code for rule in rules.ALL} == written
