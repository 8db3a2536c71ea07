"""What the repository still remembers: git never forgets, so a place that was once written stays readable in old commits.

Asked for with ``rehber check --history``. Looked for are fields that could tell where a record is that is confidential
now, in every commit that touched a file of the catalogue. Neither a field's value nor the old text is ever repeated.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

from rehber.catalogue import source
from rehber.catalogue.finding import Finding, Position, Sentence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from rehber.catalogue.catalogue import Catalogue

#: The fields a confidential record must not have; the schema says the same of today's catalogue.
TELLING = ("place", "at", "hours", "hours_note", "exceptions", "phones", "emails", "website", "on_site", "works_with")

REMEDY = Sentence(
    "Tell the person who keeps the repository. The old commits must be rewritten, and every copy of them deleted: "
    "taking the field out today does not take it out of the history."
)


def betrayals(folder: Path, names: Iterable[str], catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding for each telling field of a confidential record in each old version of the files *names*.

    *folder* is the one the catalogue lies in; outside a git checkout there is no history and nothing is found.
    """
    secret = {record.id for record in catalogue.providers if record.confidential}
    for name in sorted(names):
        for commit in _git(folder, "log", "--format=%H", "--", name).split():
            text = _git(folder, "show", f"{commit}:./{name}").encode()
            yield from _in_version(f"{commit[:12]}:{name}", text, secret)


def _in_version(version: str, text: bytes, secret: set[str]) -> Iterator[Finding]:
    parsed = source.parse(text, version)
    data: Any = parsed.data if isinstance(parsed.data, dict) else {}
    for name in ("centres", "units"):
        records = data.get(name)
        for place, record in enumerate(records if isinstance(records, list) else ()):
            if isinstance(record, dict) and record.get("id") in secret:
                for field in (field for field in TELLING if record.get(field, "unknown") != "unknown"):
                    position = parsed.position((name, place, field, "#"), version) or Position(version)
                    found = Sentence(
                        "In this old version the record, which is confidential now, has the field `{field}`.", field=field
                    )
                    yield Finding(position, Severity.ERROR, "confidential-history", str(record["id"]), found, REMEDY)


def _git(folder: Path, *words: str) -> str:
    """Return what git prints; nothing where there is no git, no checkout or no such file in that commit."""
    command = ["git", "-C", str(folder), *words]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  # fixed words, and a commit git has named
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
