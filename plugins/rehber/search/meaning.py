"""What the browser tells the meaning of a question by: the entries of the word files, folded, by what they mean.

``theme/static/search/meanings.js`` reads them: entries with commas between, an entry's words with blanks between, words
that may stand for one another with ``|`` between, an open end as ``*``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.taxonomy import AUDIENCES, NEEDS
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.language import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rehber.catalogue.intents import Intent
    from rehber.catalogue.model import Hotline, Node
    from rehber.catalogue.word_list import Words
    from rehber.page import Edition

#: Kinds of references, as ``query.js`` tells them apart.
CRISIS, NOT, NEED, FOR, ELSEWHERE = "crisis", "not", "need", "for", "elsewhere"


def meanings(edition: Edition) -> dict[str, dict[str, str]]:
    """Return the entries by what they mean: those of the page's language and Turkish, and those of all others."""
    words, intents, say = edition.synonyms, edition.synonyms.intents, edition.language.say
    here = edition.language.code
    found = {f"{CRISIS}:{key}": (crisis.words,) for key, crisis in intents.crises.items()}
    found |= {f"{NOT}:{key}": (crisis.but_not,) for key, crisis in intents.crises.items()}
    for term in NEEDS:
        labels = {here: (say(term.label),)}
        more = intents.needs.get(term.id)
        found[f"{NEED}:{term.id}"] = (words.needs.get(term.id, {}), labels, more.words if more else {})
    for term in AUDIENCES:
        found[f"{FOR}:{term.id}"] = (words.audiences.get(term.id, {}), {here: (say(term.label),)})
    found |= {f"{ELSEWHERE}:{key}": (other.words,) for key, other in intents.elsewhere.items()}
    return {ref: made for ref, lists in found.items() if (made := _by_closeness(lists, here))}


def _by_closeness(lists: Iterable[Words], here: str) -> dict[str, str]:
    """Return the entries of one meaning in two parts."""
    own, other = [], []
    for words in lists:
        for code, entries in words.items():
            (own if code in (here, SOURCE_LANGUAGE) else other).extend(filter(None, map(folded, entries)))
    return {name: ",".join(dict.fromkeys(part)) for name, part in (("own", own), ("other", other)) if part}


def folded(entry: str) -> str:
    """Return an entry with its words folded: ``Kocam|eşim döv*`` is ``kocam|esim dov*``."""
    return " ".join(part for said in entry.split() for part in _part(said))


def _part(said: str) -> Iterator[str]:
    """Yield what stands for one word; where the fold cuts it in two, both halves must be there."""
    choices = [(*_folded(one), one.startswith("*"), one.endswith("*")) for one in said.split("|")]
    if len(choices) == 1 and len(fold.words(choices[0][0])) > 1:
        yield from fold.words(choices[0][0])
        return
    made = ["*" * before + text + "*" * after for text, before, after in choices if text]
    if made:
        yield "|".join(made)


def _folded(said: str) -> tuple[str]:
    words = fold.words(said.replace("*", ""))
    return (words[0] if len(words) == 1 else " ".join(words),)


def asks(edition: Edition, nodes: Iterable[Node | Hotline]) -> dict[str, dict[str, list[object]]]:
    """Return whom to call about an intent, as places among the rows, and which needs answer it."""
    place = {node.id: i for i, node in enumerate(nodes)}
    intents = edition.synonyms.intents
    kinds: dict[str, Mapping[str, Intent]] = {CRISIS: intents.crises, NEED: intents.needs, ELSEWHERE: intents.elsewhere}
    return {
        f"{kind}:{key}": {"ask": [place[line] for line in intent.ask if line in place], "needs": list(intent.needs)}
        for kind, entries in kinds.items()
        for key, intent in entries.items()
        if intent.ask or intent.needs
    }
