"""What the browser tells the meaning of a question by: the entries of the word files, folded, by what they mean.

``theme/static/search/meanings.js`` reads them: entries with commas between, an entry's words with blanks between, words
that may stand for one another with ``|`` between, an open end as ``*``.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rehber.catalogue.taxonomy import AUDIENCES, NEEDS
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.language import fold
from rehber.language.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from rehber.catalogue.intents import Intent
    from rehber.catalogue.model import Hotline, Node
    from rehber.catalogue.word_list import Words
    from rehber.page import Edition

#: Kinds of references, as ``query.js`` tells them apart.
#: What fits nearly every question, and lack of money, which comes with most needs.
GENERAL = ("need:referral", "need:social-counselling", "need:social-assessment", "elsewhere:cash")
CRISIS, NOT, NEED, FOR, ELSEWHERE, WHO, PERSON = "crisis", "not", "need", "for", "elsewhere", "who", "person"


@dataclass(frozen=True, slots=True)
class Foreign:
    """The words of another language of the site, in one script: a file that is fetched when a question is in it."""

    name: str
    script: str
    entries: dict[str, str]  #: as of the page's language, by what they mean
    small: tuple[str, ...]  #: folded words people type around what they mean; they tell the languages in Latin letters apart


#: What one language writes in the letters of others goes into a file of its own: Sorani, and Arabic or Armenian typed in
#: Latin letters ("chat"). Pages of the language itself have all of it.
SORANI, CHAT = "sorani", "chat"
LATIN, ARABIC = "LATIN", "ARABIC"  #: scripts, as Unicode and the table of languages name them


def meanings(edition: Edition) -> tuple[dict[str, str], list[Foreign]]:
    """Return the entries of the page's language by what they mean, and those of the others, the likeliest first."""
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
    found |= {f"{PERSON}:{part}": lists for part, lists in intents.persons.items()}
    return _of(found, {here}), list(_foreign(found, words.ignored, here))


def _foreign(found: Mapping[str, tuple[Words, ...]], ignored: Words, here: str) -> Iterator[Foreign]:
    """Yield the files of all languages but the page's."""
    codes = sorted({code for lists in found.values() for said in lists for code in said} - {here}, key=_order)
    own = {code: TABLE[code].script for code in codes}
    for code in codes:
        small = dict.fromkeys(word for text in ignored.get(code, ()) for word in fold.words(text)) if own[code] == LATIN else ()
        yield Foreign(code, own[code], written(_of(found, {code}), own[code]), tuple(small))
    chat = _of(found, {code for code in codes if own[code] != LATIN})
    yield Foreign(CHAT, LATIN, written(chat, LATIN), ())
    sorani = _of(found, {code for code in codes if own[code] == LATIN})
    yield Foreign(SORANI, ARABIC, written(sorani, ARABIC), ())


def _order(code: str) -> tuple[bool, bool, str]:
    """Return where a language stands: that of the country first, then the one most people learn."""
    return code != SOURCE_LANGUAGE, code != "en", code


def written(entries: Mapping[str, str], letters: str) -> dict[str, str]:
    """Return the entries that can be said in one script, each with the words of that script alone."""
    made = {}
    for ref, text in entries.items():
        kept = [said for entry in text.split(",") if (said := _written(entry, letters))]
        if kept:
            made[ref] = ",".join(kept)
    return made


def _written(entry: str, letters: str) -> str:
    """Return an entry with the words of one script, or nothing where one of its parts has none; digits are of all."""
    scripts = [[(word, _script(word)) for word in part.split("|")] for part in entry.split(" ")]
    if not any(one == letters for part in scripts for _, one in part):
        return ""
    parts = ["|".join(word for word, one in part if one in (letters, "")) for part in scripts]
    return " ".join(parts) if all(parts) else ""


@cache
def _script(word: str) -> str:
    """Return the script of a folded word, or nothing for digits."""
    letter = next((letter for letter in word if letter.isalpha()), "")
    return unicodedata.name(letter).split()[0] if letter else ""


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
