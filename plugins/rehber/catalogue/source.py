"""From the text of a catalogue file to plain data, and to the position of every node.

The file is read as a stream of YAML events, by libyaml, and put together here without recursion. So nesting cannot
exhaust the stack, and what a catalogue must not hold (anchors, aliases, tags, merge keys, a key twice, a second
document) is refused at its own line and column. YAML 1.1 reads ``10:30`` as 630, ``0212`` as 138 and ``no`` as False;
here only ``true``, ``false``, plain integers and plain decimals are anything but text. Times, telephones and dates
stay text until a rule that can explain them has read them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from rehber.catalogue import yaml_mistakes
from rehber.catalogue.finding import Finding, Path, Position, Sentence, Severity
from rehber.catalogue.rawtext import INVISIBLE, RETYPE, decoded_text, error_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    class Mark(Protocol):
        """A place in a text, from either of PyYAML's two parsers; both count from zero."""

        line: int
        column: int


DEEPEST = 12  #: levels of nesting; the format itself needs 8

# The C parser is some ten times quicker; without it the events are the same.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
PLAIN = re.compile(r"[A-Za-z_]{1,30}")  #: a key that may be repeated in a message: no blanks, so no sentence
CUT = re.compile(
    r"^(?![ \t]*#)(?:(?![ \t]#).)+[ \t](#(?=\S)).*$", re.MULTILINE
)  #: a remark begins with "# "; "#1" is part of a text
QUOTES = ("'", '"')
DECIMAL = re.compile(r"-?[0-9]{1,15}\.[0-9]{1,15}")


class _Refused(Exception):
    """The file cannot be read further."""


@dataclass(slots=True)
class Parsed:
    """One parsed file: its data, and the findings about its text."""

    data: object = None
    findings: list[Finding] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)  #: the data can be read in spite of these
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)  #: line and column of every node, from 0
    broken: int | None = None  #: the line, from 0, with the fault behind which nothing is read

    def position(self, path: Path, file: str) -> Position | None:
        """Return the position of the value at *path*; the position of its key is under the path with ``"#"`` added."""
        mark = self.marks.get(path)
        return Position(file, mark[0] + 1, mark[1] + 1) if mark else None


def parse(text: bytes, file: str) -> Parsed:
    """Read one catalogue file.

    The data is made of ``dict``, ``list``, ``str``, ``int``, ``float`` and ``bool``, and of ``None`` for an empty
    value. With any finding the data is not to be used.
    """
    findings: list[Finding] = []
    decoded = decoded_text(text, file, findings)
    return Parsed(findings=findings) if decoded is None else parse_text(decoded, file)


def parse_text(text: str, file: str) -> Parsed:
    """Read the text of one catalogue file, as ``catalogue/textfile.py`` returns it."""
    parsed = Parsed()
    builder = _Builder(file, parsed.findings, parsed.marks)
    parsed.data = builder.build(text)
    parsed.broken = builder.broken
    parsed.warnings = list(_cut_off(text, parsed, file))
    return parsed


def _cut_off(text: str, parsed: Parsed, file: str) -> Iterator[Finding]:
    """Yield a warning where YAML has dropped the end of a text because it holds a `#` after a space."""
    suspects = {text.count("\n", 0, match.start()): match for match in CUT.finditer(text)} if " #" in text else {}
    for path, (number, column) in parsed.marks.items() if suspects else ():
        match = suspects.get(number)
        value = match[0][column:].partition(" #")[0] if match else ""
        if match and path[-1:] != ("#",) and value[:1] not in ("", "[", "{", "|", ">", *QUOTES):
            position = Position(file, number + 1, match.start(1) - match.start() + 1)
            found = Sentence("The text after the # is not read: YAML takes it for a comment.")
            yield Finding(position, Severity.WARNING, "yaml-cut", "", found, QUOTE)


@dataclass(slots=True)
class _Open:
    """A list or a mapping whose end has not come yet."""

    value: list[object] | dict[str, object]
    path: Path
    key: str | None = None  #: in a mapping, the key whose value comes next


