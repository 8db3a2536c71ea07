"""What people mean by the words they type: ``content/intents.yaml``, which editors extend.

An entry is one word or several; all of them must be in the question, in any order. A word ends open with ``*``
(``döv*``: dövüyor, dövdü) and may begin open as well (``*ضرب*``). Nothing of the file is shown: it is looked for.

Crises are told by tables: ``of: ["@kin @hit"]`` stands, in every language, for one word of the table ``kin`` and one of
``hit``. So a verb is written once for everybody who may do it. A word under ``but_not`` closes no card where a person
stands beside the danger: the tables of :data:`PERSONS` say who that is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rehber.catalogue.finding import Sentence
from rehber.catalogue.taxonomy import NEED
from rehber.catalogue.word_list import WordListError, by_language, of_words, one_of, unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from rehber.catalogue.finding import Path
    from rehber.catalogue.word_list import Words

#: What is answered by a card above all results, the most urgent first. Each has its own sentence on the find page.
CRISES = ("suicide", "child-abuse", "forced-marriage", "danger", "help-me")
#: The lists of the file and the names each may hold; what has no answer here, and situations, an editor may name freely.
LISTS: Mapping[str, Collection[str] | None] = {"crises": CRISES, "needs": NEED, "elsewhere": None, "situations": None}
WORDS, BUT_NOT, ASK, MEETS, OF, TABLES = "words", "but_not", "ask", "needs", "of", "tables"
KEYS = (WORDS, BUT_NOT, ASK, MEETS, OF)
#: The tables whose words name people: who may do harm, who may suffer it, and the writer with those close to them.
PERSONS: Mapping[str, tuple[str, ...]] = {
    "actor": ("kin", "elder"),
    "victim": ("me", "child"),
    "mine": ("mine",),
    "possessive": ("possessive",),  # words of victims that directly behind an actor only say whose it is
}
Tables = dict[str, dict[str, tuple[str, ...]]]  #: words by table and language


@dataclass(frozen=True, slots=True)
class Intent:
    """One thing people ask for."""

    words: Words = field(default_factory=dict)  #: entries, by language
    but_not: Words = field(default_factory=dict)  #: words that say something else is meant
    ask: tuple[str, ...] = ()  #: ids of the help lines to call about it
    needs: tuple[str, ...] = ()  #: needs whose records answer it, the best first


@dataclass(frozen=True, slots=True)
class Intents:
    """The whole file."""

    crises: Mapping[str, Intent] = field(default_factory=dict)
    needs: Mapping[str, Intent] = field(default_factory=dict)
    elsewhere: Mapping[str, Intent] = field(default_factory=dict)  #: what no record of the catalogue can answer
    situations: Mapping[str, Intent] = field(default_factory=dict)  #: who somebody is, and the needs that often follow
    persons: Mapping[str, tuple[Words, ...]] = field(default_factory=dict)  #: words for people, by the part they play


def check(data: Any, languages: Collection[str]) -> Iterator[WordListError]:  # noqa: ANN401  # not yet known to be anything
    """Yield everything wrong with the file; with nothing wrong, :func:`decode` cannot fail."""
    if not isinstance(data, dict):
        yield WordListError((), Sentence("The file does not begin with a key."), one_of(LISTS))
        return
    for name, entries in data.items():
        if name not in (*LISTS, TABLES):
            yield unknown((name,), (*LISTS, TABLES))
        elif not isinstance(entries, dict):
            yield _no_keys((name,))
        elif name == TABLES:
            for key, words in entries.items():
                yield from of_words((name, key), words, languages)
        else:
            allowed = LISTS[name]
            for key, intent in entries.items():
                if allowed is not None and key not in allowed:
                    yield unknown((name, key), allowed)
                else:
                    yield from _intent((name, key), intent, languages, data.get(TABLES) or {})


def _intent(path: Path, intent: Any, languages: Collection[str], tables: Collection[str]) -> Iterator[WordListError]:  # noqa: ANN401  # likewise
    """Yield what is wrong with one thing people ask for."""
    if not isinstance(intent, dict):
        yield _no_keys(path)
        return
    for key, value in intent.items():
        if key in (WORDS, BUT_NOT):
            yield from of_words((*path, key), value, languages)
        elif key not in KEYS:
            yield unknown((*path, key), KEYS)
        elif not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            found = Sentence("`{key}:` must be a list of words.", key=key)
            yield WordListError((*path, key), found, Sentence("Write the words in square brackets, with commas between them."))
        elif key == MEETS:
            yield from (unknown((*path, key), NEED, need) for need in value if need not in NEED)
        elif key == OF:
            named = (one.removeprefix("@") for entry in value for one in _alternatives(entry))
            yield from (unknown((*path, key), tables, table) for table in named if table not in tables)


def _alternatives(entry: str) -> Iterator[str]:
    """Yield every word of an entry, those that may stand for one another too."""
    for part in entry.split():
        yield from part.split("|")


def _no_keys(path: Path) -> WordListError:
    return WordListError(
        path,
        Sentence("`{key}:` must hold lists of words, by language.", key=str(path[-1])),
        one_of(KEYS),
    )


def decode(data: Any) -> Intents:  # noqa: ANN401  # checked before
    """Return the intents of a file that has the right shape; none where there is no file."""
    if not data:
        return Intents()
    tables = {name: by_language(words) for name, words in data.get(TABLES, {}).items()}
    return Intents(
        **{name: {key: _decoded(intent, tables) for key, intent in data.get(name, {}).items()} for name in LISTS},
        persons={part: tuple(tables.get(name, {}) for name in names) for part, names in PERSONS.items()},
    )


def _decoded(intent: Mapping[str, Any], tables: Tables) -> Intent:
    words = by_language(intent.get(WORDS, {}))
    for entry in intent.get(OF, ()):
        for code, told in _told(entry, tables).items():
            words[code] = (*words.get(code, ()), told)
    return Intent(
        words=words,
        but_not=by_language(intent.get(BUT_NOT, {})),
        ask=tuple(intent.get(ASK, ())),
        needs=tuple(intent.get(MEETS, ())),
    )


def _told(entry: str, tables: Tables) -> dict[str, str]:
    """Return an entry of tables in every language that has words for each of its parts."""
    codes = {code for one in _alternatives(entry) for code in tables[one.removeprefix("@")]}
    found = {}
    for code in sorted(codes):
        parts = ["|".join(_words(part, code, tables)) for part in entry.split()]
        if all(parts):
            found[code] = " ".join(parts)
    return found


def _words(part: str, code: str, tables: Tables) -> list[str]:
    return [word for one in part.split("|") for word in tables[one.removeprefix("@")].get(code, ())]
