"""Ids: each is given once, and every reference leads somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path
    from rehber.catalogue.model import Organisation, Provider, Record

NO_SUCH = Sentence("Look at the spelling of the id, or add the record.")


def _records(catalogue: Catalogue) -> Iterator[Record]:
    """Every record whose id must be its own."""
    yield from catalogue.organisations
    yield from catalogue.hotlines
    yield from catalogue.statistics
    for provider in catalogue.providers:
        yield provider
        yield from provider.services


@rule(
    severity=ERROR,
    bad="""
    centres:
      - {id: goc-birimi, kind: other, name: Bir, organisation: belediye, summary: Bir yer., verified_on: unknown, source: sayfa}
      - {id: goc-birimi, kind: other, name: İki, organisation: belediye, summary: Bir yer., verified_on: unknown, source: sayfa}  # <--
    """,
    good="""
    centres:
      - {id: goc-birimi, kind: other, name: Bir, organisation: belediye, summary: Bir yer., verified_on: unknown, source: sayfa}
      - {id: goc-merkezi, kind: other, name: İki, organisation: belediye, summary: Bir yer., verified_on: unknown, source: sayfa}
    """,
)
def id_taken(catalogue: Catalogue) -> Iterator[Problem]:
    """Two records have the same id.

    The address of a page and the rows of the feed are made from the id; one of the two records would vanish.
    """
    seen: dict[str, Path] = {}
    for record in _records(catalogue):
        if record.id in seen:
            yield Problem(
                at=(*record.path, "id"),
                found=Sentence("The id `{id}` is taken already, by the record in {place}.", id=record.id),
                remedy=Sentence("Give one of the two records an id of its own; the one that is published keeps it."),
                other=seen[record.id],
            )
        seen.setdefault(record.id, record.path)


@rule(
    severity=ERROR,
    bad="""
    units:
      - {id: index, kind: other, name: Bir, organisation: belediye, summary: Bir birim., verified_on: unknown, source: sayfa}  # <--
    """,
    good="""
    units:
      - {id: bir-birim, kind: other, name: Bir, organisation: belediye, summary: Bir birim., verified_on: unknown, source: sayfa}
    """,
)
def id_reserved(catalogue: Catalogue) -> Iterator[Problem]:
    """An id means something to a host, a browser or a file system.

    A page called `con` cannot be kept on some computers, `index` would replace the first page.
    """
    for record in _records(catalogue):
        if record.id in urls.RESERVED:
            yield Problem(
                at=(*record.path, "id"),
                found=Sentence("The id `{id}` is reserved.", id=record.id),
                remedy=Sentence("Make it longer: add the town, or what the place is."),
            )


@rule(
    severity=ERROR,
    bad="""
    removed:
      - {id: goc-birimi, on: 2026-01-01, reason: closed}
    units:
      - {id: goc-birimi, kind: other, name: Bir, organisation: belediye, summary: Bir birim., verified_on: unknown, source: sayfa}  # <--
    """,
    good="""
    removed:
      - {id: goc-birimi, on: 2026-01-01, reason: closed}
    units:
      - {id: goc-danismasi, kind: other, name: Bir, organisation: belediye, summary: Bir birim., verified_on: unknown, source: sayfa}
    """,
)
def id_used_again(catalogue: Catalogue) -> Iterator[Problem]:
    """A record has the id of one that was removed.

    Whoever follows the feed would take the new place for the old one.
    """
    gone = {entry.id for entry in catalogue.removed}
    for record in _records(catalogue):
        if record.id in gone:
            yield Problem(
                at=(*record.path, "id"),
                found=Sentence("The id `{id}` belonged to a record that was removed.", id=record.id),
                remedy=Sentence(
                    "Choose an id that was never used; if it is the same place again, take the line out of `removed`."
                ),
            )


@rule(
    severity=ERROR,
    bad="""
    organisation: belediyee  # <--
    """,
    good="""
    organisation: belediye
    """,
)
def organisation_missing(catalogue: Catalogue) -> Iterator[Problem]:
    """A centre, a unit or an organisation names a parent that does not exist.

    The page could not say who runs the place.
    """
    for provider in catalogue.providers:
        if provider.organisation is not None and provider.organisation not in catalogue.nodes:
            yield _no_such(provider, "organisation", provider.organisation)
    for organisation in catalogue.organisations:
        if organisation.part_of is not None and organisation.part_of not in catalogue.nodes:
            yield _no_such(organisation, "part_of", organisation.part_of)


@rule(
    severity=ERROR,
    bad="""
    works_with: [bir-yer-yok]  # <--
    """,
    good="""
    works_with: [ana-merkez]
    """,
)
def reference_missing(catalogue: Catalogue) -> Iterator[Problem]:
    """A record points to another record that is not there."""
    reachable = set(catalogue.nodes) | {line.id for line in catalogue.hotlines}
    for provider in catalogue.providers:
        for i, other in enumerate(provider.works_with):
            if other not in catalogue.nodes:
                yield _no_such(provider, "works_with", other, i)
        if provider.reached_through is not None and provider.reached_through not in reachable:
            yield _no_such(provider, "reached_through", provider.reached_through)
    centres = {centre.id for centre in catalogue.centres}
    for unit in catalogue.units:
        if unit.at is not None and unit.at not in centres:
            yield _no_such(unit, "at", unit.at)


@rule(
    severity=ERROR,
    bad="""
    organisations:
      - {id: daire, kind: municipal-department, name: Daire, part_of: sube, summary: Bir daire., verified_on: unknown, source: sayfa}  # <--
      - {id: sube, kind: municipal-branch, name: Şube, part_of: daire, summary: Bir şube., verified_on: unknown, source: sayfa}
    """,
    good="""
    organisations:
      - {id: daire, kind: municipal-department, name: Daire, part_of: belediye, summary: Bir daire., verified_on: unknown, source: sayfa}
      - {id: sube, kind: municipal-branch, name: Şube, part_of: daire, summary: Bir şube., verified_on: unknown, source: sayfa}
    """,
)
def organisation_circle(catalogue: Catalogue) -> Iterator[Problem]:
    """Organisations or units are above themselves.

    The tree would have no top, and nobody would be responsible.
    """
    above = {child.id: parent for parent, children in catalogue.children.items() for child in children}
    told: set[str] = set()
    for node in catalogue.nodes.values():
        circle = _circle(above, node.id)
        if circle and not told & circle:
            told |= circle
            field = "part_of" if node.path[0] == "organisations" else "organisation"
            yield Problem(
                at=(*node.path, field),
                found=Sentence("These form a circle, each above the next: {ids}.", ids=", ".join(sorted(circle))),
                remedy=Sentence("Correct the parent of one of them."),
            )


def _circle(above: Mapping[str, str], start: str) -> set[str]:
    """Return the circle *start* is part of, if any."""
    path: list[str] = []
    step: str | None = start
    while step is not None and step not in path:
        path.append(step)
        step = above.get(step)
    return set(path) if step == start else set()


def _no_such(record: Record | Organisation | Provider, field: str, other: str, *rest: int) -> Problem:
    return Problem(
        at=(*record.path, field, *rest),
        found=Sentence("There is no record `{id}`.", id=other),
        remedy=NO_SUCH,
    )