class _Builder:
    """Puts events together into data, and keeps the position of each node."""

    def __init__(self, file: str, findings: list[Finding], marks: dict[Path, tuple[int, int]]) -> None:
        self.file = file
        self.findings = findings
        self.marks = marks
        self.top: object = None
        self.open: list[_Open] = []
        self.documents = 0
        self.broken: int | None = None

    def build(self, text: str) -> object:
        """Return the data of the first document."""
        try:
            for event in self.events(text):
                self.take(event)
        except _Refused:
            pass
        return self.top

    def events(self, text: str) -> Iterator[yaml.Event]:
        """Yield the events of *text*; say where it stops being YAML."""
        try:
            yield from yaml.parse(text, Loader=LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            opened = error.context_mark if (error.context or "").endswith(OPENED) else None
            begun = (opened.line + 1, opened.column + 1) if opened else None
            mistake = yaml_mistakes.diagnose(text, mark.line + 1, begun) if mark else None
            if mistake:
                place = Position(self.file, mistake.line, mistake.column)
                self.findings.append(error_at(place, "yaml-syntax", mistake.found, mistake.remedy))
                self.broken = mistake.line - 1
                raise _Refused from error
            self.broken = opened.line if opened else None
            problem = PROBLEMS.get(error.problem or "", error.problem)
            self.refuse(mark, "yaml-syntax", Sentence("This is not YAML: {problem}.", problem=problem), INDENT)
        except yaml.YAMLError as error:
            self.refuse(None, "yaml-syntax", Sentence("This is not YAML: {problem}.", problem=str(error)), INDENT)

    def take(self, event: yaml.Event) -> None:
        """Add one event to what is being put together."""
        if isinstance(event, yaml.ScalarEvent):
            self.check(event)
            self.scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.check(event)
            self.begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
        elif isinstance(event, yaml.AliasEvent):
            self.refuse(event.start_mark, "yaml-alias", Sentence("This is a reference (*)."), WRITE_OUT)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.refuse(event.start_mark, "yaml-documents", Sentence("A second document begins here (---)."), ONE_DOCUMENT)

    def check(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Refuse anchors, tags and merge keys."""
        if event.anchor is not None:
            self.refuse(event.start_mark, "yaml-alias", Sentence("This is an anchor (&)."), WRITE_OUT)
        if event.tag not in (None, "!"):
            self.refuse(event.start_mark, "yaml-tag", Sentence("This is a tag (!)."), NO_TAG)

    def begin(self, event: yaml.CollectionStartEvent) -> None:
        """Open a list or a mapping."""
        value: list[object] | dict[str, object] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        if self.open and self.open[-1].key is None and isinstance(self.open[-1].value, dict):
            self.refuse(event.start_mark, "yaml-key", Sentence("A key must be a plain word."), PLAIN_KEY)
        if len(self.open) >= DEEPEST:
            self.refuse(
                event.start_mark, "yaml-depth", Sentence("The nesting is deeper than {limit} levels.", limit=DEEPEST), FLATTEN
            )
        path = self.put(value, event.start_mark)
        self.open.append(_Open(value, path))

    def scalar(self, event: yaml.ScalarEvent) -> None:
        """Take a key, or a value."""
        escaped = INVISIBLE.search(event.value) if event.style == '"' else None
        if escaped:  # written as \u202e or the like, where no look at the text could find it
            found = Sentence("There is an invisible character here: U+{code}.", code=f"{ord(escaped[0]):04X}")
            self.findings.append(error_at(self.at(event.start_mark), "text-invisible", found, RETYPE))
        parent = self.open[-1] if self.open else None
        if parent is None or parent.key is not None or isinstance(parent.value, list):
            self.put(_plain(event.value) if event.implicit[0] else event.value, event.start_mark)
        elif event.value == "<<" and event.implicit[0]:
            self.refuse(event.start_mark, "yaml-merge", Sentence("This is a merge key (<<)."), WRITE_OUT)
        elif event.value in parent.value:
            key = event.value if PLAIN.fullmatch(event.value) else "…"
            first = self.marks[*parent.path, event.value, "#"][0] + 1
            found = Sentence("The key `{key}` is here a second time; the first is in line {line}.", key=key, line=first)
            self.findings.append(error_at(self.at(event.start_mark), "yaml-duplicate-key", found, ONE_KEY))
            parent.key = event.value
        else:
            parent.key = event.value
            self.marks[*parent.path, event.value, "#"] = _counted(event.start_mark)

    def put(self, value: object, mark: Mark | None) -> Path:
        """Put *value* where it belongs and return its path."""
        path: Path = ()
        if not self.open:
            self.top = value
        else:
            parent = self.open[-1]
            if isinstance(parent.value, list):
                path = (*parent.path, len(parent.value))
                parent.value.append(value)
            else:
                key, parent.key = parent.key or "", None
                path = (*parent.path, key)
                parent.value[key] = value
        self.marks[path] = _counted(mark)
        return path

    def at(self, mark: Mark | None) -> Position:
        """Return the position of a mark, which counts from zero."""
        return Position(self.file, mark.line + 1, mark.column + 1) if mark else Position(self.file)

    def refuse(self, mark: Mark | None, code: str, found: Sentence, remedy: Sentence) -> None:
        """Note an error after which reading on makes no sense."""
        self.findings.append(error_at(self.at(mark), code, found, remedy))
        if self.broken is None:
            self.broken = mark.line if mark else 0
        raise _Refused


def _counted(mark: Mark | None) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)


def _plain(text: str) -> object:
    """Return what an unquoted word means."""
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "~", "null"):
        return None
    if INTEGER.fullmatch(text):
        return int(text)
    if DECIMAL.fullmatch(text):
        return float(text)
    return text


#: What the parser was at when it stopped, whose beginning tells more than its end.
OPENED = ("flow sequence", "flow mapping", "simple key")

#: What libyaml says, in words that can be translated.
PROBLEMS = {
    "did not find expected key": Sentence("a key is expected here, further to the left or to the right"),
    "could not find expected ':'": Sentence("a colon is missing after a key"),
    "mapping values are not allowed in this context": Sentence("a colon inside a text needs quotes around the text"),
    "found character that cannot start any token": Sentence("a text cannot begin with this character, or this is a tab"),
    "found unexpected end of stream": Sentence("a quotation mark is missing"),
    "did not find expected ',' or ']'": Sentence("a comma or a square bracket is missing"),
    "did not find expected ',' or '}'": Sentence("a comma or a brace is missing"),
    "did not find expected '-' indicator": Sentence("an entry of the list does not begin under the others"),
    "block sequence entries are not allowed in this context": Sentence("no list can begin here"),
    "found invalid Unicode character escape code": Sentence("there is no such character"),
    "did not find expected comment or line break": Sentence("a text cannot go on in the line of this sign"),
    "did not find expected alphabetic or numeric character": Sentence("a text cannot begin with this sign"),
    "did not find expected node content": Sentence("a comma or a bracket is here where a text is expected"),
    "did not find expected <document start>": Sentence("the file goes on here after its end"),
    "found a tab character that violates indentation": Sentence("a line cannot begin with a tab"),
    "found a tab character where an indentation space is expected": Sentence("a line cannot begin with a tab"),
    "found unknown escape character": Sentence("a backslash inside quotes means something else; use single quotes"),
}
INDENT = Sentence("Look at the indentation, the quotes and the colons of this line and of the line above it.")
WRITE_OUT = Sentence("Write the values out; put a text that begins with this sign in quotes.")
ONE_DOCUMENT = Sentence("Take out the line `---`, or name the second file under `include:`.")
NO_TAG = Sentence("Take the tag out; put the text in quotes if it begins with `!`.")
PLAIN_KEY = Sentence("Write `key: value`, with a plain word as the key.")
FLATTEN = Sentence("Look for a bracket or a dash too many.")
QUOTE = Sentence("Put the whole text in quotes; or write a blank behind the # if it is a remark.")
ONE_KEY = Sentence("Keep one of the two.")
