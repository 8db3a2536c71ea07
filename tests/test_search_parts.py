"""A large index is cut: what is found must be the same, to the last figure of its score."""

from __future__ import annotations

import json
import random
import subprocess

import pytest
import yaml

import synthetic
from builders import LANGUAGES, ROOT
from rehber.search import delta_coding, index
from search_harness import FROZEN, asked, edition, ids, node, whole_up_to

pytestmark = pytest.mark.slow

GOLDEN = yaml.load((ROOT / "tests/search/golden/typed.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
GOLDEN.pop("names")
WORDS = (ROOT / "services.yaml").read_text(encoding="utf-8")
LETTERS = "aeiıoöuübcçdfgğhjklmnprsştvyz"


def told(answers):
    """Return what answers say, but for how long they took and what was fetched for them."""
    return [{key: value for key, value in answer.items() if key not in ("ms", "fetched")} for answer in answers]


def queries(chance, count):
    """Return queries as people type them: words of the catalogue, cut, lengthened, mistyped, and some that are none."""
    known = synthetic._Speech(WORDS, chance)
    for _ in range(count):
        typed = []
        for _ in range(chance.randint(1, 3)):
            word = list(known.say(1, 1)[:-1])
            slip = chance.randrange(6)
            at = chance.randrange(len(word))
            if slip == 0:
                word = word[: max(2, at)]
            elif slip == 1:
                word[at] = chance.choice(LETTERS)
            elif slip == 2:
                word.insert(at, chance.choice(LETTERS))
            elif slip == 3:
                word += list("larımızdan")
            elif slip == 4:
                word = chance.choices(LETTERS, k=7)
            typed.append("".join(word))
        yield " ".join(typed)


@pytest.fixture(scope="module")
def many():
    """A catalogue that would be cut."""
    return synthetic.catalogue(2500, WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cut_index_answers_the_golden_set_as_the_whole_one(real, loaded, tmp_path, monkeypatch, language):
    monkeypatch.setattr(index, "PART", 500)  # so that even this small one has many parts
    here = edition(real, language, loaded.synonyms)
    whole, cut = (asked(whole_up_to(up_to, here), GOLDEN[language], tmp_path) for up_to in (1000, 0))
    assert len({file for answer in cut for file in answer["fetched"]}) >= 7
    assert told(cut) == told(whole)


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_a_cut_index_of_many_records_answers_as_the_whole_one(many, loaded, tmp_path, language):
    here = edition(many, language, loaded.synonyms)
    typed = [*GOLDEN[language], *queries(random.Random(7), 300)]
    whole, cut = (asked(whole_up_to(up_to, here), typed, tmp_path) for up_to in (10_000, 2000))
    assert told(cut) == told(whole)
    assert sum(bool(answer["found"]) for answer in cut) > 150
    assert {hit["band"] for answer in cut for hit in answer["found"]} == {0, 1, 2}


def test_one_word_fetches_one_part_and_a_part_holds_hundreds_of_words(many, loaded, tmp_path):
    here = edition(many, "tr", loaded.synonyms)
    answers = asked(whole_up_to(2000, here), ["psikolog", "evde bakım"], tmp_path)
    for answer, most in zip(answers, (1, 2), strict=True):
        assert len([file for file in answer["fetched"] if file.startswith("search-tr-0-")]) <= most
    core = packed_core(here)
    firsts = [first for first, _ in core["tiers"][0]["parts"]]
    assert firsts == sorted(firsts)
    assert len(index.vocabulary(index.gathered(here, index.result.in_order(here)))) / len(firsts) > 300


def packed_core(here):
    made = index.index(whole_up_to(2000, here))
    return json.loads(made.files[made.path].decode().split("=", 2)[2].rstrip(";\n"))


def test_whatever_is_typed_the_same_files_of_a_whole_index_are_fetched(many, loaded, tmp_path):
    here = edition(many, "tr", loaded.synonyms)
    fetched = [
        asked(whole_up_to(10_000, here), [typed], tmp_path)[0]["fetched"] for typed in ("merkez", "şiddet", "evde bakım", "183")
    ]
    assert fetched == [[]] * 4  # both files were fetched before anything was asked


def test_the_first_file_of_a_thousand_records_is_within_its_budget(loaded):
    known = synthetic.catalogue(1000, WORDS)
    for language in ("tr", "ar"):
        made = index.index(edition(known, language, loaded.synonyms))
        assert len(packed(made.files[made.path])) < 60_000


def packed(content):
    done = subprocess.run(["gzip", "-9", "-c"], input=content, capture_output=True, check=True)
    return done.stdout


def test_nothing_typed_freezes_a_page_of_ten_thousand_records(loaded, tmp_path):
    here = edition(synthetic.catalogue(10_000, WORDS), "tr", loaded.synonyms)
    wide = ["mer", "merkez", "bel il mah", "merkezi birimi evi danışma", "mer mer* merkez", "merkze", "belediyr"]
    many_words = [" ".join(f"merkez{i}" for i in range(9)), "a b c d e f g h", "x" * 100_000, "kadın " * 20_000]
    typed = [*wide, *many_words, *queries(random.Random(3), 40)]
    answers = asked(here, typed, tmp_path)
    assert [query[:60] for query, answer in zip(typed, answers, strict=True) if answer["ms"] > FROZEN] == []


def test_words_that_may_have_been_meant_are_found_without_looking_at_all_words(tmp_path):
    chance = random.Random(5)
    vocabulary = sorted({"".join(chance.choices("abcdeğ", k=chance.randint(4, 9))) for _ in range(6000)})
    typed = ["".join(chance.choices("abcdeğ", k=chance.randint(4, 10))) for _ in range(1500)]
    for name, words in (("vocabulary", vocabulary), ("typed", typed)):
        (tmp_path / f"{name}.json").write_text(json.dumps(words), encoding="utf-8")
    found = node("slips.cjs", tmp_path / "vocabulary.json", tmp_path / "typed.json")["both"]
    assert sum(bool(quick) for _, quick, _ in found) > 500
    assert [word for word, quick, slow in found if sorted(quick) != sorted(slow)] == []


def test_numbers_and_words_are_read_back_as_they_were(tmp_path):
    values = [0, 1, 74, 75, 76, 1199, 1200, 89_999, 90_000, 10**9]
    terms = ["a", "ab", "abc", "abcdefghijklmnopqrstuvwxyzabc", "abcdefghijklmnopqrstuvwxyzabd", "b", "çocuk", "خانه"]
    script = (
        f"require({json.dumps(str(ROOT / 'theme/static/search/packed.js'))}); const {{numbers, words}} = globalThis.rehber.packed;"
        f"console.log(JSON.stringify([numbers({json.dumps(delta_coding.numbers(values))}), words({json.dumps(delta_coding.words(terms))})]))"
    )
    done = subprocess.run(["node", "-e", script], capture_output=True, check=True)
    assert json.loads(done.stdout) == [values, terms]


def test_a_confidential_record_says_no_more_in_a_cut_index(real, loaded, tmp_path):
    here = edition(real, "tr", loaded.synonyms)
    secret = [place.id for place in real.providers if place.confidential]
    for answer in asked(whole_up_to(0, here), ["izmir", "konak", "izmir konak"], tmp_path):
        assert not set(secret) & set(ids(answer))
    assert set(secret) <= set(ids(asked(whole_up_to(0, here), ["sığınma evi"], tmp_path)[0]))


def test_no_file_of_a_cut_index_is_named_twice_or_left_out(many, loaded, tmp_path):
    here = edition(many, "tr", loaded.synonyms)
    core = packed_core(here)
    named = [
        core["vocabulary"],
        *(file for _, _, file, _ in core["languages"]),
        core["everyday"],
        *core["rows"]["blocks"],
        *(file for tier in core["tiers"] for _, file in tier["parts"]),
    ]
    made = index.index(whole_up_to(2000, here))
    assert sorted([*named, made.path.removeprefix("static/")]) == sorted(path.removeprefix("static/") for path in made.files)
