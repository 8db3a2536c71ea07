"""Where a fact comes from, and how fresh it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime

    from rehber.catalogue.facts import Provenance, Source
    from rehber.language.reader import Reader
    from rehber.page import Edition


def of(record: Any, edition: Edition, reader: Reader) -> dict[str, Any]:  # noqa: ANN401  # any record with a source
    """Return when a record was verified, its source, and what comes from elsewhere."""
    sources = {source.id: source for source in edition.catalogue.sources}
    return {
        "verified": verified(record.verified_on, reader),
        "source": source(sources.get(record.source), reader),
        "basis": [basis(entry, sources, reader) for entry in record.basis],
    }


def verified(day: datetime.date | None, reader: Reader) -> str:
    """Return when somebody last checked, in words."""
    if day is None:
        return reader.language.say("Nobody has checked this by telephone or in person yet.")
    return reader.language.say("Checked on {date}.").format(date=reader.language.date(day))


def source(source: Source | None, reader: Reader) -> dict[str, Any] | None:
    """Return a source as a page credits it."""
    if source is None:
        return None
    language = reader.language
    return {
        "title": reader.text(source.title),
        "publisher": reader.turkish(source.publisher) if source.publisher else None,
        "published": language.date(source.published) if source.published else None,
        "retrieved": language.date(source.retrieved) if source.retrieved else None,
        "url": source.url,
        "licence": source.licence,
        "note": reader.text(source.note),
    }


def basis(entry: Provenance, sources: dict[str, Source], reader: Reader) -> dict[str, Any]:
    """Return what comes from another source than the rest of the record."""
    other = sources.get(entry.source)
    return {"title": reader.text(other.title) if other else None, "note": reader.text(entry.note)}
