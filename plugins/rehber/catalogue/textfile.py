r"""The only module that opens text files: every YAML file, Markdown page, ``.po`` file, word list, template and schema is opened here.

What comes out is text whose lines end in ``\n``, without a byte order mark and without invisible characters.
What is wrong with a file is said with its line and column, and then the file is not read.
"""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from rehber.catalogue import rawtext
from rehber.catalogue.finding import Finding, Position, Sentence
from rehber.catalogue.rawtext import LARGEST, decoded_text, error_at

if TYPE_CHECKING:
    from pathlib import Path


class UnreadableText(ValueError):
    """A file that must be there cannot be read. The argument is the findings."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(findings)
        self.findings = findings

    def __str__(self) -> str:
        first = self.findings[0]
        place = f"{first.position.file}:{first.position.line}:{first.position.column}"
        return f"{place}: {first.found.text.format_map(first.found.values)}"


def opened(file: Path, name: str, findings: list[Finding], largest: int = LARGEST) -> str | None:
    """Return the text of *file*, or None after saying in *findings* what is wrong; *name* is what editors call it.

    At most *largest* bytes are read, and only from an ordinary file: a pipe or a device would never end.
    """
    try:
        content = _content(file, largest)
    except OSError as error:
        found = Sentence("The file cannot be read: {reason}.", reason=error.strerror or type(error).__name__)
        findings.append(error_at(Position(name), "file-unreadable", found, LOOK))
        return None
    if content is None:
        findings.append(error_at(Position(name), "file-unreadable", Sentence("This is not an ordinary file."), LOOK))
        return None
    return decoded_text(content, name, findings, largest)


def salvaged(file: Path) -> tuple[str, frozenset[int]] | None:
    """Return what can be read of a file that :func:`opened` has refused, and its faulty lines, from 0; None for nothing."""
    try:
        content = _content(file, LARGEST)
    except OSError:
        return None
    return None if content is None else rawtext.salvaged(content)


def read(file: Path, name: str | None = None) -> str:
    """Return the text of a file the project cannot do without; raise :class:`UnreadableText` where it cannot be read."""
    findings: list[Finding] = []
    text = opened(file, name or file.name, findings)
    if text is None:
        raise UnreadableText(findings)
    return text


def _content(file: Path, largest: int) -> bytes | None:
    """Return the bytes of an ordinary file, one more than *largest* at most; None for anything else."""
    if not stat.S_ISREG(file.stat().st_mode) and not file.is_dir():  # of a folder the system says so itself
        return None
    with file.open("rb") as stream:
        return stream.read(largest + 1)


LOOK = Sentence("Look at its name and at who may read it.")
