"""What a protected record holds gets out nowhere, in whatever field of the schema it stands: a new field is tried by itself."""

from __future__ import annotations

import gzip
import json
import sqlite3

import pytest

from builders import SCHEMA, TODAY, files
from check.gate import canary, corpus
from rehber.catalogue import decode
from rehber.catalogue.finding import Severity
from rehber.check import load

LISTS = {
    "sources": "source", "organisations": "organisation", "hotlines": "hotline", "centre_types": "centre_type",
    "statistics": "statistic", "removed": "removed", "centres": "centre", "units": "unit",
}  # fmt: skip
#: What the little directory calls its things; another id there would only be a broken reference.
IDS = frozenset(["organisation", "source", "reached_through", "part_of", "replaced_by", "kind", "at", "works_with"])


def errors(data, folder):
    """Return the codes of the errors the check finds in a directory."""
    (folder / "content").mkdir(exist_ok=True)
    file = folder / "services.yaml"
    file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    found = load.read(file, schema=SCHEMA, content=folder / "content", languages=corpus.LANGUAGES, as_of=TODAY)
    return {finding.code for finding in found.findings if finding.severity is Severity.ERROR} - corpus.SCENERY


def protected(kind, path, put):
    """Return the directory with *put* in a field of a protected record of a list."""
    data = corpus.blank()
    shelter = data["centres"].pop()
    made = canary.around(canary.schema()["$defs"][LISTS[kind]], path, put)
    if path[0] == "services":
        made["services"][0] = shelter["services"][0] | made["services"][0] | ({"types": ["shelter"]})
        if path[-1] != "id":
            made["services"][0]["id"] = "barinma"
    kept = {path[0]: made[path[0]]}
    data.setdefault(kind, []).append(shelter | kept)
    return data


def elsewhere(kind, path, put):
    """Return the directory with *put* in a field of a public record of a list, or of the directory itself."""
    data = corpus.blank()
    if kind == "directory":
        made = canary.around(canary.schema()["$defs"][kind], path, put)
        data["directory"] |= {path[0]: made[path[0]]}
        return data
    made = canary.around(canary.schema()["$defs"][LISTS[kind]], path, put)
    there = data.setdefault(kind, [])
    if there and kind != "removed":
        there[0] |= {path[0]: made[path[0]]}
    else:
        there.append(made)
    return data


def ways(definition, texts):
    """Yield each field of a definition with the canary that fits into it."""
    seen = set()
    for path, rule in canary.fields(canary.schema()["$defs"][definition]):
        put = canary.value(rule, texts)
        if put is not None and path not in seen and not set(path) & IDS:
            seen.add(path)
            yield path, put


def betrayed(data):
    """Return the files of the site of a directory that the canary stands in."""
    known = decode.catalogue(data, {}, TODAY)
    return [path for path, content in files(known, ("tr", "en")) if canary.betrays(path, content)]


@pytest.mark.parametrize("kind", ["centres", "units"])
def test_no_field_of_a_protected_record_lets_its_place_out(kind, tmp_path):
    passed = {path: put for path, put in ways(LISTS[kind], canary.OWN) if not errors(protected(kind, path, put), tmp_path)}
    shown = {path: betrayed(protected(kind, path, put)) for path, put in passed.items()}
    assert {path: names[:3] for path, names in shown.items() if names} == {}


@pytest.mark.parametrize("kind", ["directory", *LISTS])
def test_no_field_of_another_record_locates_a_protected_place(kind, tmp_path):
    definition = LISTS.get(kind, kind)
    tried = ((path, put) for path, put in ways(definition, canary.ELSEWHERE) if isinstance(put, str))
    passed = {path: put for path, put in tried if not errors(elsewhere(kind, path, put), tmp_path)}
    shown = {path: betrayed(elsewhere(kind, path, put)) for path, put in passed.items()}
    assert {path: names[:3] for path, names in shown.items() if names} == {}


def test_the_fields_of_protected_records_are_tried_and_harmless_words_pass(tmp_path):
    tried = dict(ways("centre", canary.OWN))
    assert len(tried) > 40
    harmless = {
        path
        for path in tried
        if isinstance(tried[path], str) and not errors(protected("centres", path, "Kadınlar kalır."), tmp_path)
    }
    assert {("summary",), ("notes", 0), ("how_to_apply",), ("services", 0, "summary"), ("figures", 0, "what")} <= harmless


def test_the_canary_of_a_public_record_is_seen_in_every_kind_of_file():
    data = corpus.blank()
    data["centres"][0]["name"] = "Zkanarya Merkezi"
    seen = {path.rpartition(".")[2] for path in betrayed(data)}
    assert {"html", "json", "csv", "sqlite", "vcf"} <= seen


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(b"x zkanarya", mtime=0), b"\\u007akanarya", b"&#122;kanarya", b"%7Akanarya", "ＺＫＡＮＡＲＹＡ".encode(),
        "z\u200ckanarya".encode(), b"tel:+90-232-441-23-45", "٤٤١ ٢٣ ٤٥".encode(), b"zkana\r\n rya",
    ],
)  # fmt: skip
def test_the_canary_is_seen_however_it_is_packed(content):
    assert canary.betrays("x", content)


def test_the_canary_is_seen_in_a_database():
    base = sqlite3.connect(":memory:")
    base.execute("create table x (y)")
    base.execute("insert into x values ('Zkanarya')")
    base.commit()
    assert canary.betrays("x", base.serialize())
