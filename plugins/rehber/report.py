"""Findings as text for people, JSON for programs, annotations for a pull request."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rehber.catalogue.finding import Finding, Messages

FORMATS = ("text", "json", "github")


def report(findings: Sequence[Finding], form: str, messages: Messages) -> str:
    """Return findings in one of :data:`FORMATS`, ending in a line break unless there is nothing to say."""
    writers = {"text": _text, "json": _json, "github": _github}
    return writers[form](findings, messages)


def _text(findings: Sequence[Finding], messages: Messages) -> str:
    lines = [line for finding in findings for line in _two_lines(finding, messages)]
    return "".join(f"{line}\n" for line in [*lines, *_summary(findings)])


def _two_lines(finding: Finding, messages: Messages) -> Iterable[str]:
    """One line an editor, a terminal and a CI annotation all understand, and one that says what to do."""
    place = finding.position
    severity = finding.severity.name.lower()
    about = f"{finding.record}: " if finding.record else ""
    yield f"{place.file}:{place.line}:{place.column}: {severity} [{finding.code}] {about}{finding.found.into(messages)}"
    yield f"    {finding.remedy.into(messages)}"


def _summary(findings: Sequence[Finding]) -> Iterable[str]:
    """How often each rule spoke, the severest first."""
    counted = Counter((finding.severity, finding.code) for finding in findings)
    if len(counted) > 1:
        yield ""
        for (severity, code), count in sorted(counted.items(), key=lambda entry: (entry[0][0], -entry[1], entry[0][1])):
            yield f"{count:5} {severity.name.lower()} [{code}]"


def _json(findings: Sequence[Finding], messages: Messages) -> str:
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
