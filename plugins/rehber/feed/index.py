"""The index of the feed, where a program begins: all files with size and checksum.

It also answers as the root of an HSDS API: ``version``, ``profile``, ``openapi_url``. Files there is one of for each
record are named once, by their pattern; every single file stands in ``sha256sums.txt``, as ``sha256sum -c`` reads it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rehber import urls
from rehber.feed.export import File, file
from rehber.feed.listing import Heading
from rehber.feed.schema_check import Promises
from rehber.jsontext import compact, dump

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.feed.export import Release
    from rehber.feed.rows.row import Row

HSDS = "3.0"  #: the version of HSDS the rows follow
FEED_VERSION = "1.0"  #: of the feed's shape; see ``CHANGES.md`` beside the schemas
INDEX = f"{urls.FEED}/index.json"
SUMS = f"{urls.FEED}/sha256sums.txt"
PROFILE = f"{urls.FEED}/profile.json"
PROFILE_NAME = "urn:rehber:profile:1"  #: where the directory has no address of its own yet
OPENAPI = f"{urls.FEED}/openapi.json"


INDEX_FILE = file(
    INDEX,
    "application/json",
    "feed.schema.json#/$defs/index",
    where=Heading.BEGIN,
    title="Every file with its size and SHA-256, and what HSDS asks of the root of an API.",
    file_type=None,
    operation="getIndex",
    llms="where to begin: every file with its size and SHA-256",
)
SUMS_FILE = file(
    SUMS,
    "text/plain",
    where=Heading.BEGIN,
    title="The SHA-256 of every file.",
    file_type=None,
    operation=None,
    llms=None,
)


@dataclass(slots=True)
class Inventory:
    """Takes note of every file as it is built, and holds it to what was promised of it."""

    release: Release
    listed: list[Row] = field(default_factory=list)
    series: dict[str, Row] = field(default_factory=dict)  #: by pattern
    sums: list[str] = field(default_factory=list)
    promises: Promises = field(init=False)

    def __post_init__(self) -> None:
        self.promises = Promises(self.release.contract.schemas)

    def hold(self, path: str, content: bytes, promised: File) -> None:
        """Hold a file to its schema. Raises :class:`rehber.feed.schema_check.ContractViolation`."""
        self.promises.hold(path, content, promised.schema)

    def note(self, path: str, content: bytes, promised: File) -> tuple[str, bytes]:
        """Take note of a file; return it with its path."""
        if path.startswith(f"{urls.FEED}/"):
            digest = hashlib.sha256(content).hexdigest()
            name = path.removeprefix(f"{urls.FEED}/")
            self.sums.append(f"{digest}  {name}\n")
            self.release.built[name] = len(content), digest
            if "{id}" in promised.path:
                self._one_of_many(name, len(content), promised)
            else:
                self.listed.append(_entry(name, promised) | {"bytes": len(content), "sha256": digest})
        return path, content

    def _one_of_many(self, name: str, size: int, promised: File) -> None:
        folder, _, file = name.rpartition("/")
        pattern = f"{folder}/{{id}}{file[file.rindex('.') :]}"
        entry = self.series.setdefault(pattern, _entry(pattern, promised) | {"files": 0, "bytes": 0})
        entry["files"] += 1
        entry["bytes"] += size

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the sums, then the index."""
        sums = "".join(sorted(self.sums, key=lambda line: line[66:])).encode()
        yield SUMS, sums
        digest = hashlib.sha256(sums).hexdigest()
        entry = {"path": "sha256sums.txt", "media_type": "text/plain", "bytes": len(sums), "sha256": digest}
        ledger = self.release.ledger
        state = {"series_id": ledger.series, "sequence": ledger.state["sequence"], "digest": ledger.state["digest"]}
        numbered = {**head(self.release), **state}
        index = dump({**numbered, "files": _sorted([*self.listed, entry]), "series": _sorted(self.series.values())})
        self.promises.hold(INDEX, index, INDEX_FILE.schema)
        yield INDEX, index


def head(release: Release) -> Row:
    """Return the part of the index about the directory and this release."""
    catalogue = release.catalogue
    directory = catalogue.directory
    return compact(
        {
            "version": HSDS,
            "profile": release.address(PROFILE) or PROFILE_NAME,
            "openapi_url": release.address(OPENAPI),
            "feed_version": FEED_VERSION,
            "generated_at": catalogue.as_of.isoformat(),
            "directory": compact({"id": directory.id, "name": directory.name, "base_url": directory.base_url}),
            "publisher": directory.publisher,
            "contact": directory.contact,
            "licence": directory.licence,
            "language": directory.language,
            "languages": [language.code for language in release.languages],
            "counts": {
                "organisations": len(catalogue.organisations),
                "centres": len(catalogue.centres),
                "units": len(catalogue.units),
                "hotlines": len(catalogue.hotlines),
                "services": len(release.rows("services")),
                "places": len({row["location_id"] for row in release.rows("service_at_locations")}),
            },
        }
    )


def _entry(path: str, promised: File) -> Row:
    return compact({"path": path, "media_type": promised.media_type, "schema": promised.schema})


def _sorted(rows: object) -> list[Row]:
    return sorted(rows, key=lambda row: str(row["path"]))  # type: ignore[call-overload, no-any-return]  # rows with a path
