"""The way in: from the files of a catalogue to the catalogue, or to findings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from rehber.catalogue import decode, intents, shape, source, synonyms
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.catalogue.protected import ADDRESS
from rehber.catalogue.schema_error import SchemaError, short
from rehber.catalogue.synonyms import Synonyms
from rehber.check import rules
from rehber.check.files import LISTS, Files, records
from rehber.check.markdown_check import check as check_pages
from rehber.check.rules.secrecy import TAKE_OUT
from rehber.language import po

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Collection, Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path as NodePath
    from rehber.catalogue.model import Record
    from rehber.catalogue.word_list import WordListError
    from rehber.check.rule import Problem, Rule
    from rehber.check.rule_cache import Memory

REMARK = re.compile(r"(?:^|\s)#(.*)$")
BETRAYED = Sentence("A remark about a confidential record may tell where the place is.")


DISCREET = Sentence("Look at this line; what stands there is not repeated here.")

#: Files in ``content/`` that hold words to search for, and what looks for mistakes in them.
WORD_FILES: dict[str, Callable[[Any, Collection[str]], Iterator[WordListError]]] = {
    "synonyms.yaml": synonyms.check,
    "intents.yaml": intents.check,
    "towns.yaml": synonyms.check_towns,
}


@dataclass(slots=True)
class Loaded:
    """What came of reading: a catalogue, unless something stands in the way."""

    files: Files
    findings: list[Finding]
    catalogue: Catalogue | None = None
    synonyms: Synonyms = field(default_factory=Synonyms)


def read(
    catalogue: Path,
    *,
    schema: Path,
    content: Path,
    languages: Collection[str],
    as_of: datetime.date,
    memory: Memory | None = None,
) -> Loaded:
    """Read a catalogue with all its files and translations, and ask every rule about it.

    There is a catalogue as soon as its shape is right; whether it may be published, the findings say. Raises
    ``OSError`` where the schema or the translations cannot be read: they belong to the project, not to the catalogue.
    """
    files = Files(main=catalogue.name)
    words, wrong = _synonyms(content, languages)
    others = [*check_pages(content, languages), *wrong]
    data, findings = _gather(catalogue, files)
    others += _betrayed(files, data) if not findings else []
    if not findings:
        misfits = shape.check(data, schema.read_text(encoding="utf-8"))
        findings = [_finding(misfit, data, files) for misfit in misfits]
    if findings:
        return Loaded(files, _sorted(findings + others))
    read_in = decode.catalogue(data, po.translations(content / "translations", languages), as_of)
    findings = [_from_rule(*found, data=data, files=files) for found in rules.run(read_in, memory=memory)]
    return Loaded(files, _sorted(findings + others), read_in, words)


def _synonyms(content: Path, languages: Collection[str]) -> tuple[Synonyms, list[Finding]]:
    """Read what residents call things and what they mean; a directory without a file has none of it."""
    found: dict[str, Any] = {}
    findings: list[Finding] = []
    for name, check in WORD_FILES.items():
        if (content / name).is_file():
            parsed, wrong = _words(content / name, check, languages)
            findings += wrong
            found |= {} if wrong else {name: parsed}
    words = synonyms.decode(found.get("synonyms.yaml", {}))
    meant, towns = intents.decode(found.get("intents.yaml", {})), synonyms.towns(found.get("towns.yaml", {}))
    return (Synonyms() if findings else replace(words, intents=meant, towns=towns)), findings


def _words(
    file: Path, check: Callable[[Any, Collection[str]], Iterator[WordListError]], languages: Collection[str]
) -> tuple[Any, list[Finding]]:
    """Read one file of words; return it with what is wrong with it."""
    name, code = f"{file.parent.name}/{file.name}", f"{file.stem}-shape"
    parsed = source.parse(file.read_bytes(), name)
    if parsed.findings:
        return None, parsed.findings
    return parsed.data, [
        Finding(parsed.position(wrong.path, name) or Position(name), Severity.ERROR, code, "", wrong.found, wrong.remedy)
        for wrong in check(parsed.data, languages)
    ]


def _sorted(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: finding.order)


def _finding(misfit: SchemaError, data: Any, files: Files) -> Finding:  # noqa: ANN401  # data as it was read
    position = files.position(misfit.path, key=misfit.at_key)
    about, line = record_id(data, misfit.path), files.line(position, data)
    return Finding(position, Severity.ERROR, misfit.code, about, misfit.found, misfit.remedy, line)


def _from_rule(rule: Rule, problem: Problem, record: Record | None, *, data: Any, files: Files) -> Finding:  # noqa: ANN401  # likewise
    path = (*record.path, *problem.at) if record else problem.at
    position = files.position(path, key=problem.key)
    if problem.column:
        position = files.within(position, problem.column)
    found, remedy = problem.found, problem.remedy
    if shape.confidential(data, path):  # no rule has to remember it: what fills the gaps may be an address
        found = Sentence(rule.title) if found.values else found
        remedy = DISCREET if remedy.values else remedy
    line = files.line(position, data) if rule.shows else ""
    return Finding(position, rule.severity, rule.code, record_id(data, path), found, remedy, line)


def _betrayed(files: Files, data: Any) -> Iterator[Finding]:  # noqa: ANN401  # not yet known to be anything
    """Yield a finding for every remark in or above a confidential record that reads like an address."""
    for file, text in files.texts.items():
        secret = files.secret_lines(file, data)
        lines = text.decode().split("\n") if secret else []
        above = False  # the next line that is more than a remark belongs to a confidential record
        for number, line in reversed(list(enumerate(lines, start=1))):
            if "#" not in line or not line.lstrip().startswith("#"):
                above = number in secret
            remark = REMARK.search(line) if above and "#" in line else None
            if remark and ADDRESS.search(remark[1]):
                position = Position(file, number, remark.start(1))
                yield Finding(position, Severity.ERROR, "confidential-remark", "", BETRAYED, TAKE_OUT)


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
        for place in range(len(records(data, name))):
            files.came_from[name, place] = (main.name, place)
    for i, pattern in enumerate(records(data, "include")):
        for file in _matching(main, pattern):
            part, wrong = _one(file, file.relative_to(main.parent).as_posix(), files)
            findings += wrong or _merge(data, part, file.relative_to(main.parent).as_posix(), files)
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
    for key, entries in part.items():
        if key not in LISTS or not isinstance(entries, list):
            position = files.parsed[name].position((key, "#"), name) or Position(name)
            found = Sentence("An included file cannot hold `{key}`.", key=short(key))
            remedy = Sentence("It holds lists of records only: {lists}.", lists=", ".join(LISTS))
            findings.append(Finding(position, Severity.ERROR, "include-field", "", found, remedy))
            continue
        into = data.setdefault(key, [])
        for place, record in enumerate(entries):
            files.came_from[key, len(into)] = (name, place)
            into.append(record)
    return findings
