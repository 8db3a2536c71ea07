"""The index, the query, and what neither may do."""

from __future__ import annotations

import hashlib
import json

import pytest
from lunr.builder import Builder

from builders import EACH_LANGUAGE, HEAD, LANGUAGES, catalogue, centre, read, record
from rehber.catalogue.synonyms import Synonyms
from rehber.catalogue.taxonomy import NEEDS
from rehber.language import fold
from rehber.search import document, index, result
from rehber.search.inverted_index import Words
from search_harness import FROZEN, asked, edition, ids, node, written

SHELTER = """
kind: womens-shelter
name: Ara İstasyon
reached_through: alo
verified_on: unknown
services: [{id: bir-merkez-barinma, types: [shelter], name: Geçici barınma, summary: Bir süre kalınır., for: [women], status: offered}]
"""
IN_IZMIR = HEAD.replace("summary: Bir belediye.", "area: {province: İzmir}\n    summary: Bir belediye.")
LINES = 'hotlines:\n  - {id: alo, number: "183", name: Alo, summary: Bir hat., verified_on: unknown, source: sayfa}\n'

HOSTILE = [
    "kad~25",
    "kad~100",
    "*",
    "+",
    "-",
    "x:",
    "name:kadin",
    "kadin^99",
    "+kadin -şiddet",
    "a",
    "a* b* c* d* e* f*",
    "a" * 100_000,
    "kadın " * 20_000,
    " ".join(f"kadin{i}" for i in range(5000)),
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "${alert(1)} {{7*7}}",
    "\u202eabc\u2066 \u200f\u200e",
    "\x00\ud83d kadın",
    "__proto__ constructor toString hasOwnProperty",
    "👩‍👧 😀 𝐤𝐚𝐝𝐢𝐧",
    "",
    "   ",
]


@pytest.mark.parametrize("language", EACH_LANGUAGE)
def test_the_page_puts_together_exactly_what_lunr_writes(real, loaded, tmp_path, language):
    here = edition(real, language, loaded.synonyms)
    made = node("unpack.cjs", written(here, tmp_path))
    for tier, again in zip(index.gathered(here, result.in_order(here)), made["tiers"], strict=True):
        whole = json.loads(json.dumps(tier.build().serialize()))
        assert again["fields"] == whole["fields"]
        assert again["pipeline"] == whole["pipeline"] == []
        assert postings(again) == postings(whole)
        ours, theirs = scores(again), scores(whole)
        assert ours.keys() == theirs.keys()
        assert all(abs(ours[key] - score) < 0.0011 for key, score in theirs.items())
        assert all(vector[::2] == sorted(vector[::2]) for _, vector in again["fieldVectors"])
    shared = {}
    rows = [index.row(node_, here, shared) for node_ in result.in_order(here)]
    assert [by_group(row) for row in made["rows"]] == [by_group(row) for row in rows]


def postings(index):
    return [(term, {field: at for field, at in found.items() if field != "_index"}) for term, found in index["invertedIndex"]]


def scores(index):
    term = {posting["_index"]: word for word, posting in index["invertedIndex"]}
    return {
        (name, term[i]): score
        for name, vector in index["fieldVectors"]
        for i, score in zip(vector[::2], vector[1::2], strict=True)
    }


def by_group(row):
    """Return a row; the order of the values of a filter says nothing."""
    return {
        **row,
        "facets": {group: sorted(values) for group, values in row["facets"].items()},
        **({"maybe": sorted(row["maybe"])} if "maybe" in row else {}),
    }


def test_words_are_given_to_lunr_as_its_own_builder_takes_them():
    documents = [{"name": ["ev", "evi", "ev"], "place": ["izmir"]}, {"name": ["ev"], "place": []}]
    ours, theirs = Words({"name": 3, "place": 1}), Builder()
    theirs.pipeline.reset()
    theirs.search_pipeline.reset()
    theirs.ref("ref")
    theirs.b(0)
    theirs.field("name", boost=3)
    theirs.field("place", boost=1)
    for number, fields in enumerate(documents):
        ours.put(number, fields)
        theirs.add({"ref": str(number), **fields})
    assert ours.build().serialize() == theirs.build().serialize()


@pytest.mark.parametrize("language", EACH_LANGUAGE)
def test_every_term_is_a_folded_word_that_both_sides_of_lunr_sort_alike(real, loaded, language):
    here = edition(real, language, loaded.synonyms)
    for tier in index.gathered(here, result.in_order(here)):
        terms = sorted(tier.inverted_index)
        assert terms == sorted(terms, key=lambda term: term.encode("utf-16-be"))
        assert all(fold.words(term) == (term,) for term in terms)


