"""Whether a text is a ``.po`` file, line by line. Babel reads such files leniently: a text without quotes loses a letter.

Strict where ``msgfmt -c`` is: the order of the lines of an entry, quotes, backslashes, plural forms, entries that stand
there twice, line breaks at the ends of a text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Position, Sentence
from rehber.catalogue.rawtext import error_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.finding import Finding

MOST = 50  #: errors told of in one file; more are a file of another kind
LINE = re.compile(r"(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[([0-9]{1,3})\])?[ \t]*)?(.*)")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"[ \t]*')
ESCAPE = re.compile(r"\\(.)")
KNOWN_ESCAPES = 'nt"\\'

#: What may follow what; an entry begins with ``msgctxt`` or ``msgid``.
AFTER = {
    "msgctxt": ("", "msgstr"),
    "msgid": ("", "msgstr", "msgctxt"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid", "msgid_plural", "msgstr"),
}


@dataclass(slots=True)
class Entry:
    """One entry, with its texts as they are meant and the lines they begin in."""

    line: int  #: of its first keyword, from 1
    obsolete: bool = False
    texts: dict[tuple[str, int], list[str]] = field(default_factory=dict)  #: by keyword and number of the plural form
    lines: dict[tuple[str, int], int] = field(default_factory=dict)

    def said(self, keyword: str, number: int = 0) -> str:
        """Return the text after a keyword, or nothing."""
        return "".join(self.texts.get((keyword, number), ()))

    @property
    def key(self) -> tuple[bool, str, str]:
        """What no two entries of a file may share."""
        return ("msgctxt", 0) in self.texts, self.said("msgctxt"), self.said("msgid")

    def strings(self) -> Iterator[tuple[int, str]]:
        """Yield the line and the text of each translation."""
        for (keyword, number), line in self.lines.items():
            if keyword == "msgstr":
                yield line, self.said(keyword, number)


class Reader:
    """Reads entries, and notes the lines that belong to no entry."""

    def __init__(self, name: str, findings: list[Finding]) -> None:
        self.name = name
        self.findings = findings
        self.entries: list[Entry] = []
        self.last: tuple[str, int] = ("", 0)

    def read(self, text: str) -> list[Entry]:
        """Return the entries of *text*; with any finding they are not to be used."""
        for number, whole in enumerate(text.split("\n"), start=1):
            line = whole.strip()
            obsolete = line.startswith("#~")
            if obsolete:
                line = line[2:].lstrip()
                if line.startswith("|"):  # what the source said before
                    continue
            if line and not line.startswith("#"):
                self.line(number, line, obsolete=obsolete)
            if len(self.findings) >= MOST:
                break
        self.finish()
        self.doubles()
        return self.entries

    def line(self, number: int, line: str, *, obsolete: bool) -> None:
        """Take one line that is no comment."""
        match = LINE.fullmatch(line)
        keyword, index, rest = match.groups() if match else (None, None, line)
        if keyword:
            self.begin(number, (keyword, int(index or 0)), obsolete=obsolete)
        quoted = QUOTED.fullmatch(rest)
        if quoted is None:
            self.say(number, Sentence("A text without its quotation marks stands here."), QUOTES)
        elif self.last == ("", 0):
            self.say(number, Sentence("This text belongs to no entry."), ORDER)
        else:
            wrong = next((sign for sign in ESCAPE.findall(quoted[1]) if sign not in KNOWN_ESCAPES), None)
            if wrong:
                self.say(number, Sentence("After a backslash `{sign}` means nothing.", sign=wrong), ESCAPES)
            self.entries[-1].texts[self.last].append(_meant(quoted[1]))

    def begin(self, number: int, keyword: tuple[str, int], *, obsolete: bool) -> None:
        """Begin the text after a keyword, and an entry where one begins."""
        word, index = keyword
        before = self.last[0]
        fits = before in AFTER[word]
        if word == "msgstr" and before == "msgstr":
            fits = index == self.last[1] + 1
        elif word == "msgstr" and fits:
            fits = index == 0
        if not fits:
            self.say(number, Sentence("`{word}` cannot stand here.", word=word), ORDER)
        if word == "msgctxt" or (word == "msgid" and before != "msgctxt"):
            self.finish()
            self.entries.append(Entry(number, obsolete))
        elif not self.entries:
            self.entries.append(Entry(number, obsolete))
        self.last = keyword
        self.entries[-1].texts[keyword] = []
        self.entries[-1].lines[keyword] = number

    def finish(self) -> None:
        """Look at the entry that has ended."""
        if not self.entries:
            return
        entry = self.entries[-1]
        if not any(keyword == "msgstr" for keyword, _ in entry.texts):
            self.say(entry.line, Sentence("The line `msgstr` is missing in this entry."), ORDER)
        source = entry.said("msgid")
        for line, text in entry.strings():
            if source and text and (_ends(text) != _ends(source)):
                self.say(line, Sentence("The text begins or ends with a line break (\\n), and its source does not, or the other way round."), BREAKS)  # fmt: skip

    def doubles(self) -> None:
        """Report entries that are in the file twice."""
        first: dict[tuple[bool, str, str], int] = {}
        for entry in self.entries:
            if entry.obsolete:
                continue
            if entry.key in first:
                found = Sentence("This entry stands here a second time; the first is in line {line}.", line=first[entry.key])
                self.say(entry.line, found, Sentence("Keep one of the two."))
            first.setdefault(entry.key, entry.line)

    def say(self, line: int, found: Sentence, remedy: Sentence) -> None:
        """Note an error."""
        self.findings.append(error_at(Position(self.name, line), "po-syntax", found, remedy))


def _meant(text: str) -> str:
    """Return what a quoted text means."""
    if "\\" not in text:
        return text
    return ESCAPE.sub(lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), text)


def _ends(text: str) -> tuple[bool, bool]:
    return text.startswith("\n"), text.endswith("\n")


QUOTES = Sentence('Write it between two straight quotation marks, and \\" for one inside: msgstr "…".')
ORDER = Sentence("An entry is msgctxt, msgid and msgstr, in this order, with a blank line after it.")
ESCAPES = Sentence('Write \\n for a line break, \\" for a quotation mark, \\\\ for a backslash, and nothing else.')
BREAKS = Sentence("Take the \\n away, or add it, so that both texts begin and end alike.")
