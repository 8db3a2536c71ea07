"""Nothing a confidential record says is repeated: in no format, in no language, by no finding."""

from __future__ import annotations

import gettext
import re

import pytest
import yaml

import builders
from catalogues import test_bad as corpus
from check.rules import examples
from rehber.check import report, rules
from rehber.language import po

LANGUAGES = (gettext.NullTranslations(), po.interface_of_checks("tr"))
SECRET = "gizlikaya"
PUBLIC = re.compile("[a-z0-9-]{1,60}|unknown|[0-9-]+|true|false")  # ids, words of closed lists, numbers

#: What keeps a record from being asked by rules; without it the rules speak.
FORBIDDEN = ("place", "at", "hours", "hours_note", "exceptions", "phones", "emails", "website", "on_site", "works_with")


def everything_said(findings) -> str:
    """Return the findings in every format and language, with the lines they stand in."""
    formats = ("text", "json", "github")
    return "\n".join(
        report.report(findings, form, messages, look=report.Look(lines=True)) for form in formats for messages in LANGUAGES
    )


def test_the_corpus_hides_something_in_many_files():
    hiding = [file for file in corpus.FILES if SECRET in file.read_text(encoding="utf-8", errors="replace").lower()]
    assert len(hiding) >= 40


@corpus.every_file
def test_no_output_repeats_what_a_bad_catalogue_hides(file):
    said = everything_said(corpus.read(file).findings)
    secrets = re.findall(r"\b[\w.-]*gizlikaya[\w.-]*", said, re.IGNORECASE)
    assert [secret for secret in secrets if secret not in file.name] == []
    assert "0532 123 45 67" not in said or file.stem in ("phone-mobile", "body-phone-mobile")


def values(node) -> list[str]:
    """Return every text below *node*."""
    if isinstance(node, dict):
        return [text for value in node.values() for text in values(value)]
    if isinstance(node, list):
        return [text for value in node for text in values(value)]
    return [node] if isinstance(node, str) and not PUBLIC.fullmatch(node) else []


def confidential(example: str) -> dict:
    """Return the fields of an example as those of a shelter."""
    fields = yaml.load(example, Loader=yaml.BaseLoader)
    return {**fields, "kind": "womens-shelter", "reached_through": "ana-merkez"}


OF_RECORDS = [rule for rule in rules.ALL if not rule.bad.startswith(tuple(f"{name}:" for name in examples.LISTS))]


@pytest.mark.parametrize("rule", OF_RECORDS, ids=lambda rule: rule.code)
@pytest.mark.parametrize("allowed", [False, True], ids=["as it is", "without what is forbidden"])
def test_no_rule_repeats_what_its_example_says_once_it_is_confidential(rule, allowed, tmp_path):
    fields = {
        key: value
        for key, value in confidential(rule.bad.replace("41.0646", "39.4321")).items()
        if not (allowed and key in FORBIDDEN)
    }
    written = yaml.safe_dump(fields, allow_unicode=True, width=1000)
    loaded = builders.read(examples.catalogue(written + "# ana-merkez\n"), tmp_path)
    said = everything_said(loaded.findings)
    assert loaded.findings
    assert [text for text in values(fields) if len(text) > 3 and text in said] == []
