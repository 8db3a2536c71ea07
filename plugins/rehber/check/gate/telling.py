"""Whether a text outside the protected record names a protected place and says where it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.check.gate import fold, places, traces
from rehber.check.gate.lexicon import Lexicon, joined_names, lexicon, names
from rehber.check.gate.traces import Trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.check.gate.bundle import Said

#: Where a clause ends: not after an abbreviation before a number, nor inside a number.
END = re.compile(r"[.!?…:]+(?=\s+\D)|[;؛։۔؟\n|]|[.!?…]+\s*$")
ABBREVIATED = "".join(
    f"(?<!\\b{short})"
    for short in ("mah", "mh", "cad", "cd", "sok", "sk", "apt", "ap", "blv", "bd", "av", "st", "no", "nr", "str", "ул", "д")
)
SENTENCE = re.compile(ABBREVIATED + r"[.!?…]+(?=\s+\D)|[;؛։۔؟\n|]|[.!?…]+\s*$", re.IGNORECASE)
SHORT = 9  #: words; a clause of fewer carries on what the one before has named
BACK = re.compile(r"\b(?:burasi|buraya|burada|bu bina|bu ev|bu adres|ayni yer|this is|it is|here|c'est|es ist|das ist)\b")
SLUG_SIGN = re.compile(r"[-_/.=&?#+]+")
#: Traces that locate a house that is only described: a neighbour or a way may belong to anything a page speaks of.
STRONG = frozenset([Trace.PHONE, Trace.MAIL, Trace.POINT, Trace.STREET, Trace.TOWN])
GENITIVE = re.compile(r"[iu]n$")
NOUN, SENTENCE_PART = 16, 60  #: characters around a name in which a word may make it another thing
LABEL = 2  #: words of a clause that only announces the next
BARE = 4  #: words of a text that holds a name and nothing else
NEAR = 4  #: words between a town and the body or the place it belongs to


def named(text: str, language: str) -> re.Match[str] | None:
    """Return where folded text names a protected place, not a street called after one, nor a shelter for animals."""
    words = lexicon(language)
    small = text.lower()
    for candidate in _spellings(small):
        for found in names().finditer(candidate):
            if not _something_else(candidate, found, words):
                return found
    if len(text) < 400 or _spaced(small):  # noqa: PLR2004  # spaced out or run together: in names and in spaced letters
        squeezed = joined_names().search(fold.squeezed(text))
        if squeezed and not names().search(small) and not words.something_else.search(small):
            return squeezed
    return None


def _spellings(small: str) -> tuple[str, ...]:
    read = fold.words_from_leet(small)
    return (small,) if read == small else (small, read)


def _spaced(small: str) -> bool:
    return re.search(r"(?:\b\w\b[\W_]{1,3}){5}", small) is not None


def _something_else(small: str, found: re.Match[str], words: Lexicon) -> bool:
    after = small[found.end() : found.end() + 24].lstrip(" '-").removeprefix("nin ").removeprefix("in ")
    owns_it = GENITIVE.search(found[0]) is not None and words.streets.match(after) is not None  # the street it stands in
    if (words.named_after.match(after) and not owns_it) or _how_many(small, found, words):
        return True
    window = (NOUN, 0) if words.unmistakable.match(found[0]) else (SENTENCE_PART, SENTENCE_PART)
    beside = small[max(0, found.start() - window[0]) : found.end() + window[1]]
    return words.something_else.search(beside) is not None and not words.people.search(
        found[0] + small[max(0, found.start() - 20) : found.start()]
    )


def _how_many(small: str, found: re.Match[str], words: Lexicon) -> bool:
    """Whether right before or behind a name stands that there should be more of them."""
    before, after = small[max(0, found.start() - NOUN) : found.start()].rstrip(), small[found.end() :].lstrip()
    return any(sign.end() == len(before) for sign in words.more.finditer(before)) or words.more.match(after) is not None


def told(text: str, language: str) -> int | None:
    """Return where in folded text a clause names a protected place that it or its neighbour locates; None where none does."""
    words = lexicon(language)
    if named(text, language) is None and not described(text, words) and not (_paragraphs(text) and _any_named(text, language)):
        return None
    clauses = list(_clauses(text))
    for i, (start, clause) in enumerate(clauses):
        if named(clause, language) is None:
            if described(clause, words) and traces.of(clause, language) & STRONG and not words.kept_back.search(clause.lower()):
                return start
            continue
        if _locates(clause, language, words):
            return start
        if words.kept_back.search(clause.lower()) and not _points(clauses[i + 1 :], words):
            continue
        for later, next_clause in _next(clauses[i + 1 :]):
            if _carries_on(next_clause, language, words):
                return later
        if i and BACK.search(clause.lower()) and _located(clauses[i - 1][1], language):
            return start
    return None


def described(text: str, words: Lexicon) -> bool:
    """Whether folded text says that people who flee from something stay somewhere."""
    small = words.suffering.sub(" ", text.lower())
    return all(sign.search(small) for sign in (words.risk, words.people, words.stay)) and not words.something_else.search(small)


def told_in_slug(text: str, language: str) -> bool:
    """Whether an id, a file's name, a slug or a web address names a protected place and a place it could be in."""
    return any(_slug_tells(text, written, language) for written in {fold.fold(text), fold.words_from_leet(fold.fold(text))})


