"""The way in: from the files of a catalogue to the catalogue, or to findings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from rehber.catalogue import decode, intents, shape, source, synonyms, textfile
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.catalogue.schema_error import SchemaError, short
from rehber.catalogue.synonyms import Synonyms
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.check import hints, in_shape, rules, template_check
from rehber.check.addresses import addresses
from rehber.check.files import LISTS, Files, records
from rehber.check.gate import fold, raw, traces, vocabulary
from rehber.check.gate import markdown as told_in_pages
from rehber.check.markdown_check import check as check_pages
from rehber.check.po_check import check as check_translations
from rehber.check.rules.secrecy import TAKE_OUT
from rehber.language import po
from rehber.language.table import TABLE

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Collection, Iterator, Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path as NodePath
    from rehber.catalogue.model import Record
    from rehber.catalogue.word_list import WordListError
    from rehber.check.rule import Problem, Rule
    from rehber.check.rule_cache import Memory

REMARK = re.compile(r"(?:^|\s)#(.*)$")
BETRAYED = Sentence("A remark about a confidential record may tell where the place is.")


#: Rules whose remedy depends on what was written.
HINTED = frozenset(("hours-syntax", "phone-invalid"))
#: What is wrong with a ``.po`` file that can be read all the same.
READABLE = frozenset(("po-gaps", "po-length", "po-markup", "drafts-gone", "drafts-uncounted"))
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
    templates: template_check.Templates = field(default_factory=template_check.Templates)
    accepted: int = 0  #: warnings left out because ``suppressions.yaml`` accepts them


def read(  # noqa: PLR0913  # all a project is made of, each by its name
    catalogue: Path,
    *,
    schema: Path,
    content: Path,
    theme: Path | None = None,
    languages: Collection[str],
    as_of: datetime.date,
    today: datetime.date | None = None,
    markdown: Mapping[str, Any] | None = None,
    memory: Memory | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> Loaded:
    """Read a catalogue with all its files and translations, and ask every rule about it.

    There is a catalogue as soon as its shape is right; whether it may be published, the findings say. Raises
    ``OSError`` where the schema or the translations cannot be read: they belong to the project, not to the catalogue.
    """
    files = Files(main=catalogue.name)
    words, wrong = _synonyms(content, languages, memory)
    templates = template_check.read(theme, memory) if theme else template_check.Templates()
    of_po, broken = _translations(content, theme, languages, memory)
    others = [*templates.findings, *of_po, *wrong, *told_in_pages.check(content, languages, memory)]

    def pages(known: Catalogue | None) -> list[Finding]:
        """Look at the Markdown pages; where there is a catalogue, at where their links lead too."""
        return list(
            check_pages(
                content,
                languages,
                today=today or as_of,
                addresses=addresses(known) if known else None,
                taken=templates.ids,
                markdown=markdown,
                memory=memory,
            )
        )

    data, findings = _gather(catalogue, files)
    others += [*files.warnings, *(_betrayed(files, data) if not findings else [])]
    if findings:
        return Loaded(files, _sorted(findings + others + pages(None)), synonyms=words, templates=templates)
    form = textfile.read(schema)
    misfits = shape.check(data, form, raw.confidential)
    asked, wanted = files, rules.ALL
    doubtful: frozenset[NodePath] = frozenset()
    if misfits:  # what is in shape is looked at all the same
        findings = [_finding(misfit, data, files) for misfit in misfits]
        part = in_shape.reduced(data, misfits, files, form)
        if part is None:
            return Loaded(files, _sorted(findings + others + pages(None)), synonyms=words, templates=templates)
        data, asked, wanted, doubtful = part.data, part.files, in_shape.RULES, part.reduced
    read_in = decode.catalogue(data, po.translations(content / "translations", languages, broken), as_of, today)
    told = rules.run(read_in, wanted, memory=None if misfits else memory, progress=progress)
    findings += [
        _from_rule(rule, problem, record, data=data, files=asked)
        for rule, problem, record in told
        if rule.severity is Severity.ERROR or (record.path if record else problem.at)[:2] not in doubtful
    ]
    if misfits:
        return Loaded(files, _sorted(findings + others + pages(None)), synonyms=words, templates=templates)
    return Loaded(files, _sorted(findings + others + pages(read_in)), read_in, words, templates)


def _translations(
    content: Path, theme: Path | None, languages: Collection[str], memory: Memory | None
) -> tuple[list[Finding], set[str]]:
    """Return what is wrong with the ``.po`` files, and the languages whose catalogue texts cannot be read."""
    found = list(check_translations([content] if theme is None else [content, theme], languages, memory))
    broken = {
        PurePosixPath(finding.position.file).stem
        for finding in found
        if finding.position.file.startswith(f"{content.name}/") and finding.code not in READABLE
    }
    return found, broken


def _synonyms(content: Path, languages: Collection[str], memory: Memory | None) -> tuple[Synonyms, list[Finding]]:
    """Read what residents call things and what they mean; a directory without a file has none of it."""
    found: dict[str, Any] = {}
    findings: list[Finding] = []
    for name, check in WORD_FILES.items():
        if (content / name).exists():
            parsed, wrong = _words(content / name, check, languages, memory)
            findings += wrong
            found |= {} if wrong else {name: parsed}
    words = synonyms.decode(found.get("synonyms.yaml", {}))
    meant, towns = intents.decode(found.get("intents.yaml", {})), synonyms.towns(found.get("towns.yaml", {}))
    return (Synonyms() if findings else replace(words, intents=meant, towns=towns)), findings


def _words(
    file: Path,
    check: Callable[[Any, Collection[str]], Iterator[WordListError]],
    languages: Collection[str],
    memory: Memory | None,
) -> tuple[Any, list[Finding]]:
    """Read one file of words; return it with what is wrong with it."""
    name, code = f"{file.parent.name}/{file.name}", f"{file.stem}-shape"
    unreadable: list[Finding] = []
    text = textfile.opened(file, name, unreadable)
    if text is None:
        return None, unreadable
    parsed = source.parse_text(text, name)
    if parsed.findings:
        return None, parsed.findings
    if memory and memory.knows("words", name, *languages, text):
        return parsed.data, []
    findings = [
        Finding(parsed.position(wrong.path, name) or Position(name), Severity.ERROR, code, "", wrong.found, wrong.remedy)
        for wrong in check(parsed.data, {*languages, *TABLE})  # words of a language that is not switched on do no harm
    ]
    findings += vocabulary.check(parsed, name) if file.name == "synonyms.yaml" else ()
    if memory and not findings:
        memory.add("words", name, *languages, text)
    return parsed.data, findings


def _sorted(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: finding.order)


def _finding(misfit: SchemaError, data: Any, files: Files) -> Finding:  # noqa: ANN401  # data as it was read
    position = files.position(misfit.path, key=misfit.at_key)
    about, line = record_id(data, misfit.path), files.line(position, data)
    meant = None if shape.confidential(data, misfit.path) else _meant(misfit, data)
    return Finding(position, Severity.ERROR, misfit.code, about, misfit.found, meant or misfit.remedy, line)


def _meant(misfit: SchemaError, data: Any) -> Sentence | None:  # noqa: ANN401  # data as it was read
    """Return what somebody most likely meant by what does not fit."""
    key = next((step for step in reversed(misfit.path) if isinstance(step, str)), "")
    if misfit.code == "value-range" and key in ("lat", "lon"):
        return hints.point(_at(data, misfit.path[:-1]))
    if misfit.code == "field-unknown":
        known = str(misfit.remedy.values.get("known", "")).split(", ")
        other = hints.field(key, frozenset(known))
        return Sentence("The field is called `{field}`.", field=other) if other else None
    return (
        hints.remedy(key, _at(data, misfit.path)) if misfit.code in ("value-form", "value-type", "value-not-allowed") else None
    )


def _at(data: Any, path: NodePath) -> object:  # noqa: ANN401  # likewise
    """Return the value at *path*, or None."""
    for step in path:
        data = shape.below(data, step)
    return data


def _from_rule(rule: Rule, problem: Problem, record: Record | None, *, data: Any, files: Files) -> Finding:  # noqa: ANN401  # likewise
    path = (*record.path, *problem.at) if record else problem.at
    position = files.position(path, key=problem.key)
    if problem.column:
        position = files.within(position, problem.column)
    found, remedy = problem.found, problem.remedy
    if problem.other is not None:
        place = files.position(problem.other)
        found = found.filled(place=f"{place.file}:{place.line}")
    if files.confidential(data, path):  # no rule has to remember it: what fills the gaps may be an address
        found = Sentence(rule.title) if found.values else found
        remedy = DISCREET if remedy.values else remedy
    elif rule.code in HINTED:
        remedy = hints.remedy(str(path[-1]), _at(data, path)) or remedy
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
            if remark and traces.of(fold.fold(remark[1]), SOURCE_LANGUAGE):
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
    unreadable: list[Finding] = []
    text = textfile.opened(file, name, unreadable)
    files.texts[name] = (text or "").encode()
    if text is None:
        files.parsed[name] = source.Parsed(findings=unreadable)
        return None, unreadable
    parsed = files.parsed[name] = source.parse_text(text, name)
    files.warnings += parsed.warnings
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
