"""Names and ids that could be taken for one another, and records that are gone."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, WARNING, Problem, rule
from rehber.country.province import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Centre, Provider, Unit

ALIKE = str.maketrans("01", "ol", "-")  #: what an eye takes for the same in an id


@rule(
    severity=WARNING,
    bad="""
    units:
      - {id: goc-birimi, kind: other, name: Bir, organisation: belediye, summary: Bir birim., verified_on: 2026-11-01, source: sayfa}
      - {id: gocbirimi, kind: other, name: İki, organisation: belediye, summary: İki birim., verified_on: 2026-11-01, source: sayfa}  # <--
    """,
    good="""
    units:
      - {id: goc-birimi, kind: other, name: Bir, organisation: belediye, summary: Bir birim., verified_on: 2026-11-01, source: sayfa}
      - {id: goc-merkezi, kind: other, name: İki, organisation: belediye, summary: İki birim., verified_on: 2026-11-01, source: sayfa}
    """,
)
def id_like_another(catalogue: Catalogue) -> Iterator[Problem]:
    """Two ids differ only in a hyphen, or in signs that look alike.

    Sooner or later somebody names the wrong one.
    """
    seen: dict[str, str] = {}
    for node in catalogue.nodes.values():
        other = seen.setdefault(node.id.translate(ALIKE), node.id)
        if other != node.id:
            yield Problem(
                at=(*node.path, "id"),
                found=Sentence("The id `{id}` looks like `{other}`.", id=node.id, other=other),
                remedy=Sentence("Make the newer of the two plainly different, if it has not been published yet."),
            )


@rule(
    severity=WARNING,
    bad="""
    centres:
      - {id: bir-merkez, kind: other, name: Iğdır Evi, organisation: belediye, summary: Bir yer., verified_on: 2026-11-01, source: sayfa}
      - {id: iki-merkez, kind: other, name: İĞDIR EVİ, organisation: belediye, summary: İki yer., verified_on: 2026-11-01, source: sayfa}  # <--
    """,
    good="""
    centres:
      - {id: bir-merkez, kind: other, name: Iğdır Evi, organisation: belediye, summary: Bir yer., verified_on: 2026-11-01, source: sayfa}
      - {id: iki-merkez, kind: other, name: Kars Evi, organisation: belediye, summary: İki yer., verified_on: 2026-11-01, source: sayfa}
    """,
)
def name_taken(catalogue: Catalogue) -> Iterator[Problem]:
    """Two places of one organisation have the same name.

    A reader cannot choose between them. Capitals, accents and the dots of the Turkish i make no difference.
    """
    groups: defaultdict[tuple[str | None, str], list[Centre | Unit]] = defaultdict(list)
    for provider in catalogue.providers:
        groups[provider.organisation, fold(provider.name.source)].append(provider)
    for (organisation, _), group in groups.items():
        for provider in group[1:] if organisation else ():
            yield Problem(
                at=(*provider.path, "name"),
                found=Sentence("`{other}` has the same name.", other=group[0].id),
                remedy=Sentence("Add to the name what tells them apart, such as the quarter; or keep one of two copies."),
            )


@rule(
    severity=ERROR,
    bad="""
    hotlines:
      - {id: hat-bir, number: "183", name: Bir hat, summary: Bir hat., verified_on: 2026-11-01, source: sayfa}
      - {id: hat-iki, number: "183", name: İki hat, summary: İki hat., verified_on: 2026-11-01, source: sayfa}  # <--
    """,
    good="""
    hotlines:
      - {id: hat-bir, number: "183", name: Bir hat, summary: Bir hat., verified_on: 2026-11-01, source: sayfa}
      - {id: hat-iki, number: "112", name: İki hat, summary: İki hat., verified_on: 2026-11-01, source: sayfa}
    """,
)
def line_twice(catalogue: Catalogue) -> Iterator[Problem]:
    """A help line is listed twice.

    In an emergency nobody should have to compare two entries of one number.
    """
    seen: set[str] = set()
    for line in catalogue.hotlines:
        if line.number.number in seen:
            yield Problem(
                at=(*line.path, "number"),
                found=Sentence("The number {number} is listed already.", number=line.number.number),
                remedy=Sentence("Make one entry of the two."),
            )
        seen.add(line.number.number)


@rule(
    severity=ERROR,
    bad="""
    centre_types:
      - {kind: preschool, name: Çocuk evi, definition: Bir tanım., source: sayfa}
      - {kind: preschool, name: Kreş, definition: Başka tanım., source: sayfa}  # <--
    """,
    good="""
    centre_types:
      - {kind: preschool, name: Çocuk evi, definition: Bir tanım., source: sayfa}
    """,
)
def kind_defined_twice(catalogue: Catalogue) -> Iterator[Problem]:
    """A kind of centre is explained twice.

    Only one of the two explanations would reach the readers.
    """
    seen: set[str] = set()
    for i, entry in enumerate(catalogue.centre_types):
        if entry.kind.id in seen:
            yield Problem(
                at=("centre_types", i, "kind"),
                found=Sentence("The kind `{kind}` is explained already.", kind=entry.kind.id),
                remedy=Sentence("Make one entry of the two."),
            )
        seen.add(entry.kind.id)


@rule(
    severity=ERROR,
    bad="""
    removed:
      - {id: eski-birim, on: 2026-01-01, reason: closed}
      - {id: eski-birim, on: 2026-02-01, reason: merged}  # <--
    """,
    good="""
    removed:
      - {id: eski-birim, on: 2026-01-01, reason: closed}
    """,
)
def removed_twice(catalogue: Catalogue) -> Iterator[Problem]:
    """A record was removed twice.

    An id is given once, so it can be withdrawn once; whoever follows the feed would not know which day and reason hold.
    """
    seen: set[str] = set()
    for i, entry in enumerate(catalogue.removed):
        if entry.id in seen:
            yield Problem(
                at=("removed", i, "id"),
                found=Sentence("`{id}` is in the list of removed records already.", id=entry.id),
                remedy=Sentence("Keep the line with the right day."),
            )
        seen.add(entry.id)


@rule(
    severity=ERROR,
    bad="""
    removed:
      - {id: eski-birim, on: 2026-01-01, reason: merged, replaced_by: bir-yer-yok}  # <--
    """,
    good="""
    removed:
      - {id: eski-birim, on: 2026-01-01, reason: merged, replaced_by: ana-merkez}
    """,
)
def replacement_missing(catalogue: Catalogue) -> Iterator[Problem]:
    """A removed record is replaced by one that is not there.

    A reader with an old link would be sent nowhere.
    """
    there = {*catalogue.nodes, *(line.id for line in catalogue.hotlines)}
    for i, entry in enumerate(catalogue.removed):
        if entry.replaced_by is not None and entry.replaced_by not in there:
            yield Problem(
                at=("removed", i, "replaced_by"),
                found=Sentence("There is no record `{id}`.", id=entry.replaced_by),
                remedy=Sentence("Name a record that is there now, or take `replaced_by` out."),
            )


@rule(
    severity=ERROR,
    bad="""
    removed:
      - {id: eski-birim, on: 2099-01-01, reason: closed}  # <--
    """,
    good="""
    removed:
      - {id: eski-birim, on: 2026-01-01, reason: closed}
    """,
)
def removed_in_the_future(catalogue: Catalogue) -> Iterator[Problem]:
    """A record was removed on a day that has not come yet."""
    for i, entry in enumerate(catalogue.removed):
        if entry.on > catalogue.today:
            yield Problem(
                at=("removed", i, "on"),
                found=Sentence("{day} has not come yet.", day=entry.on),
                remedy=Sentence("Write the day on which the record was taken out."),
            )


@rule(
    severity=WARNING,
    bad="""
    works_with: [bir-merkez]  # <--
    """,
    good="""
    works_with: [ana-merkez]
    """,
)
def works_with_itself(record: Provider) -> Iterator[Problem]:
    """A centre or unit names itself as its partner."""
    for i, other in enumerate(record.works_with):
        if other == record.id:
            yield Problem(
                at=("works_with", i),
                found=Sentence("`{id}` is this record itself.", id=other),
                remedy=Sentence("Name the other one, or take the line out."),
            )
