"""The text of a file before anything reads it: UTF-8, of a sensible size, with nothing in it that nobody sees."""

from __future__ import annotations

import re
from itertools import islice

from rehber.catalogue.finding import Finding, Position, Sentence, Severity

LARGEST = 16_000_000  #: bytes a file may have; more than this nobody edits
MOST = 20  #: invisible characters told of in one file; more are a file of another kind

# What no editor can see, and what lets a line read other than it is: control characters, byte order marks,
# bidirectional overrides, zero-width characters. The zero-width (non-)joiner is a letter's neighbour in Persian and
# Kurdish and may stand between two letters. YAML also ends a line at U+0085, U+2028 and U+2029; a diff does not.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
    r"|(?<!\w)[\u200c\u200d]|[\u200c\u200d](?!\w)|\r(?!\n)"
)


def decoded_text(text: bytes, file: str, findings: list[Finding]) -> str | None:
    """Return the text if it is clean UTF-8 of a sensible size; otherwise say what is wrong with it."""
    if len(text) > LARGEST:
        found = Sentence("The file has {size} bytes; {limit} is the most.", size=len(text), limit=LARGEST)
        findings.append(error_at(Position(file), "file-too-large", found, SPLIT))
        return None
    try:
        decoded = text.decode("utf-8")
    except UnicodeDecodeError as error:
        line = text.count(b"\n", 0, error.start) + 1
        start = text.rfind(b"\n", 0, error.start) + 1
        column = len(text[start : error.start].decode("utf-8", "replace")) + 1
        found = Sentence("The file is not written in UTF-8.")
        findings.append(error_at(Position(file, line, column), "text-encoding", found, SAVE_AS_UTF8))
        return None
    for match in islice(INVISIBLE.finditer(decoded), MOST):
        line = decoded.count("\n", 0, match.start()) + 1
        column = match.start() - decoded.rfind("\n", 0, match.start())
        found = Sentence("An invisible character stands here: U+{code}.", code=f"{ord(match[0]):04X}")
        findings.append(error_at(Position(file, line, column), "text-invisible", found, RETYPE))
    return None if findings else decoded


def error_at(position: Position, code: str, found: Sentence, remedy: Sentence) -> Finding:
    """Return an error in the text of a file."""
    return Finding(position, Severity.ERROR, code, "", found, remedy)


SPLIT = Sentence("Split the file, and name the parts under `include:`.")
SAVE_AS_UTF8 = Sentence("Save the file as UTF-8, without a byte order mark.")
RETYPE = Sentence("Delete the character and type the text again.")
