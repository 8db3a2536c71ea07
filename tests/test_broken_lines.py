"""The real catalogue with one line broken: the editor is shown the place, and told what to do."""

from __future__ import annotations

import json

import pytest

from builders import EDITION, LANGUAGES, ROOT, SCHEMA
from rehber.check import load, report
from rehber.check.rule_cache import Memory
from rehber.language import po

BREAKS = {
    # name: (what stands there, what it is broken into, lines below the first one, column, code)
    "a misspelt field": ("        street: Darülaceze Cad.", "        stret: Darülaceze Cad.", 0, 9, "field-unknown"),
    "a kind that is none": ("    kind: migration-unit", "    kind: migration-unti", 0, 11, "value-not-allowed"),
    "a missing value": ("    name: Göç Birimi", "    name:", 0, 10, "value-missing"),
    "text for a number": ("        lat: 41.0646", '        lat: "41.0646"', 0, 14, "value-type"),
    "a comma for a point": ("        lon: 28.9736", "        lon: 28,9736", 0, 14, "value-type"),
    "a latitude of another country": ("        lat: 38.4303", "        lat: 8.4303", 0, 14, "value-range"),
    "yes for true": ("    several_places: true", "    several_places: yes", 0, 21, "value-type"),
    "a day of no calendar": ('    founded: "2014-05-22"', '    founded: "2014-02-30"', 0, 14, "date-invalid"),
    "hours with points": ('        hours: "Mo-Fr 08:30-17:30"', '        hours: "Mo-Fr 08.30-17.30"', 0, 23, "hours-syntax"),
    "hours that overlap": ('        hours: "Mo-Fr 08:30-17:30"', '        hours: "Mo-Fr 08:30-12:00,11:30-17:30"', 0, 35, "hours-overlap"),
    "hours backwards": ('        hours: "Mo-Fr 08:30-17:30"', '        hours: "Mo-Fr 17:30-08:30"', 0, 23, "hours-backwards"),
    "a digit too few": ('      - number: "(0212) 708 89 90"', '      - number: "(0212) 708 89 9"', 0, 17, "phone-invalid"),
    "an extension in the number": ('      - number: "0222 211 55 00"', '      - number: "0222 211 55 00/1374"', 0, 32, "phone-with-extension"),
    "a premium number": ('      - number: "0222 218 18 66"', '      - number: "0900 218 18 66"', 0, 17, "phone-refused"),
    "an e-mail that is none": ("      - kadindanisma@sisli.bel.tr", "      - kadindanisma(at)sisli.bel.tr", 0, 9, "value-form"),
    "an organisation nobody knows": ("    organisation: sisli-esitlik-birimi", "    organisation: sisli-esitlik", 0, 19, "organisation-missing"),
    "an id taken already": ("  - id: sisli-dikimevi", "  - id: sisli-sosyal-mutfak", 0, 9, "id-taken"),
    "an id with capitals": ("  - id: sisli-dikimevi", "  - id: Sisli-Dikimevi", 0, 9, "value-form"),
    "a key twice": ("    project: Sevgi Eli Uzatıyoruz", "    project: Sevgi\n    project: El", 1, 5, "yaml-duplicate-key"),
    "a hidden character": ("    name: Dikimevi", "    name: Dikim\u200bevi", 0, 16, "text-invisible"),
    "an address for a shelter": ("    kind: womens-shelter-first-step", "    kind: womens-shelter-first-step\n    place: unknown", 1, 5, "confidential-field"),
    "a shelter under a public kind": ("    kind: womens-shelter-first-step", "    kind: community-centre", 1, 11, "confidential-kind-missing"),
    "a checked day to come": ("    verified_on: unknown\n    source: eskisehir-soylesisi\n\n  - id: eskisehir-proje-birimi", "    verified_on: 2099-01-01\n    source: eskisehir-soylesisi\n\n  - id: eskisehir-proje-birimi", 0, 18, "verified-in-the-future"),
}  # fmt: skip


@pytest.fixture(scope="module")
def known() -> frozenset[bytes]:
    """The texts of the real catalogue in which no rule finds anything: only what is broken is then judged anew."""
    memory = Memory(ROOT / "nowhere")
    read(ROOT / "services.yaml", memory)
    return frozenset(memory.sound)


def read(file, memory) -> load.Loaded:
    return load.read(file, schema=SCHEMA, content=ROOT / "content", languages=LANGUAGES, as_of=EDITION, memory=memory)


#: A quick run asks every eighth; the corpus of mistakes (``catalogues/bad``) has the others in small catalogues.
ASKED = [pytest.param(name, marks=[] if i % 8 == 0 else pytest.mark.slow) for i, name in enumerate(BREAKS)]


@pytest.mark.parametrize("name", ASKED)
def test_one_broken_line_gives_one_error_at_its_place_with_what_to_do(name, known, tmp_path):
    before, after, below, column, code = BREAKS[name]
    text = (ROOT / "services.yaml").read_text(encoding="utf-8")
    assert before in text
    start = text.index(before)
    file = tmp_path / "services.yaml"
    file.write_text(text[:start] + after + text[start + len(before) :], encoding="utf-8")
    findings = read(file, Memory(tmp_path / "nowhere", known)).findings
    told = json.loads(report.report(findings, "json", po.interface_of_checks("en")))
    found = [row for row in told if row["severity"] == "error"]
    assert [row["code"] for row in found] == [code]
    line = text[:start].count("\n") + 1 + below
    assert (found[0]["file"], found[0]["line"], found[0]["column"]) == ("services.yaml", line, column)
    assert found[0]["remedy"].endswith((".", "?"))
