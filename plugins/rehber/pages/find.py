"""The page to find things: a search box and filters, and without JavaScript an index of everything."""

from __future__ import annotations

import json
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue.taxonomy import AUDIENCES, N_, NEED, NEEDS
from rehber.language.language import ALPHABETS
from rehber.language.reader import Voice, mark
from rehber.page import Page
from rehber.pages.area import records
from rehber.phrasing import timetable
from rehber.search import facet, result

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from rehber.catalogue.taxonomy import Term
    from rehber.language.language import Language
    from rehber.page import Edition

MANY = 1_000  #: names on the page; more are laid out only where they are in view
RESULTS_AT_ONCE = 50  #: of one list; a button shows as many more


def find(edition: Edition) -> Iterator[Page]:
    """The one page to find things."""
    say = edition.language.say
    letters = _letters(edition)
    yield Page(
        address=urls.FIND,
        template="find.html",
        title=say("Search"),
        description=say("Find help by a word, a need, a place or a language"),
        view={
            "groups": _groups(edition),
            "letters": letters,
            "many": sum(len(part["rows"]) for part in letters) > MANY,
            "sayings": json.dumps(sayings(edition.language) | {"crises": crises(edition)}),
            "urgent": _urgent(edition),
            "now": timetable.written(()),  # the index brings the timetables
        },
        state=Voice(edition.language).state,
    )


def _groups(edition: Edition) -> list[dict[str, Any]]:
    """Return the filters; those that are lists of links as well are the index of the page without JavaScript."""
    say = edition.language.say
    chosen = [facet.facets(node, edition) for node in result.in_order(edition)]
    there = {group: {value for facets in chosen for value in facets.get(group, ())} for group in facet.GROUPS}
    there["need"] |= {need for node in edition.catalogue.providers for need in facet.needs(node, offered=False)}
    needs = [_value(t.id, say(t.plain), urls.need(t.id)) for t in _in(NEEDS, there["need"])]
    audiences = [_value(t.id, say(t.label), urls.audience(t.id)) for t in _in(AUDIENCES, there["for"])]
    return [
        {"name": "need", "label": say("What do you need?"), "values": needs},
        {"name": "for", "label": say("Who is it for?"), "values": audiences},
        {"name": "language", "label": say("Which language do you speak?"), "values": _languages(there["language"], edition)},
        {"name": "area", "label": say("Where do you live?"), "values": _areas(edition)},
    ]


def _in(terms: Collection[Term], there: Collection[str]) -> Iterator[Term]:
    return (term for term in terms if term.id in there)


def _value(value: str, label: object, path: str) -> dict[str, Any]:
    return {"value": value, "label": label, "path": path}


def _languages(there: Collection[str], edition: Edition) -> list[dict[str, Any]]:
    language = edition.language
    planned = language.say("{language} (planned, not yet offered)")
    entries = []
    for value in there:
        code = value.removesuffix(facet.PLANNED)
        name = language.language_name(code)
        entries.append((name, _value(value, name if value == code else planned.format(language=name), urls.language(code))))
    return [entry for _, entry in sorted(entries, key=lambda found: (language.sort_key(found[0]), found[1]["value"]))]


def _areas(edition: Edition) -> list[dict[str, Any]]:
    def order(area: Any) -> Any:  # noqa: ANN401  # a key to sort by
        return edition.language.sort_key(area.province), edition.language.sort_key(area.district or "")

    return [
        _value(
            facet.area_value(area),
            mark(f"{area.province}, {area.district}" if area.district else area.province, "tr", edition.language),
            urls.area(area),
        )
        for area in sorted(records(edition.catalogue), key=order)
    ]


def _letters(edition: Edition) -> list[dict[str, Any]]:
    """Return every record under its first letter, both in the order of the language."""
    rows = [result.row(node, edition) for node in result.in_order(edition)]
    return [
        {"letter": letter, "rows": list(found)}
        for letter, found in groupby(rows, key=lambda row: _first(str(row["name"]), edition.language))
    ]


def _first(name: str, language: Language) -> str:
    """Return the letter a name stands under; an accent counts only where the alphabet of the language counts it."""
    letter = next((letter for letter in name if letter.isalnum()), "#")
    if letter.isdigit():
        return "0-9"
    small = "ı" if letter == "I" and language.code == "tr" else letter.lower().replace("i\u0307", "i")
    if small not in ALPHABETS.get(language.code, ""):
        small = unicodedata.normalize("NFD", small)[0]
    return "İ" if small == "i" and language.code == "tr" else small.upper()[:1]


#: What stands first on the card, by what was understood.
CRISES = {
    "suicide": N_("If your life or somebody else's is in danger, call now:"),
    "child-abuse": N_("Is somebody hurting a child? Call:"),
    "forced-marriage": N_("Is somebody being made to marry? Call:"),
    "danger": N_("Is somebody hurting or threatening you? Call:"),
    "help-me": N_("Do you need help right now? Call:"),
}
RIGHTS = "your-rights-6284"  #: the page about the law against violence, where the site has it


def crises(edition: Edition) -> dict[str, dict[str, Any]]:
    """Return the cards that stand above all results: a sentence, numbers to tap, and where to read on."""
    intents = edition.synonyms.intents.crises
    return {
        key: {
            "text": edition.language.say(text),
            "lines": _lines(edition, intents[key].ask),
            "links": _read_on(edition, intents[key].needs),
        }
        for key, text in CRISES.items()
        if key in intents
    }


def _urgent(edition: Edition) -> dict[str, Any] | None:
    """Return the card of the page without JavaScript; a directory without intents has none."""
    return crises(edition).get("danger")


def _lines(edition: Edition, ids: Collection[str]) -> list[dict[str, str]]:
    """Return help lines in the order they are to be called."""
    by_id = {line.id: line for line in edition.catalogue.hotlines}
    voice = edition.language.code
    return [
        {"number": by_id[one].number.number, "name": by_id[one].name.into(voice).text, "path": f"{urls.NUMBERS}#{one}"}
        for one in ids
        if one in by_id
    ]


def _read_on(edition: Edition, needs: Collection[str]) -> list[dict[str, str]]:
    """Return what fits, then the rights, then how to stay safe."""
    say = edition.language.say
    met = [{"label": say(NEED[need].label), "path": urls.need(need)} for need in list(needs)[:2]]
    rights = [{"label": page.title, "path": urls.article(page.slug)} for page in edition.pages if page.slug == RIGHTS]
    return [*met, *rights, {"label": say("How to stay safe on this site"), "path": urls.SAFETY}]


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
        "unknown": say("It is not known whether these fit. Call to ask."),
        "needs": say("These pages may help:"),
        "why": say("Found by: {reasons}"),
        "remove": say("Remove: {filter}"),
        "words": say("Your words: {words}"),
        "clear": say("Remove everything"),
        "without": say("{filter}: without it there are {number}"),
        "more": say("Show more"),
        "copied": say("The link is copied. Your words stand in it."),
        "failed": say("The search could not be loaded. The lists below work without it."),
        "limit": RESULTS_AT_ONCE,
        "fields": {
            "name": say("its name"),
            "called": say("another name of it"),
            "turkish_name": say("its Turkish name"),
            "turkish": say("its Turkish text"),
            "number": say("its telephone number"),
            "service": say("a service"),
            "kind": say("the kind of place"),
            "place": say("its address"),
            "organisation": say("who runs it"),
            "language": say("a language"),
            "summary": say("its description"),
        },
    }
