"""The one judge of the search: what somebody asked for by *need*, whatever the index can return.

A judgement names needs with a grade from 1 (of some use) to 3 (just this), an intent, a town, or says that nothing here
answers (``negative``). A result is right where its record answers one of the needs with grade 2 or more. A need that no
record can answer (rent, abortion) is answered right where the page says so and names a number.

    python tests/search/judge.py QUERIES.yaml [--failures]     # figures by language; with --failures also each miss
"""

from __future__ import annotations

import math
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "plugins")]

from builders import LANGUAGES, SCHEMA, TODAY  # noqa: E402  # after the path is set
from rehber.catalogue.model import Hotline, Organisation  # noqa: E402
from rehber.catalogue.taxonomy import NEED  # noqa: E402
from rehber.check import load  # noqa: E402
from search_harness import asked, edition, ids  # noqa: E402

RIGHT = 2  #: the lowest grade that makes a result right
TEN = 10
#: What a help line can be asked about, as its record in the catalogue says. For an intent 112 and 183 are both right.
LINES = {
    "alo-183": {"violence-support", "social-counselling", "referral"},
    "yimer-157": {"migrant-counselling"},
    "alo-144": {"social-assessment", "food-aid", "fuel-aid"},
}
URGENT = {"acil-112", "alo-183"}

Judged = dict[str, float | None]  #: by figure; None where the query says nothing about it


def grades(question, known):
    """Return the grade of every record that answers the question at all, by id."""
    judge = question["judge"]
    wanted = {need: int(grade) for need, grade in (judge["needs"] or {}).items()}
    found = {}
    for record in [*known.providers, *known.hotlines]:
        if isinstance(record, Hotline):
            met = LINES.get(record.id, set())
        else:
            met = {need for offer in record.offers for need in offer.types}
        grade = max((wanted.get(need, 0) for need in met), default=0)
        if judge["intent"] != "none" and record.id in URGENT:
            grade = 3
        if grade:
            found[record.id] = grade
    return found


def areas(known):
    """Return the towns a record stands in, by id."""
    every = [*known.providers, *(node for node in known.nodes.values() if isinstance(node, Organisation))]
    return {node.id: {area.province, area.district} for node in every if (area := known.area(node))}


def gain(found):
    """Return the discounted gain of grades in their order."""
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(found[:TEN]))


def judged(question, answer, known, places):
    """Return the figures of one answer."""
    judge, found = question["judge"], ids(answer)
    wanted, town = judge["needs"] or {}, judge["town"]
    intent, said = answer.get("intent"), answer.get("elsewhere") or []
    marks: Judged = {"card": float(bool(intent))} if judge["intent"] != "none" else {"false alarm": float(bool(intent))}
    if "card-optional" in (question.get("note") or ""):  # whoever looks for a shelter may be shown the card
        marks = {}
    if town:
        there = any(town in stands for stands in places.values())
        named = (answer.get("town") or {}).get("name") == town
        marks["town"] = float((there and bool(found) and town in places.get(found[0], ())) or named)
    if judge["negative"]:
        return marks | {"negative shown": float(bool(found) or bool(intent))}
    if not wanted:
        return marks
    right = grades(question, known)
    honest = not set(wanted) & set(NEED) or not any(grade >= RIGHT for grade in right.values())
    strange = [need for need in wanted if need not in NEED]
    if strange:
        marks["no answer said"] = float(any(need.split("/")[-1] in said for need in strange))
    if honest:
        return marks
    got = [right.get(place, 0) for place in found]
    best = sorted(right.values(), reverse=True)
    enough = sum(grade >= RIGHT for grade in best)
    marks |= {
        "ndcg": gain(got) / gain(best),
        "first": float(bool(got) and got[0] >= RIGHT),
        "three": float(any(grade >= RIGHT for grade in got[:3])),
        "recall": min(1.0, sum(grade >= RIGHT for grade in got[:TEN]) / min(enough, TEN)),
        "zero": float(not found and not said),
    }
    if judge["intent"] != "none":
        marks["danger first"] = marks["first"]
    return marks


def run(questions, known, synonyms):
    """Return the figures of every question, beside it and its answer."""
    places = areas(known)
    by_language = defaultdict(list)
    for question in questions:
        by_language[question["lang"]].append(question)
    for language, some in by_language.items():
        with tempfile.TemporaryDirectory() as folder:
            answers = asked(edition(known, language, synonyms), [one["query"] for one in some], Path(folder))
        for question, answer in zip(some, answers, strict=True):
            yield question, answer, judged(question, answer, known, places)


FIGURES = ("ndcg", "first", "three", "recall", "zero", "card", "danger first", "false alarm", "negative shown", "town",
           "no answer said")  # fmt: skip


def summary(results):
    """Return the mean of each figure and how many questions it rests on, by language and for all."""
    sums = defaultdict(lambda: defaultdict(list))
    for question, _, marks in results:
        for name, mark in marks.items():
            for group in (question["lang"], "all"):
                sums[group][name].append(mark)
    return {group: {name: (sum(m) / len(m), len(m)) for name, m in found.items()} for group, found in sums.items()}


def table(figures):
    """Return the figures as lines of text."""
    lines = ["      " + " ".join(f"{name[:10]:>10}" for name in FIGURES)]
    for group in [*(code for code in LANGUAGES if code in figures), "all"]:
        cells = [f"{figures[group][name][0]:>10.3f}" if name in figures[group] else " " * 10 for name in FIGURES]
        lines.append(f"{group:<5} " + " ".join(cells))
    return "\n".join(lines)


def catalogue():
    """Return the real catalogue as it is checked and read."""
    return load.read(ROOT / "services.yaml", schema=SCHEMA, content=ROOT / "content", languages=LANGUAGES, as_of=TODAY)


def main():
    """Print the figures of a file of questions."""
    loaded = catalogue()
    questions = yaml.load(Path(sys.argv[1]).read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    results = list(run(questions, loaded.catalogue, loaded.synonyms))
    print(table(summary(results)))
    if "--failures" not in sys.argv:
        return
    for question, answer, marks in results:
        low = [name for name in ("first", "card", "town", "no answer said") if marks.get(name) == 0]
        high = [name for name in ("zero", "false alarm", "negative shown") if marks.get(name)]
        if low or high:
            judge = question["judge"]
            needs = " ".join(f"{need}:{grade}" for need, grade in (judge["needs"] or {}).items())
            print(question["lang"], question["kind"], "|", question["query"], "|", judge["intent"], needs, judge["town"] or "",
                  "|", ", ".join(low + high), "|", answer.get("intent"), answer.get("terms"), answer.get("town"),
                  answer.get("guessed"), answer["lost"], ids(answer)[:3])  # fmt: skip


if __name__ == "__main__":
    main()
