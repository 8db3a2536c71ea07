"""What is not known about a record and matters before a visit: what to ask on the telephone.

A page shows it as one list beside a number to call; an editor's call sheet (``rehber due``) has the same questions.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from rehber.catalogue.model import Centre
from rehber.catalogue.place import Answer
from rehber.catalogue.taxonomy import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Offer, Provider

#: Needs that are met with a gift. Nobody asks what a gift costs.
GIFTS = frozenset(
    {"food-aid", "in-kind-aid", "fuel-aid", "education-aid", "travel-ticket", "homeless-shelter", "shelter", "newborn-visit"}
)
#: Needs that are met at people's homes: there is no visit, so no hours, no address and no steps matter.
AT_HOME = frozenset({"home-care", "newborn-visit"})


class Question(Enum):
    """A question; the value is a gettext message."""

    BEGUN = N_("Has it begun?")
    NEAREST = N_("Which place is nearest to me?")
    WHO = N_("Who can use it?")
    ADDRESS = N_("What is the address?")
    HOURS = N_("On which days and at which hours is it open?")
    WAY_IN = N_("How do I apply? Do I need an appointment?")
    COST = N_("Is it free?")
    COST_OF_REST = N_("Are all of the services free?")
    LANGUAGES = N_("Which languages are spoken?")
    STEPS = N_("Are there steps at the entrance?")


def open_questions(record: Provider, catalogue: Catalogue) -> tuple[Question, ...]:
    """Return what to ask about *record*, the most important first; nothing about a protected place or an internal unit."""
    if record.confidential or not record.public:
        return ()
    return tuple(_questions(record, catalogue))


def _questions(record: Provider, catalogue: Catalogue) -> Iterator[Question]:
    planned = (offer.status == "planned" for offer in (record, *record.services))
    if any(planned) or any(spoken.status == "planned" for spoken in record.languages):
        yield Question.BEGUN
    if record.several_places:
        yield Question.NEAREST
    if not any(offer.audiences or offer.eligibility for offer in (record, *record.services)):
        yield Question.WHO
    place = catalogue.place_of(record)
    visited = not _comes_home(record)
    if isinstance(record, Centre) and visited and not record.several_places and not (place and place.address.leads_there):
        yield Question.ADDRESS
    if visited and record.hours is None:
        yield Question.HOURS
    if not any(offer.access or offer.how_to_apply for offer in (record, *record.services)):
        yield Question.WAY_IN
    if any(offer.cost is None and not _given(offer) for offer in record.offers or (record,)):
        yield Question.COST_OF_REST if any(offer.cost for offer in (record, *record.services)) else Question.COST
    if not record.languages:
        yield Question.LANGUAGES
    if visited and place and place.step_free is Answer.UNKNOWN:
        yield Question.STEPS


def _given(offer: Offer) -> bool:
    """Whether it is a gift; of an offer that meets no need by name nobody knows."""
    return bool(offer.types) and GIFTS.issuperset(offer.types)


def _comes_home(record: Provider) -> bool:
    """Whether everything it offers is done at people's homes; a gift may come with the visit."""
    needs = {need for offer in record.offers for need in offer.types}
    return not needs.isdisjoint(AT_HOME) and needs <= AT_HOME | GIFTS
