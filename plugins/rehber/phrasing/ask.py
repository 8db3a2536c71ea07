"""Facts that are not known about a record, as questions to ask on the telephone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue.questions import open_questions
from rehber.phrasing import call

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Centre, Unit
    from rehber.language.reader import Reader
    from rehber.phrasing.call import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class AskView:
    """Questions, and whom to ask."""

    call: Call
    questions: tuple[str, ...]


def view(record: Centre | Unit, catalogue: Catalogue, reader: Reader) -> AskView | None:
    """Return the questions, the most useful first; None where there is none, or nobody to ask."""
    questions = tuple(reader.language.say(question.value) for question in open_questions(record, catalogue))
    called = call.of(record, catalogue, reader)
    return AskView(call=called, questions=questions) if questions and called else None
