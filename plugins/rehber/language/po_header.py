"""The head of a ``.po`` file: its encoding, and the rule of its language for plurals."""

from __future__ import annotations

import gettext
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import UnknownLocaleError
from babel.messages.plurals import get_plural

from rehber.catalogue.finding import Position, Sentence
from rehber.catalogue.rawtext import error_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rehber.catalogue.finding import Finding
    from rehber.language.po_syntax import Entry

PLURALS = re.compile(r"nplurals\s*=\s*([0-9]{1,2})\s*;\s*plural\s*=\s*([^;]{1,300});?\s*")
CHARSET = re.compile(r"charset=(\S*)", re.IGNORECASE)
DATE = re.compile(r"(?:[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]) [0-2][0-9]:[0-5][0-9][+-][01][0-9][0-5]0|YEAR.*)?")
UP_TO = 400  #: numbers the two rules are compared for; every rule repeats itself after a hundred


def check(entries: Sequence[Entry], locale: str | None, name: str) -> list[Finding]:
    """Return what is wrong with the head of a file, and with the number of plural forms of its entries."""
    head = next((entry for entry in entries if not entry.said("msgid") and ("msgctxt", 0) not in entry.texts), None)
    findings = []
    fields = _fields(head)
    line = head.line if head else 1
    language = locale or fields.get("language") or None
    charset = CHARSET.search(fields.get("content-type", ""))
    if charset and charset[1].lower().replace("-", "") != "utf8":
        found = Sentence("The head of the file names another encoding than UTF-8.")
        remedy = Sentence("Write: {line}", line='"Content-Type: text/plain; charset=UTF-8\\n"')
        findings.append(error_at(Position(name, line), "po-head", found, remedy))
    for field in ("pot-creation-date", "po-revision-date"):
        if field in fields and not DATE.fullmatch(fields[field]):
            found = Sentence("`{field}` in the head of the file is no date.", field=field)
            remedy = Sentence("Write: {line}", line="2026-01-01 00:00+0000")
            findings.append(error_at(Position(name, line), "po-head", found, remedy))
    rule = fields.get("plural-forms")
    known = _known(language)
    if rule is not None and known is not None and not _same(rule, known):
        found = Sentence("The rule for plurals is not that of the language `{language}`.", language=language)
        findings.append(
            error_at(Position(name, line), "po-plural", found, Sentence("Write: {line}", line=f'"Plural-Forms: {known}\\n"'))
        )
    return findings or _forms(entries, known, name)


def _fields(head: Entry | None) -> dict[str, str]:
    """Return the fields of the head by their names in small letters."""
    lines = head.said("msgstr").split("\n") if head else []
    pairs = (line.partition(":") for line in lines if ":" in line)
    return {key.strip().lower(): value.strip() for key, _, value in pairs}


def _forms(entries: Sequence[Entry], known: str | None, name: str) -> list[Finding]:
    """Return where an entry has not as many plural forms as its language."""
    match = PLURALS.fullmatch(known or "")
    wanted = int(match[1]) if match else None
    findings = []
    for entry in entries:
        forms = sum(keyword == "msgstr" for keyword, _ in entry.texts)
        plural = ("msgid_plural", 0) in entry.texts
        if (not plural and forms > 1) or (plural and wanted is not None and not entry.obsolete and forms != wanted):
            found = Sentence(
                "This entry has {forms} plural forms; it must have {wanted}.", forms=forms, wanted=wanted if plural else 1
            )
            remedy = Sentence("Write one line `msgstr[…]` for each form, counted from 0.")
            findings.append(error_at(Position(name, entry.line), "po-plural", found, remedy))
    return findings


@lru_cache(maxsize=64)
def _known(language: str | None) -> str | None:
    """Return the rule of a language as a head writes it."""
    try:
        return str(get_plural(language)).rstrip(";") + ";" if language else None
    except (UnknownLocaleError, ValueError):
        return None


@lru_cache(maxsize=64)
def _same(written: str, known: str) -> bool:
    """Whether two rules give the same form for every number. No program runs: gettext reads arithmetic only."""
    if written.rstrip("; ") == known.rstrip("; "):
        return True
    ours, theirs = PLURALS.fullmatch(known), PLURALS.fullmatch(written)
    if ours is None or theirs is None or ours[1] != theirs[1]:
        return False
    try:
        rules = [gettext.c2py(match[2]) for match in (ours, theirs)]
        return all(rules[0](number) == rules[1](number) for number in range(UP_TO))
    except (ValueError, ArithmeticError, RecursionError, MemoryError):
        return False
