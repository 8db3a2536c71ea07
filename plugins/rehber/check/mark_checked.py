"""Write the day of a check into the line of a record, and change nothing else in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from rehber.catalogue.catalogue import Catalogue
    from rehber.check.files import Files

#: What can be written after ``verified_on:``.
DAY = re.compile(rb"""["']?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|unknown)["']?""")


class NotThere(LookupError):
    """No record with this id has a line for the day of its last check. The argument is the id."""


def marked(catalogue: Catalogue, files: Files, record_id: str, day: datetime.date) -> tuple[str, bytes]:
    """Return the name of the file that changes, and its new content.

    Raises:
        NotThere: there is no such record, or it has no ``verified_on``.
    """
    records = (*catalogue.providers, *catalogue.hotlines, *catalogue.organisations)
    record = next((record for record in records if record.id == record_id), None)
    if record is None:
        raise NotThere(record_id)
    position = files.position((*record.path, "verified_on"))
    lines = files.texts[position.file].split(b"\n")
    line = lines[position.line - 1]
    start = len(line.decode()[: position.column - 1].encode())  # columns are letters, not bytes
    old = DAY.match(line, start)
    if old is None:
        raise NotThere(record_id)
    lines[position.line - 1] = line[:start] + day.isoformat().encode() + line[old.end() :]
    return position.file, b"\n".join(lines)
