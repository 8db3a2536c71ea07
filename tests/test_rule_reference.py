"""The rule catalogue people read is the one the program knows."""

from __future__ import annotations

from builders import ROOT
from catalogues import test_bad as corpus
from rehber.check import rule_reference, rules
from rehber.language import po

KNOWN = {rule.code for rule in rules.ALL} | {code for code, _ in rule_reference.FORM}


def test_rules_md_is_in_step_with_the_rules():
    written = (ROOT / "schema" / "RULES.md").read_text(encoding="utf-8")
    assert written == rule_reference.rules(po.interface_of_checks("tr")), "call `make rules`"


def test_every_code_the_corpus_names_is_documented():
    named = {code for file in corpus.FILES for *_, code in corpus.expected(file)}
    assert named - KNOWN == set()
    assert len(named) > 75


def test_no_code_means_two_things():
    assert len(KNOWN) == len(rules.ALL) + len(rule_reference.FORM)


def test_every_error_of_the_rules_is_in_the_corpus_or_in_its_example():
    assert all("# <--" in rule.bad for rule in rules.ALL)


def test_the_turkish_of_a_rule_stands_below_its_english():
    class Turkish:
        def gettext(self, message: str, /) -> str:
            return {"The hours cannot be read.": "Saatler okunamıyor."}.get(message, f"TR {message}")

    said = rule_reference.rules(Turkish())
    assert f"\n*error* · {rules.hours.hours_syntax.title} " in said
    assert f"\nTR {rules.hours.hours_syntax.title} TR " in said
