"""A centre or a unit, in the order its page tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue import timetable
from rehber.catalogue.groups import URGENT_AUDIENCES, URGENT_NEEDS
from rehber.catalogue.model import Centre
from rehber.map import locator
from rehber.phrasing import (
    ask,
    call,
    card,
    contact,
    details,
    eligibility,
    listing,
    offer,
    provenance,
    reach,
    sheet,
    special,
    time,
)
from rehber.phrasing import timetable as phrased
from rehber.phrasing.link import named
from rehber.phrasing.offer import House

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Node, Unit
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.map.locator import Locator
    from rehber.page import Edition
    from rehber.phrasing.ask import AskView
    from rehber.phrasing.call import Call
    from rehber.phrasing.card import Card, Chip
    from rehber.phrasing.contact import PlaceView
    from rehber.phrasing.details import Terms, TypeView
    from rehber.phrasing.eligibility import Languages
    from rehber.phrasing.link import Named
    from rehber.phrasing.offer import Common, ServiceView
    from rehber.phrasing.provenance import Origin
    from rehber.phrasing.reach import Keep, Through
    from rehber.phrasing.sheet import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderView:
    """A centre or a unit, as its page shows it."""

    offer: Common
    id: str
    name: Phrase
    turkish: Phrase | None
    also_called: tuple[Phrase, ...]
    kind: str
    area: Phrase | None
    chain: tuple[Named, ...]  #: who runs it, from the top down
    confidential: bool
    alerts: tuple[str, ...]  #: what a reader must know before anything else
    chip: Chip | None
    call: Call | None  #: whom to call first
    whatsapp: str | None  #: the way to write to it
    sms: str | None  #: the way to write a text message
    directions: str | None  #: what opens the reader's map app
    danger: tuple[Call, ...]  #: whom to call where readers may be in danger
    ask: AskView | None  #: what nobody knows, as questions for the telephone
    status: str | None  #: what can be said about opening; nothing of a confidential record
    emails: tuple[str, ...]
    website: str | None
    through: Through | None
    no_distinction: tuple[Phrase, ...]
    languages: Languages
    keep: Keep
    code: Code | None
    place: PlaceView | None
    map: Locator | None
    on_map: str | None  #: where the map shows it
    services: tuple[ServiceView, ...]
    runs: tuple[Card, ...]
    here: tuple[Card, ...]  #: units in the centre
    works_with: tuple[Card, ...]
    details: tuple[Terms, ...]
    type: TypeView | None
    origin: Origin


def view(record: Centre | Unit, edition: Edition, reader: Reader) -> ProviderView:
    """Return everything the page shows; what is not known is said, not left out."""
    catalogue, language = edition.catalogue, reader.language
    called, place = catalogue.whom_to_call(record), catalogue.place_of(record)
    first, timetables = call.of(record, catalogue, reader), now(record, catalogue)
    return ProviderView(
        offer=offer.common(
            record,
            reader,
            now=timetables,
            special=special.days(record, catalogue, reader),
            house=house(record, catalogue, reader),
            called=first,
        ),
        id=record.id,
        name=reader.text(record.name),
        turkish=reader.source(record.name),
        also_called=tuple(reader.turkish(name) for name in record.also_called),
        kind=card.kind(record, language),
        area=card.area(catalogue.area(record), reader),
        chain=named(reversed(catalogue.chain(record)), reader),
        confidential=record.confidential,
        alerts=alerts(record, language),
        chip=card.chip(record, language, 0 if timetables else None),
        call=first,
        whatsapp=call.whatsapp(record.phones),
        sms=call.sms(record.phones),
        directions=contact.directions(place),
        danger=call.lines(listing.IN_DANGER, catalogue, reader) if in_danger(record) else (),
        ask=ask.view(record, catalogue, reader),
        status=None if record.confidential else time.status(record.hours, language),
        emails=record.emails,
        website=record.website,
        through=reach.through(called, reader) if called else None,
        no_distinction=reader.texts(record.no_distinction_by),
        languages=eligibility.spoken(record.languages, reader),
        keep=reach.keep(record),
        code=sheet.code(record, called, catalogue.directory.base_url, reader),
        place=contact.place(place, reader),
        map=None if record.confidential else locator.of_place(place, reader),
        on_map=on_map(record, edition),
        services=tuple(offer.service(service, reader, first) for service in record.services),
        runs=card.cards(catalogue.children.get(record.id, ()), catalogue, reader),
        here=card.cards(catalogue.units_at(record), catalogue, reader) if isinstance(record, Centre) else (),
        works_with=card.cards(known(record.works_with, catalogue), catalogue, reader),
        details=details.of(record, reader),
        type=details.type_of(record, catalogue, reader),
        origin=provenance.of(record, catalogue, reader),
    )


def in_danger(record: Centre | Unit) -> bool:
    """Return whether readers of its page may be in danger: it is for people who live with violence."""
    needs = {need for offered in record.offers for need in offered.types}
    people = {person for offered in (record, *record.services) for person in offered.audiences}
    return record.discreet or not URGENT_NEEDS.isdisjoint(needs) or not URGENT_AUDIENCES.isdisjoint(people)


def now(record: Centre | Unit, catalogue: Catalogue) -> str | None:
    """Return what the script needs to say whether it is open now; None where that is not known on any day."""
    found = timetable.of(record, catalogue)
    return phrased.written([found]) if found else None


def house(record: Centre | Unit, catalogue: Catalogue, reader: Reader) -> House | None:
    """Return when the centre is open that a unit without hours of its own is in."""
    above = None if record.hours or record.confidential else timetable.house(record, catalogue)
    told = time.summary(above.hours, reader.language) if above else None
    return House(name=reader.text(above.name), status=told) if above and told else None


def on_map(record: Centre | Unit, edition: Edition) -> str | None:
    """Return where the map shows it; None where it shows nothing."""
    centre = None if record.confidential else edition.catalogue.centre_of(record)
    if not (centre and centre.place and centre.place.point and centre.place.point.mark):
        return None
    return f"{locator.page(edition.catalogue.area(centre), edition.atlas)}#place-{centre.id}"


def alerts(record: Centre | Unit, language: Language) -> tuple[str, ...]:
    """Return what a reader must know before anything else."""
    say = language.say
    said = []
    if record.confidential:
        said.append(say("Where this place is stays secret, to keep the people in it safe."))
    if record.several_places:
        said.append(say("This entry stands for several places. The source does not name them."))
    if not record.public:
        said.append(say("The source names no service of this office for the public."))
    status = card.status(record.status, language)
    if record.status in ("planned", "suspended", "closed") and status:
        said.append(say("Please note: {status}.").format(status=status))
    return tuple(said)


def known(ids: Iterable[str], catalogue: Catalogue) -> list[Node]:
    """Return the records of those ids."""
    return [catalogue.nodes[i] for i in ids if i in catalogue.nodes]
