"""The way in: from the files of a catalogue to the catalogue, or to findings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from rehber import po, rules
from rehber.catalogue import decode, shape, source
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.content import check as check_pages

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterator

    from rehber.catalogue.finding import Path as NodePath
    from rehber.catalogue.model import Catalogue, Record
    from rehber.rule import Problem, Rule

#: The lists that may be spread over several files.
LISTS = ("sources", "organisations", "hotlines", "centre_types", "centres", "units", "statistics", "removed")


DISCREET = Sentence("Look at this line; what stands there is not repeated here.")


@dataclass(slots=True)
class Files:
    """The text of every file of a catalogue, and which record of a list came from which."""

    texts: dict[str, bytes] = field(default_factory=dict)
    came_from: dict[NodePath, tuple[str, int]] = field(default_factory=dict)  #: (list, place) → (file, place there)
    main: str = ""
    parsed: dict[str, source.Parsed] = field(default_factory=dict)
    lines: dict[str, list[str]] = field(default_factory=dict)
    secret: dict[str, set[int]] = field(default_factory=dict)  #: by file, the lines of its confidential records

    def position(self, path: NodePath, *, key: bool = False) -> Position:
        """Return where the node at *path* stands, or the nearest node above it."""
        file, path = self._home(path)
        parsed = self.parsed[file]
        stands = parsed.position((*path, "#"), file) if key else None
        above = (path[: len(path) - up] for up in range(len(path) + 1))
        return stands or next(filter(None, (parsed.position(node, file) for node in above)), Position(file))

    def within(self, position: Position, column: int) -> Position:
        """Return the place *column* characters into the value at *position*, where it stands on that line."""
        start = self._line(position)[position.column - 1 :]
        quote = start[:1] in ("'", '"')
        if start[:1] in (">", "|") or column + quote >= len(start):
            return position
        return Position(position.file, position.line, position.column + column + quote)

    def line(self, position: Position, data: Any) -> str:  # noqa: ANN401  # not yet known to be anything
        """Return the line at *position*, unless a confidential record reaches into it."""
        if position.file not in self.secret:
            self.secret[position.file] = {line for lines in self._secret(position.file, data) for line in lines}
        return "" if position.line in self.secret[position.file] else self._line(position)

    def _secret(self, file: str, data: Any) -> Iterator[range]:  # noqa: ANN401  # not yet known to be anything
        """Yield the lines between each two nodes of a confidential record, and those up to what comes after it."""
        hidden = {
            self._home((name, place))
            for name in LISTS
            for place in range(len(_list(data, name)))
            if shape.confidential(data, (name, place))
        }
        nodes = [*self.parsed[file].marks.items(), ((), (self.texts[file].count(b"\n") + 1, 0))]
        for (path, (line, _)), (after, (next_line, _)) in pairwise(nodes):
            if (file, path[:2]) in hidden:  # editors count from 1
                yield range(line + 1, next_line + 2 if after[:2] == path[:2] else max(next_line + 1, line + 2))

    def _line(self, position: Position) -> str:
        """Return the line at *position*. Counted as YAML counts in a text without invisible characters."""
        if position.file not in self.lines:
            self.lines[position.file] = self.texts[position.file].decode().split("\n")
        return self.lines[position.file][position.line - 1].rstrip("\r")

    def _home(self, path: NodePath) -> tuple[str, NodePath]:
        """Return the file of a node, and its path there."""
        if path[:2] in self.came_from:
            file, place = self.came_from[path[:2]]
            return file, (path[0], place, *path[2:])
        return self.main, path


@dataclass(slots=True)
class Loaded:
    """What came of reading: a catalogue, unless something stands in the way."""

    files: Files
    findings: list[Finding]
    catalogue: Catalogue | None = None


def read(
    catalogue: Path,
    *,
    schema: Path,
    content: Path,
    languages: Collection[str],
    as_of: datetime.date,
) -> Loaded:
    """Read a catalogue with all its files and translations, and ask every rule about it.

    There is a catalogue as soon as its shape is right; whether it may be published, the findings say. Raises
    ``OSError`` where the schema or the translations cannot be read: they belong to the project, not to the catalogue.
    """
    files = Files(main=catalogue.name)
    pages = list(check_pages(content, languages))
    data, findings = _gather(catalogue, files)
    if not findings:
        misfits = shape.check(data, schema.read_text(encoding="utf-8"))
        findings = [_finding(misfit, data, files) for misfit in misfits]
    if findings:
        return Loaded(files, _sorted(findings + pages))
    read_in = decode.catalogue(data, po.translations(content / "translations", languages), as_of)
    findings = [_from_rule(*found, data=data, files=files) for found in rules.run(read_in)]
    return Loaded(files, _sorted(findings + pages), read_in)


def _sorted(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: finding.order)


def _finding(misfit: shape.Misfit, data: Any, files: Files) -> Finding:  # noqa: ANN401  # not yet known to be anything
    position = files.position(misfit.path, key=misfit.at_key)
    about, line = record_id(data, misfit.path), files.line(position, data)
    return Finding(position, Severity.ERROR, misfit.code, about, misfit.found, misfit.remedy, line)


def _from_rule(rule: Rule, problem: Problem, record: Record | None, *, data: Any, files: Files) -> Finding:  # noqa: ANN401
    path = (*record.path, *problem.at) if record else problem.at
    position = files.position(path, key=problem.key)
    if problem.column:
        position = files.within(position, problem.column)
    found, remedy = problem.found, problem.remedy
    if shape.confidential(data, path):  # no rule has to remember it: what fills the gaps may be an address
        found = Sentence(rule.title) if found.values else found
        remedy = DISCREET if remedy.values else remedy
    line = files.line(position, data)
    return Finding(position, rule.severity, rule.code, record_id(data, path), found, remedy, line)


def record_id(data: Any, path: NodePath) -> str:  # noqa: ANN401  # not yet known to be anything
    """Return the id of the innermost record on *path*."""
    named = ""
    for step in path:
        data = shape.below(data, step)
        if isinstance(data, dict) and isinstance(data.get("id"), str) and re.fullmatch("[a-z0-9-]{1,60}", data["id"]):
            named = data["id"]
    return named


def _gather(main: Path, files: Files) -> tuple[Any, list[Finding]]:
    """Read the main file and those it includes into one."""
    data, findings = _one(main, main.name, files)
    if findings or not isinstance(data, dict) or "include" not in data:
        return data, findings
    for name in LISTS:
        for place in range(len(_list(data, name))):
            files.came_from[name, place] = (main.name, place)
    for i, pattern in enumerate(_list(data, "include")):
        for file in _matching(main, pattern):
            part, wrong = _one(file, file.relative_to(main.parent).as_posix(), files)
            findings += wrong or _merge(data, part, file.relative_to(main.parent).as_posix(), files)
        if not _matching(main, pattern):
            found = Sentence("No file is called `{pattern}`.", pattern=shape.short(pattern))
            remedy = Sentence("Look at the name; it is counted from the folder of this file.")
            findings.append(Finding(files.position(("include", i)), Severity.ERROR, "include-missing", "", found, remedy))
    return data, findings


def _list(data: dict[str, Any], name: str) -> list[Any]:
    value = data.get(name)
    return value if isinstance(value, list) else []


def _matching(main: Path, pattern: object) -> list[Path]:
    """Return the files of a pattern that lie beside or below the main file, and are files, not links out."""
    if not isinstance(pattern, str) or PurePosixPath(pattern).is_absolute() or ".." in PurePosixPath(pattern).parts:
        return []
    home = main.parent.resolve()
    return [file for file in sorted(main.parent.glob(pattern)) if file.resolve().is_relative_to(home) and file.is_file()]


def _one(file: Path, name: str, files: Files) -> tuple[Any, list[Finding]]:
    """Read one file."""
    try:
        text = file.read_bytes()
    except OSError as error:
        found = Sentence("The file cannot be read: {reason}.", reason=error.strerror)
        remedy = Sentence("Look at its name and at who may read it.")
        return None, [Finding(Position(name), Severity.ERROR, "file-unreadable", "", found, remedy)]
    files.texts[name] = text
    parsed = files.parsed[name] = source.parse(text, name)
    if not parsed.findings and not isinstance(parsed.data, dict):
        found = Sentence("The file is empty, or does not begin with a key.")
        remedy = Sentence("Begin it with `directory:`, or in an included file with `centres:` or another list.")
        parsed.findings.append(Finding(Position(name), Severity.ERROR, "file-empty", "", found, remedy))
    return parsed.data, parsed.findings


def _merge(data: dict[str, Any], part: dict[str, Any], name: str, files: Files) -> list[Finding]:
    """Add the records of an included file; say what it may not hold."""
    findings = []
    for key, records in part.items():
        if key not in LISTS or not isinstance(records, list):
            position = files.parsed[name].position((key, "#"), name) or Position(name)
            found = Sentence("An included file cannot hold `{key}`.", key=shape.short(key))
            remedy = Sentence("It holds lists of records only: {lists}.", lists=", ".join(LISTS))
            findings.append(Finding(position, Severity.ERROR, "include-field", "", found, remedy))
            continue
        into = data.setdefault(key, [])
        for place, record in enumerate(records):
            files.came_from[key, len(into)] = (name, place)
            into.append(record)
    return findings