def test_an_index_is_named_after_its_content_and_always_the_same(real, loaded):
    one, other = (index.index(edition(real, "tr", loaded.synonyms)) for _ in range(2))
    poorer = index.index(edition(real, "tr", Synonyms()))
    assert one.files == other.files
    assert one.path != poorer.path
    for path, content in one.files.items():
        assert hashlib.sha256(content).hexdigest()[:10] in path
        assert content.startswith(b"(globalThis.rehberIndex||={})[")


@pytest.mark.parametrize("language", EACH_LANGUAGE)
def test_every_record_is_found_by_its_name_and_by_its_turkish_name(real, loaded, tmp_path, language):
    found_in = edition(real, language, loaded.synonyms)
    every = [*real.nodes.values(), *real.hotlines]
    for name in (lambda node: node.name.into(language).text, lambda node: node.name.source):
        for node_, answer in zip(every, asked(found_in, map(name, every), tmp_path), strict=True):
            alike = [other.id for other in every if name(other) == name(node_)]
            assert node_.id in ids(answer)[: len(alike) + 9]


def test_a_turkish_word_from_a_letter_says_that_it_is_turkish(real, loaded, tmp_path):
    (answer,) = asked(edition(real, "ar", loaded.synonyms), ["Kadın Sığınma Ara İstasyonu"], tmp_path)
    assert ids(answer)[0] == "izmir-kadin-siginma-ara-istasyonu"
    assert {reason.get("field") for reason in answer["found"][0]["reasons"]} >= {"turkish_name"}


def test_a_telephone_number_finds_its_place_however_it_is_typed(real, loaded, tmp_path):
    typed = [
        "0222 211 55 00",
        "02222115500",
        "+90 222 211 55 00",
        "0090 222 2115500",
        "2222115500",
        "2115500",
        "211 55 00",
        "(0222) 211 55 00",
        "٠٢٢٢ ٢١١ ٥٥ ٠٠",
        "0222 211 55",
        "2115",
    ]
    answers = asked(edition(real, "en", loaded.synonyms), typed, tmp_path)
    first = {number: ids(answer)[:1] for number, answer in zip(typed, answers, strict=True)}
    assert first == {number: ["eskisehir-hosgeldin-eskisehirli-bebek"] for number in typed}


def test_a_mistyped_word_finds_what_the_right_one_finds_but_only_as_a_similar_word(real, loaded, tmp_path):
    right, wrong, gone = asked(edition(real, "tr", loaded.synonyms), ["avukat", "avuakt", "xyzzyq"], tmp_path)
    assert set(ids(wrong)) == set(ids(right))
    assert {hit["band"] for hit in right["found"]} == {0}
    assert {hit["band"] for hit in wrong["found"]} == {1}
    assert gone["found"] == []
    assert gone["lost"] == ["xyzzyq"]


def test_a_word_nothing_is_found_for_is_named_and_the_others_are_looked_for(real, loaded, tmp_path):
    both, one = asked(edition(real, "tr", loaded.synonyms), ["avukat xyzzyq", "avukat"], tmp_path)
    assert both["lost"] == ["xyzzyq"]
    assert ids(both) == ids(one)


def test_what_meets_the_need_in_the_town_stands_before_what_meets_it_elsewhere(real, loaded, tmp_path):
    (answer,) = asked(edition(real, "tr", loaded.synonyms), ["izmir avukat"], tmp_path)
    bands = [hit["band"] for hit in answer["found"]]
    assert bands == sorted(bands)
    assert ids(answer)[0] == "izmir-kadin-danisma-merkezi"
    assert set(bands) == {0}


def test_what_people_type_around_what_they_mean_is_passed_over(real, loaded, tmp_path):
    long, short = asked(edition(real, "en", loaded.synonyms), ["Where can I find a lawyer, please?", "lawyer"], tmp_path)
    assert ids(long) == ids(short)
    assert long["lost"] == short["lost"] == []


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_no_query_throws_freezes_or_reaches_the_language_of_lunr(real, loaded, tmp_path, language):
    answers = asked(edition(real, language, loaded.synonyms), HOSTILE, tmp_path)
    assert [query[:40] for query, answer in zip(HOSTILE, answers, strict=True) if answer["ms"] > FROZEN] == []
    for answer in answers:
        assert len(answer["words"]) <= 80
        assert all(len(word) <= 32 for word in answer["words"])


