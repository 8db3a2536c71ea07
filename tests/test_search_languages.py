"""Questions in another language than the page's: which files are fetched for them, and how much that is."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from builders import LANGUAGES
from rehber.search import index, meaning
from search_harness import asked, edition

pytestmark = pytest.mark.slow

BUDGET = 60_000
"""Bytes, packed, that may be fetched before the first answer is there (DESIGN.md 8)."""

ASKED = {
    "tr": "eşim beni dövüyor",
    "en": "my husband hits me",
    "ar": "زوجي يضربني",
    "fa": "شوهرم مرا کتک می‌زند",
    "ku": "mêrê min li min dixe",
    "hy": "ամուսինս ինձ ծեծում է",
    "fr": "mon mari me frappe",
}


@pytest.fixture(scope="module", params=LANGUAGES)
def answered(request, real, loaded, tmp_path_factory):
    """The language of a page, its index, and the answers to the same question in every language, each on a fresh page."""
    here = edition(real, request.param, loaded.synonyms)
    folder = tmp_path_factory.mktemp(request.param)
    return request.param, index.index(here), {code: asked(here, [text], folder)[0] for code, text in ASKED.items()}


def test_on_every_page_a_question_of_every_language_opens_the_card(answered):
    _, _, answers = answered
    assert {code: answer["intent"] for code, answer in answers.items()} == dict.fromkeys(ASKED, "danger")


def test_a_question_fetches_no_language_but_its_own(answered):
    page, _, answers = answered
    fetched = {code: [file.split(".")[0] for file in answer["fetched"]] for code, answer in answers.items()}
    assert fetched == {code: [] if code == page else [f"search-{page}-{code}"] for code in ASKED}


def test_all_that_is_fetched_before_the_first_answer_is_within_the_budget(answered):
    page, made, answers = answered
    packed = {Path(path).name: len(gzip.compress(content, 6)) for path, content in made.files.items()}
    foreign = {file for file in packed if file.split(".")[0].removeprefix(f"search-{page}-") in (*LANGUAGES, "chat", "sorani")}
    last = {file for file in packed if file.startswith(f"search-{page}-texts.")}  # asked for when the others are there
    assert last
    always = sum(size for file, size in packed.items() if file not in foreign | last)
    most = {code: always + sum(packed[file] for file in answer["fetched"]) for code, answer in answers.items()}
    assert {code: size for code, size in most.items() if size > BUDGET} == {}


@pytest.mark.parametrize(
    ("page", "question", "need"),
    [
        ("ar", "avukat", "legal-counselling"),
        ("fa", "interpreter", "interpretation"),
        ("hy", "nourriture", "food-aid"),
        ("tr", "parêzer", "legal-counselling"),
        ("en", "وکیل", "legal-counselling"),
        ("tr", "mo7ami", "legal-counselling"),
        ("fr", "پارێزەر", "legal-counselling"),
    ],
)
def test_a_single_word_of_another_language_is_understood(real, loaded, tmp_path, page, question, need):
    [answer] = asked(edition(real, page, loaded.synonyms), [question], tmp_path)
    assert answer["terms"][:1] == [f"need:{need}"]


def test_an_entry_keeps_the_words_of_one_script_and_one_without_any_falls_away():
    entries = {"crisis:danger": "زوج*|jozi *ضرب*|yedrob*,*عنف*,18 yedrob*"}
    assert meaning.written(entries, "LATIN") == {"crisis:danger": "jozi yedrob*,18 yedrob*"}
    assert meaning.written(entries, "ARABIC") == {"crisis:danger": "زوج* *ضرب*,*عنف*"}
    assert meaning.written(entries, "ARMENIAN") == {}


def test_every_help_line_the_words_name_is_in_the_catalogue(real, loaded):
    meant = loaded.synonyms.intents
    lists = (meant.crises, meant.needs, meant.elsewhere, meant.situations)
    named = {line for entries in lists for intent in entries.values() for line in intent.ask}
    assert named - {line.id for line in real.hotlines} == set()
    assert named
