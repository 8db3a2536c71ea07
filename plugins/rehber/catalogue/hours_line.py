"""The parts of a line of hours that has been read: which days, which times, and what holds.

Which words the grammar has, opening-hours-py knows; here a line it has read is only cut up, to say in which column
something stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

OPEN_END = "+"  #: the remark that marks the time after an open end; the sign the grammar writes it with

WORD = re.compile(
    r'"(?P<remark>[^"]*)"'
    r"|(?P<start>[0-9]{1,2}:[0-9]{2})(?:\s*-\s*(?P<end>[0-9]{1,2}:[0-9]{2}))?(?P<open>\+)?"
    r"|(?P<always>24/7)|\b(?P<modifier>open|off|closed|unknown)\b"
    r"|(?P<rule>;)|(?P<comma>,)|(?P<space>\s+)|(?P<other>.)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of one day as it is written: from *start* up to, not including, *end*."""

    start: int  #: minutes since midnight
    end: int  #: likewise; ``09:00+`` ends when it begins, and has an open end
    column: int = 0  #: its position in the written hours, from 0
    open_end: bool = False  #: how long it lasts after *end* is unknown
    rule: int = 0  #: which part it belongs to, from 0

    def __str__(self) -> str:
        return f"{clock(self.start)}–{clock(self.end)}"

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins."""
        return self.end < self.start or (self.end == self.start and not self.open_end)

    def overlaps(self, other: Interval) -> bool:
        """Whether a minute lies in both."""
        return self.start < other.end and other.start < self.end


@dataclass(slots=True)
class Part:
    """One rule of the line."""

    joint: str  #: the separator before it: ``;`` replaces, ``,`` adds, empty for the first
    column: int
    selector: str = ""  #: which days, as written
    intervals: list[Interval] = field(default_factory=list)
    always: bool = False  #: ``24/7``
    modifier: str = ""  #: open, off, closed, unknown
    remark: str = ""

    @property
    def speaks(self) -> bool:
        """Whether it says more than which days."""
        return bool(self.intervals or self.always or self.modifier or self.remark)

    @property
    def closes(self) -> bool:
        """Whether it takes time away."""
        return self.modifier.lower() in {"off", "closed"}


def clock(minutes: int) -> str:
    """Return *minutes* since midnight as ``HH:MM``; the end of the day is 24:00."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def parts(written: str) -> tuple[Part, ...]:
    """Cut a line up."""
    found = [Part("", 0)]
    words = list(WORD.finditer(written))
    for word, follows in zip(words, [*words[1:], None], strict=True):
        part = found[-1]
        if word["rule"] or (word["comma"] and part.speaks and not _time(follows, words)):
            found.append(Part(word[0], word.end()))
        elif word["start"]:
            start = _minutes(word["start"])
            end = _minutes(word["end"]) if word["end"] else start
            part.intervals.append(Interval(start, end, word.start(), bool(word["open"]), len(found) - 1))
        elif word["always"]:
            part.always = True
        elif word["modifier"]:
            part.modifier = word[0]
        elif word["remark"] is not None:
            part.remark = word["remark"]
        elif not part.speaks:
            part.selector += word[0]
    for part in found:
        part.selector = part.selector.strip().removesuffix(":")
    return tuple(found)


def _time(follows: re.Match[str] | None, words: list[re.Match[str]]) -> bool:
    """Whether a time comes next, after a space perhaps."""
    if follows is not None and follows["space"]:
        after = words.index(follows) + 1
        follows = words[after] if after < len(words) else None
    return follows is not None and bool(follows["start"])


def _minutes(written: str) -> int:
    hour, minute = written.split(":")
    return int(hour) * 60 + int(minute)
