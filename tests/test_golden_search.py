"""What residents would ask finds what answers their need, in the real lunr.js, in every language.

``golden/open.yaml`` is read by whoever works on the words; ``golden/blind/`` by nobody who does: only its figures are
looked at. Both are judged by need (``tests/search/judge.py``), whatever the index can return.
"""

from __future__ import annotations

import sys

import pytest
import yaml

from builders import LANGUAGES, ROOT
from search_harness import FROZEN, asked, edition

sys.path.insert(0, str(ROOT / "tests/search"))
import judge

pytestmark = pytest.mark.slow  # some 1,000 questions

GOLDEN = ROOT / "tests/search/golden"
TYPED = yaml.load((GOLDEN / "typed.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
TYPED.pop("names")

#: What the blind half has reached, rounded down. A change may raise them.
REACHED = {
    "tr": {"first": 0.91, "three": 0.93, "card": 0.93, "recall": 0.94},
    "en": {"first": 0.91, "three": 0.93, "card": 0.92, "recall": 0.88},
    "ar": {"first": 0.92, "three": 0.96, "card": 0.93, "recall": 0.93},
    "fa": {"first": 0.93, "three": 0.93, "card": 0.97, "recall": 0.95},
    "ku": {"first": 0.86, "three": 0.92, "card": 0.84, "recall": 0.90},
    "hy": {"first": 0.96, "three": 0.97, "card": 0.97, "recall": 0.96},
    "fr": {"first": 0.90, "three": 0.94, "card": 0.87, "recall": 0.93},
    "all": {"first": 0.92, "three": 0.94, "card": 0.92, "ndcg": 0.90, "recall": 0.93},
}
MOST = {"false alarm": 0.025, "negative shown": 0.08, "zero": 0.025}  #: of all languages


def questions(file):
    return yaml.load(file.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@pytest.fixture(scope="module")
def blind(real, loaded):
    asked_for = [one for file in sorted((GOLDEN / "blind").glob("*.yaml")) for one in questions(file)]
    return judge.summary(judge.run(asked_for, real, loaded.synonyms))


def test_both_halves_ask_in_every_language():
    every = questions(GOLDEN / "open.yaml") + [one for file in (GOLDEN / "blind").glob("*.yaml") for one in questions(file)]
    assert len(every) >= 600
    for language in LANGUAGES:
        assert sum(one["lang"] == language for one in every) >= 60


@pytest.mark.parametrize("language", REACHED)
def test_the_blind_half_is_answered_as_well_as_it_was(blind, language):
    figures = {name: blind[language][name][0] for name in REACHED[language]}
    assert {name: figure for name, figure in figures.items() if figure < REACHED[language][name]} == {}


@pytest.mark.parametrize("figure", MOST)
def test_the_blind_half_has_few_false_alarms_and_empty_pages(blind, figure):
    assert blind["all"][figure][0] <= MOST[figure]


def test_the_open_half_opens_the_card_for_whoever_is_in_danger(real, loaded):
    figures = judge.summary(judge.run(questions(GOLDEN / "open.yaml"), real, loaded.synonyms))["all"]
    assert figures["card"][0] >= 0.98
    assert figures["false alarm"][0] <= 0.01
    assert figures["first"][0] >= 0.95


@pytest.mark.parametrize("language", LANGUAGES)
def test_danger_opens_the_card_and_what_only_sounds_like_it_does_not(real, loaded, tmp_path, language):
    asked_for = questions(GOLDEN / "danger.yaml")[language]
    queries = [*asked_for["danger"], *asked_for["no danger"]]
    opened = [query for query, answer in zip(queries, asked(edition(real, language, loaded.synonyms), queries, tmp_path), strict=True) if answer["intent"]]  # fmt: skip
    assert opened == asked_for["danger"]


def test_an_unknown_word_does_not_hide_what_the_others_say(real, loaded, tmp_path):
    here = edition(real, "en", loaded.synonyms)
    [answer] = asked(here, ["he pushed me qwertzuiop"], tmp_path)
    assert answer["intent"] == "danger"


def test_an_exception_of_several_words_explains_only_its_own_words(real, loaded, tmp_path):
    here = edition(real, "en", loaded.synonyms)
    attack, beaten = asked(here, ["my husband had a heart attack", "heart attack after my husband beats me"], tmp_path)
    assert (attack["intent"], beaten["intent"]) == (None, "danger")


#: Somebody is harmed by somebody, or means to die, in the words of the writer.
PLAIN = {
    "tr": {"danger": "kocam beni dövüyor", "suicide": "kendimi öldürmek istiyorum", "child-abuse": "babası kızımı dövüyor", "forced-marriage": "babam beni zorla evlendiriyor"},
    "en": {"danger": "my husband beats me", "suicide": "I want to kill myself", "child-abuse": "my father beats my daughter", "forced-marriage": "my father forces me to marry"},
    "ar": {"danger": "زوجي يضربني", "suicide": "بدي اقتل نفسي", "child-abuse": "ابوها يضرب بنتي", "forced-marriage": "ابي يجبرني على الزواج"},
    "fa": {"danger": "شوهرم مرا می‌زند", "suicide": "می‌خواهم خودم را بکشم", "child-abuse": "پدرش دخترم را کتک می‌زند", "forced-marriage": "پدرم مرا مجبور به ازدواج می‌کند"},
    "ku": {"danger": "mêrê min li min dixe", "suicide": "ez dixwazim xwe bikujim", "child-abuse": "bavê wê li keça min dixe", "forced-marriage": "bavê min bi zorê min dizewicîne"},
    "hy": {"danger": "ամուսինս ինձ ծեծում է", "suicide": "ուզում եմ ինձ սպանել", "child-abuse": "հայրը ծեծում է աղջկաս", "forced-marriage": "հայրս ինձ ստիպում է ամուսնանալ"},
    "fr": {"danger": "mon mari me frappe", "suicide": "je veux me tuer", "child-abuse": "son père frappe ma fille", "forced-marriage": "mon père me force à me marier"},
}  # fmt: skip


def planted(sentence, exception):
    """Yield the sentence with the words of an exception behind it and before it, each way the exception may be said."""
    parts = [part.replace("*", "").split("|") for part in exception.split()]
    for i in range(max(map(len, parts))):
        words = " ".join(part[min(i, len(part) - 1)] for part in parts)
        yield f"{sentence} {words}"
        yield f"{words} {sentence}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_exception_closes_the_card_where_somebody_is_harmed(real, loaded, tmp_path, language):
    crises = loaded.synonyms.intents.crises
    queries = [
        query
        for crisis, sentence in PLAIN[language].items()
        for exception in crises[crisis].but_not.get(language, ())
        for query in planted(sentence, exception)
    ]
    assert len(queries) > len(PLAIN[language])
    answers = asked(edition(real, language, loaded.synonyms), queries, tmp_path)
    assert [query for query, answer in zip(queries, answers, strict=True) if not answer["intent"]] == []


@pytest.mark.parametrize("question", ["a film about a man who kills a woman", "my son beats everyone at chess", "a car hit me"])
def test_an_exception_still_explains_what_nobody_suffers_from_somebody(real, loaded, tmp_path, question):
    [answer] = asked(edition(real, "en", loaded.synonyms), [question], tmp_path)
    assert answer["intent"] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_freezes_the_page(real, loaded, tmp_path, language):
    queries = list(TYPED[language])
    answers = asked(edition(real, language, loaded.synonyms), queries, tmp_path)
    assert [query for query, answer in zip(queries, answers, strict=True) if answer["ms"] > FROZEN] == []
