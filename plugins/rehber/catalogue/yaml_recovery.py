"""What can be read of a file in which something is not YAML: the records before and behind the fault.

A fault is said once, the record it stands in is left out, and the rest is read again. So an editor sees every fault of
a file at once. What most likely only follows from the one before it is not said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue import source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from rehber.catalogue.finding import Finding

ROUNDS = 20  #: faults looked for in one file
BUDGET = 20_000_000  #: letters read again in all, so that a large file with many faults stays quick

#: What stands at the top of a catalogue, with a blank too many before it or without its colon.
TOP = re.compile(
    r"[^\s#-]|---|\s(?:directory|include|sources|organisations|hotlines|centre_types|centres|units|statistics|removed)\b"
)
ENTRY = re.compile(r"( *)-(?!-)")


def read(text: str, file: str, faulty: Collection[int] = ()) -> source.Parsed:
    """Read one file; what is left out is not in the data, and every finding says that the data is not whole.

    *faulty* are lines, from 0, whose text is not in order, so that nothing they belong to is read.
    """
    lines, left = text.split("\n"), BUDGET
    for line in faulty:  # nothing begins in them
        lines[line] = ""
    _leave_out(lines, faulty)
    parsed = source.parse_text("\n".join(lines), file)
    findings = list(parsed.findings)
    for _ in range(ROUNDS):
        left -= len(text)
        if parsed.broken is None or left < 0:
            break
        gone = _leave_out(lines, [parsed.broken])
        parsed = source.parse_text("\n".join(lines), file)
        findings += _news(findings, parsed, gone)
    if parsed.broken is not None:
        parsed.data = None
    parsed.findings = sorted(findings, key=lambda finding: finding.order)
    return parsed


def _news(known: Sequence[Finding], parsed: source.Parsed, gone: range) -> Iterator[Finding]:
    """Yield what was not said before, without what most likely follows from that: right behind *gone*, or without a reason."""
    said = {(finding.code, finding.position) for finding in known}
    for finding in parsed.findings:
        follows = finding.code == "yaml-syntax" and (
            gone.start <= finding.position.line - 1 <= gone.stop or finding.remedy == source.INDENT
        )
        if (finding.code, finding.position) not in said and not follows:
            yield finding


def _leave_out(lines: list[str], faulty: Iterable[int]) -> range:
    """Empty the records with the lines *faulty*, from 0, or all under a heading that is faulty itself; return the last of them."""
    starts = [*_starts(lines), len(lines)]
    gone = {_reach(starts, lines, line) for line in faulty}
    for reach in gone:
        lines[reach.start : reach.stop] = [""] * len(reach)
    return max(gone, key=lambda reach: reach.stop, default=range(0))


def _reach(starts: Sequence[int], lines: Sequence[str], faulty: int) -> range:
    """Return the lines of the record with the line *faulty*, or of all under its heading."""
    begin = max((start for start in starts if start <= faulty), default=0)
    heading = begin < len(lines) and TOP.match(lines[begin]) is not None
    behind = (start for start in starts if start > faulty)
    end = next((start for start in behind if start == len(lines) or not heading or TOP.match(lines[start])), len(lines))
    return range(begin, end)


def _starts(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines in which something at the top begins, or a record of its list."""
    depth: int | None = None  # the blanks before the dashes of the list that is open
    for number, line in enumerate(lines):
        entry = ENTRY.match(line)
        if TOP.match(line):
            depth = None
            yield number
        elif entry and (depth is None or len(entry[1]) <= depth):
            depth = len(entry[1])
            yield number
