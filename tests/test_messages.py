"""What editors are told can be translated: every sentence of the code, every title and reason of a rule."""

from __future__ import annotations

import re

from builders import ROOT
from rehber.check import rule_reference, rules
from rehber.commands import translations

TEMPLATE = {message.id for message in translations.message_template(ROOT) if message.id}


def test_titles_and_reasons_of_rules_are_there_to_be_translated():
    told = {text for rule in rules.ALL for text in (rule.title, rule.reason) if text}
    assert told - TEMPLATE == set()
    assert {title for _, title in rule_reference.FORM} - TEMPLATE == set()


def test_every_sentence_of_the_code_is_a_constant_that_can_be_found():
    built = []
    for file in sorted((ROOT / "plugins" / "rehber").rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        built += [f"{file.name}: {match[0]}" for match in re.finditer(r"\bSentence\((?!\s*[\"')])[^\"\n]*", text)]
    assert built == ["load.py: Sentence(rule.title) if found.values else found"]
