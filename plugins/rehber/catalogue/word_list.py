"""Lists of words by language, as the files of words in ``content/`` hold them, and what can be wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rehber.catalogue.finding import Path, Sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

Words = dict[str, tuple[str, ...]]  #: by language code


@dataclass(frozen=True, slots=True)
class WordListError:
    """One place where the file has not the right shape."""

    path: Path
    found: Sentence
    remedy: Sentence


def of_words(path: Path, words: Any, languages: Collection[str]) -> Iterator[WordListError]:  # noqa: ANN401  # likewise
    """Yield what is wrong with words by language."""
    if not isinstance(words, dict):
        yield no_languages(path)
        return
    for code, entries in words.items():
        if code not in languages:
            yield unknown((*path, code), languages)
        elif not isinstance(entries, list) or not all(isinstance(word, str) and word.strip() for word in entries):
            found = Sentence("After `{key}:` a list of words must stand.", key=code)
            yield WordListError((*path, code), found, Sentence("Write the words in square brackets, with commas between them."))


def unknown(path: Path, allowed: Collection[str], value: str = "") -> WordListError:
    """Return the finding for a word that is not in the allowed list: *value*, or else the last key of the path."""
    said = str(value or path[-1])[:40]
    return WordListError(path, Sentence("`{value}` is not one of the allowed words.", value=said), one_of(allowed))


def no_languages(path: Path) -> WordListError:
    """Return the finding for what is no list of words by language."""
    found = Sentence("After `{key}:` words must stand, by language.", key=str(path[-1]))
    return WordListError(
        path, found, Sentence("Write the words below it, in square brackets, after the code of their language.")
    )


def one_of(allowed: Collection[str]) -> Sentence:
    """Return the remedy that names what is allowed."""
    return Sentence("Allowed: {allowed}.", allowed=", ".join(sorted(allowed)))


def by_language(words: Mapping[str, list[str]]) -> Words:
    """Return words that have the right shape."""
    return {code: tuple(entries) for code, entries in words.items()}
