"""What a protected record holds gets out nowhere, in whatever field of the schema it stands: a new field is tried by itself."""

from __future__ import annotations

import gzip
import sqlite3

import pytest

from builders import TODAY, files
from check.gate import canary, corpus
from rehber.catalogue import decode
from rehber.check import po_check

LISTS = {
    "sources": "source", "organisations": "organisation", "hotlines": "hotline", "centre_types": "centre_type",
    "statistics": "statistic", "removed": "removed", "centres": "centre", "units": "unit",
}  # fmt: skip
#: Codes by which the gate itself refuses; any other code is another rule's word, and the site is looked at all the same.
OWN = corpus.GATE | {
    "confidential-basis",
    "confidential-remark",
    "public-unit-inside",
    "neighbour-named",
    "removed-for-confidential",
}
#: Fields whose form takes no words at all: hours, a number, a province. What is refused for its form is published by nothing.
FORMS = frozenset(["hours-syntax", "phone-invalid", "province-unknown"])
#: What the little directory calls its things; another id there would only be a broken reference.
IDS = frozenset(["organisation", "source", "reached_through", "part_of", "replaced_by", "kind", "at", "works_with"])


def errors(data, folder):
    """Return the codes by which a directory is refused for what it tells, or because no words fit there."""
    return {finding.code for finding in corpus.read(data, folder)} & (OWN | FORMS)


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


#: Fields of a public centre whose words no page and no JSON file shows.
UNREAD: set[tuple] = set()


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


def public(path, rule, number):
    """Return a public centre with a word of its own in one field, and the word."""
    word = "zkanarya" + "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")
    put = canary.value(rule, tuple(text.replace("zkanarya", word).replace("Zkanarya", word) for text in canary.PLAIN))
    made = canary.around(canary.schema()["$defs"]["centre"], path, put)
    record = corpus.blank()["centres"][0] | {"id": f"merkez-{word}", "services": []} | {path[0]: made[path[0]]}
    for i, service in enumerate(record["services"]):
        service |= {"types": ["courses"], "id": service["id"] if path[-1] == "id" else f"hizmet-{word}-{i}"}
    return record, word, put


def test_the_same_words_in_a_public_record_are_published_in_every_field():
    """The control: were a field read by nothing, its canary would prove nothing."""
    fields = [(path, rule) for path, rule in canary.fields(canary.schema()["$defs"]["centre"]) if not set(path) & IDS]
    data, words = corpus.blank(), {}
    for number, (path, rule) in enumerate(fields):
        record, word, put = public(path, rule, number)
        if isinstance(put, str):
            data["centres"].append(record)
            words[word] = path
    site = b"\n".join(
        path.encode() + content
        for path, content in files(decode.catalogue(data, {}, TODAY), ("tr",))
        if path.endswith((".json", ".html"))
    )
    seen = {
        path
        for word, path in words.items()
        if site.replace(f"merkez-{word}".encode(), b"").replace(f"hizmet-{word}".encode(), b"").count(word.encode())
    }
    assert len(words) > 40
    assert set(words.values()) - seen <= UNREAD


#: Text outside the catalogue, by the place the corpus puts it.
TOLD = "Kadın sığınma evi Zkanarya Sokak 35 numaradadır."
ELSEWHERE = [
    *({"where": f"{folder}/{field}", "text": TOLD} for folder in ("page", "news") for field in ("title", "summary", "body")),
    *({"where": f"{folder}/slug", "text": "kadin-siginma-evi-zkanarya-sokak-35"} for folder in ("page", "news")),
    *({"where": f"{folder}/filename", "text": "kadin-siginma-evi-zkanarya-sokak-35.tr.md"} for folder in ("page", "news")),
    {"where": "synonym", "text": "sığınma evi zkanarya sokak 35"},
    {"where": "removed/id", "text": "kadin-siginma-evi-zkanarya-sokak-35"},
    *({"where": f"{whose}/summary", "lang": code, "text": text} for whose in ("other", "own", "organisation", "hotline")
      for code, text in [("en", "The women's shelter is at 35 Zkanarya Street."), ("ar", "ملجأ النساء في شارع Zkanarya رقم 35"),
                         ("fa", "خانه امن زنان در خیابان Zkanarya پلاک 35"), ("ku", "Stargeha jinan li kolana Zkanarya hejmar 35 e."),
                         ("hy", "Կանանց ապաստանը Zkanarya փողոց 35 հասցեում է։"), ("fr", "Le refuge pour femmes est au 35 rue Zkanarya."),
                         ("de", "Das Frauenhaus ist in der Zkanaryastraße 35."), ("ru", "Приют для женщин: улица Zkanarya, 35.")]),
]  # fmt: skip


@pytest.mark.parametrize("entry", ELSEWHERE, ids=lambda entry: f"{entry['where']}-{entry.get('lang', 'tr')}")
def test_no_other_way_in_locates_a_protected_place(entry, tmp_path):
    assert corpus.codes(entry, tmp_path) & OWN


@pytest.mark.parametrize("entry", ELSEWHERE, ids=lambda entry: f"{entry['where']}-{entry.get('lang', 'tr')}")
def test_the_other_ways_in_take_harmless_words(entry, tmp_path):
    harmless = {"slug": "bir-sey", "filename": "bir-sey.tr.md", "id": "bir-sey"}.get(
        entry["where"].rpartition("/")[2], "Zkanarya"
    )
    assert not corpus.codes(entry | {"text": harmless}, tmp_path) & OWN


def test_a_sentence_of_the_interface_does_not_locate_a_protected_place(tmp_path):
    file = tmp_path / "theme" / "translations" / "en.po"
    file.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Home"\nmsgstr '
    told = {}
    for text in ("Home", "The women's shelter is at 35 Zkanarya Street.", "Zkanarya 0532 123 45 67"):
        file.write_text(f'{head}"{text}"\n', encoding="utf-8")
        told[text] = [
            (finding.code, finding.position.line)
            for finding in po_check.check([tmp_path / "theme"], ["en"])
            if finding.code in OWN
        ]
    assert list(told.values()) == [[], [("protected-place-told", 4)], [("personal-number", 4)]]


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
