"""The card of a record: a few words and a number to call, as every list shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue.hours import ByAppointment, Unread
from rehber.catalogue.model import Organisation
from rehber.catalogue.taxonomy import ORGANISATION_KIND
from rehber.language.fold import letters
from rehber.phrasing import call, time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import Spoken
    from rehber.catalogue.hours import Hours
    from rehber.catalogue.model import Node, Service
    from rehber.catalogue.place import Area
    from rehber.catalogue.text import Text
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.phrasing.eligibility import SpokenView

#: The pictogram of hours nobody knows.
NOT_KNOWN = "clock-unknown"

#: How many services on offer a card names, and one of any other status; more would push the number to call out of sight.
NAMED = 2

#: Cards on one page. More make a page that a cheap phone takes seconds to show.
MOST = 200

#: What nobody can apply to now; it stands last.
NOT_NOW = ("suspended", "closed")


@dataclass(frozen=True, slots=True)
class Chip:
    """A state at a glance."""

    kind: str  #: its colour: known, unknown or later
    icon: str  #: of site/icons.py
    words: str
    when: int | None  #: the timetable on the page that says whether it is open now


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Services of one status for which a record is on a list."""

    status: str | None  #: None where they are simply offered
    names: tuple[Phrase, ...]  #: as many as a card has room for
    more: int  #: how many others there are


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A record as a list shows it."""

    id: str
    name: Phrase
    path: str  #: below the language's folder
    beside: tuple[Phrase | str, ...]  #: what tells it apart: its kind, where its name is another; its town; who runs it
    status: Chip | None
    speaks: str | None  #: languages there are now, beside Turkish
    note: Phrase | None  #: why it is listed, where no source says so; else its hours in words
    call: call.Call | None
    services: tuple[Listed, ...]
    spoken: SpokenView | None  #: the language for which it is listed


def cards(nodes: Iterable[Node], catalogue: Catalogue, reader: Reader, most: int | None = None) -> tuple[Card, ...]:
    """Return cards in the order lists show them, of *most* records at most."""
    return tuple(card(node, catalogue, reader) for node in in_order(nodes, catalogue, reader.language)[:most])


def rest(count: int, language: Language) -> str | None:
    """Return the sentence for a page that does not show all of *count* cards; None if it shows all."""
    if count <= MOST:
        return None
    return language.say("{shown} of {all} places are listed here. The search finds the others.").format(
        shown=language.number(MOST), all=language.number(count)
    )


def in_order(nodes: Iterable[Node], catalogue: Catalogue, language: Language) -> list[Node]:
    """Return what is on offer first, then what is planned, then the rest; each as :func:`place_in_list` orders it."""
    return sorted(nodes, key=lambda it: (rank(status_of(it)), *place_in_list(it, catalogue, language)))


def place_in_list(node: Node, catalogue: Catalogue, language: Language) -> tuple[bool, bool, Any, str]:
    """Return a record's place among others of its status: by the language's alphabet.

    After those whose town is known comes what nobody can go to: a protected place, then a record of no known town.
    """
    secret = not isinstance(node, Organisation) and node.confidential
    nowhere = catalogue.area(node) is None
    return nowhere, secret, language.sort_key(node.name.into(language.code).text), node.id


def rank(status: str) -> int:
    """Return where a status stands in a list: offered and not known, planned, then what nobody can apply to."""
    return {"planned": 1, "suspended": 2, "closed": 3}.get(status, 0)


def status_of(node: Node) -> str:
    """Return the status of a record; an organisation has none."""
    return "unknown" if isinstance(node, Organisation) else node.status


def card(
    node: Node,
    catalogue: Catalogue,
    reader: Reader,
    *,
    services: Iterable[Service] = (),
    spoken: SpokenView | None = None,
    why: Text | None = None,
) -> Card:
    """Return a record as a list shows it, with the services or the language it is listed for, or *why* it is listed."""
    plain = reader.once(("card", id(catalogue), node.id), lambda: _plain(node, catalogue, reader))
    services = tuple(services)
    listed_for = listed(services, reader)
    if not (listed_for or spoken or why):
        return plain
    called = call.of_services(node, services, reader) or plain.call
    return replace(plain, services=listed_for, spoken=spoken, note=reader.text(why) or plain.note, call=called)


def _plain(node: Node, catalogue: Catalogue, reader: Reader) -> Card:
    """Return a record as a list shows it that is not about one of its services."""
    language = reader.language
    secret = not isinstance(node, Organisation) and node.confidential
    return Card(
        id=node.id,
        name=reader.text(node.name),
        path=urls.node(node),
        beside=beside(node, catalogue, reader),
        status=chip(node, language),
        speaks=speaks(node, language),
        note=reader.text(None if secret or node.hours else node.hours_note),
        call=call.of(node, catalogue, reader),
        services=(),
        spoken=None,
    )


def beside(node: Node, catalogue: Catalogue, reader: Reader) -> tuple[Phrase | str, ...]:
    """Return what tells a record apart from others of its name."""
    said, name = kind(node, reader.language), node.name.into(reader.language.code).text
    told = (
        None if letters(said) == letters(name) else said,
        area(catalogue.area(node), reader),
        run_by(node, catalogue, reader),
    )
    return tuple(it for it in told if it)


def listed(services: Iterable[Service], reader: Reader) -> tuple[Listed, ...]:
    """Return services by status, what is offered first: what is said of a status is said once."""
    groups = groupby(
        sorted(services, key=lambda it: (rank(it.status), it.status)), key=lambda it: status(it.status, reader.language)
    )
    return tuple(_listed(said, list(found), reader) for said, found in groups)


def _listed(said: str | None, found: list[Service], reader: Reader) -> Listed:
    names = tuple(reader.text(service.name) for service in found[: NAMED if said is None else 1])
    return Listed(status=said, names=names, more=len(found) - len(names))


def chip(node: Node, language: Language, when: int | None = None) -> Chip | None:
    """Return the state of a record in one line: planned, when it is open, or that its hours are not known.

    None where its hours are known in words alone: the card says them.
    """
    say, state = language.say, status_of(node)
    if state == "planned":
        return Chip("later", "planned", say("Announced"), None)
    if state in NOT_NOW:
        return Chip("later", "planned", say("Suspended for now") if state == "suspended" else say("No longer offered"), None)
    if not isinstance(node, Organisation) and node.confidential:
        return Chip("unknown", "violence", say("Its place is kept secret"), None)
    if node.hours is None and node.hours_note:
        return None
    return _open(node.hours, language, when)


def _open(hours: Hours | ByAppointment | Unread | None, language: Language, when: int | None) -> Chip:
    """Return when it is open; hours that could not be read are shown as unknown."""
    if hours is None or isinstance(hours, Unread):
        return Chip("unknown", NOT_KNOWN, language.say("Hours not known"), None)
    if isinstance(hours, ByAppointment):
        return Chip("known", "appointment", language.say("By appointment"), None)
    return Chip("known", "clock", time.status(hours, language), when)


def speaks(node: Node, language: Language) -> str | None:
    """Return the languages people are served in now, beside Turkish; None where none is known."""
    return None if isinstance(node, Organisation) else languages(node.languages, language)


def languages(spoken: Iterable[Spoken], language: Language) -> str | None:
    """Return the languages of *spoken* that are there already, beside Turkish.

    One of which nobody knows whether it is spoken has no room for that here; the record's own page says it.
    """
    names = [language.language_name(it.code) for it in spoken if it.status == "offered" and it.code != "tr"]
    return " · ".join(dict.fromkeys(names)) or None


def kind(node: Node, language: Language) -> str:
    """Return what sort of record it is."""
    if isinstance(node, Organisation):
        return language.say(ORGANISATION_KIND[node.kind].label)
    return language.say(node.kind.label)


def run_by(node: Node, catalogue: Catalogue, reader: Reader) -> Phrase | None:
    """Return who is at the top of those who run it: the municipality or the ministry."""
    chain = catalogue.chain(node)
    return reader.text(chain[-1].name) if chain else None


def area(place: Area | None, reader: Reader) -> Phrase | None:
    """Return a district and its province."""
    if place is None:
        return None
    return reader.places(place.district, place.province)


def status(state: str, language: Language) -> str | None:
    """Return what must be said about a service that is not simply on offer."""
    say = language.say
    return {
        "planned": say("announced"),
        "suspended": say("suspended for now"),
        "closed": say("no longer offered"),
        "unknown": say("not known whether it is offered"),
    }.get(state)
