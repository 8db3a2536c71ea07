"""What every release was: the states of the feed, and for every row the state it last changed in.

One file is kept, and everything that tells of change is made from it and from the rows of today: ``changes.json``, the
files below ``changes/``, and ``last_modified``. No value of an earlier state is in it, so none can come back: of a row
there is a digest, of a row that is gone its id.

A state is named by three things: the id of the series, its number, and the digest of all its rows. Where the ledger was
not kept, a new series begins. A number is higher than any that was ever given, as far as the operator kept the record.
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from rehber.catalogue.identity import identify
from rehber.jsontext import compact, dump, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import Removed
    from rehber.feed.rows.row import Row

KEPT_FOR = datetime.timedelta(days=730)  #: how long a state is remembered
WITHDRAWN = "withdrawn"  #: the reason of records that became protected

#: What the ids of rows are made from; a removed record was one of these.
SLUGS = ("service", "provider", "hotline", "organisation", "record")

HIGHEST = 10**15  #: more than any number of a state, or of its rows

UNDATED = b'"last_modified":"\\u0001"'
MARK = "\x01"  #: stands in a row for the day it last changed, until that is known


@dataclass(frozen=True, slots=True)
class Ledger:
    """The states so far and the rows of the last one."""

    series: str  #: UUID
    states: tuple[Row, ...]  #: the latest last: ``sequence``, ``on``, ``digest``, ``before``, ``rows``, ``removed``
    rows: Mapping[str, tuple[str, int, str]]  #: by id: digest without its day, number and day of its last change
    removed: tuple[Row, ...]  #: tombstones, each with the number of its state
    services: Mapping[str, list[str]] = field(default_factory=dict)  #: by id of a centre or unit, of its services

    @property
    def state(self) -> Row:
        """The last state."""
        return self.states[-1]

    def write(self) -> bytes:
        """Return it as JSON."""
        return dump(
            {
                "series": self.series,
                "states": self.states,
                "rows": self.rows,
                "removed": self.removed,
                "services": self.services,
            }
        )


def read(content: bytes | None) -> Ledger | None:
    """Return a ledger that was published; None where there is none, or it is damaged."""
    try:
        held: Any = parse(content or b"")
        rows = {str(name): (str(digest), int(number), _day(day)) for name, (digest, number, day) in held["rows"].items()}
        states, removed = tuple(map(_state, held["states"])), tuple(map(_stone, held["removed"]))
        services = {str(name): [str(one) for one in ids] for name, ids in held.get("services", {}).items()}
        return Ledger(str(held["series"]), states, rows, removed, services) if states and _rising(states) else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _state(row: Any) -> Row:  # noqa: ANN401  # anything JSON can say
    """Return a state as it was written; raise ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    numbers = {key: row[key] for key in ("sequence", "rows", "removed")}
    if not all(type(number) is int and 0 <= number < HIGHEST for number in numbers.values()):
        raise ValueError("A state without its numbers")
    before = {"before": str(row["before"])} if "before" in row else {}
    return {**numbers, "on": _day(row["on"]), "digest": str(row["digest"]), **before}


def _stone(row: Any) -> Row:  # noqa: ANN401  # likewise
    """Return a tombstone as it was written; errors as above."""
    if type(row["sequence"]) is not int:
        raise ValueError("A tombstone without its number")
    said = {key: str(row[key]) for key in ("on", "reason", "replaced_by") if key in row}
    return {"sequence": row["sequence"], "id": str(row["id"]), **said}


def _day(text: Any) -> str:  # noqa: ANN401  # likewise
    return datetime.date.fromisoformat(text).isoformat()


def _rising(states: tuple[Row, ...]) -> bool:
    numbers = [state["sequence"] for state in states]
    return all(one < other for one, other in pairwise(numbers))


def dated(line: bytes, day: str) -> bytes:
    """Return the line of a row with the day it last changed."""
    return line.replace(UNDATED, b'"last_modified":"' + moment(day).encode() + b'"', 1)


