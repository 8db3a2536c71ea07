"""Findings as text for people, JSON for programs, annotations for a pull request."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Severity
from rehber.check.rules import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rehber.catalogue.finding import Finding, Messages

FORMATS = ("text", "json", "github")
WIDTH = 100  #: characters of a source line shown; the rest is cut off around the mistake
INDENT = "    "

TITLES = {rule.code: rule.title for rule in ALL}


def report(findings: Sequence[Finding], form: str, messages: Messages, *, lines: bool = False) -> str:
    """Return findings in one of :data:`FORMATS`, ending in a line break unless there is nothing to say.

    With *lines*, for a terminal, the text also shows the line each finding stands in.
    """
    if form == "json":
        return _json(findings, messages)
    return _github(findings, messages) if form == "github" else _text(findings, messages, lines=lines)


def _text(findings: Sequence[Finding], messages: Messages, *, lines: bool) -> str:
    told = [line for finding in findings for line in _told(finding, messages, lines=lines)]
    return "".join(f"{line}\n" for line in [*told, *_summary(findings, messages)])


def _told(finding: Finding, messages: Messages, *, lines: bool) -> Iterable[str]:
    """One line an editor, a terminal and a CI annotation all understand, and one that says what to do."""
    place = finding.position
    severity = finding.severity.name.lower()
    about = f"{finding.record}: " if finding.record else ""
    yield f"{place.file}:{place.line}:{place.column}: {severity} [{finding.code}] {about}{finding.found.into(messages)}"
    if lines and finding.line:
        yield from _shown(finding.line, place.column)
    yield f"{INDENT}{finding.remedy.into(messages)}"


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


def _summary(findings: Sequence[Finding], messages: Messages) -> Iterable[str]:
    """How often each rule spoke, the severest first, and what the rule says."""
    counted = Counter((finding.severity, finding.code) for finding in findings)
    if len(counted) > 1:
        yield ""
        for (severity, code), count in sorted(counted.items(), key=lambda entry: (entry[0][0], -entry[1], entry[0][1])):
            title = messages.gettext(TITLES[code]) if code in TITLES else ""
            yield f"{count:5} {severity.name.lower()} [{code}] {title}".rstrip()


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
