"""A centre or a unit, in the order its page tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue import timetable
from rehber.catalogue.model import Centre, Hotline
from rehber.catalogue.place import Answer
from rehber.map import locator
from rehber.phrasing import card, contact, eligibility, offer, provenance, sheet, special, time
from rehber.phrasing import timetable as phrased

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from rehber.catalogue.model import Node, Organisation, Unit
    from rehber.language.reader import Voice
    from rehber.page import Edition


def view(record: Centre | Unit, edition: Edition, voice: Voice) -> dict[str, Any]:
    """Return everything the page shows; what is not known is said, not left out."""
    language = voice.language
    return {
        **offer.common(record, voice),
        "id": record.id,
        "name": voice.text(record.name),
        "turkish": voice.source(record.name),
        "also_called": [voice.turkish(name) for name in record.also_called],
        "kind": card.kind(record, edition),
        "area": card.area(edition.catalogue.area(record), voice),
        "chain": chain(record, edition, voice),
        "confidential": record.confidential,
        "alerts": alerts(record, edition),
        "status": None if record.confidential else time.status(record.hours, language),
        "now": now(record, edition),
        "special": special.days(record, edition, voice),
        "house": house(record, edition, voice),
        "emails": list(record.emails),
        "website": record.website,
        "through": through(record, edition, voice),
        "no_distinction": voice.texts(record.no_distinction_by),
        "languages": eligibility.spoken(record.languages, voice),
        "keep": keep(record),
        "code": sheet.code(record, edition.catalogue.whom_to_call(record), edition, voice),
        "place": contact.place(edition.catalogue.place_of(record), voice),
        "map": None if record.confidential else locator.of_place(edition.catalogue.place_of(record), voice),
        "on_map": on_map(record, edition),
        "services": [offer.service(service, edition, voice) for service in record.services],
        "runs": card.cards(edition.catalogue.children.get(record.id, ()), edition, voice),
        "here": card.cards(edition.catalogue.units_at(record), edition, voice) if isinstance(record, Centre) else [],
        "works_with": card.cards(known(record.works_with, edition), edition, voice),
        "details": details(record, voice),
        "type": type_of(record, edition, voice),
        **provenance.of(record, edition, voice),
    }


def now(record: Centre | Unit, edition: Edition) -> str | None:
    """Return what the script needs to say whether it is open now; None where that is not known on any day."""
    found = timetable.of(record, edition.catalogue)
    return phrased.written([found]) if found else None


def house(record: Centre | Unit, edition: Edition, voice: Voice) -> dict[str, Any] | None:
    """Return when the centre is open that a unit without hours of its own is in."""
    above = None if record.hours or record.confidential else timetable.house(record, edition.catalogue)
    told = time.summary(above.hours, voice.language) if above else None
    return {"name": voice.text(above.name), "status": told} if above and told else None


def chain(record: Node, edition: Edition, voice: Voice) -> list[dict[str, Any]]:
    """Return who runs it, from the top down."""
    return [{"name": voice.text(node.name), "path": urls.node(node)} for node in reversed(edition.catalogue.chain(record))]


def on_map(record: Centre | Unit, edition: Edition) -> str | None:
    """Return where the map shows it; None where it shows nothing."""
    place = None if record.confidential else edition.catalogue.place_of(record)
    if not (place and place.point and place.point.mark):
        return None
    centre = record.id if isinstance(record, Centre) else record.at or ""
    return f"{locator.page(edition.catalogue.area(edition.catalogue.nodes[centre]), edition.atlas)}#place-{centre}"


def alerts(record: Centre | Unit, edition: Edition) -> list[str]:
    """Return what a reader must know before anything else."""
    say = edition.language.say
    said = []
    if record.confidential:
        said.append(say("Where this place is stays secret, to keep the people in it safe."))
    if record.several_places:
        said.append(say("This entry stands for several places. Which ones is not known yet: call to ask for the nearest."))
    if not record.public:
        said.append(say("This office works inside the institution. It does not serve the public."))
    status = card.status(record.status, edition)
    if record.status in ("planned", "suspended", "closed") and status:
        said.append(say("Please note: {status}.").format(status=status))
    return said


def through(record: Centre | Unit, edition: Edition, voice: Voice) -> dict[str, Any] | None:
    """Return how to reach whoever is called where the record has no number of its own."""
    called = edition.catalogue.whom_to_call(record)
    return _reach(called, edition, voice) if called else None


def _reach(node: Node | Hotline, edition: Edition, voice: Voice) -> dict[str, Any]:
    if isinstance(node, Hotline):
        card_ = {"name": voice.text(node.name), "path": f"{urls.NUMBERS}#{node.id}"}
        return {**card_, "phones": contact.phones([node.number], voice), "emails": []}
    return {**card.card(node, edition, voice), "phones": contact.phones(node.phones, voice), "emails": list(node.emails)}


def keep(record: Centre | Unit) -> dict[str, str | None]:
    """Return what can be kept on a telephone. A discreet record offers nothing: other people look at telephones."""
    card_ = urls.card(record.id) if record.has_card and not record.discreet else None
    calendar = urls.calendar(record.id) if record.has_calendar and not record.discreet else None
    return {"card": card_, "calendar": calendar}


def known(ids: Iterable[str], edition: Edition) -> list[Node]:
    """Return the records of those ids."""
    return [edition.catalogue.nodes[i] for i in ids if i in edition.catalogue.nodes]


def details(record: Centre | Unit, voice: Voice) -> list[dict[str, Any]]:
    """Return the rest of what is known, as labels with one or more values."""
    language = voice.language
    say = language.say
    residential = {
        Answer.YES: say("People can stay overnight."),
        Answer.NO: say("It is open in the daytime; nobody stays overnight."),
    }
    rows: list[tuple[str, list[Markup | str | None]]] = [
        (say("Project"), [voice.text(record.project)]),
        (say("Principle"), [voice.text(record.principles)]),
        (say("Legal basis"), [voice.text(record.legal_basis)]),
        (say("What it does"), list(voice.texts(record.duties))),
        (say("Overnight stay"), [residential.get(record.residential)]),
        (say("Length of stay"), [voice.text(record.length_of_stay)]),
        (say("Capacity"), [offer.capacity(record.capacity, language)]),
        (say("Inside"), list(voice.texts(record.facilities))),
        (say("Also found there"), list(voice.texts(record.on_site))),
        (say("Works together with"), list(voice.texts(record.partners))),
        (say("Founded"), [language.date(record.founded) if record.founded else None]),
        (say("Funding"), [voice.text(record.funding)]),
        (say("About its place in the institution"), [voice.text(record.organisation_note)]),
    ]
    return [{"label": label, "values": [v for v in values if v]} for label, values in rows if any(values)]


def type_of(record: Centre | Unit, edition: Edition, voice: Voice) -> dict[str, Any] | None:
    """Return what centres of its kind are in general, where the catalogue says so."""
    known_type = next((entry for entry in edition.catalogue.centre_types if entry.kind is record.kind), None)
    if known_type is None:
        return None
    say = voice.language.say
    rows = [
        (say("What such places do"), voice.texts(known_type.functions)),
        (say("What they are for"), voice.texts(known_type.aims)),
        (say("Principle"), [text for text in (voice.text(known_type.principles),) if text]),
        (say("Works together with"), voice.texts(known_type.partners)),
        (say("Notes"), voice.texts(known_type.notes)),
    ]
    return {
        "name": say("What is this: {name}").format(name=voice.plain(known_type.name)),
        "definition": voice.text(known_type.definition),
        "details": [{"label": label, "values": values} for label, values in rows if values],
    }


def organisation_contact(record: Organisation, voice: Voice) -> dict[str, Any]:
    """Return how to reach an organisation."""
    return {
        "phones": contact.phones(record.phones, voice),
        "emails": list(record.emails),
        "website": record.website,
        "status": time.status(record.hours, voice.language),
        "hours_note": voice.text(record.hours_note),
    }
