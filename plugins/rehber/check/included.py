"""The file of a catalogue and those it includes, read as one."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from rehber.catalogue import source, textfile, yaml_recovery
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.catalogue.schema_error import short
from rehber.check.files import LISTS, records

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from rehber.check.files import Files


def read(main: Path, files: Files) -> tuple[Any, list[Finding]]:
    """Read the main file and those it includes into one; with any finding the data is what could be read of them."""
    data, findings = _one(main, main.name, files)
    if not isinstance(data, dict) or "include" not in data:
        return data, findings
    for name in LISTS:
        for place in range(len(records(data, name))):
            files.came_from[name, place] = (main.name, place)
    for i, pattern in enumerate(records(data, "include")):
        for file in _matching(main, pattern):
            part, wrong = _one(file, file.relative_to(main.parent).as_posix(), files)
            findings += wrong
            findings += _merge(data, part, file.relative_to(main.parent).as_posix(), files) if isinstance(part, dict) else []
        if not _matching(main, pattern):
            found = Sentence("No file is called `{pattern}`.", pattern=short(pattern))
            remedy = Sentence("Look at the name; it is counted from the folder of this file.")
            findings.append(Finding(files.position(("include", i)), Severity.ERROR, "include-missing", "", found, remedy))
    return data, findings


def _matching(main: Path, pattern: object) -> list[Path]:
    """Return the files of a pattern that lie beside or below the main file, and are files, not links out."""
    if not isinstance(pattern, str) or PurePosixPath(pattern).is_absolute() or ".." in PurePosixPath(pattern).parts:
        return []
    home = main.parent.resolve()
    return [file for file in sorted(main.parent.glob(pattern)) if file.resolve().is_relative_to(home) and file.is_file()]


def _one(file: Path, name: str, files: Files) -> tuple[Any, list[Finding]]:
    """Read one file, or what can be read of it."""
    unreadable: list[Finding] = []
    faulty: Collection[int] = ()
    text = textfile.opened(file, name, unreadable)
    if text is None:
        text, faulty = textfile.salvaged(file) or (None, ())
    files.texts[name] = (text or "").encode()
    if text is None:
        files.parsed[name] = source.Parsed(findings=unreadable)
        return None, unreadable
    parsed = files.parsed[name] = yaml_recovery.read(text, name, faulty)
    files.warnings += parsed.warnings
    if not parsed.findings and not unreadable and not isinstance(parsed.data, dict):
        found = Sentence("The file is empty, or does not begin with a key.")
        remedy = Sentence("Begin it with `directory:`, or in an included file with `centres:` or another list.")
        parsed.findings.append(Finding(Position(name), Severity.ERROR, "file-empty", "", found, remedy))
    parsed.findings[:0] = unreadable
    data = parsed.data if isinstance(parsed.data, dict) else None
    if data and parsed.findings:  # a list whose records are all left out says nothing
        data = {key: value for key, value in data.items() if value is not None}
    return data, parsed.findings


def _merge(data: dict[str, Any], part: dict[str, Any], name: str, files: Files) -> list[Finding]:
    """Add the records of an included file; say what it may not hold."""
    findings = []
    for key, entries in part.items():
        if key not in LISTS or not isinstance(entries, list):
            position = files.parsed[name].position((key, "#"), name) or Position(name)
            found = Sentence("An included file cannot hold `{key}`.", key=short(key))
            remedy = Sentence("It holds lists of records only: {lists}.", lists=", ".join(LISTS))
            findings.append(Finding(position, Severity.ERROR, "include-field", "", found, remedy))
            continue
        into = data.setdefault(key, [])
        if not isinstance(into, list):  # said of the main file; nothing can be added to it
            continue
        for place, record in enumerate(entries):
            files.came_from[key, len(into)] = (name, place)
            into.append(record)
    return findings
