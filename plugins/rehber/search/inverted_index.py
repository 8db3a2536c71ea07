"""The words of an index, gathered by lunr's own builder, and cut into parts.

lunr writes every posting twice, once with its score, and with ten thousand records that fills a phone. Its scores can
be told from how often a word stands where, so only that is written (:mod:`rehber.search.delta_coding`), and ``packed.js``
puts together what lunr would have written. lunr's ``b`` is 0: with it a score would depend on how long every text of
the catalogue is, and no part of the index could be read without the others.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from lunr.builder import Builder

from rehber.search import delta_coding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: Letters at the beginning of a word that decide in which part it stands. No prefix that is searched for is shorter.
KEY = 2


@dataclass(frozen=True, slots=True)
class Part:
    """Words that stand next to each other in the alphabet."""

    first: str  #: the first two letters of its first word; everything from there to the next part stands here
    terms: tuple[str, ...]


class Words(Builder):  # type: ignore[misc]  # lunr ships no types
    """lunr's builder for documents that are words already: nothing is cut, dropped or changed."""

    def __init__(self, fields: Mapping[str, int]) -> None:
        super().__init__()
        self.pipeline.reset()
        self.search_pipeline.reset()
        self.ref("ref")
        self.b(0)
        self.names = tuple(fields)
        for name, weight in fields.items():
            self.field(name, boost=weight)

    def put(self, number: int, document: Mapping[str, Iterable[str]]) -> None:
        """Add a document, as lunr's ``add`` does with a list.

        lunr's own ``add`` and ``build`` need 5.8 s and 116 MB for 10,000 records in one language, this 1.3 s and 60 MB: they
        also make the scores that are not written. ``tests/test_search.py`` holds the two to the same index.
        """
        ref = str(number)
        self._documents[ref] = {}
        self.document_count += 1
        for name in self.names:
            counted = Counter(document.get(name, ()))
            self.field_term_frequencies[f"{name}/{ref}"] = counted
            self.field_lengths[f"{name}/{ref}"] = counted.total()
            for term in counted:
                if term not in self.inverted_index:
                    self.inverted_index[term] = {**{field: {} for field in self.names}, "_index": self.term_index}
                    self.term_index += 1
                self.inverted_index[term][name][ref] = {}

    def packed(self, terms: Iterable[str]) -> delta_coding.Packed:
        """Return these words and where they stand."""
        chosen = list(terms)
        return {
            "words": delta_coding.words(chosen),
            "at": {name: text for name in self.names if (text := self._at(name, chosen))},
        }

    def _at(self, name: str, terms: list[str]) -> str:
        """Return where the words stand in one field: how far to the next word, in how many places, how far to each.

        A place comes as often as the word stands there.
        """
        found, last = [], -1
        for i, term in enumerate(terms):
            refs = self.inverted_index[term][name]
            if refs:
                often = [int(ref) for ref in refs for _ in range(self.field_term_frequencies[f"{name}/{ref}"][term])]
                found += [i - last, len(often), *delta_coding.steps(often)]
                last = i
        return delta_coding.numbers(found)

    def parts(self, size: int) -> Iterator[Part]:
        """Cut the words into parts that hold about *size* places each."""
        kept: list[str] = []
        weight = 0
        for _, terms in groupby(sorted(self.inverted_index), key=lambda term: term[:KEY]):
            if weight >= size:
                yield Part(kept[0][:KEY], tuple(kept))
                kept, weight = [], 0
            new = list(terms)
            kept += new
            weight += sum(len(self.inverted_index[term][name]) for term in new for name in self.names) + len(new)
        if kept:
            yield Part(kept[0][:KEY], tuple(kept))
