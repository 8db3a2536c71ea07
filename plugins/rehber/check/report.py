"""Findings as text for people, JSON for programs, annotations for a pull request."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence, Severity
from rehber.check.rule_reference import FORM
from rehber.check.rules import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rehber.catalogue.finding import Finding, Messages

FORMATS = ("text", "json", "github")
WIDTH = 100  #: characters of a source line shown; the rest is cut off around the mistake
INDENT = "    "

ROOM = 200  #: findings shown without being asked for all; more than that nobody reads from top to bottom
COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "33"}  #: of a terminal: bold red, yellow
ACCEPTED = Sentence("Accepted warnings that are not shown: {number} (suppressions.yaml).")
SHORTENED = Sentence("{number} findings are not shown: `--only RULE` shows those of a rule, `--max 0` all of them.")

TITLES = {**dict(FORM), **{rule.code: rule.title for rule in ALL}}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings to print. The summary counts all of them."""

    only: frozenset[str] = frozenset()  #: codes of rules; none means all
    summary: bool = False  #: no finding, only how often each rule spoke
    accepted: int = 0  #: warnings that are left out because somebody has accepted them; their number is said
    most: int | None = None  #: findings; 0 for all, None for all up to :data:`ROOM`, and beyond it for the summary alone


@dataclass(frozen=True, slots=True)
class Look:
    """What a terminal can do and a file cannot."""

    lines: bool = False  #: show the line each finding stands in
    colour: bool = False


def report(
    findings: Sequence[Finding], form: str, messages: Messages, *, wanted: Wanted | None = None, look: Look | None = None
) -> str:
    """Return findings in one of :data:`FORMATS`, errors first, ending in a line break unless there is nothing to say."""
    wanted = wanted or Wanted(most=0)
    chosen = [finding for finding in findings if not wanted.only or finding.code in wanted.only]
    chosen.sort(key=lambda finding: (finding.severity, finding.order))
    if form == "json":
        return _json(chosen[: wanted.most or None], messages)
    if form == "github":
        return _github(chosen[: wanted.most or None], messages)
    return _text(chosen, messages, wanted, look or Look())


def _text(chosen: Sequence[Finding], messages: Messages, wanted: Wanted, look: Look) -> str:
    most = (0 if len(chosen) > ROOM else len(chosen)) if wanted.most is None else wanted.most or len(chosen)
    shown = [] if wanted.summary else chosen[:most]
    told = [line for finding in shown for line in _told(finding, messages, look)]
    counted = list(_summary(chosen, messages, look)) if len(chosen) > 1 or wanted.summary or wanted.only else []
    if wanted.accepted:
        counted.append(ACCEPTED.filled(number=wanted.accepted).into(messages))
    left = len(chosen) - len(shown)
    if left and not wanted.summary:
        counted.append(SHORTENED.filled(number=left).into(messages))
    return "".join(f"{line}\n" for line in [*told, *([""] if told and counted else []), *counted])


def _told(finding: Finding, messages: Messages, look: Look) -> Iterable[str]:
    """One line that people, terminals and CI systems can read, and one that says what to do."""
    place = finding.position
    severity = _coloured(finding.severity, look)
    about = f"{finding.record}: " if finding.record else ""
    yield f"{place.file}:{place.line}:{place.column}: {severity} [{finding.code}] {about}{finding.found.into(messages)}"
    if look.lines and finding.line:
        yield from _shown(finding.line, place.column)
    yield f"{INDENT}{finding.remedy.into(messages)}"


def _coloured(severity: Severity, look: Look) -> str:
    """Return the name of a severity, on a terminal in red or yellow."""
    name = severity.name.lower()
    return f"\x1b[{COLOURS[severity]}m{name}\x1b[0m" if look.colour else name


def _shown(line: str, column: int) -> Iterable[str]:
    """The source line, and a caret under the character in question."""
    start = max(0, column - WIDTH // 2) if len(line) > WIDTH else len(line) - len(line.lstrip())
    before = "".join(" " * _cells(letter) for letter in line[start : column - 1])
    yield f"{INDENT}{line[start : start + WIDTH].replace(chr(9), ' ')}"
    yield f"{INDENT}{before}^"


def _cells(letter: str) -> int:
    """How many columns of a terminal a character takes."""
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def _summary(findings: Sequence[Finding], messages: Messages, look: Look) -> Iterable[str]:
    """How often each rule spoke and where first, the severest first; the last line has the whole in numbers."""
    counted = Counter((finding.severity, finding.code) for finding in findings)
    first: dict[tuple[Severity, str], Finding] = {}
    for finding in findings:
        first.setdefault((finding.severity, finding.code), finding)
    for (severity, code), count in sorted(counted.items(), key=lambda entry: (entry[0][0], -entry[1], entry[0][1])):
        title = messages.gettext(TITLES[code]) if code in TITLES else ""
        place = first[severity, code].position
        yield f"{count:5} {_coloured(severity, look)} [{code}] {place.file}:{place.line} {title}".rstrip()
    numbers = Counter(finding.severity for finding in findings)
    total = Sentence(
        "Errors: {errors}, warnings: {warnings}.", errors=numbers[Severity.ERROR], warnings=numbers[Severity.WARNING]
    )
    yield total.into(messages)


def _json(findings: Sequence[Finding], messages: Messages) -> str:
    """Rows as ``schema/findings.schema.json`` describes them."""
    rows = [
        {
            "file": finding.position.file,
            "line": finding.position.line,
            "column": finding.position.column,
            "severity": finding.severity.name.lower(),
            "code": finding.code,
            "record": finding.record,
            "found": finding.found.into(messages),
            "remedy": finding.remedy.into(messages),
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _github(findings: Sequence[Finding], messages: Messages) -> str:
    """Workflow commands of GitHub Actions; what they treat as syntax is escaped."""
    lines = []
    for finding in findings:
        kind = "error" if finding.severity is Severity.ERROR else "warning"
        place = finding.position
        text = f"{finding.found.into(messages)} {finding.remedy.into(messages)}"
        lines.append(
            f"::{kind} file={_property(place.file)},line={place.line},col={place.column},title={_property(finding.code)}"
            f"::{_data(text)}\n"
        )
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
