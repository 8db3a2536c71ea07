"""The search index of one language: a standard lunr index, and beside it what a result shows and is filtered by.

It is a script that sets one global, so the page can load it from a folder or a memory stick as well, and the site's
policy needs no word about it. The words are folded here (:mod:`rehber.fold`) and given to lunr as lists: the index
names no pipeline, and stock lunr.js loads it. One whole file holds a language, so nothing typed leaves the device.

lunr writes every posting twice, in its vectors and in its inverted index. Here it is written once, which halves the
file; ``query.js`` puts the standard form together again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lunr.builder import Builder

from rehber import fold, urls
from rehber.catalogue import timetable
from rehber.catalogue.model import Hotline, Organisation
from rehber.catalogue.taxonomy import AUDIENCES, NEEDS
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.hsds.tongue import dump
from rehber.phrasing import facet, result, sought
from rehber.phrasing import timetable as phrased

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rehber.catalogue.model import Node
    from rehber.page import Edition

GLOBAL = b"globalThis.rehberIndex="


@dataclass(frozen=True, slots=True)
class Index:
    """The file of one language."""

    path: str  #: from the top of the site; it changes with the content
    content: bytes


def index(edition: Edition) -> Index:
    """Return the search index of one language."""
    content = GLOBAL + dump(data(edition)).strip() + b";\n"
    digest = hashlib.sha256(content).hexdigest()[:10]
    return Index(f"static/search-{edition.language.code}.{digest}.js", content)


def data(edition: Edition) -> dict[str, Any]:
    """Return the index, the table it refers to, and the words to pass over."""
    rows = result.in_order(edition)
    ignored = edition.synonyms.ignored
    shared: phrased.Shared = {}
    found = [row(node, edition, shared) for node in rows]
    return {
        "index": _lunr(edition, rows),
        "rows": found,
        "timetables": [phrased.data(table) for table in shared],
        "terms": {
            **{f"need:{t.id}": {"label": edition.language.say(t.label), "path": urls.need(t.id)} for t in NEEDS},
            **{f"for:{t.id}": {"label": edition.language.say(t.label), "path": urls.audience(t.id)} for t in AUDIENCES},
        },
        "ignored": sorted(
            {
                word
                for code in (edition.language.code, SOURCE_LANGUAGE)
                for text in ignored.get(code, ())
                for word in fold.words(text)
            }
        ),
    }


def row(node: Node | Hotline, edition: Edition, shared: phrased.Shared) -> dict[str, Any]:
    """Return what a result shows, and what it is filtered by. When it is open, only the reader's clock can tell."""
    maybe = [] if isinstance(node, Organisation | Hotline) else facet.needs(node, offered=False)
    known = {"facets": facet.facets(node, edition), **({"maybe": maybe} if maybe else {})}
    when = phrased.number(timetable.of(node, edition.catalogue), shared)
    return result.row(node, edition) | known | ({} if when is None else {"when": when})


def _lunr(edition: Edition, rows: Iterable[Node | Hotline]) -> dict[str, Any]:
    builder = Builder()
    builder.pipeline.reset()
    builder.search_pipeline.reset()
    builder.ref("ref")
    for name, weight in sought.FIELDS.items():
        builder.field(name, boost=weight)
    for place, node in enumerate(rows):
        _add(builder, str(place), sought.record(node, edition))
    for kind, terms, words in (("need", NEEDS, edition.synonyms.needs), ("for", AUDIENCES, edition.synonyms.audiences)):
        for item in terms:
            _add(builder, f"{kind}:{item.id}", sought.term(item, words.get(item.id, {}), edition))
    return packed(builder.build().serialize())


def packed(serialised: Mapping[str, Any]) -> dict[str, Any]:
    """Return an index of lunr without what can be told from the rest.

    ``terms`` are sorted. A vector holds pairs: how far on the next term stands in that list, and the term's score in
    tenths.
    """
    place = {posting["_index"]: i for i, (_, posting) in enumerate(serialised["invertedIndex"])}
    return {
        "version": serialised["version"],
        "fields": serialised["fields"],
        "terms": [term for term, _ in serialised["invertedIndex"]],
        "vectors": {ref: _steps(vector, place) for ref, vector in serialised["fieldVectors"] if vector},
    }


def _steps(vector: list[Any], place: Mapping[int, int]) -> list[int]:
    pairs = sorted((place[i], round(score * 10)) for i, score in zip(vector[::2], vector[1::2], strict=True))
    before = [0, *(term for term, _ in pairs)]
    return [value for (term, score), last in zip(pairs, before, strict=False) for value in (term - last, score)]


def _add(builder: Builder, ref: str, texts: Mapping[str, Iterable[str]]) -> None:
    """Add one document, its words folded; an Arabic word also without its article."""
    document: dict[str, Any] = {"ref": ref}
    for name in sought.FIELDS:
        found = [word for text in texts.get(name, ()) for word in fold.words(text)]
        document[name] = [*found, *(bare for word in found if (bare := fold.bare(word)) != word)]
    builder.add(document)
