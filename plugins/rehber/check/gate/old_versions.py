"""The gate on an old version of a file, read as it was: nobody has checked it against today's schema."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rehber.catalogue import source
from rehber.catalogue.finding import Sentence
from rehber.catalogue.taxonomy import KIND
from rehber.check.gate import fold, markdown, own, raw, telling
from rehber.check.gate.traces import Trace
from rehber.language.protected_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path

#: The fields a confidential record must not have; the schema says the same of today's catalogue.
TELLING = ("place", "at", "hours", "hours_note", "exceptions", "phones", "emails", "website", "on_site", "works_with")
SPOKEN = ("summary", "notes", "eligibility", "how_to_apply", "name", "also_called", "facilities", "services", "length_of_stay")
LISTS = ("centres", "units")
FIELD = Sentence("In this old version a record that is confidential now has a field that tells where it is.")
TEXT = Sentence("In this old version a text of a record that is confidential now may tell where it is.")
TOLD = Sentence("In this old version a text names a protected place and may tell where it is.")
HEAD = re.compile(r"\A(?:[A-Za-z_]+:[^\n]*\n){2,}")
ENTRY = re.compile(r'^(msgctxt|msgid|msgstr) (".*")$|^(".*")$')


@dataclass(frozen=True, slots=True)
class Secret:
    """Which records of old versions are protected: by id, and by name for those whose id was another one."""

    ids: frozenset[str]
    names: frozenset[str]

    def holds(self, record: dict[str, Any]) -> bool:
        """Whether a record of an old version is one of them."""
        return record.get("id") in self.ids or _key(record.get("name")) in self.names


def secret(catalogue: Catalogue, texts: Iterable[bytes]) -> Secret:
    """Return the records that are protected today or were so in one of *texts*, by every id they have had."""
    ids = {record.id for record in catalogue.providers if record.confidential}
    ids |= {removed.id for removed in catalogue.removed if removed.reason == "withdrawn"}
    names = {_key(record.name.source) for record in catalogue.providers if record.confidential}
    public = {record.id for record in catalogue.providers if not record.confidential}
    for text in texts:
        for _, record in _records(_data(text)[0]):
            kind = KIND.get(str(record.get("kind")))
            if kind is not None and kind.confidential:
                ids.add(str(record.get("id")))
                names.add(_key(record.get("name")))
    common = {_key(record.name.source) for record in catalogue.providers if not record.confidential}
    return Secret(frozenset(ids - public), frozenset(names - common - {""}))


def told(path: str, text: bytes, known: Secret) -> Iterator[tuple[int, str, Sentence]]:
    """Yield line, record and what is wrong for everything an old text tells."""
    if path.endswith(".md"):
        yield from _page(path, text.decode("utf-8", "replace"))
    elif path.endswith(".po"):
        yield from _translations(path, text.decode("utf-8", "replace"), known)
    else:
        yield from _catalogue(text, known)


def _catalogue(text: bytes, known: Secret) -> Iterator[tuple[int, str, Sentence]]:
    data, line_of = _data(text)
    if data is None:
        for number, line in enumerate(text.decode("utf-8", "replace").split("\n"), start=1):  # no YAML: line by line
            if telling.told(fold.fold(line), "tr") is not None:
                yield number, "", TOLD
        return
    protected: set[Path] = set()
    for path, record in _records(data):
        if known.holds(record) or raw.confidential(data, path):
            protected.add(path)
            yield from _of_protected(path, record, line_of)
    for path, words in _strings(data, ()):
        if path[:2] not in protected and telling.told(fold.fold(words), "tr") is not None:
            yield line_of(path), "", TOLD


def _of_protected(path: Path, record: dict[str, Any], line_of: Any) -> Iterator[tuple[int, str, Sentence]]:  # noqa: ANN401  # a function from a path to a line
    name = str(record.get("id", ""))
    for field in TELLING:
        if record.get(field, "unknown") not in ("unknown", [], {}, None):
            yield line_of((*path, field)), name, FIELD
    for field in SPOKEN:
        for below, words in _strings(record.get(field), (*path, field)):
            if below[-1] in ("id", "status", "type", "types", "source") or "types" in below or "for" in below:
                continue
            if own.traces_of(fold.fold(words), "tr") - {Trace.DIGITS}:
                yield line_of(below), name, TEXT


def _page(path: str, text: str) -> Iterator[tuple[int, str, Sentence]]:
    if HEAD.match(text.replace("\r\n", "\n")):
        for finding in markdown.page(path, text):
            if finding.code == "protected-place-told":
                yield finding.position.line, "", TOLD


def _translations(path: str, text: str, known: Secret) -> Iterator[tuple[int, str, Sentence]]:
    language = path.rpartition("/")[2].partition(".")[0]
    language = language if language in WORDS else "tr"
    for line, context, words in _entries(text):
        record = context.split("/")[1] if context.count("/") > 1 else ""
        folded = fold.fold(words)
        if record in known.ids and own.traces_of(folded, language) - {Trace.DIGITS}:
            yield line, record, TEXT
        elif telling.told(folded, language) is not None:
            yield line, "", TOLD


def _entries(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, context and words of each string of a ``.po`` file, which may be broken."""
    context, keyword, parts, begun = "", "", [""], 1
    for number, line in enumerate([*text.split("\n"), 'msgid ""'], start=1):
        found = ENTRY.match(line.strip().removeprefix("#~ ").removeprefix("#| "))
        if found is None:
            continue
        if found[3]:
            parts.append(_unquoted(found[3]))
            continue
        words = "".join(parts)
        if keyword == "msgctxt":
            context = words
        elif words and keyword:
            yield begun, context, words
        if keyword == "msgstr":
            context = ""
        keyword, parts, begun = found[1], [_unquoted(found[2])], number


def _unquoted(quoted: str) -> str:
    try:
        return str(ast.literal_eval(quoted))
    except (SyntaxError, ValueError):
        return quoted.strip('"')


def _data(text: bytes) -> tuple[Any, Any]:
    """Return the data of an old version and a function that gives the line of a node; no data where it is no YAML."""
    parsed = source.parse(text, "")

    def line_of(path: Path) -> int:
        for up in range(len(path) + 1):
            position = parsed.position((*path[: len(path) - up], "#"), "") or parsed.position(path[: len(path) - up], "")
            if position:
                return position.line
        return 1

    return (parsed.data, line_of) if isinstance(parsed.data, dict | list) else (None, line_of)


def _records(data: Any) -> Iterator[tuple[Path, dict[str, Any]]]:  # noqa: ANN401  # old data of any shape
    for name in LISTS if isinstance(data, dict) else ():
        records = data.get(name)
        for i, record in enumerate(records if isinstance(records, list) else ()):
            if isinstance(record, dict):
                yield (name, i), record


def _strings(data: Any, path: Path) -> Iterator[tuple[Path, str]]:  # noqa: ANN401  # likewise
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _strings(value, (*path, key))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from _strings(value, (*path, i))


def _key(name: object) -> str:
    return fold.squeezed(fold.fold(name)) if isinstance(name, str) else ""
