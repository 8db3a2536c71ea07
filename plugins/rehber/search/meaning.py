"""What the browser tells the meaning of a question by: the entries of the word files, folded, by what they mean.

``theme/static/search/meanings.js`` reads them: entries with commas between, an entry's words with blanks between, words
that may stand for one another with ``|`` between, an open end as ``*``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.taxonomy import AUDIENCES, NEEDS
from rehber.language import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from rehber.catalogue.intents import Intent
    from rehber.catalogue.model import Hotline, Node
    from rehber.catalogue.word_list import Words
    from rehber.page import Edition

#: Kinds of references, as ``query.js`` tells them apart.
GENERAL = ("need:referral", "need:social-counselling")  #: needs that fit nearly every question
CRISIS, NOT, NEED, FOR, ELSEWHERE, WHO = "crisis", "not", "need", "for", "elsewhere", "who"


def meanings(edition: Edition) -> tuple[dict[str, str], dict[str, str]]:
    """Return the entries by what they mean: those of the page's language, and those of all others."""
    words, intents, say = edition.synonyms, edition.synonyms.intents, edition.language.say
    here = edition.language.code
    found: dict[str, tuple[Words, ...]] = {f"{CRISIS}:{key}": (crisis.words,) for key, crisis in intents.crises.items()}
    found |= {f"{NOT}:{key}": (crisis.but_not,) for key, crisis in intents.crises.items()}
    for term in NEEDS:
        more = intents.needs.get(term.id)
        label: Words = {here: (say(term.label),)}
        found[f"{NEED}:{term.id}"] = (words.needs.get(term.id, {}), label, more.words if more else {})
    for term in AUDIENCES:
        found[f"{FOR}:{term.id}"] = (words.audiences.get(term.id, {}), {here: (say(term.label),)})
    found |= {f"{ELSEWHERE}:{key}": (other.words,) for key, other in intents.elsewhere.items()}
    found |= {f"{WHO}:{key}": (situation.words,) for key, situation in intents.situations.items()}
    codes = {code for lists in found.values() for words in lists for code in words}
    return _of(found, {here}), _of(found, codes - {here})


def _of(found: Mapping[str, tuple[Words, ...]], codes: Collection[str]) -> dict[str, str]:
    """Return the entries of some languages, by what they mean."""
    made = {}
    for ref, lists in found.items():
        entries = (entry for words in lists for code in sorted(codes) for entry in words.get(code, ()))
        text = ",".join(_shortened(filter(None, map(folded, entries))))
        if text:
            made[ref] = text
    return made


def _shortened(entries: Iterable[str]) -> list[str]:
    """Return entries without those another one covers, sorted: what is alike stands together and packs small."""
    phrases, words = set(), set()
    for entry in entries:
        if " " in entry:
            phrases.add(" ".join("|".join(_uncovered(part.split("|"))) for part in entry.split(" ")))
        else:
            words.update(entry.split("|"))
    return [*_uncovered(words), *sorted(phrases)]


def _uncovered(words: Iterable[str]) -> list[str]:
    """Return the words that begin with no open stem among them."""
    found = set(words)
    stems = tuple(sorted(word.removesuffix("*") for word in found if word.endswith("*") and not word.startswith("*")))
    return sorted(
        word
        for word in found
        if not any(word.startswith(stem) and word.removesuffix("*") != stem for stem in stems) and f"{word}*" not in found
    )


def folded(entry: str) -> str:
    """Return an entry with its words folded: ``Kocam|eşim döv*`` is ``kocam|esim dov*``."""
    return " ".join(part for said in entry.split() for part in _part(said))


def _part(said: str) -> Iterator[str]:
    """Yield what stands for one word; where the fold cuts it in two, both halves must be there."""
    choices = [(*_folded(one), one.startswith("*"), one.endswith("*")) for one in said.split("|")]
    if len(choices) == 1 and len(fold.words(choices[0][0])) > 1:
        yield from map(fold.bare, fold.words(choices[0][0]))
        return
    made = ["*" * before + text + "*" * after for text, before, after in choices if text]
    if made:
        yield "|".join(made)


def _folded(said: str) -> tuple[str]:
    words = [fold.bare(word) for word in fold.words(said.replace("*", ""))]  # as words.js reads what is typed
    return (words[0] if len(words) == 1 else " ".join(words),)


def asks(edition: Edition, nodes: Iterable[Node | Hotline]) -> dict[str, dict[str, list[object]]]:
    """Return whom to call about an intent, as places among the rows, and which needs answer it."""
    place = {node.id: i for i, node in enumerate(nodes)}
    intents = edition.synonyms.intents
    kinds: dict[str, Mapping[str, Intent]] = {
        CRISIS: intents.crises,
        NEED: intents.needs,
        ELSEWHERE: intents.elsewhere,
        WHO: intents.situations,
    }
    return {
        f"{kind}:{key}": {"ask": [place[line] for line in intent.ask if line in place], "needs": list(intent.needs)}
        for kind, entries in kinds.items()
        for key, intent in entries.items()
        if intent.ask or intent.needs
    }
