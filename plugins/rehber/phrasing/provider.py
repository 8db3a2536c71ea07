"""A centre or a unit, in the order its page tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue import timetable
from rehber.catalogue.groups import URGENT_AUDIENCES, URGENT_NEEDS
from rehber.catalogue.model import Centre, Hotline
from rehber.catalogue.place import Answer
from rehber.map import locator
from rehber.phrasing import ask, call, card, contact, eligibility, listing, offer, provenance, sheet, special, time
from rehber.phrasing import timetable as phrased
from rehber.phrasing.link import named
from rehber.phrasing.offer import House

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Node, Unit
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase, PlainPhrase
    from rehber.language.reader import Reader
    from rehber.map.locator import Locator
    from rehber.page import Edition
    from rehber.phrasing.ask import AskView
    from rehber.phrasing.call import Call
    from rehber.phrasing.card import Card, Chip
    from rehber.phrasing.contact import PhoneView, PlaceView
    from rehber.phrasing.eligibility import Languages
    from rehber.phrasing.link import Named
    from rehber.phrasing.offer import Common, ServiceView
    from rehber.phrasing.provenance import Origin
    from rehber.phrasing.sheet import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Through:
    """Whom to call instead of a record without a number of its own."""

    name: Phrase
    path: str
    phones: tuple[PhoneView, ...]
    emails: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """What can be kept on a telephone: paths of an address card and of a calendar, from the top of the site."""

    card: str | None
    calendar: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A label with one or more values."""

    label: str
    values: tuple[str | Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeView:
    """What centres of a kind are in general."""

    name: PlainPhrase
    definition: Phrase
    details: tuple[Terms, ...]


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
        through=through(called, reader) if called else None,
        no_distinction=reader.texts(record.no_distinction_by),
        languages=eligibility.spoken(record.languages, reader),
        keep=keep(record),
        code=sheet.code(record, called, catalogue.directory.base_url, reader),
        place=contact.place(place, reader),
        map=None if record.confidential else locator.of_place(place, reader),
        on_map=on_map(record, edition),
        services=tuple(offer.service(service, reader, first) for service in record.services),
        runs=card.cards(catalogue.children.get(record.id, ()), catalogue, reader),
        here=card.cards(catalogue.units_at(record), catalogue, reader) if isinstance(record, Centre) else (),
        works_with=card.cards(known(record.works_with, catalogue), catalogue, reader),
        details=details(record, reader),
        type=type_of(record, catalogue, reader),
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


def through(called: Node | Hotline, reader: Reader) -> Through:
    """Return how to reach whoever is called where the record has no number of its own."""
    name = reader.text(called.name)
    if isinstance(called, Hotline):
        numbers = contact.phones([called.number], reader)
        return Through(name=name, path=f"{urls.NUMBERS}#{called.id}", phones=numbers, emails=())
    return Through(name=name, path=urls.node(called), phones=contact.phones(called.phones, reader), emails=called.emails)


def keep(record: Centre | Unit) -> Keep:
    """Return what can be kept on a telephone. A discreet record offers nothing: other people look at telephones."""
    return Keep(
        card=urls.card(record.id) if record.has_card and not record.discreet else None,
        calendar=urls.calendar(record.id) if record.has_calendar and not record.discreet else None,
    )


def known(ids: Iterable[str], catalogue: Catalogue) -> list[Node]:
    """Return the records of those ids."""
    return [catalogue.nodes[i] for i in ids if i in catalogue.nodes]


def details(record: Centre | Unit, reader: Reader) -> tuple[Terms, ...]:
    """Return the rest of what is known, as labels with one or more values."""
    language = reader.language
    say = language.say
    residential = {
        Answer.YES: say("People can stay overnight."),
        Answer.NO: say("It is open in the daytime; nobody stays overnight."),
    }
    return terms(
        (say("Project"), [reader.text(record.project)]),
        (say("Principle"), [reader.text(record.principles)]),
        (say("Legal basis"), [reader.text(record.legal_basis)]),
        (say("Its duties"), reader.texts(record.duties)),
        (say("Overnight stay"), [residential.get(record.residential)]),
        (say("Length of stay"), [reader.text(record.length_of_stay)]),
        (say("Capacity"), [offer.capacity(record.capacity, language)]),
        (say("Inside"), reader.texts(record.facilities)),
        (say("Also found there"), reader.texts(record.on_site)),
        (say("Works together with"), reader.texts(record.partners)),
        (say("Founded"), [language.date(record.founded) if record.founded else None]),
        (say("Funding"), [reader.text(record.funding)]),
        (say("About its place in the institution"), [reader.text(record.organisation_note)]),
    )


def terms(*rows: tuple[str, Iterable[str | Phrase | None]]) -> tuple[Terms, ...]:
    """Return labels with their values, without those of which nothing is known."""
    found = ((label, tuple(value for value in values if value)) for label, values in rows)
    return tuple(Terms(label=label, values=values) for label, values in found if values)


def type_of(record: Centre | Unit, catalogue: Catalogue, reader: Reader) -> TypeView | None:
    """Return what centres of its kind are in general, where the catalogue says so."""
    known_type = next((entry for entry in catalogue.centre_types if entry.kind is record.kind), None)
    if known_type is None:
        return None
    say = reader.language.say
    return TypeView(
        name=reader.plain(known_type.name).within(say("What is this: {name}")),
        definition=reader.text(known_type.definition),
        details=terms(
            (say("What such places do"), reader.texts(known_type.functions)),
            (say("What they are for"), reader.texts(known_type.aims)),
            (say("Principle"), [reader.text(known_type.principles)]),
            (say("Works together with"), reader.texts(known_type.partners)),
            (say("Notes"), reader.texts(known_type.notes)),
        ),
    )
