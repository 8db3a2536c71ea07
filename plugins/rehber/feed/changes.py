"""What has changed since the feed that is published now, for readers who keep a copy.

A reader who holds release 7 takes every entry after 7, fetches the rows that were added or changed and forgets those
that were removed. Only the names of changed fields are told, never what stood there before: a place that has become
confidential must not live on in a list of changes. Building the same catalogue again changes nothing here.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import re
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue.identity import identify
from rehber.feed.export import COLLECTIONS, export
from rehber.feed.listing import Heading
from rehber.feed.rows.service import BRIEFLY, offers, slug_of
from rehber.jsontext import compact, dump

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import Removed
    from rehber.feed.export import Contract, Release
    from rehber.feed.rows.row import Row

KEPT_FOR = datetime.timedelta(days=730)  #: how long an entry is kept
BEYOND = "x_rehber"  #: changes in it are told field by field

#: A service or an organisation in the list of sums.
RECORD = re.compile(r"^[0-9a-f]{64}  (?:services|organizations)/([0-9a-f-]{36})\.json$", re.MULTILINE)

WITHDRAWN = "withdrawn"  #: the reason of records that became protected
LOSS = 0.3  #: share of the records that may go in one build
FEW = 5  #: records; a small directory changes in large steps


class TooManyRemoved(Exception):  # a state of the catalogue
    """The catalogue has lost so many records that it looks like an accident. The argument says how many."""


@export(
    f"{urls.FEED}/changes.json",
    "application/json",
    "feed.schema.json#/$defs/changes",
    where=Heading.CHANGES,
    title="What has changed since an earlier release.",
    file_type=None,
    operation="getChanges",
    llms="what has changed since an earlier release",
)
def changes_json(release: Release) -> bytes:
    """Every change of the last two years, the latest last, and the tombstones of the catalogue."""
    return dump(
        {
            **history(release),
            "removed": [
                compact({"slug": r.id, "on": r.on.isoformat(), "reason": r.reason, "replaced_by": _replacement(r)})
                for r in sorted(release.catalogue.removed, key=lambda removed: removed.id)
            ],
        }
    )


def history(release: Release) -> Row:
    """Return the number of this release and every entry that leads to it."""
    contract = release.contract
    before, published = _parsed(contract.changes), _parsed(contract.multilingual)
    if before is None or published is None:
        return {"sequence": 1, "complete_from": 1, "entries": []}
    kept = {key: before[key] for key in ("sequence", "complete_from", "entries")}
    if contract.multilingual == release.multilingual:
        return kept
    entry = _compare(published, json.loads(release.multilingual), release.catalogue)
    if not entry:
        return kept
    sequence = before["sequence"] + 1
    today = release.catalogue.as_of
    entries = [e for e in before["entries"] if datetime.date.fromisoformat(e["on"]) >= today - KEPT_FOR]
    entries.append({"sequence": sequence, "on": today.isoformat(), **entry})
    return {"sequence": sequence, "complete_from": entries[0]["sequence"] - 1, "entries": entries}


def _parsed(content: bytes | None) -> Any:  # noqa: ANN401  # our own file, as it was published
    """Return what a published file says; None where there is none, or somebody has damaged it."""
    with contextlib.suppress(ValueError):
        return None if content is None else json.loads(content)
    return None


def _compare(before: Mapping[str, list[Row]], now: Mapping[str, list[Row]], catalogue: Catalogue) -> Row:
    added, changed, removed = [], [], []
    before, now = whole(before), whole(now)
    hidden = {record.id for record in catalogue.providers if record.confidential}
    for collection in COLLECTIONS:
        old, new = _by_id(before[collection]), _by_id(now[collection])
        added += [{"collection": collection, "id": row_id} for row_id in sorted(new.keys() - old.keys())]
        for row_id in sorted(new.keys() & old.keys()):
            fields = sorted(_fields(old[row_id], new[row_id]))
            if fields and _hidden(new[row_id], hidden):
                fields = [BEYOND]  # which fields a protected record has lost would say that it had them
            if fields:
                changed.append({"collection": collection, "id": row_id, "fields": fields})
        ids = {row[BEYOND]["slug"]: row_id for row_id, row in new.items() if "slug" in row.get(BEYOND, ())}
        removed += [_tombstone(collection, old[row_id], ids, catalogue) for row_id in sorted(old.keys() - new.keys())]
    return compact({"added": added, "changed": changed, "removed": removed})


def whole(feed: Mapping[str, list[Row]]) -> Mapping[str, list[Row]]:
    """Return the rows of the multilingual file with the rows in them that are only ids there.

    A service's file also holds its organisation, its places and its terms, so it changes when they do.
    """
    rows = {collection: _by_id(feed.get(collection, ())) for collection in COLLECTIONS}
    at: dict[str, list[Row]] = {}
    for row in rows["service_at_locations"].values():
        at.setdefault(row["service_id"], []).append(row)
    return {
        "services": [_whole_service(row, rows, at.get(row_id, [])) for row_id, row in rows["services"].items()],
        "organizations": list(rows["organizations"].values()),
        "service_at_locations": [
            {**row, "service": _some(rows["services"][row["service_id"]], BRIEFLY)}
            for row in rows["service_at_locations"].values()
        ],
        "taxonomies": list(rows["taxonomies"].values()),
        "taxonomy_terms": [
            {**row, "taxonomy_detail": rows["taxonomies"][row["taxonomy_id"]]} for row in rows["taxonomy_terms"].values()
        ],
    }


def _whole_service(row: Row, rows: Mapping[str, Mapping[str, Row]], places: list[Row]) -> Row:
    run_by = rows["organizations"].get(row.get("organization_id", ""), {})
    terms = [rows["taxonomy_terms"][entry["taxonomy_term_id"]] for entry in row.get("attributes", ())]
    return {
        **row,
        "organization": _some(run_by, run_by.keys() - {BEYOND, "locations"}),
        "attributes": [row.get("attributes", ()), terms],
        "service_at_locations": places,
    }


def _some(row: Row, names: Iterable[str]) -> Row:
    return {name: row[name] for name in names if name in row}


def _by_id(rows: Iterable[Row]) -> dict[str, Row]:
    return {str(row["id"]): row for row in rows}


def _fields(old: Row, new: Row) -> Iterator[str]:
    """Yield the names of the fields that differ."""
    for name in old.keys() | new.keys():
        if old.get(name) == new.get(name):
            continue
        if name == BEYOND:
            yield from (f"{BEYOND}.{field}" for field in _fields(old.get(name, {}), new.get(name, {})))
        else:
            yield name


def _hidden(row: Row, hidden: Collection[str]) -> bool:
    """Whether a row belongs to a protected record."""
    beyond = row.get(BEYOND, {})
    return beyond.get("provider") in hidden or beyond.get("slug") in hidden


def _replacement(removed: Removed) -> str | None:
    """Return what has come in a removed record's place; of a withdrawn one nothing: it may be a shelter that has a new id."""
    return None if removed.reason == WITHDRAWN else removed.replaced_by


def _tombstone(collection: str, row: Row, ids: Mapping[str, str], catalogue: Catalogue) -> Row:
    """Return what is told of a row that is gone; why, where the catalogue says so of it or of who provided it."""
    found = _reason(row, catalogue)
    if found is None:
        return {"collection": collection, "id": row["id"]}
    return compact(
        {
            "collection": collection,
            "id": row["id"],
            "on": found.on.isoformat(),
            "reason": found.reason,
            "replaced_by": ids.get(_replacement(found) or ""),
        }
    )


def _reason(row: Row, catalogue: Catalogue) -> Removed | None:
    beyond = row.get(BEYOND) or row.get("location", {}).get(BEYOND, {})
    names = (beyond.get("slug"), beyond.get("provider"))
    return next((removed for name in names for removed in catalogue.removed if removed.id == name), None)


def guard(catalogue: Catalogue, contract: Contract) -> None:
    """Raise :class:`TooManyRemoved` if so many records are gone that somebody must say it was meant."""
    if contract.sums is None or contract.accept_loss:
        return
    before = set(RECORD.findall(contract.sums.decode()))
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
