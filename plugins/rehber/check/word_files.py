"""The files of words in ``content/``: what residents call things, what they mean, and other names of towns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from rehber.catalogue import intents, source, synonyms, textfile
from rehber.catalogue.finding import Finding, Position, Severity
from rehber.catalogue.synonyms import Synonyms
from rehber.check.gate import vocabulary
from rehber.language.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from rehber.catalogue.word_list import WordListError
    from rehber.check.rule_cache import Memory

#: Files in ``content/`` that hold words to search for, and what looks for mistakes in them.
WORD_FILES: dict[str, Callable[[Any, Collection[str]], Iterator[WordListError]]] = {
    "synonyms.yaml": synonyms.check,
    "intents.yaml": intents.check,
    "towns.yaml": synonyms.check_towns,
}


def read(
    content: Path, languages: Collection[str], memory: Memory | None, brought: Path | None = None
) -> tuple[Synonyms, list[Finding]]:
    """Read what residents call things and what they mean.

    Where a directory has no file of its own, the one in the folder *brought* by the program counts, if there is one.
    """
    found: dict[str, Any] = {}
    findings: list[Finding] = []
    for name, check in WORD_FILES.items():
        file = next((folder / name for folder in (content, brought) if folder and (folder / name).exists()), None)
        if file:
            parsed, wrong = _words(file, check, languages, memory)
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
