"""The closed lists and their terms, as HSDS wants them."""

from __future__ import annotations

from rehber.feed import collection
from rehber.feed.listing import Heading

taxonomies_json = collection.page("taxonomies", Heading.TERMS)
taxonomies_ndjson = collection.lines(
    "taxonomies",
    where=Heading.TERMS,
    title="Every closed list in every language, one in a line.",
    file_type=None,
    operation="getTaxonomies",
    llms=None,
)
taxonomy_files = collection.files("taxonomies", "taxonomy")
taxonomy_terms_json = collection.page("taxonomy_terms", Heading.TERMS)
taxonomy_terms_ndjson = collection.lines(
    "taxonomy_terms",
    where=Heading.TERMS,
    title="Every term of the closed lists in every language, one in a line.",
    file_type=None,
    operation="getTaxonomyTerms",
    llms=None,
)
taxonomy_term_files = collection.files("taxonomy_terms", "taxonomy_term")
