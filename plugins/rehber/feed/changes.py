"""What has changed, for readers who keep a copy: the states so far, and the rows that changed in each.

A file below ``changes/`` holds the rows whose last change was in that state, as they are today. A row that changed again
is only in the later file, so a reader who takes all files after the state they hold has what a fresh download has, and
no old value stays anywhere: a place that has become confidential must not live on in a list of changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.identity import identify
from rehber.feed.export import WHOLE, export, exports
from rehber.feed.ledger import WITHDRAWN
from rehber.feed.listing import Elsewhere, Heading
from rehber.feed.rows.service import offers, slug_of
from rehber.jsontext import compact, dump

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import Removed
    from rehber.feed.export import Contract, Release
    from rehber.feed.rows.row import Row

#: A service or an organisation in the list of sums.
RECORD = re.compile(r"^[0-9a-f]{64}  (?:services|organizations)/([0-9a-f-]{36})\.json$", re.MULTILINE)

LOSS = 0.3  #: share of the records that may go in one build
FEW = 5  #: records; a small directory changes in large steps


class TooManyRemoved(Exception):  # a state of the catalogue
    """So many records are missing that it may be an accident. The argument says how many."""


@export(
    f"{urls.FEED}/changes.json",
    "application/json",
    "feed.schema.json#/$defs/changes",
    where=Heading.CHANGES,
    title="The states of the data so far, and where the rows that changed are.",
    file_type=None,
    operation="getChanges",
    llms="what has changed since an earlier release",
)
def changes_json(release: Release) -> bytes:
    """Every state of the last two years, the latest last, and the tombstones of the catalogue."""
    ledger = release.ledger
    return dump(
        {
            "series": ledger.series,
            "sequence": ledger.state["sequence"],
            "digest": ledger.state["digest"],
            "complete_from": ledger.states[0]["sequence"],
            "whole": [f"{collection}.ndjson" for collection in WHOLE],
            "states": [
                state | ({"file": f"changes/{state['sequence']}.ndjson"} if state is not ledger.states[0] else {})
                for state in ledger.states
            ],
            "removed": [
                compact({"slug": r.id, "on": r.on.isoformat(), "reason": r.reason, "replaced_by": _replacement(r)})
                for r in sorted(release.catalogue.removed, key=lambda removed: removed.id)
            ],
        }
    )


@export(
    f"{urls.FEED}/ledger.json",
    "application/json",
    "feed.schema.json#/$defs/ledger",
    where=Heading.CHANGES,
    title="What the next build needs to know of this one: keep it if you publish from a fresh checkout.",
    file_type=None,
    operation=None,
    llms=None,
)
def ledger_json(release: Release) -> bytes:
    """The states, and of every row its digest and when it last changed."""
    return release.ledger.write()


def _files(release: Release) -> Iterator[tuple[str, bytes]]:
    ledger = release.ledger
    for state in ledger.states[1:]:
        number = state["sequence"]
        lines = [line for name, line in sorted(release.lines.items()) if ledger.rows[name][1] == number]
        stones = [dump({"id": s["id"], "removed": _told(s)}) for s in ledger.removed if s["sequence"] == number]
        yield f"{urls.FEED}/changes/{number}.ndjson", b"".join([*lines, *stones])


change_files = exports(
    f"{urls.FEED}/changes/{{sequence}}.ndjson",
    "application/x-ndjson",
    where=Elsewhere("changes.json names them", linked=False),
    title="The rows that changed in one state and what was removed, one in a line.",
    file_type=None,
    operation=None,
    llms=None,
)(_files)


def _told(stone: Row) -> Row:
    return {key: value for key, value in stone.items() if key not in ("id", "sequence")}


def _replacement(removed: Removed) -> str | None:
    """Return what has come in a removed record's place; of a withdrawn one nothing: it may be a shelter that has a new id."""
    return None if removed.reason == WITHDRAWN else removed.replaced_by


def guard(catalogue: Catalogue, contract: Contract) -> None:
    """Raise :class:`TooManyRemoved` if a third of the records is gone and ``--accept-loss`` was not given."""
    if contract.sums is None or contract.accept_loss:
        return
    before = set(RECORD.findall(contract.sums.decode(errors="replace")))
    gone = len(before - set(_ids(catalogue)))
    if gone > len(before) * LOSS and gone >= FEW:
        raise TooManyRemoved(
            f"{gone} of the {len(before)} published records would be gone. If that is meant, build with --accept-loss."
        )


def _ids(catalogue: Catalogue) -> Iterator[str]:
    """Yield the ids of services and organisations without making their rows."""
    names = [f"organisation/{record.id}" for record in catalogue.organisations]
    names += [f"hotline/{record.id}" for record in catalogue.hotlines]
    names += [slug_of(offer) for record in catalogue.providers for offer in offers(record)]
    yield from (identify(catalogue.directory, name) for name in names)
