"""What a record can be filtered by. A group that is missing is not known; a list without the value says no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue import timetable
from rehber.catalogue.hours import ByAppointment
from rehber.catalogue.model import Hotline, Organisation
from rehber.catalogue.place import Answer, Area

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from rehber.catalogue.facts import Spoken
    from rehber.catalogue.model import Node, Offer, Provider
    from rehber.catalogue.place import Place
    from rehber.page import Edition

Facets = dict[str, list[str]]  #: values by group

#: The groups of filters, in the order a small screen shows them. They are the keys of the page's fragment.
#: Of ``open`` there is only what can never be open: the rest the browser looks up in the timetables, by its clock.
GROUPS = ("need", "for", "language", "area", "open", "appointment", "free", "direct", "step-free")
EVERY = "*"  #: fits whatever is chosen: for everyone, in the whole country
YES, NO = ["yes"], ["no"]
PLANNED = "-planned"  #: after a language that will be spoken one day

#: Ways in that people can take by themselves. After a social assessment too: nobody else has to send them.
BY_ONESELF = frozenset({"walk-in", "phone", "appointment", "registration", "assessment", "online"})
#: States in which a service can be had. Of all others it is only a question whether it can.
ON_OFFER = "offered"


def facets(node: Node | Hotline, edition: Edition) -> Facets:
    """Return what is known of a record, by group."""
    if isinstance(node, Organisation):  # it runs services and is none: it fits no filter but its area
        return {**{group: [] for group in GROUPS}, **_known({"area": _area(edition.catalogue.area(node))})}
    if isinstance(node, Hotline):
        known = {"for": _audiences([node.audiences]), "language": _languages(node.languages), "free": _free([node.cost])}
        asked = [need for need, intent in edition.synonyms.intents.needs.items() if node.id in intent.ask]
        return {"need": asked, "area": [EVERY], "appointment": [], "direct": YES, "step-free": [], **_known(known)}
    # an office that serves nobody meets no need; of one that serves people and names no service nobody knows
    met = node.offers or not node.public
    return _known(
        {
            "need": needs(node, offered=True),
            "for": _audiences([node.audiences, *(service.audiences for service in node.services)]),
            "language": _languages(node.languages),
            # where a confidential record works is nothing to look for
            "area": [] if node.confidential else _area(edition.catalogue.area(node)),
            "free": _free([offer.cost for offer in (node, *node.services)]),
            "open": NO if node.status in timetable.NOT_NOW or not node.public else [],
            "appointment": _appointment((node, *node.services)),
            "direct": _direct((node, *node.services)),
            "step-free": _step_free(edition.catalogue.place_of(node)),
        },
        keep="need" if met else "",
    )


def needs(record: Provider, *, offered: bool) -> list[str]:
    """Return the needs a record meets now, or those of which that is not certain."""
    now = {need for offer in record.offers if _status(offer, record) == ON_OFFER for need in offer.types}
    every = {need for offer in record.offers for need in offer.types}
    return sorted(now if offered else every - now)


def _status(offer: Offer, record: Provider) -> str:
    return record.status if record.status in ("planned", "suspended", "closed") else offer.status


def _known(groups: Facets, keep: str = "") -> Facets:
    return {group: values for group, values in groups.items() if values or group == keep}


def _audiences(lists: Iterable[Iterable[str]]) -> list[str]:
    every = sorted({audience for audiences in lists for audience in audiences})
    return [*every, EVERY] if "anyone" in every else every


def _languages(spoken: Iterable[Spoken]) -> list[str]:
    return sorted({entry.code + (PLANNED if entry.status == "planned" else "") for entry in spoken})


def _area(area: Area | None) -> list[str]:
    return [] if area is None else [area_value(Area(area.province)), *([area_value(area)] if area.district else [])]


def area_value(area: Area) -> str:
    """Return an area as filters write it: ``istanbul``, ``istanbul/sisli``."""
    return urls.area(area).removeprefix("area/").removesuffix(".html")


def _free(costs: Iterable[str | None]) -> list[str]:
    """Something that is free, something that costs, or not known."""
    given = set(costs)
    return YES if "free" in given else NO if given == {"paid"} else []


def _direct(offers: Iterable[Offer]) -> list[str]:
    ways = {way for offer in offers for way in offer.access}
    return YES if ways & BY_ONESELF else NO if ways else []


def _appointment(offers: Collection[Offer]) -> list[str]:
    """Whether a time can be booked."""
    booked = any(o.appointment or "appointment" in o.access or isinstance(o.hours, ByAppointment) for o in offers)
    return YES if booked else NO if any(offer.access for offer in offers) else []


def _step_free(place: Place | None) -> list[str]:
    return {Answer.YES: YES, Answer.NO: NO, Answer.UNKNOWN: []}[place.step_free if place else Answer.UNKNOWN]
