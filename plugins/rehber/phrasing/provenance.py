"""Where a fact comes from, and how fresh it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime

    from rehber.catalogue.facts import Provenance, Source
    from rehber.language.reader import Voice
    from rehber.page import Edition


def of(record: Any, edition: Edition, voice: Voice) -> dict[str, Any]:  # noqa: ANN401  # any record with a source
    """Return when a record was verified, its source, and what comes from elsewhere."""
    sources = {source.id: source for source in edition.catalogue.sources}
    return {
        "verified": verified(record.verified_on, voice),
        "source": source(sources.get(record.source), voice),
        "basis": [basis(entry, sources, voice) for entry in record.basis],
    }


def verified(day: datetime.date | None, voice: Voice) -> str:
    """Return when somebody last checked, in words."""
    if day is None:
        return voice.language.say("Nobody has checked this by telephone or on the spot yet. Call before you go.")
    return voice.language.say("Checked on {date}.").format(date=voice.language.date(day))


def source(source: Source | None, voice: Voice) -> dict[str, Any] | None:
    """Return a source as a page credits it."""
    if source is None:
        return None
    language = voice.language
    return {
        "title": voice.text(source.title),
        "publisher": voice.turkish(source.publisher) if source.publisher else None,
        "published": language.date(source.published) if source.published else None,
        "retrieved": language.date(source.retrieved) if source.retrieved else None,
        "url": source.url,
        "licence": source.licence,
        "note": voice.text(source.note),
    }


def basis(entry: Provenance, sources: dict[str, Source], voice: Voice) -> dict[str, Any]:
    """Return what comes from another source than the rest of the record."""
    other = sources.get(entry.source)
    return {"title": voice.text(other.title) if other else None, "note": voice.text(entry.note)}
