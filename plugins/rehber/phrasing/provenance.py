"""Where a fact comes from, and how fresh it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.phrasing import correction

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.facts import Provenance, Source
    from rehber.catalogue.model import Hotline, Node
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source as a page credits it."""

    title: Phrase
    publisher: Phrase | None
    published: str | None
    retrieved: str | None
    url: str | None
    licence: str | None  #: SPDX identifier
    note: Phrase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What comes from another source than the rest of the record."""

    title: Phrase | None
    note: Phrase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """When a record was checked, its source, and what comes from elsewhere."""

    verified: str
    source: SourceView | None
    basis: tuple[Basis, ...]
    correction: str | None  #: where to say that something is wrong


def of(record: Node | Hotline, catalogue: Catalogue, reader: Reader) -> Origin:
    """Return when a record was checked, its source, and what comes from elsewhere."""
    sources = {source.id: source for source in catalogue.sources}
    return Origin(
        verified=verified(record.verified_on, reader),
        source=source(sources.get(record.source), reader),
        basis=tuple(basis(entry, sources, reader) for entry in record.basis),
        correction=correction.address(record, catalogue, reader.language),
    )


def verified(day: datetime.date | None, reader: Reader) -> str:
    """Return when somebody last checked, in words."""
    if day is None:
        return reader.language.say("Nobody has checked this by telephone or in person yet.")
    return reader.language.say("Checked on {date}.").format(date=reader.language.date(day))


def source(source: Source | None, reader: Reader) -> SourceView | None:
    """Return a source as a page credits it."""
    if source is None:
        return None
    language = reader.language
    return SourceView(
        title=reader.text(source.title),
        publisher=reader.turkish(source.publisher) if source.publisher else None,
        published=language.date(source.published) if source.published else None,
        retrieved=language.date(source.retrieved) if source.retrieved else None,
        url=source.url,
        licence=source.licence,
        note=reader.text(source.note),
    )


def basis(entry: Provenance, sources: Mapping[str, Source], reader: Reader) -> Basis:
    """Return what comes from another source than the rest of the record."""
    other = sources.get(entry.source)
    return Basis(title=reader.text(other.title) if other else None, note=reader.text(entry.note))
