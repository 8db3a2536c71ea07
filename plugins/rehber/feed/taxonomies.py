"""The closed lists and their terms, as HSDS wants them."""

from __future__ import annotations

from rehber.feed import collection
from rehber.feed.listing import Heading

taxonomies_json = collection.page("taxonomies", Heading.TERMS)
taxonomy_files = collection.files("taxonomies", "taxonomy")
taxonomy_terms_json = collection.page("taxonomy_terms", Heading.TERMS)
taxonomy_term_files = collection.files("taxonomy_terms", "taxonomy_term")
