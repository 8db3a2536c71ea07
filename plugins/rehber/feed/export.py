"""An export: a pure function from a release to the bytes of one or more files, with its schema."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from rehber import urls
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.feed.ledger import MARK, Ledger, dated, follow, moment, read
from rehber.feed.listing import NEEDED, Heading, Told
from rehber.feed.rows import organization, provider, service, taxonomy
from rehber.feed.rows.direct import direct
from rehber.feed.rows.localise import Localiser, form
from rehber.feed.rows.whole import whole
from rehber.table import complete

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.feed.columns import Table
    from rehber.feed.rows.localise import Form
    from rehber.feed.rows.row import Row
    from rehber.language.language import Language


@dataclass(frozen=True, slots=True)
class Contract:
    """What readers of the feed were promised before this build: the schemas, and the feed they have now."""

    schemas: Mapping[str, bytes] = field(default_factory=dict)  #: what is published beside the data, by file name
    ledger: bytes | None = None  #: ``ledger.json`` as it is published now; None: there is no feed yet
    highest: int = 0  #: the highest number a state was ever given, 0 if nobody knows
    sums: bytes | None = None  #: ``sha256sums.txt`` likewise
    accept_loss: bool = False  #: whether somebody has said that the records that are gone are gone on purpose


@dataclass(frozen=True)  # no slots: the lines are made once, when they are first asked for
class Release:
    """One state of the directory, as machines get it."""

    catalogue: Catalogue
    languages: tuple[Language, ...]  #: of the site; the first is the one the catalogue is written in
    pages: tuple[str, ...] = ()  #: addresses of the pages, below a language's folder
    contract: Contract = field(default_factory=Contract)
    _rows: dict[str, list[Row]] = field(default_factory=dict, compare=False)
    _forms: dict[str, list[Form]] = field(default_factory=dict, compare=False)
    _tables: dict[str, list[Row]] = field(default_factory=dict, compare=False)
    cells: dict[str, list[list[Any]]] = field(default_factory=dict, compare=False)  #: of tables, by their name
    built: dict[str, tuple[int, str]] = field(default_factory=dict, compare=False)  #: bytes and SHA-256 of the files so far

    def rows(self, collection: str) -> list[Row]:
        """Return the rows of a collection, in the order of their ids; each is made once."""
        if collection not in self._rows:
            self._rows[collection] = COLLECTIONS[collection](self)
        return self._rows[collection]

    @cached_property
    def _undated(self) -> dict[str, bytes]:
        """The line of every row, without the day of its last change."""
        rows = (row for collection in WHOLE for row in self.rows(collection))
        named = f"{self.terms['attribution']} ({self.terms['licence']})"
        return {row["id"]: whole({**row, "last_modified": MARK}, self.languages, named) for row in rows}

    @cached_property
    def ledger(self) -> Ledger:
        """The states of the feed, this one last."""
        services = {row["id"]: list(row["service_ids"]) for row in self.rows("providers") if "service_ids" in row}
        return follow(read(self.contract.ledger), self._undated, self.catalogue, self.contract.highest, services)

    @cached_property
    def lines(self) -> dict[str, bytes]:
        """Every row with every text in every language, as a line of JSON, by its id."""
        rows = self.ledger.rows
        found = {name: dated(line, rows[name][2]) for name, line in self._undated.items()}
        self._undated.clear()  # a large feed need not be in memory twice
        return found

    def dated(self, collection: str) -> list[Row]:
        """Return the rows of a collection, with the day of their last change if it is known."""
        rows = self.ledger.rows
        known = collection in WHOLE
        return [{**row, "last_modified": moment(rows[row["id"]][2])} if known else row for row in self.rows(collection)]

    def forms(self, collection: str) -> list[Form]:
        """Return the rows of a collection as they are written, without words yet."""
        if collection not in self._forms:
            self._forms[collection] = [form(row) for row in self.dated(collection)]
        return self._forms[collection]

    def brief(self, collection: str) -> list[Form]:
        """Return the rows of a collection with their direct properties, as they are written in lists, without words yet."""
        name = f"{collection}, in lists"
        if name not in self._forms:
            self._forms[name] = [form(direct(row)) for row in self.dated(collection)]
        return self._forms[name]

    def table(self, table: Table) -> list[Row]:
        """Return the rows of a table without words yet; each is made once."""
        if table.name not in self._tables:
            self._tables[table.name] = list(table.rows(self))
        return self._tables[table.name]

    @property
    def terms(self) -> Row:
        """The notice in every file that people may pass on: licence, credit, and date of the data."""
        directory = self.catalogue.directory
        return {
            "licence": directory.licence,
            "attribution": f"{directory.publisher}: {directory.name}",
            "as_of": self.catalogue.as_of.isoformat(),
        }

    def address(self, file: str) -> str | None:
        """Return the full address of a file of the site, where the site has one."""
        return urls.absolute(self.catalogue.directory.base_url, file)


#: The collections that a copy is made of: every row in every language. What is at a place stands in its service.
WHOLE = ("services", "organizations", "providers", "taxonomies", "taxonomy_terms")

#: What the feed holds: the rows of each collection, in the order of their ids.
COLLECTIONS: Mapping[str, Callable[[Release], list[Row]]] = {
    "services": lambda release: service.services(release.catalogue),
    "organizations": lambda release: organization.organizations(release.catalogue),
    "providers": lambda release: provider.providers(release.catalogue),
    "service_at_locations": lambda release: service.at_locations(release.rows("services")),
    "taxonomies": lambda release: taxonomy.taxonomies(release.catalogue),
    "taxonomy_terms": lambda release: taxonomy.terms(release.catalogue),
}


#: Those of HSDS: their bare addresses are answered, ``/services``.
STANDARD = tuple(name for name in COLLECTIONS if name != "providers")


@dataclass(frozen=True, slots=True)
class Reading:
    """A release as readers of one language get it."""

    release: Release
    language: Language
    _written: dict[str, tuple[bytes, ...]] = field(default_factory=dict, compare=False)

    @property
    def localiser(self) -> Localiser:
        """What gives the texts in this language."""
        return Localiser(self.language)

    def written(self, collection: str) -> tuple[bytes, ...]:
        """Return the rows of a collection as JSON; a row is written once for all the files it is in."""
        if collection not in self._written:
            localiser = self.localiser
            self._written[collection] = tuple(localiser.fill(form) for form in self.release.forms(collection))
        return self._written[collection]


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file of the feed, or one for each record, with its description."""

    path: str  #: from the top of the site, or from the folder of the language; ``{id}`` stands for a record
    media_type: str  #: RFC 6838
    schema: str | None  #: what it promises: ``feed.schema.json#/$defs/index``
    told: Told

    @property
    def listed(self) -> tuple[str, ...]:
        """The files that lists name: itself, or some where its path has a gap."""
        return self.told.get("names", ()) or (self.path,)

    def address(self, path: str, code: str) -> str:  # noqa: ARG002  # of the language, for those that have one
        """Return where one of its files is from the top of the site, for readers of the language *code*."""
        return path

    def in_feed(self, path: str) -> str:
        """Return where one of its files is from the top of the feed."""
        return path.removeprefix(f"{urls.FEED}/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Export(File):
    """What there is once for all languages."""

    build: Callable[[Release], Iterable[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated(File):
    """What there is in every language."""

    build: Callable[[Reading], Iterable[tuple[str, bytes]]]

    def address(self, path: str, code: str) -> str:
        """Return where one of its files is from the top of the site, in the language *code*."""
        return f"{urls.FEED}/{folder(code)}{path}"


def folder(code: str) -> str:
    """Return the folder of a language below the feed; the files of the source language are at the top."""
    return "" if code == SOURCE_LANGUAGE else f"{code}/"


def file(path: str, media_type: str, schema: str | None = None, **told: Unpack[Told]) -> File:
    """Describe a file that is written elsewhere. Raises :class:`rehber.table.IncompleteEntry` where something is missing."""
    _complete(path, told)
    return File(path=path, media_type=media_type, schema=schema, told=told)


def export(
    path: str, media_type: str, schema: str | None = None, **told: Unpack[Told]
) -> Callable[[Callable[[Release], bytes]], Export]:
    """Make an export of one file of a function. Raises :class:`rehber.table.IncompleteEntry`."""
    several = exports(path, media_type, schema, **told)
    return lambda build: several(lambda release: [(path, build(release))])


def exports(
    path: str, media_type: str, schema: str | None = None, **told: Unpack[Told]
) -> Callable[[Callable[[Release], Iterable[tuple[str, bytes]]]], Export]:
    """Make an export of several files of a function. Raises :class:`rehber.table.IncompleteEntry`."""
    _complete(path, told)
    return lambda build: Export(path=path, media_type=media_type, schema=schema, told=told, build=build)


def translated(
    path: str, media_type: str, schema: str | None = None, **told: Unpack[Told]
) -> Callable[[Callable[[Reading], bytes]], Translated]:
    """Make an export of one file in every language of a function. Raises :class:`rehber.table.IncompleteEntry`."""
    several = all_translated(path, media_type, schema, **told)
    return lambda build: several(lambda reading: [(path, build(reading))])


def all_translated(
    path: str, media_type: str, schema: str | None = None, **told: Unpack[Told]
) -> Callable[[Callable[[Reading], Iterable[tuple[str, bytes]]]], Translated]:
    """Make an export of several files in every language of a function. Raises :class:`rehber.table.IncompleteEntry`."""
    _complete(path, told)
    return lambda build: Translated(path=path, media_type=media_type, schema=schema, told=told, build=build)


def _complete(path: str, told: Told) -> None:
    complete(f"the export `{path}`", told, NEEDED, "plugins/rehber/feed")
    if "{" in path and isinstance(told["where"], Heading):
        complete(f"the export `{path}`", told, {"names": "the files the data page lists"}, "plugins/rehber/feed")
