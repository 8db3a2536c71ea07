"""The files of a catalogue: the position of every node, and the lines that must never be repeated in a message."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from rehber.catalogue.finding import Position
from rehber.check.gate import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue import source
    from rehber.catalogue.finding import Finding, Path

#: The lists that may be spread over several files.
LISTS = ("sources", "organisations", "hotlines", "centre_types", "centres", "units", "statistics", "removed")


@dataclass(slots=True)
class Files:
    """The text of every file of a catalogue, and which record of a list came from which."""

    texts: dict[str, bytes] = field(default_factory=dict)
    came_from: dict[Path, tuple[str, int]] = field(default_factory=dict)  #: (list, place) → (file, place there)
    main: str = ""
    parsed: dict[str, source.Parsed] = field(default_factory=dict)
    warnings: list[Finding] = field(default_factory=list)  #: about what YAML has dropped
    lines: dict[str, list[str]] = field(default_factory=dict)
    secret: dict[str, set[int]] = field(default_factory=dict)  #: by file, the lines of its confidential records
    judged: dict[Path, bool] = field(default_factory=dict)  #: by list and place, whether the record is confidential

    def position(self, path: Path, *, key: bool = False) -> Position:
        """Return the position of the node at *path*, or of the nearest node above it."""
        file, path = self._home(path)
        parsed = self.parsed[file]
        stands = parsed.position((*path, "#"), file) if key else None
        above = (path[: len(path) - up] for up in range(len(path) + 1))
        return stands or next(filter(None, (parsed.position(node, file) for node in above)), Position(file))

    def within(self, position: Position, column: int) -> Position:
        """Return the place *column* characters into the value at *position*, where it stands on that line."""
        start = self._line(position)[position.column - 1 :]
        quote = start[:1] in ("'", '"')
        if start[:1] in (">", "|") or column + quote >= len(start):
            return position
        return Position(position.file, position.line, position.column + column + quote)

    def line(self, position: Position, data: Any) -> str:  # noqa: ANN401  # not yet known to be anything
        """Return the line at *position*, unless a confidential record reaches into it."""
        return "" if position.line in self.secret_lines(position.file, data) else self._line(position)

    def confidential(self, data: Any, path: Path) -> bool:  # noqa: ANN401  # not yet known to be anything
        """Whether *path* leads into a confidential record; what its words say is looked at once."""
        if path[:2] not in self.judged:
            self.judged[path[:2]] = raw.confidential(data, path)
        return self.judged[path[:2]]

    def secret_lines(self, file: str, data: Any) -> set[int]:  # noqa: ANN401  # not yet known to be anything
        """Return the lines of the confidential records in *file*."""
        if file not in self.secret:
            self.secret[file] = {line for lines in self._secret(file, data) for line in lines}
        return self.secret[file]

    def _secret(self, file: str, data: Any) -> Iterator[range]:  # noqa: ANN401  # not yet known to be anything
        """Yield the lines between each two nodes of a confidential record, and those up to what comes after it."""
        hidden = {
            self._home((name, place))
            for name in LISTS
            for place in range(len(records(data, name)))
            if self.confidential(data, (name, place))
        }
        if not hidden:
            return
        nodes = [*self.parsed[file].marks.items(), ((), (self.texts[file].count(b"\n") + 1, 0))]
        for (path, (line, _)), (after, (next_line, _)) in pairwise(nodes):
            if (file, path[:2]) in hidden:  # editors count from 1
                yield range(line + 1, next_line + 2 if after[:2] == path[:2] else max(next_line + 1, line + 2))

    def _line(self, position: Position) -> str:
        """Return the line at *position*. Counted as YAML counts in a text without invisible characters."""
        if position.file not in self.lines:
            self.lines[position.file] = self.texts[position.file].decode().split("\n")
        return self.lines[position.file][position.line - 1].rstrip("\r")

    def _home(self, path: Path) -> tuple[str, Path]:
        """Return the file of a node, and its path there."""
        if path[:2] in self.came_from:
            file, place = self.came_from[path[:2]]
            return file, (path[0], place, *path[2:])
        return self.main, path


def records(data: dict[str, Any], name: str) -> list[Any]:
    """Return one of the lists at the top; nothing where there is no list."""
    value = data.get(name)
    return value if isinstance(value, list) else []
