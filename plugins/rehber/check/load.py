"""The way in: from the files of a catalogue to the catalogue, or to findings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from rehber.catalogue import decode, shape, textfile
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.catalogue.synonyms import Synonyms
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.check import hints, in_shape, included, rules, template_check, word_files
from rehber.check.addresses import addresses
from rehber.check.files import Files
from rehber.check.gate import fold, raw, traces
from rehber.check.gate import markdown as told_in_pages
from rehber.check.markdown_check import check as check_pages
from rehber.check.po_check import check as check_translations
from rehber.check.rules.secrecy import TAKE_OUT
from rehber.language import po, po_lines

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path as NodePath
    from rehber.catalogue.model import Record
    from rehber.catalogue.schema_error import SchemaError
    from rehber.check.rule import Problem, Rule
    from rehber.check.rule_cache import Memory

REMARK = re.compile(r"(?:^|\s)#(.*)$")
BETRAYED = Sentence("A remark about a confidential record may tell where the place is.")


#: Rules whose remedy depends on what was written.
HINTED = frozenset(("hours-syntax", "phone-invalid"))
#: What is wrong with a ``.po`` file that can be read all the same.
READABLE = frozenset(("po-gaps", "po-length", "po-markup", "drafts-gone", "drafts-uncounted"))
DISCREET = Sentence("Look at this line; its text is not repeated here.")


@dataclass(slots=True)
class Loaded:
    """The result of reading: the findings, and the catalogue unless an error prevents it."""

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
    brought: Path | None = None,
    languages: Collection[str],
    as_of: datetime.date,
    today: datetime.date | None = None,
    markdown: Mapping[str, Any] | None = None,
    memory: Memory | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> Loaded:
    """Read a catalogue with all its files and translations, and ask every rule about it.

    *brought* is a folder with files of words for a directory that has none of its own.
    There is a catalogue as soon as its shape is right; whether it may be published, the findings say. Raises
    ``OSError`` where the schema or the translations cannot be read: they belong to the project, not to the catalogue.
    """
    files = Files(main=catalogue.name)
    words, wrong = word_files.read(content, languages, memory, brought)
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

    data, findings = included.read(catalogue, files)
    whole = not findings
    spoilt = {(finding.position.file, finding.position.line) for finding in findings}  #: what is said of them next may be false
    others += [*files.warnings, *(_betrayed(files, data) if whole or isinstance(data, dict) else [])]
    form = textfile.read(schema)
    misfits = [misfit for misfit in shape.check(data, form, raw.confidential) if whole or not in_shape.lost(misfit, data)]
    findings += _elsewhere((_finding(misfit, data, files) for misfit in misfits), spoilt)
    asked, wanted = files, rules.ALL
    doubtful: frozenset[NodePath] = frozenset()
    if findings:  # what can be read and is in shape is looked at all the same
        part = in_shape.reduced(data, misfits, files, form)
        if part is None:
            return Loaded(files, _sorted(findings + others + pages(None)), synonyms=words, templates=templates)
        data, asked, wanted, doubtful = part.data, part.files, in_shape.RULES, part.reduced
    refused = bool(findings)
    read_in = decode.catalogue(data, po.translations(content / "translations", languages, broken), as_of, today)
    told = rules.run(read_in, wanted, memory=None if refused else memory, progress=progress)
    from_rules = (
        _from_rule(rule, problem, record, data=data, files=asked, content=content)
        for rule, problem, record in told
        if rule.severity is Severity.ERROR or (record.path if record else problem.at)[:2] not in doubtful
    )
    findings += _elsewhere(from_rules, spoilt)
    if refused:
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


def _elsewhere(findings: Iterable[Finding], spoilt: Collection[tuple[str, int]]) -> Iterator[Finding]:
    """Yield the findings that are not in a line that cannot be read as it is meant."""
    return (finding for finding in findings if (finding.position.file, finding.position.line) not in spoilt)


def _sorted(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: finding.order)


def _finding(misfit: SchemaError, data: Any, files: Files) -> Finding:  # noqa: ANN401  # data as it was read
    position = files.position(misfit.path, key=misfit.at_key)
    about, line = record_id(data, misfit.path), files.line(position, data)
    meant = None if shape.confidential(data, misfit.path) else _meant(misfit, data)
    return Finding(position, Severity.ERROR, misfit.code, about, misfit.found, meant or misfit.remedy, line)


def _meant(misfit: SchemaError, data: Any) -> Sentence | None:  # noqa: ANN401  # data as it was read
    """Return what was probably meant."""
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


def _from_rule(rule: Rule, problem: Problem, record: Record | None, *, data: Any, files: Files, content: Path) -> Finding:  # noqa: ANN401  # likewise
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
    in_po = po_lines.position(content, *problem.translated) if problem.translated else None
    if in_po is not None:
        position, line = in_po, ""
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
