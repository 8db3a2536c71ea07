"""The text of a file before anything reads it: UTF-8, of a sensible size, without invisible characters."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Finding, Position, Sentence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LARGEST = 16_000_000  #: bytes a file may have; larger files cannot be edited by hand
MOST = 20  #: invisible characters told of in one file; more are a file of another kind

#: Letters between which a zero-width joiner or non-joiner means something: those of Arabic, Persian and Sorani.
JOINED = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc0-9"

# What no editor can see, and what lets a line read other than it is: control characters, byte order marks,
# bidirectional overrides, zero-width characters. The zero-width (non-)joiner is a letter's neighbour in Persian and
# may be there between two letters; elsewhere it only hides a word from a search.
# YAML also ends a line at U+0085, U+2028 and U+2029; a diff does not.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
    rf"|(?<![{JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{JOINED}])|\r(?!\n)"
)

#: What may be one of them: one set of characters, which is searched several times as fast.
SUSPECT = re.compile(INVISIBLE.pattern.partition("]")[0] + "\u200c\u200d\r]")

#: What git writes around two versions of the same lines. It is at the beginning of a line, alone.
CONFLICT = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})$", re.MULTILINE)

#: How files begin that were saved in another encoding, Windows' "Unicode".
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded_text(text: bytes, file: str, findings: list[Finding], largest: int = LARGEST) -> str | None:
    r"""Return clean text of a sensible size, its lines ended by ``\n``; otherwise say in *findings* what is wrong."""
    wrong: list[Finding] = []
    decoded = _decoded(text, file, wrong, largest)
    if decoded is not None:
        wrong += _unfinished(decoded, file) or _invisible(decoded, file)
    findings += wrong
    return None if wrong else decoded


def salvaged(text: bytes) -> tuple[str, frozenset[int]] | None:
    """Return what can be read of a text that is not in order, without its invisible characters, and its faulty lines, from 0.

    Lines stay where they are. None where nothing can be read.
    """
    if text.startswith(WIDE) or len(text) > LARGEST:
        return None
    decoded = _with_line_feeds(text.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace"))
    lines = decoded.split("\n")
    faulty = {number for number, line in enumerate(lines) if "\ufffd" in line} | set(_conflicting(lines))
    return INVISIBLE.sub("", decoded), frozenset(faulty)


def _conflicting(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines of which git has left two versions, from 0, the signs around them included."""
    inside = False
    for number, line in enumerate(lines):
        sign = CONFLICT.match(line) is not None
        inside = inside or sign
        if inside:
            yield number
        inside = inside and not (sign and line.startswith(">"))


def _decoded(text: bytes, file: str, findings: list[Finding], largest: int) -> str | None:
    """Return the text of UTF-8 with or without a byte order mark, with any line ends."""
    if len(text) > largest:
        found = Sentence("The file has more than {limit} bytes, the most it may have.", limit=largest)
        findings.append(error_at(Position(file), "file-too-large", found, SPLIT))
        return None
    if text.startswith(WIDE):
        findings.append(error_at(Position(file), "text-encoding", NOT_UTF8, SAVE_AS_UTF8))
        return None
    try:
        decoded = text.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        text = text.removeprefix(codecs.BOM_UTF8)
        before = text[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        findings.append(error_at(Position(file, line, column), "text-encoding", NOT_UTF8, SAVE_AS_UTF8))
        return None
    return _with_line_feeds(decoded) if "\r" in decoded else decoded


def _with_line_feeds(text: str) -> str:
    """Return *text* with the line ends of Unix. A carriage return alone ends a line only where nothing else does."""
    text = text.replace("\r\n", "\n")
    return text if "\n" in text else text.replace("\r", "\n")


def _unfinished(text: str, file: str) -> list[Finding]:
    """Say where git has left two versions of the same lines. Once: the rest of the file is no text yet."""
    marker = CONFLICT.search(text)
    if marker is None:
        return []
    return [error_at(Position(file, text.count("\n", 0, marker.start()) + 1), "merge-unfinished", UNFINISHED, MERGE)]


def _invisible(text: str, file: str) -> list[Finding]:
    """Report invisible characters with their positions."""
    findings: list[Finding] = []
    if not SUSPECT.search(text):
        return findings
    for match in islice(INVISIBLE.finditer(text), MOST):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        found = Sentence("There is an invisible character here: U+{code}.", code=f"{ord(match[0]):04X}")
        findings.append(error_at(Position(file, line, column), "text-invisible", found, RETYPE))
    return findings


def error_at(position: Position, code: str, found: Sentence, remedy: Sentence) -> Finding:
    """Return an error in the text of a file."""
    return Finding(position, Severity.ERROR, code, "", found, remedy)


SPLIT = Sentence("Split the file into several.")
NOT_UTF8 = Sentence("The file is not written in UTF-8.")
SAVE_AS_UTF8 = Sentence("Open it in your editor and save it again with the encoding UTF-8.")
RETYPE = Sentence("Delete the character and type the text again.")
UNFINISHED = Sentence("A merge is not finished here: the file holds two versions of the same lines.")
MERGE = Sentence(
    "Keep the right lines, and delete the others together with the lines that begin with <<<<<<<, =======, ||||||| and >>>>>>>."
)
