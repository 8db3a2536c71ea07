"""What readers of other scripts call the provinces and districts."""

from __future__ import annotations

from functools import cache

from rehber.geography import gazetteer

FILE = "names.txt"
COLUMNS = ("ar", "fa", "hy")  #: languages (BCP 47) in the order of the file's columns, after the Turkish name


@cache
def in_script(name: str, language: str) -> str | None:
    """Return the name of a province or a district as readers of *language* write it; None where none is known."""
    return _names().get((gazetteer.plain_letters(name), language))


@cache
def _names() -> dict[tuple[str, str], str]:
    rows = [line.split(";") for line in gazetteer.read(FILE).decode().splitlines() if line and not line.startswith("#")]
    return {
        (gazetteer.plain_letters(row[0]), language): name.strip()
        for row in rows
        for language, name in zip(COLUMNS, row[1:], strict=True)
        if name.strip()
    }
