"""Sources: every fact can be looked up, and the source itself has a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path

NO_SUCH = Sentence("Look at the spelling of the id, or add the source under `sources`.")


@rule(
    severity=ERROR,
    bad="""
    source: bir-sayfa-yok  # <--
    """,
    good="""
    source: sayfa
    """,
)
def source_missing(catalogue: Catalogue) -> Iterator[Problem]:
    """A record names a source that is not listed.

    Nobody could look up where the facts come from.
    """
    known = {source.id for source in catalogue.sources}
    for path, named in _named(catalogue):
        if path[-1] == "source" and "basis" not in path and "point" not in path and named not in known:
            yield Problem(at=path, found=Sentence("There is no source `{id}`.", id=named), remedy=NO_SUCH)


@rule(
    severity=ERROR,
    bad="""
    basis:
      - {field: name, source: bir-sayfa-yok}  # <--
    """,
    good="""
    basis:
      - {field: name, source: sayfa}
    """,
)
def basis_missing(catalogue: Catalogue) -> Iterator[Problem]:
    """A single field or a point names a source that is not listed.

    Where a value comes from elsewhere, that is the very place people want to look up.
    """
    known = {source.id for source in catalogue.sources}
    for path, named in _named(catalogue):
        if ("basis" in path or "point" in path) and named not in known:
            yield Problem(at=path, found=Sentence("There is no source `{id}`.", id=named), remedy=NO_SUCH)


@rule(
    severity=ERROR,
    bad="""
    sources:
      - {id: haber, title: Bir haber, publisher: unknown, published: "2021", retrieved: unknown}
      - {id: haber, title: Başka haber, publisher: unknown, published: "2022", retrieved: unknown}  # <--
    """,
    good="""
    sources:
      - {id: haber, title: Bir haber, publisher: unknown, published: "2021", retrieved: unknown}
      - {id: baska-haber, title: Başka haber, publisher: unknown, published: "2022", retrieved: unknown}
    """,
)
def source_taken(catalogue: Catalogue) -> Iterator[Problem]:
    """Two sources have the same id.

    It could not be told which of the two a fact comes from.
    """
    seen: set[str] = set()
    for i, source in enumerate(catalogue.sources):
        if source.id in seen:
            yield Problem(
                at=("sources", i, "id"),
                found=Sentence("The id `{id}` is taken already.", id=source.id),
                remedy=Sentence("Give one of the two sources an id of its own."),
            )
        seen.add(source.id)


@rule(
    severity=WARNING,
    bad="""
    sources:
      - {id: haber, title: Bir haber, publisher: unknown, published: "2021", retrieved: unknown}  # <--
    """,
    good="""
    sources:
      - {id: haber, title: Bir haber, publisher: unknown, published: "2021", retrieved: unknown}
    centres:
      - {id: bir-yer, kind: other, name: Bir Yer, organisation: belediye, summary: Bir yer., verified_on: 2026-11-01, source: haber}
    """,
)
def source_unused(catalogue: Catalogue) -> Iterator[Problem]:
    """A source is listed and no record names it."""
    used = {named for _, named in _named(catalogue)}
    for i, source in enumerate(catalogue.sources):
        if source.id not in used:
            yield Problem(
                at=("sources", i, "id"),
                found=Sentence("No record names the source `{id}`.", id=source.id),
                remedy=Sentence("Name it where it belongs, or take it out."),
            )


@rule(
    severity=WARNING,
    bad="""
    sources:
      - {id: haber, title: Bir haber, publisher: unknown, published: unknown, retrieved: unknown}  # <--
    """,
    good="""
    sources:
      - {id: haber, title: Bir haber, publisher: unknown, published: unknown, retrieved: 2026-11-01}
    """,
)
def source_undated(catalogue: Catalogue) -> Iterator[Problem]:
    """Neither the date of a source nor the day it was read is known.

    Readers cannot tell whether its facts are of last week or of ten years ago.
    """
    for i, source in enumerate(catalogue.sources):
        if source.published is None and source.retrieved is None:
            yield Problem(
                at=("sources", i, "retrieved"),
                found=Sentence("The source has no date at all."),
                remedy=Sentence("Open it again and write today's date under `retrieved:`."),
            )


@rule(
    severity=ERROR,
    bad="""
    sources:
      - {id: haber, title: Bir haber, publisher: unknown, published: "2024-05-02", retrieved: 2024-01-01}  # <--
    """,
    good="""
    sources:
      - {id: haber, title: Bir haber, publisher: unknown, published: "2024-05-02", retrieved: 2024-05-03}
    """,
)
def source_read_before_written(catalogue: Catalogue) -> Iterator[Problem]:
    """A source was read before it was published.

    One of the two dates is wrong, and readers judge the facts by them.
    """
    for i, source in enumerate(catalogue.sources):
        written = str(source.published) if source.published else ""
        if source.retrieved and source.retrieved.isoformat()[: len(written)] < written:
            yield Problem(
                at=("sources", i, "retrieved"),
                found=Sentence("{retrieved} is before {published}.", retrieved=source.retrieved, published=written),
                remedy=Sentence("Look at both dates again."),
            )


def _named(catalogue: Catalogue) -> Iterator[tuple[Path, str]]:
    """Yield every place where a source is named, and its id."""
    for record in (*catalogue.organisations, *catalogue.hotlines, *catalogue.providers):
        yield (*record.path, "source"), record.source
        for i, basis in enumerate(record.basis):
            yield (*record.path, "basis", i, "source"), basis.source
    for centre in catalogue.centres:
        if centre.place and centre.place.point:
            yield (*centre.path, "place", "point", "source"), centre.place.point.source
    for statistic in catalogue.statistics:
        yield (*statistic.path, "source"), statistic.source
    for i, entry in enumerate(catalogue.centre_types):
        yield ("centre_types", i, "source"), entry.source
