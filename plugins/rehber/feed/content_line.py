"""The lines vCard (RFC 6350) and iCalendar (RFC 5545) are made of: escaped, folded at 75 octets, ended with CR LF."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 75  #: octets of a line without its end
CONTINUED = 0b10  #: the first two bits of an octet within a letter (UTF-8, RFC 3629)


def escaped(text: str) -> str:
    """Return a text as a value: commas, semicolons, backslashes and line ends must not mean anything."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def joined(lines: Iterable[str]) -> bytes:
    """Return the lines as a file."""
    return b"".join(_folded(line.encode()) for line in lines)


def _folded(line: bytes) -> bytes:
    """Return a line folded between letters, never within one."""
    parts = []
    room = LONGEST
    while len(line) > room:
        cut = room
        while line[cut] >> 6 == CONTINUED:
            cut -= 1
        parts.append(line[:cut])
        line = line[cut:]
        room = LONGEST - 1  # the blank that begins a continued line
    return b"\r\n ".join([*parts, line]) + b"\r\n"
