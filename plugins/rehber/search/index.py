"""The search index of one language: what lunr.js searches, and beside it what a result shows and is filtered by.

Its files are scripts that each set one entry of a global, so the page can load them from a folder or a memory stick as
well, and the site's policy needs no word about them. The words are folded here (:mod:`rehber.language.fold`) and given to lunr
as lists: the index names no pipeline, and stock lunr.js loads it.

There are two tiers: names, needs and places, and the long texts, which are asked only where the first find few. While a
catalogue is small, each tier is one file, so that nobody can tell from what is fetched what somebody typed. A large one
is cut: by the first letters of words, and the rows in blocks (:class:`rehber.page.OperatorSettings`).

The words of the other languages stand in a file each, fetched only for a question the page's own language does not
explain: all of them together are 70 kB. What is fetched then tells the language of a question, and no more.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue import timetable
from rehber.catalogue.model import Hotline, Organisation
from rehber.catalogue.taxonomy import AUDIENCES, NEEDS
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.language import fold
from rehber.phrasing import timetable as phrased
from rehber.search import delta_coding, document, facet, inverted_index, meaning, result, stop_words, town
from rehber.search.inverted_index import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.model import Node
    from rehber.page import Edition

Row = dict[str, Any]

#: Places a part holds, about. So large that one part holds hundreds of words: its name says little about the one typed.
PART = 20_000
BLOCK = 64  #: rows of one block: the first results are spread over many, and each is fetched whole
#: What only a result shows. All else of a row is there from the beginning: filters count every row.
SHOWN = frozenset({"name", "lang", "turkish", "path", "kind", "by", "area", "number", "call", "chip", "speaks"})


@dataclass(slots=True)
class Index:
    """The files of one language."""

    code: str
    files: dict[str, bytes] = field(default_factory=dict)  #: by path from the top of the site; the last is fetched first

    @property
    def path(self) -> str:
        """The file a page names; it names all others."""
        return list(self.files)[-1]

    def hold(self, name: str, data: delta_coding.Packed) -> str:
        """Add a file and return its name, which changes with its content."""
        stem = f"search-{self.code}{name}"
        content = delta_coding.script(stem, data)
        file = f"{stem}.{hashlib.sha256(content).hexdigest()[:10]}.js"
        self.files[f"static/{file}"] = content
        return file


def index(edition: Edition) -> Index:
    """Return the search index of one language, cut where there are more records than were decided to be fetched whole."""
    nodes = result.in_order(edition)
    shared: phrased.Shared = {}
    rows = [row(node, edition, shared) for node in nodes]
    made = Index(edition.language.code)
    cut = len(rows) > edition.decisions.search_whole_up_to
    tiers = gathered(edition, nodes)
    native, others = meaning.meanings(edition)
    languages = [[one.name, one.script, made.hold(f"-{one.name}", one.entries), " ".join(one.small)] for one in others]
    made.hold(
        "",
        {
            "documents": tiers[0].document_count,
            "cut": int(cut),
            "key": inverted_index.KEY,
            "tiers": _cut(tiers, made) if cut else _whole(tiers, made),
            "rows": _rows(rows, made, cut=cut),
            "timetables": [phrased.data(table) for table in shared],
            "terms": terms(edition),
            "meanings": native,
            "languages": languages,
            "general": meaning.GENERAL,
            "asks": meaning.asks(edition, nodes),
            "everyday": made.hold("-everyday", {"towns": _towns(edition), "ignored": ignored(edition)}),
            **({"vocabulary": made.hold("-vocabulary", {"words": delta_coding.words(vocabulary(tiers))})} if cut else {}),
        },
    )
    return made


def _whole(tiers: tuple[Words, Words], made: Index) -> list[delta_coding.Packed]:
    """Return both tiers: the first in the file itself, the second in one of its own."""
    names, texts = (tier.packed(sorted(tier.inverted_index)) for tier in tiers)
    return [
        {"fields": document.FIELDS, "parts": [["", names]]},
        {"fields": document.LONG_FIELDS, "parts": [["", made.hold("-texts", texts)]]},
    ]


def _cut(tiers: tuple[Words, Words], made: Index) -> list[delta_coding.Packed]:
    """Return both tiers, each part with the letters it begins at and the file it is in."""
    return [
        {
            "fields": fields,
            "parts": [[part.first, made.hold(f"-{n}-{i}", tier.packed(part.terms))] for i, part in enumerate(tier.parts(PART))],
        }
        for n, (fields, tier) in enumerate(zip((document.FIELDS, document.LONG_FIELDS), tiers, strict=True))
    ]


def _rows(rows: list[Row], made: Index, *, cut: bool) -> delta_coding.Packed:
    """Return the rows: what filters ask by value, the rest by column, and of a large catalogue what is shown by block."""
    known = [row["facets"] | ({"maybe": row["maybe"]} if "maybe" in row else {}) for row in rows]
    shown = [{key: row[key] for key in row if key in SHOWN} for row in rows]
    other = [{key: row[key] for key in row if key not in SHOWN | {"facets", "maybe"}} for row in rows]
    packed = {"count": len(rows), "sets": delta_coding.sets(known), "columns": delta_coding.table(other)}
    if not cut:
        return packed | {"block": max(1, len(rows)), "blocks": [made.hold("-rows", delta_coding.table(shown))]}
    blocks = [
        made.hold(f"-rows-{i // BLOCK}", delta_coding.table(shown[i : i + BLOCK])) for i in range(0, len(rows), BLOCK)
    ]  # fmt: skip
    return packed | {"block": BLOCK, "blocks": blocks}


def row(node: Node | Hotline, edition: Edition, shared: phrased.Shared) -> Row:
    """Return what a result shows, and what it is filtered by. When it is open, only the reader's clock can tell."""
    maybe = [] if isinstance(node, Organisation | Hotline) else facet.needs(node, offered=False)
    known = {"facets": facet.facets(node, edition), **({"maybe": maybe} if maybe else {})}
    when = phrased.number(timetable.of(node, edition.catalogue), shared)
    last = {} if result.reachable(node, edition) else {"last": 1}
    return result.row(node, edition) | known | last | ({} if when is None else {"when": when})


