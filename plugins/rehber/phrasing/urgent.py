"""The card above all results if a reader may be in danger; without JavaScript it is always on the find page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue.taxonomy import N_, NEED
from rehber.language.phrase import plain
from rehber.phrasing import call, listing

if TYPE_CHECKING:
    from collections.abc import Collection

    from rehber.language.phrase import PlainPhrase
    from rehber.page import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentLine:
    """A help line to tap."""

    number: str
    name: PlainPhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentLink:
    """A page to read on."""

    label: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgent:
    """The card above everything: a sentence, numbers to tap, where to read on."""

    text: str
    lines: tuple[UrgentLine, ...]
    links: tuple[UrgentLink, ...]


#: What stands first on the card, by what was understood.
CRISES = {
    "suicide": N_("If your life or somebody else's is in danger, call now:"),
    "child-abuse": N_("Is somebody hurting a child? Call:"),
    "forced-marriage": N_("Is somebody being made to marry? Call:"),
    "danger": N_("Is somebody hurting or threatening you? Call:"),
    "help-me": N_("Do you need help right now? Call:"),
}
RIGHTS = "your-rights-6284"  #: the page about the law against violence, where the site has it


def cards(edition: Edition) -> dict[str, Urgent]:
    """Return the cards that stand above all results, by what was understood."""
    intents = edition.synonyms.intents.crises
    return {
        key: Urgent(
            text=edition.language.say(text),
            lines=_lines(edition, intents[key].ask),
            links=_read_on(edition, intents[key].needs),
        )
        for key, text in CRISES.items()
        if key in intents
    }


def tell(edition: Edition) -> Urgent:
    """Return the help lines that can tell where to turn, for a place or a need the directory has nothing for."""
    ids = [line.id for number in listing.TELL_WHERE if (line := call.line(edition.catalogue, number))]
    return Urgent(text="", lines=_lines(edition, ids), links=())


def written(card: Urgent) -> dict[str, Any]:
    """Return a card as the script reads it: its words, without their trust, which the page has counted."""
    return {
        "text": card.text,
        "lines": [{"number": line.number, "name": plain(line.name)} for line in card.lines],
        "links": [{"label": plain(link.label), "path": link.path} for link in card.links],
    }


def _lines(edition: Edition, ids: Collection[str]) -> tuple[UrgentLine, ...]:
    """Return help lines in the order they are to be called."""
    known = {line.id: line for line in edition.catalogue.hotlines}
    read = edition.reader
    return tuple(
        UrgentLine(number=known[one_].number.number, name=read.plain(known[one_].name)) for one_ in ids if one_ in known
    )


def _read_on(edition: Edition, needs: Collection[str]) -> tuple[UrgentLink, ...]:
    """Return what fits, then the rights, then how to stay safe."""
    say = edition.language.say
    met = (UrgentLink(label=say(NEED[need].label), path=urls.need(need)) for need in list(needs)[:2])
    rights = (UrgentLink(label=page.title, path=urls.article(page.slug)) for page in edition.pages if page.slug == RIGHTS)
    return (*met, *rights, UrgentLink(label=say("How to stay safe on this site"), path=urls.SAFETY))
