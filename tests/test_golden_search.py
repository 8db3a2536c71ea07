"""What residents would type finds what it must, in the real lunr.js, in every language."""

from __future__ import annotations

import pytest
import yaml

from builders import LANGUAGES, ROOT
from search_harness import asked, edition, ids

GOLDEN = yaml.load((ROOT / "tests/search/golden.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
NAMES = GOLDEN.pop("names")


def expected(written):
    """Return the ids a line of the golden set stands for: those that may come first, and all that must be found."""
    first, _, also = written.partition(">")
    return set(resolved(first)), set(resolved(first)) | set(resolved(also))


def resolved(names):
    for name in names.split():
        yield from resolved(NAMES[name]) if name in NAMES else [name]


def test_the_golden_set_is_large_and_speaks_every_language_of_records_that_exist(real):
    assert set(GOLDEN) == set(LANGUAGES)
    assert sum(map(len, GOLDEN.values())) >= 200
    known = {*real.nodes, *(line.id for line in real.hotlines)}
    assert {place for queries in GOLDEN.values() for line in queries.values() for place in expected(line)[1]} <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_ten_hold_what_must_be_found_and_the_best_comes_first(real, loaded, tmp_path, language):
    queries = GOLDEN[language]
    answers = asked(edition(real, language, loaded.synonyms), queries, tmp_path)
    recall, right, wrong = 0.0, 0, []
    for (query, line), answer in zip(queries.items(), answers, strict=True):
        first, every = expected(line)
        found = ids(answer)[:10]
        recall += len(every & set(found)) / len(every)
        right += bool(found) and found[0] in first
        wrong += [] if every <= set(found) and found[0] in first else [(query, found)]
    print(f"{language}: {len(queries)} queries, recall at 10 {recall / len(queries):.3f}, first {right / len(queries):.3f}")
    assert recall / len(queries) >= 0.95, wrong
    assert right / len(queries) >= 0.9, wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_takes_a_tenth_of_a_second(real, loaded, tmp_path, language):
    queries, rounds = list(GOLDEN[language]), 3  # the first round also reads the files, and the machine may be busy in any
    answers = asked(edition(real, language, loaded.synonyms), queries * rounds, tmp_path)
    for i, query in enumerate(queries):
        assert min(answer["ms"] for answer in answers[i :: len(queries)]) < 100, query