@pytest.mark.parametrize("language", EACH_LANGUAGE)
def test_a_confidential_record_is_found_by_name_and_need_and_by_no_place(tmp_path, loaded, language):
    known = catalogue(IN_IZMIR + "centres:\n" + record(SHELTER) + LINES, tmp_path)
    here = edition(known, language, loaded.synonyms)
    names = ["Ara İstasyon", *loaded.synonyms.needs["shelter"][language][:1], "sığınma evi"]
    places = ["izmir", "İzmir'de", "izmirde", "Konak", "konakta", "belediye", "Belediyesi"]
    by_name, by_place = asked(here, names, tmp_path), asked(here, places, tmp_path)
    assert all("bir-merkez" in ids(answer) for answer in by_name)
    assert not any("bir-merkez" in ids(answer) for answer in by_place)
    row = index.row(known.nodes["bir-merkez"], here, {})
    assert row["path"] == "centre/bir-merkez.html"
    assert row.keys() <= {"name", "turkish", "lang", "path", "kind", "facets", "maybe", "call", "chip"}
    assert "area" not in row["facets"]


def test_a_place_in_the_name_of_a_confidential_record_is_no_word_to_find_it_by(tmp_path, loaded):
    known = catalogue(IN_IZMIR + "centres:\n" + record(SHELTER.replace("Ara İ", "İzmir'de Ara İ")) + LINES, tmp_path)
    texts = document.record(known.nodes["bir-merkez"], edition(known, "tr", loaded.synonyms))
    assert not [text for found in texts.values() for text in found if "izmir" in text]


@pytest.mark.parametrize("language", EACH_LANGUAGE)
def test_no_place_of_the_real_catalogue_finds_a_confidential_record(real, loaded, tmp_path, language):
    here = edition(real, language, loaded.synonyms)
    secret = [place.id for place in real.providers if place.confidential]
    areas = {
        name for node_ in real.nodes.values() if (area := real.area(node_)) for name in (area.province, area.district) if name
    }
    assert secret
    for answer in asked(here, sorted(areas), tmp_path):
        assert not set(secret) & set(ids(answer))


def test_what_is_not_known_is_neither_yes_nor_no(tmp_path):
    known = catalogue(centre("cost: unknown\nlanguages: unknown"), tmp_path)
    facets = index.row(known.nodes["bir-merkez"], edition(known, "tr", Synonyms()), {})["facets"]
    assert not {"free", "language", "step-free", "direct"} & facets.keys()


def test_a_planned_service_is_no_certain_answer(tmp_path):
    planned = """
    services:
      - {id: bir-merkez-kurs, types: [courses], name: Kurs, summary: Bir kurs., for: [women], status: planned}
      - {id: bir-merkez-gida, types: [food-aid], name: Gıda, summary: Gıda verilir., for: [anyone], status: offered}
    """
    known = catalogue(centre(planned), tmp_path)
    row = index.row(known.nodes["bir-merkez"], edition(known, "tr", Synonyms()), {})
    assert row["facets"]["need"] == ["food-aid"]
    assert row["maybe"] == ["courses"]
    assert "*" in row["facets"]["for"]


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("needs:\n  no-such-need: {tr: [bir]}\n", 2),
        ("needs:\n  food-aid:\n    xx: [bir]\n", 3),
        ("needs:\n  food-aid:\n    tr: bir\n", 3),
        ("needs:\n  food-aid:\n    tr: ['']\n", 3),
        ("needs: bir\n", 1),
        ("ignored: [ve]\n", 1),
        ("others: {}\n", 1),
        ("- bir\n", 1),
        ("needs: [\n", 2),
    ],
)
def test_a_mistake_in_the_words_of_residents_is_found_in_its_line(tmp_path, written, line):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "synonyms.yaml").write_text(written, encoding="utf-8")
    found = [f for f in read(centre(), tmp_path).findings if f.position.file == "content/synonyms.yaml"]
    assert [f.position.line for f in found] == [line]


def test_words_that_editors_add_are_found_at_the_next_build(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "synonyms.yaml").write_text("needs: {food-aid: {tr: [azık]}}\n", encoding="utf-8")
    services = "services: [{id: bir-merkez-gida, types: [food-aid], name: Gıda, summary: Gıda verilir., for: [anyone], status: offered}]"
    loaded = read(centre(services), tmp_path)
    (answer,) = asked(edition(loaded.catalogue, "tr", loaded.synonyms), ["AZIK"], tmp_path)
    assert ids(answer) == ["bir-merkez"]


@pytest.mark.parametrize("need", [term.id for term in NEEDS])
def test_residents_have_words_for_every_need_in_every_language(loaded, need):
    assert set(LANGUAGES) <= loaded.synonyms.needs[need].keys()
