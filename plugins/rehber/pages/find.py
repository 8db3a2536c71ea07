"""The page to find things: a search box and filters, and without JavaScript an index of everything."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue.model import Hotline
from rehber.language.table import TABLE
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, one, page_type
from rehber.phrasing import timetable, urgent
from rehber.search import filters, result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Node
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase, PlainPhrase
    from rehber.language.reader import Reader
    from rehber.page import Edition

MANY = 1_000  #: names on the page; more are laid out only where they are in view
RESULTS_AT_ONCE = 50  #: of one list; a button shows as many more


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A record in the list from A to Z."""

    name: PlainPhrase
    lang: str | None  #: BCP 47, where the name is not in the language of the page
    path: str
    kind: str
    by: PlainPhrase | None
    area: Phrase | None
    number: str | None  #: of a help line


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The records under one letter."""

    letter: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindView:
    """A search box with filters, and a list of everything."""

    groups: tuple[filters.Filter, ...]
    letters: tuple[Letter, ...]
    urgent: urgent.Urgent | None  #: a directory without intents has none
    many: bool  #: whether names are laid out only where they are in view
    sayings: str  #: JSON
    now: str  #: JSON


@page_type(
    template="find.html",
    addresses=(urls.FIND,),
    count=one,
    menu=None,
    discreet=Discreet.NEVER,
    samples=("find.html",),
    scripts=(
        Script("lunr.min.js"),
        Script("fold.js"),
        Script("packed.js"),
        Script("skeleton.js"),
        Script("words.js"),
        Script("exceptions.js"),
        Script("meanings.js"),
        Script("towns.js"),
        Script("other_languages.js"),
        Script("question.js"),
        Script("intent.js"),
        Script("records.js"),
        Script("ranking.js"),
        Script("index_loader.js"),
        Script("query.js"),
        Script("opening.js"),
        Script("filters.js"),
        Script("result_cards.js"),
        Script("history_state.js"),
        Script("find.js"),
        Script("other_page.js"),
        Script("results_map.js"),
        Script("rows.js"),
        Script("list_buttons.js"),
    ),
)
def find(edition: Edition) -> Iterator[Page]:
    """The one page to find things."""
    say = edition.language.say
    letters = _letters(edition)
    cards = urgent.cards(edition)
    yield Page(
        address=urls.FIND,
        template="find.html",
        title=say("Search"),
        description=say("Find help by a word, a need, a place or a language"),
        view=FindView(
            groups=filters.filters(edition),
            letters=letters,
            many=sum(len(part.rows) for part in letters) > MANY,
            sayings=json.dumps(
                sayings(edition.language)
                | {
                    "crises": {key: urgent.written(card) for key, card in cards.items()},
                    "tell": urgent.written(urgent.tell(edition))["lines"],
                }
            ),
            urgent=cards.get("danger"),
            now=timetable.written(()),  # the index brings the timetables
        ),
    )


def _letters(edition: Edition) -> tuple[Letter, ...]:
    """Return every record under its first letter, both in the order of the language."""
    reader = edition.reader
    rows = [_row(node, edition, reader) for node in result.in_order(edition)]
    return tuple(
        Letter(letter=letter, rows=tuple(found))
        for letter, found in groupby(rows, key=lambda row: _first(row.name.words, edition.language))
    )


def _row(node: Node | Hotline, edition: Edition, reader: Reader) -> Row:
    shown = result.row(node, edition)
    run_by = None if isinstance(node, Hotline) or "by" not in shown else edition.catalogue.chain(node)[-1]
    return Row(
        name=reader.plain(node.name),
        lang=shown.get("lang"),
        path=shown["path"],
        kind=shown["kind"],
        by=reader.plain(run_by.name) if run_by else None,
        area=reader.places(*shown["area"].split(", ")) if shown.get("area") else None,
        number=shown.get("number"),
    )


def _first(name: str, language: Language) -> str:
    """Return the letter a name is listed under; an accent counts only where the alphabet of the language counts it."""
    letter = next((letter for letter in name if letter.isalnum()), "#")
    if letter.isdigit():
        return "0-9"
    small = "ı" if letter == "I" and language.code == "tr" else letter.lower().replace("i\u0307", "i")
    if small not in TABLE[language.code].alphabet:
        small = unicodedata.normalize("NFD", small)[0]
    return "İ" if small == "i" and language.code == "tr" else small.upper()[:1]


def sayings(language: Language) -> dict[str, Any]:
    """Return what the script says, in the language of the page."""
    say = language.say
    return {
        "results": say("Results: {number}"),
        "none": say("Nothing was found."),
        "lost": say("Nothing was found for “{word}”."),
        "partly": say("These fit some of your words"),
        "near": say("Similar words"),
        "guessed": say("Searched for “{read}” instead of “{typed}”."),
        "back": say("Search only for what I typed"),
        "nowhere": say("Nothing for {town} is in this directory yet. These lines can tell you where to turn:"),
        "elsewhere": say("No place in this directory can give this. These lines can tell you where to turn:"),
        "last": say("Nobody can apply here directly."),
        "unknown": say("It is not known whether these fit."),
        "needs": say("These pages may help:"),
        "why": say("Found by: {reasons}"),
        "remove": say("Remove: {filter}"),
        "words": say("Your words: {words}"),
        "clear": say("Remove everything"),
        "without": say("{filter}: without it there are {number}"),
        "more": say("Show more"),
        "shut": say("Show {number} results"),
        "showAll": say("Show the results"),
        "hours": say("Hours not known"),
        "call": say("Call"),
        "details": say("Details"),
        "copied": say("The link is copied. Your words stand in it."),
        "failed": say("The search could not be loaded. The lists below work without it."),
        "limit": RESULTS_AT_ONCE,
        "fields": {
            "name": say("its name"),
            "called": say("another name of it"),
            "turkish_name": say("its Turkish name"),
            "turkish": say("its Turkish text"),
            "turkish_text": say("its Turkish text"),
            "number": say("its telephone number"),
            "telephone": say("its telephone number"),
            "service": say("a service"),
            "kind": say("the kind of place"),
            "place": say("its address"),
            "address": say("its address"),
            "organisation": say("who runs it"),
            "language": say("a language"),
            "summary": say("its description"),
        },
    }
