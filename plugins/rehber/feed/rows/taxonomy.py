"""The closed lists as HSDS taxonomies and their terms: needs, audiences, kinds of places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue.identity import identify
from rehber.catalogue.taxonomy import AUDIENCES, KINDS, N_, NEEDS
from rehber.feed.rows.localise import Label
from rehber.jsontext import compact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.taxonomy import Term
    from rehber.feed.rows.row import Row


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """One closed list."""

    id: str
    name: str  #: a gettext message
    description: str  #: a gettext message
    terms: tuple[Term, ...]


TAXONOMIES = (
    Taxonomy("need", N_("Needs"), N_("What people look for."), NEEDS),
    Taxonomy("audience", N_("Audiences"), N_("Whom a service is for."), AUDIENCES),
    Taxonomy("kind", N_("Kinds of places"), N_("What sort of place or unit something is."), KINDS),
)


def taxonomies(catalogue: Catalogue) -> list[Row]:
    """Return every taxonomy."""
    rows = (_taxonomy(catalogue, taxonomy) for taxonomy in TAXONOMIES)
    return sorted(rows, key=lambda row: str(row["id"]))


def terms(catalogue: Catalogue) -> list[Row]:
    """Return every term of every taxonomy."""
    rows = (term_row(catalogue, taxonomy.id, term) for taxonomy in TAXONOMIES for term in taxonomy.terms)
    return sorted(rows, key=lambda row: str(row["id"]))


def attributes(catalogue: Catalogue, slug: str, chosen: Iterable[tuple[str, Term]]) -> list[Row]:
    """Return the terms a row is filed under; each term has a row of its own."""
    return [
        {
            "id": identify(catalogue.directory, f"{slug}/attribute/{taxonomy}/{term.id}"),
            "link_type": taxonomy,
            "taxonomy_term_id": _id(catalogue, taxonomy, term),
        }
        for taxonomy, term in chosen
    ]


def term_row(catalogue: Catalogue, taxonomy: str, term: Term) -> Row:
    """Return one term; its code in Open Eligibility is kept apart, because that list's licence is its own."""
    return compact(
        {
            "id": _id(catalogue, taxonomy, term),
            "code": term.id,
            "name": Label(term.label),
            "description": Label(term.plain or term.label),
            "taxonomy": taxonomy,
            "taxonomy_id": identify(catalogue.directory, f"taxonomy/{taxonomy}"),
            "x_rehber": compact({"open_eligibility": term.open_eligibility}),
        }
    )


def _id(catalogue: Catalogue, taxonomy: str, term: Term) -> str:
    return identify(catalogue.directory, f"{taxonomy}/{term.id}")


def _taxonomy(catalogue: Catalogue, taxonomy: Taxonomy) -> Row:
    return {
        "id": identify(catalogue.directory, f"taxonomy/{taxonomy.id}"),
        "name": Label(taxonomy.name),
        "description": Label(taxonomy.description),
        "x_rehber": {"slug": taxonomy.id, "terms": len(taxonomy.terms)},
    }
