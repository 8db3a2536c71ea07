"""What nobody has told us about a record, as questions to ask on the telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.place import Answer

if TYPE_CHECKING:
    from rehber.catalogue.model import Centre, Unit
    from rehber.catalogue.place import Place
    from rehber.language.language import Language


def questions(record: Centre | Unit, place: Place | None, language: Language) -> tuple[str, ...]:
    """Return the questions, the most useful first; of a confidential record nobody asks where or when."""
    say = language.say
    open_ = not record.confidential
    costs = any(offer.cost for offer in (record, *record.services))
    asked = (
        (open_ and record.hours is None, say("On which days and at which hours is it open?")),
        (open_ and place is None, say("What is the address?")),
        (not costs, say("Does it cost anything?")),
        (not record.languages, say("Is my language spoken?")),
        (not record.audiences and not record.eligibility, say("Who can come?")),
        (not record.access, say("Do I need an appointment?")),
        (place is not None and place.step_free is Answer.UNKNOWN, say("Can I get in without steps?")),
    )
    return tuple(question for unknown, question in asked if unknown)
