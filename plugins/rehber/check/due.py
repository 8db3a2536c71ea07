"""What must be telephoned next: a call sheet for editors, oldest check first, with the number and what to ask."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.catalogue.hours import ByAppointment, Hours
from rehber.catalogue.questions import Question, open_questions
from rehber.check.rules.freshness import CENTRE_DAYS, LINE_DAYS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Messages
    from rehber.catalogue.model import Centre, Hotline, Provider, Unit

FORMATS = ("text", "csv", "html")

#: The questions of the page, as an editor asks them.
ASKED = {
    Question.BEGUN: Sentence("Has what was announced begun?"),
    Question.NEAREST: Sentence("Which places are there, and where?"),
    Question.WHO: Sentence("Who can use it?"),
    Question.ADDRESS: Sentence("What is the address?"),
    Question.HOURS: Sentence("On which days and at which hours is it open?"),
    Question.WAY_IN: Sentence("How does one apply? Is an appointment needed?"),
    Question.COST: Sentence("Is it free?"),
    Question.COST_OF_REST: Sentence("Are all of the services free?"),
    Question.LANGUAGES: Sentence("Which languages are spoken, by staff or an interpreter?"),
    Question.STEPS: Sentence("Are there steps at the entrance?"),
}
ALWAYS = (Sentence("Do name, number and what is offered still fit?"),)
NOT_TO_BE_CALLED = Sentence("Do not call an emergency number to check it. Look at its official page.")

NOTHING = Sentence("Nothing is due: every record was checked in time.")
HEADS = (
    Sentence("Name"),
    Sentence("Number"),
    Sentence("Last check"),
    Sentence("What is known"),
    Sentence("What to ask"),
    Sentence("Answer"),
)
#: A page to print: the last column is empty, for what is answered.
PAGE_HEAD = """<!doctype html><html><head><meta charset="utf-8">
<style>table { border-collapse: collapse } td, th { border: 1px solid; padding: .3rem; vertical-align: top; text-align: start }
td:last-child { min-width: 12rem } tr { break-inside: avoid } ul { margin: 0; padding-inline-start: 1rem }</style>"""


@dataclass(frozen=True, slots=True)
class Call:
    """One call to make."""

    id: str
    name: str  #: in Turkish
    number: str | None  #: as printed; None where nobody knows one
    whose: str  #: whose number it is; empty where it is the record's own
    last: datetime.date | None  #: of the last check
    known: tuple[Sentence, ...]  #: what the directory says today, to be confirmed
    ask: tuple[Sentence, ...]


def calls(catalogue: Catalogue, today: datetime.date) -> list[Call]:
    """Return the calls that are due on *today*: never checked first, then the oldest check, then by name."""
    lines = [_line(line) for line in catalogue.hotlines if _due(line.verified_on, LINE_DAYS, today)]
    records = [_record(item, catalogue) for item in catalogue.providers if _due(item.verified_on, CENTRE_DAYS, today)]
    # A help line comes before a centre of the same age: more people depend on it.
    return sorted((*lines, *records), key=lambda call: call.last.toordinal() if call.last else 0)


def _due(last: datetime.date | None, days: int, today: datetime.date) -> bool:
    return last is None or (today - last).days > days


def _line(line: Hotline) -> Call:
    known = tuple(_hours(line))
    ask = (NOT_TO_BE_CALLED,) if line.emergency else ALWAYS
    return Call(line.id, line.name.source, line.number.number, "", line.verified_on, known, ask)


def _record(record: Centre | Unit, catalogue: Catalogue) -> Call:
    found = catalogue.number_to_call(record)
    ask = ALWAYS + tuple(ASKED[question] for question in open_questions(record, catalogue))
    number, whose = (found[0].number, "" if found[1].id == record.id else found[1].name.source) if found else (None, "")
    return Call(record.id, record.name.source, number, whose, record.verified_on, tuple(_known(record, catalogue)), ask)


def _known(record: Provider, catalogue: Catalogue) -> Iterator[Sentence]:
    """Yield what the directory says of a record; of a protected one no more than its name."""
    if record.confidential:
        return
    place = catalogue.place_of(record)
    if place and place.address.leads_there:
        yield Sentence("Address: {address}", address=place.address.line)
    yield from _hours(record)
    if record.languages:
        yield Sentence("Languages: {languages}", languages=", ".join(spoken.code for spoken in record.languages))


def _hours(record: Provider | Hotline) -> Iterator[Sentence]:
    if isinstance(record.hours, Hours):
        yield Sentence("Hours: {hours}", hours=record.hours.written)
    elif isinstance(record.hours, ByAppointment):
        yield Sentence("Hours: {hours}", hours="by-appointment")


def report(found: Sequence[Call], form: str, messages: Messages, today: datetime.date) -> str:
    """Return the calls in one of :data:`FORMATS`; the CSV has one line a call (RFC 4180), the HTML is one page to print."""
    rows = [_row(call, messages) for call in found]
    if form == "csv":
        written = io.StringIO()
        writer = csv.writer(written, lineterminator="\r\n")
        writer.writerow(["id", *(head.into(messages) for head in HEADS)])
        writer.writerows([call.id, *row, ""] for call, row in zip(found, rows, strict=True))
        return written.getvalue()
    if form == "html":
        return _html(found, rows, messages, today)
    if not found:
        return NOTHING.into(messages) + "\n"
    lines = [Sentence("What must be telephoned next, as of {day}", day=today).into(messages), ""]
    for call, (name, number, last, known, ask) in zip(found, rows, strict=True):
        lines += [f"{name} [{call.id}]", f"    {number} · {last}"]
        lines += [f"    {said}" for said in known.split("; ") if said]
        lines += [f"    - {question}" for question in ask.split("; ")]
    lines += ["", Sentence("After a call: correct what has changed, then `rehber checked ID` writes the day.").into(messages)]
    return "\n".join(lines) + "\n"


def _row(call: Call, messages: Messages) -> tuple[str, str, str, str, str]:
    number = Sentence("no number is known").into(messages) if call.number is None else call.number
    if call.whose:
        number = f"{number} ({call.whose})"
    last = Sentence("checked on {day}", day=call.last) if call.last else Sentence("never checked")
    known, ask = ("; ".join(sentence.into(messages) for sentence in said) for said in (call.known, call.ask))
    return call.name, number, last.into(messages), known, ask


def _html(found: Sequence[Call], rows: Sequence[tuple[str, ...]], messages: Messages, today: datetime.date) -> str:
    title = escape(Sentence("What must be telephoned next, as of {day}", day=today).into(messages))
    head = "".join(f'<th scope="col">{escape(name.into(messages))}</th>' for name in HEADS)
    body = "".join(
        "<tr>"
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[:-1])
        + "<td><ul>"
        + "".join(f"<li>{escape(question.into(messages))}</li>" for question in call.ask)
        + "</ul></td><td></td></tr>\n"
        for call, row in zip(found, rows, strict=True)
    )
    return (
        f"{PAGE_HEAD}<title>{title}</title></head><body><h1>{title}</h1><table><tr>{head}</tr>\n{body}</table></body></html>\n"
    )
