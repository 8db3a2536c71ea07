"""Warnings that are accepted for some time: ``suppressions.yaml`` next to the catalogue, reviewed like every other file.

An entry names a rule, perhaps a source, a reason and the last day it holds. An error is never accepted. What is no longer
accepted comes back, and an entry that fits nothing is told of, so that the file cannot grow old unread.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rehber.catalogue import source, textfile
from rehber.catalogue.finding import Finding, Path, Position, Sentence, Severity
from rehber.catalogue.schema_error import short
from rehber.check.rules import ALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path as FilePath

FILE = "suppressions.yaml"
LIST = "suppressions"
FIELDS = ("rule", "source", "reason", "until")
LONGEST = 366  #: days an entry may hold; after a year somebody looks again
REASON = 10  #: characters a reason has at least

SEVERITIES = {rule.code: rule.severity for rule in ALL}


@dataclass(frozen=True, slots=True)
class Suppression:
    """One entry."""

    rule: str  #: the code of a rule that warns
    source: str  #: the id of a source; "" for every record
    until: datetime.date  #: the last day it holds
    path: Path


@dataclass(frozen=True, slots=True)
class Sifted:
    """Findings after the accepted ones are taken out."""

    findings: list[Finding]
    accepted: int  #: warnings that are not among them


def sift(findings: Sequence[Finding], beside: FilePath, data: Mapping[str, Any], today: datetime.date) -> Sifted:
    """Take the accepted warnings out, and say what is wrong with the entries.

    *beside* is the catalogue's file, *data* what its files say, by their names. A record has the source it names, a
    service the one of its record.
    """
    file = beside.parent / FILE
    if not file.exists():
        return Sifted(list(findings), 0)
    wrong: list[Finding] = []
    text = textfile.opened(file, FILE, wrong)
    parsed = source.parse_text(text, FILE) if text is not None else source.Parsed()
    entries, misfits = _entries(parsed, today)
    if wrong or parsed.findings or misfits:  # as long as it cannot be read nothing is accepted
        return Sifted(_sorted([*findings, *wrong, *parsed.findings, *misfits]), 0)
    holding = [entry for entry in entries if entry.until >= today]
    sources = {id_: said for part in data.values() for id_, said in _sources(part, "")}
    used: set[Path] = set()
    kept = []
    for finding in findings:
        fits = [entry for entry in holding if _fits(entry, finding, sources)]
        used |= {entry.path for entry in fits}
        kept += [] if fits else [finding]
    told = [_told(entry, parsed, today, used) for entry in entries]
    return Sifted(_sorted([*kept, *filter(None, told)]), len(findings) - len(kept))


def _fits(entry: Suppression, finding: Finding, sources: Mapping[str, str]) -> bool:
    """Whether a finding is one the entry accepts."""
    if finding.severity is Severity.ERROR or finding.code != entry.rule:
        return False
    return not entry.source or sources.get(finding.record) == entry.source


def _sources(node: Any, above: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401  # any YAML
    """Yield the id of every record with its source, or with that of the record it belongs to."""
    if isinstance(node, dict):
        own = node.get("source")
        above = own if isinstance(own, str) else above
        if isinstance(node.get("id"), str):
            yield node["id"], above
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        if isinstance(child, dict | list):
            yield from _sources(child, above)


def _entries(parsed: source.Parsed, today: datetime.date) -> tuple[list[Suppression], list[Finding]]:
    """Return the entries, and what no entry may be."""
    listed = parsed.data.get(LIST) if isinstance(parsed.data, dict) and len(parsed.data) == 1 else None
    if not isinstance(listed, list):
        found = Sentence("The file holds something else than one list `{name}:`.", name=LIST)
        return [], [] if parsed.findings or parsed.data is None else [_error(Position(FILE), found)]
    entries: list[Suppression] = []
    misfits: list[Finding] = []
    for place, entry in enumerate(listed):
        path: Path = (LIST, place)
        misfit, field = _misfit(entry, today)
        if misfit is None:
            until = datetime.date.fromisoformat(entry["until"])
            entries.append(Suppression(entry["rule"], entry.get("source", ""), until, path))
        else:
            position = parsed.position((*path, field), FILE) or parsed.position(path, FILE) or Position(FILE)
            misfits.append(_error(position, misfit))
    return entries, misfits


def _misfit(entry: Any, today: datetime.date) -> tuple[Sentence | None, str]:  # noqa: ANN401, PLR0911  # any YAML; one return for each fault
    """Return what is wrong with an entry, and in which field; None where nothing is."""
    if not isinstance(entry, dict) or not all(isinstance(value, str) for value in entry.values()):
        return Sentence("An entry is a group of the fields {fields}.", fields=", ".join(FIELDS)), ""
    other = next((key for key in entry if key not in FIELDS), None)
    if other is not None:
        return Sentence("There is no field `{field}`.", field=short(other)), other
    if SEVERITIES.get(entry.get("rule", "")) is Severity.ERROR:
        return Sentence("`{rule}` is an error; only a warning can be accepted.", rule=entry["rule"]), "rule"
    if entry.get("rule") not in SEVERITIES:
        return Sentence("There is no rule `{rule}`.", rule=short(entry.get("rule", ""))), "rule"
    if len(entry.get("reason", "").strip()) < REASON:
        return Sentence("The reason is missing."), "reason"
    try:
        until = datetime.date.fromisoformat(entry.get("until", ""))
    except ValueError:
        return Sentence("The last day is missing, or no day of the calendar."), "until"
    if until > today + datetime.timedelta(days=LONGEST):
        return Sentence("The last day is more than a year away."), "until"
    return None, ""


def _told(entry: Suppression, parsed: source.Parsed, today: datetime.date, used: set[Path]) -> Finding | None:
    """Return the warning about an entry that has come to its end, or that fits nothing."""
    position = parsed.position(entry.path, FILE) or Position(FILE)
    if entry.until < today:
        found = Sentence("The last day this was accepted, {day}, is over; the warnings are shown again.", day=entry.until)
        return Finding(position, Severity.WARNING, "suppression-expired", "", found, AGAIN)
    if entry.path not in used:
        return Finding(position, Severity.WARNING, "suppression-unused", "", NOTHING, TAKE_OUT)
    return None


def _error(position: Position, found: Sentence) -> Finding:
    return Finding(position, Severity.ERROR, "suppression-shape", "", found, FORM)


def _sorted(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: finding.order)


AGAIN = Sentence("Mend what the rule says, or write a later day, and why.")
NOTHING = Sentence("No warning fits this entry.")
TAKE_OUT = Sentence("Take the entry out, or look at the name of its rule and its source.")
FORM = Sentence(
    "Write `suppressions: [{{rule: never-verified, source: ID, reason: …, until: 2027-06-30}}]`; `source:` may be left out, "
    "the last day is at most a year away."
)
