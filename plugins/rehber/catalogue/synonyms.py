"""What residents call a need or a group of people, beside its name: ``content/synonyms.yaml``, which editors extend.

The words are looked for and never shown. ``ignored`` are words people type around what they mean: "where can I".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rehber.catalogue.finding import Sentence
from rehber.catalogue.intents import Intents
from rehber.catalogue.taxonomy import AUDIENCE, NEED
from rehber.catalogue.word_list import WordListError, by_language, no_languages, of_words, one_of, unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from rehber.catalogue.word_list import Words

#: The lists of the file, and the terms each may speak about.
LISTS: Mapping[str, Collection[str]] = {"needs": NEED, "audiences": AUDIENCE}
IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words for needs and for groups of people, and words to pass over."""

    needs: Mapping[str, Words] = field(default_factory=dict)  #: by term
    audiences: Mapping[str, Words] = field(default_factory=dict)  #: by term
    ignored: Words = field(default_factory=dict)
    intents: Intents = field(default_factory=Intents)  #: ``content/intents.yaml``
    towns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  #: other names of a town, by its Turkish name


def check(data: Any, languages: Collection[str]) -> Iterator[WordListError]:  # noqa: ANN401  # not yet known to be anything
    """Yield everything wrong with the file; with nothing wrong, :func:`decode` cannot fail."""
    if not isinstance(data, dict):
        yield WordListError((), Sentence("The file does not begin with a key."), one_of((*LISTS, IGNORED)))
        return
    for name, terms in data.items():
        if name == IGNORED:
            yield from of_words((name,), terms, languages)
        elif name not in LISTS:
            yield unknown((name,), (*LISTS, IGNORED))
        elif not isinstance(terms, dict):
            yield no_languages((name,))
        else:
            for term, words in terms.items():
                yield from (
                    of_words((name, term), words, languages) if term in LISTS[name] else [unknown((name, term), LISTS[name])]
                )


def decode(data: Any) -> Synonyms:  # noqa: ANN401  # checked before
    """Return the words of a file that has the right shape."""
    by_list = {name: {term: by_language(words) for term, words in data.get(name, {}).items()} for name in LISTS}
    return Synonyms(needs=by_list["needs"], audiences=by_list["audiences"], ignored=by_language(data.get(IGNORED, {})))


def check_towns(data: Any, _: Collection[str]) -> Iterator[WordListError]:  # noqa: ANN401  # not yet known to be anything
    """Yield everything wrong with ``content/towns.yaml``: a town's Turkish name, and after it its other names."""
    if not isinstance(data, dict):
        yield WordListError((), Sentence("The file does not begin with a key."), Sentence("Write a town and its names."))
        return
    for town, names in data.items():
        if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
            found = Sentence("`{key}:` must be a list of words.", key=str(town))
            yield WordListError((town,), found, Sentence("Write the words in square brackets, with commas between them."))


def towns(data: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401  # checked before
    """Return the other names of towns."""
    return {town: tuple(names) for town, names in data.items()}