def terms(edition: Edition) -> dict[str, dict[str, str]]:
    """Return the needs and groups of people a question may mean, with their pages."""
    say = edition.language.say
    return {
        **{f"need:{t.id}": {"label": say(t.label), "path": urls.need(t.id)} for t in NEEDS},
        **{f"for:{t.id}": {"label": say(t.label), "path": urls.audience(t.id)} for t in AUDIENCES},
    }


def _towns(edition: Edition) -> str:
    return town.towns(edition.synonyms.towns, edition.language.code)


def ignored(edition: Edition) -> list[str]:
    """Return the words people type around what they mean: the most frequent ones, and those an editor has added."""
    codes = (edition.language.code, SOURCE_LANGUAGE)
    texts = (text for code in codes for text in edition.synonyms.ignored.get(code, ()))
    return sorted({word for text in texts for word in fold.words(text)} | set(stop_words.of(edition.language.code)))


def gathered(edition: Edition, nodes: Iterable[Node | Hotline]) -> tuple[Words, Words]:
    """Return the words of both tiers, of every record."""
    tiers = Words(document.FIELDS), Words(document.LONG_FIELDS)
    for number, texts in enumerate(document.record(node, edition) for node in nodes):
        folded = {name: _words(found) for name, found in texts.items()}
        for tier in tiers:
            tier.put(number, folded)
    return tiers


def _words(texts: Iterable[str]) -> list[str]:
    """Return the folded words of texts; an Arabic word also without its article."""
    found = [word for text in texts for word in fold.words(text)]
    return [*found, *(bare for word in found if (bare := fold.bare(word)) != word)]


def vocabulary(tiers: tuple[Words, Words]) -> list[str]:
    """Return every word that somebody may have mistyped."""
    return sorted({term for tier in tiers for term in tier.inverted_index})