def named_in_slug(text: str) -> bool:
    """Whether an id names a protected place."""
    plain = SLUG_SIGN.sub(" ", fold.words_from_leet(fold.fold(text)))
    found = joined_names().search(fold.squeezed(plain)) or names().search(plain.lower())
    return found is not None and not lexicon("tr").something_else.search(plain.lower())


def _slug_tells(text: str, folded: str, language: str) -> bool:
    plain = SLUG_SIGN.sub(" ", folded)
    letters = fold.squeezed(plain)
    name = joined_names().search(letters) or names().search(plain.lower())
    words = lexicon(language)
    if not name or words.something_else.search(plain.lower()):
        return False
    rest = joined_names().sub(" ", letters)
    streets = lexicon("tr").streets.search(plain.lower()) or lexicon("en").streets.search(plain.lower())
    return bool(
        places.district_in(plain, slug=True)
        or any(places.joined_district(part) for part in rest.split())
        or streets
        or traces.phone(plain.lower(), words)
        or traces.PLUS_CODE.search(fold.fold(text).lower())
        or traces.COORDINATE.search(fold.fold(text).lower())
        or traces.MAIL.search(fold.fold(text))
        or _neighbourhood(plain)
    )


def _neighbourhood(plain: str) -> bool:
    return any(traces.PLACE_ENDING.fullmatch(word) and not places.province_in(word) for word in plain.lower().split())


def _paragraphs(text: str) -> bool:
    return "\n" in text


def _any_named(text: str, language: str) -> bool:
    return any(named(clause, language) for _, clause in _clauses(text))


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in SENTENCE.finditer(text):
        if text[start : end.start()].strip():
            yield start + len(text[start:]) - len(text[start:].lstrip()), text[start : end.start()].strip()
        start = end.end()
    if text[start:].strip():
        yield start + len(text[start:]) - len(text[start:].lstrip()), text[start:].strip()


def _locates(clause: str, language: str, words: Lexicon) -> bool:
    found = traces.of(clause, language) | _other_spelling(clause)
    if not found:
        return False
    if found == {Trace.PLACED}:  # by its grammar alone: not where people are sent there, or where it is kept back
        return not words.kept_back.search(clause.lower())
    return not (found == {Trace.TOWN} and _of_a_public_body(clause, words))


def _other_spelling(clause: str) -> set[Trace]:
    read = fold.words_from_leet(clause)
    return {Trace.TOWN} if read != clause and places.district_in(read) else set()


def _of_a_public_body(clause: str, words: Lexicon) -> bool:
    """Whether a town belongs to the public body that is named beside it and sends people on."""
    town = places.district_in(clause)
    if town is None or not words.kept_back.search(clause.lower()):
        return False
    after = " ".join(clause[town.end() :].lower().split()[: NEAR + 1])
    before = " ".join(clause[: town.start()].lower().split()[-NEAR:])
    if names().search(after) is not None:
        return False
    return words.public.search(after) is not None or (
        not words.locative.search("de") and words.public.search(before) is not None and names().search(before) is None
    )


def _located(clause: str, language: str) -> bool:
    return bool(traces.of(clause, language) - {Trace.WAY})


def _carries_on(clause: str, language: str, words: Lexicon) -> bool:
    """Whether a clause says where the place is that the one before has named."""
    small = clause.lower()
    if not traces.of(clause, language):
        return False
    if small.startswith("[^"):  # a footnote belongs to the sentence that calls it
        return True
    if words.public.search(small) and not words.pointing.match(small):
        return False
    return words.pointing.search(small) is not None or len(small.split()) <= SHORT


def _next(after: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the next clause; where it is a label (*Telephone*) the one behind it too."""
    return after[: 2 if after and len(after[0][1].split()) <= LABEL else 1]


def _points(after: list[tuple[int, str]], words: Lexicon) -> bool:
    """Whether the next clause begins with a word that means what the one before has named."""
    return bool(after) and words.pointing.match(after[0][1].lower().lstrip(" <!-[^1234567890]:*_")) is not None


def told_over_two(texts: list[Said]) -> Iterator[Said]:
    """Yield where a text of a record carries on what the text before it, in the same language, has named."""
    by_language: dict[str, list[Said]] = {}
    for said in texts:
        by_language.setdefault(said.language, []).append(said)
    for language, spoken in by_language.items():
        words = lexicon(language)
        naming = [said for said in spoken if "address" not in said.path and _leaves_open(said.text, language, words)]
        for one in naming:
            for two in spoken:
                first = next(_clauses(two.text), (0, ""))[1] if two is not one and "address" not in two.path else ""
                next_to_it = spoken.index(two) - spoken.index(one) == 1
                follows = words.pointing.search(first.lower()) is not None or (next_to_it and _is_bare(one.text))
                if follows and _carries_on(first, language, words):
                    yield two


def _is_bare(text: str) -> bool:
    """Whether a text is the name of a protected place and nothing else, as the title of what comes next."""
    return len(text.split()) <= BARE


def _leaves_open(text: str, language: str, words: Lexicon) -> bool:
    """Whether a text ends with a clause that names a protected place and neither keeps it secret nor sends people there."""
    if named(text, language) is None:
        return False
    last = list(_clauses(text))[-1:]
    return bool(last) and named(last[0][1], language) is not None and not words.kept_back.search(last[0][1].lower())
