"""What residents call a need or a group of people, beside its name: ``content/synonyms.yaml``, which editors extend.

The words are looked for and never shown. ``ignored`` are words people type around what they mean: "where can I".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rehber.catalogue.finding import Path, Sentence
from rehber.catalogue.taxonomy import AUDIENCE, NEED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

#: The lists of the file, and the terms each may speak about.
LISTS: Mapping[str, Collection[str]] = {"needs": NEED, "audiences": AUDIENCE}
IGNORED = "ignored"

Words = dict[str, tuple[str, ...]]  #: by language code


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words for needs and for groups of people, and words to pass over."""

    needs: Mapping[str, Words] = field(default_factory=dict)  #: by term
    audiences: Mapping[str, Words] = field(default_factory=dict)  #: by term
    ignored: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WordListError:
    """One place where the file has not the right shape."""

    path: Path
    found: Sentence
    remedy: Sentence


def check(data: Any, languages: Collection[str]) -> Iterator[WordListError]:  # noqa: ANN401  # not yet known to be anything
    """Yield everything wrong with the file; with nothing wrong, :func:`decode` cannot fail."""
    if not isinstance(data, dict):
        yield WordListError((), Sentence("The file does not begin with a key."), _one_of((*LISTS, IGNORED)))
        return
    for name, terms in data.items():
        if name == IGNORED:
            yield from _words((name,), terms, languages)
        elif name not in LISTS:
            yield _unknown((name,), (*LISTS, IGNORED))
        elif not isinstance(terms, dict):
            yield _no_group((name,))
        else:
            for term, words in terms.items():
                yield from (
                    _words((name, term), words, languages) if term in LISTS[name] else [_unknown((name, term), LISTS[name])]
                )


def _words(path: Path, words: Any, languages: Collection[str]) -> Iterator[WordListError]:  # noqa: ANN401  # likewise
    """Yield what is wrong with words by language."""
    if not isinstance(words, dict):
        yield _no_group(path)
        return
    for code, entries in words.items():
        if code not in languages:
            yield _unknown((*path, code), languages)
        elif not isinstance(entries, list) or not all(isinstance(word, str) and word.strip() for word in entries):
            found = Sentence("After `{key}:` a list of words must stand.", key=code)
            yield WordListError((*path, code), found, Sentence("Write the words in square brackets, with commas between them."))


def _unknown(path: Path, allowed: Collection[str]) -> WordListError:
    return WordListError(
        path, Sentence("`{value}` is not one of the allowed words.", value=str(path[-1])[:40]), _one_of(allowed)
    )


def _no_group(path: Path) -> WordListError:
    found = Sentence("After `{key}:` words must stand, by language.", key=str(path[-1]))
    return WordListError(
        path, found, Sentence("Write the words below it, in square brackets, after the code of their language.")
    )


def _one_of(allowed: Collection[str]) -> Sentence:
    return Sentence("Allowed: {allowed}.", allowed=", ".join(sorted(allowed)))


def decode(data: Any) -> Synonyms:  # noqa: ANN401  # checked before
    """Return the words of a file that has the right shape."""
    by_list = {name: {term: _by_language(words) for term, words in data.get(name, {}).items()} for name in LISTS}
    return Synonyms(needs=by_list["needs"], audiences=by_list["audiences"], ignored=_by_language(data.get(IGNORED, {})))


def _by_language(words: Mapping[str, list[str]]) -> Words:
    return {code: tuple(entries) for code, entries in words.items()}
