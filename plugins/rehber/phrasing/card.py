"""A record in a few words, with whom to call, as every list shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.model import Organisation
from rehber.catalogue.taxonomy import ORGANISATION_KIND
from rehber.phrasing import call, time

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from markupsafe import Markup

    from rehber.catalogue.facts import Spoken
    from rehber.catalogue.model import Node, Service
    from rehber.catalogue.place import Area
    from rehber.language.language import Language
    from rehber.language.reader import Voice
    from rehber.page import Edition

#: The pictogram of hours nobody knows.
NOT_KNOWN = "clock-unknown"

#: What nobody can apply to now; it stands last.
NOT_NOW = ("suspended", "closed")


@dataclass(frozen=True, slots=True)
class Chip:
    """A state at a glance."""

    kind: str  #: its colour: known, unknown or later
    icon: str  #: of site/icons.py
    words: str
    when: int | None = None  #: the timetable on the page that says whether it is open now


@dataclass(frozen=True, slots=True)
class Offered:
    """A service a record is listed for."""

    name: Markup | None
    status: str | None  #: what must be said where it is not simply on offer


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A record as a list shows it."""

    id: str
    name: Markup | None
    path: str
    kind: str
    area: Markup | None
    run_by: Markup | None
    status: Chip | None
    speaks: str | None  #: languages offered now, beside Turkish
    note: Markup | None  #: what is known of its hours in words, where they are not a timetable
    call: call.Call | None
    services: tuple[Offered, ...] = ()
    spoken: Any = None  #: how the language of a page is spoken there


def cards(nodes: Iterable[Node], edition: Edition, voice: Voice) -> list[Card]:
    """Return cards: what is on offer first, then what is planned, then the rest; each in the language's alphabet."""
    return [card(node, edition, voice) for node in in_order(nodes, edition)]


def in_order(nodes: Iterable[Node], edition: Edition) -> list[Node]:
    """Return records in the order lists show them."""
    language = edition.language
    return sorted(nodes, key=lambda it: (rank(status_of(it)), language.sort_key(it.name.into(language.code).text), it.id))


def rank(status: str) -> int:
    """Return where a status stands in a list: offered and not known, planned, then what nobody can apply to."""
    return {"planned": 1, "suspended": 2, "closed": 3}.get(status, 0)


def status_of(node: Node) -> str:
    """Return the status of a record; of an organisation nobody says one."""
    return "unknown" if isinstance(node, Organisation) else node.status


def card(node: Node, edition: Edition, voice: Voice, services: Iterable[Service] = (), spoken: Any = None) -> Card:  # noqa: ANN401  # a line of eligibility.spoken
    """Return a record as a list shows it, with the services it is listed for."""
    confidential = not isinstance(node, Organisation) and node.confidential
    return Card(
        id=node.id,
        name=voice.text(node.name),
        path=urls.node(node),
        kind=kind(node, edition),
        area=area(edition.catalogue.area(node), voice),
        run_by=run_by(node, edition, voice),
        status=chip(node, edition.language),
        speaks=speaks(node, edition.language),
        note=None if confidential or node.hours else voice.text(node.hours_note),
        call=call.of(node, edition, voice),
        services=tuple(
            Offered(voice.text(it.name), status(it.status, edition)) for it in sorted(services, key=lambda it: rank(it.status))
        ),
        spoken=spoken,
    )


def chip(node: Node, language: Language, when: int | None = None) -> Chip | None:
    """Return what can be said of a record at a glance: that it is only planned, when it is open, or that nobody knows.

    None where its hours are known in words alone: the card says them.
    """
    say, state = language.say, status_of(node)
    if state == "planned":
        return Chip("later", "planned", say("Planned, not yet offered"))
    if state in NOT_NOW:
        return Chip("later", "planned", say("Suspended for now") if state == "suspended" else say("No longer offered"))
    if not isinstance(node, Organisation) and node.confidential:
        return Chip("unknown", "violence", say("Its place is kept secret"))
    if node.hours is None:
        return None if node.hours_note else Chip("unknown", NOT_KNOWN, say("Hours not known"))
    if node.hours.by_appointment:
        return Chip("known", "appointment", say("By appointment"))
    return Chip("known", "clock", time.status(node.hours, language), when)


def speaks(node: Node, language: Language) -> str | None:
    """Return the languages people are served in now, beside Turkish; None where none is known."""
    return None if isinstance(node, Organisation) else languages(node.languages, language)


def languages(spoken: Iterable[Spoken], language: Language) -> str | None:
    """Return the languages of *spoken* that are there already, beside Turkish."""
    names = [language.language_name(it.code) for it in spoken if it.status != "planned" and it.code != "tr"]
    return " · ".join(dict.fromkeys(names)) or None


def kind(node: Node, edition: Edition) -> str:
    """Return what sort of record it is."""
    if isinstance(node, Organisation):
        return edition.language.say(ORGANISATION_KIND[node.kind].label)
    return edition.language.say(node.kind.label)


def run_by(node: Node, edition: Edition, voice: Voice) -> Markup | None:
    """Return who stands at the top of those who run it: the municipality or the ministry."""
    chain = edition.catalogue.chain(node)
    return voice.text(chain[-1].name) if chain else None


def area(place: Area | None, voice: Voice) -> Markup | None:
    """Return a district and its province."""
    if place is None:
        return None
    return voice.turkish(f"{place.district}, {place.province}" if place.district else place.province)


def status(state: str, edition: Edition) -> str | None:
    """Return what must be said about a service that is not simply on offer."""
    say = edition.language.say
    return {
        "planned": say("planned, not yet offered"),
        "suspended": say("suspended for now"),
        "closed": say("no longer offered"),
        "unknown": say("not known whether it is offered now"),
    }.get(state)