def moment(day: str) -> str:
    """Return a day as HSDS writes ``last_modified``: RFC 3339. The catalogue knows days, not hours."""
    return f"{day}T00:00:00+03:00"


def digest(lines: Mapping[str, bytes]) -> str:
    """Return the digest of a state: SHA-256 over its lines in the order of their ids."""
    found = hashlib.sha256()
    for name in sorted(lines):
        found.update(lines[name])
    return found.hexdigest()


def follow(
    before: Ledger | None,
    lines: Mapping[str, bytes],
    catalogue: Catalogue,
    highest: int,
    services: Mapping[str, list[str]],
) -> Ledger:
    """Return the ledger of a state with these undated *lines*, by id, that comes after *before*.

    *services* are the ids of the services of each centre and unit: a service that goes with it goes for its reason.
    *highest* is the highest number ever given, 0 if nobody knows.
    """
    today = catalogue.as_of.isoformat()
    sums = {name: hashlib.sha256(line).hexdigest()[:32] for name, line in lines.items()}
    old = before.rows if before else {}
    changed = {name for name, found in sums.items() if name not in old or old[name][0] != found}
    gone = sorted(old.keys() - sums.keys())
    if before and not changed and not gone:
        return before
    number = max(before.state["sequence"] if before else 0, highest) + 1
    rows = {name: (found, number, today) if name in changed else old[name] for name, found in sums.items()}
    removed = [*(before.removed if before else ()), *_tombstones(gone, number, rows.keys(), catalogue, before)]
    state = {
        "sequence": number,
        "on": today,
        "digest": digest({name: dated(line, rows[name][2]) for name, line in lines.items()}),
        **({"before": before.state["digest"]} if before else {}),
        "rows": len(changed),
        "removed": len(gone),
    }
    series = before.series if before else identify(catalogue.directory, f"series/{state['digest']}")
    states = (*_kept(before.states if before else (), catalogue.as_of), state)
    first = states[0]["sequence"]
    return Ledger(
        series,
        states,
        rows,
        tuple(stone for stone in removed if stone["sequence"] > first and stone["id"] not in rows),
        services,
    )


def _kept(states: Iterable[Row], today: datetime.date) -> list[Row]:
    """Return the states of the last two years, and always the last one: a reader may have it."""
    states = list(states)
    return [s for s in states if s is states[-1] or datetime.date.fromisoformat(s["on"]) >= today - KEPT_FOR]


def _tombstones(
    gone: list[str], number: int, here: Iterable[str], catalogue: Catalogue, before: Ledger | None
) -> Iterator[Row]:
    """Yield what is told of rows that are gone; why, where the catalogue says so of them or of whose services they were."""
    told = {identify(catalogue.directory, f"{kind}/{r.id}"): (kind, r) for r in catalogue.removed for kind in SLUGS}
    owners = {service: name for name, services in (before.services if before else {}).items() for service in services}
    there = set(here)
    for name in gone:
        kind, record = told.get(name, ("", None))
        if record:
            yield {"id": name, "sequence": number, **_why(record, there, catalogue, kind)}
            continue
        _, above = told.get(owners.get(name, ""), ("", None))
        why = {} if above is None else {"on": above.on.isoformat(), "reason": above.reason}
        yield {"id": name, "sequence": number, **why}


def _why(record: Removed, here: set[str], catalogue: Catalogue, kind: str) -> Row:
    """Return the reason. Of a withdrawn record not what has come in its place: it may be a shelter that has a new id."""
    replacement = None if record.reason == WITHDRAWN else record.replaced_by
    names = (identify(catalogue.directory, f"{slug}/{replacement}") for slug in (kind, *SLUGS))
    found = next((name for name in names if name in here), None) if replacement else None
    return compact({"on": record.on.isoformat(), "reason": record.reason, "replaced_by": found})
