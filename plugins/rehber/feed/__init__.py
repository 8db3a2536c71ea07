"""What machines read: every export, in the order it is built, and at last the index that names them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.feed.areas import area_files
from rehber.feed.calendars import calendar_files
from rehber.feed.cards import card_files
from rehber.feed.catalogue import catalogue_json
from rehber.feed.changes import change_files, changes_json, ledger_json
from rehber.feed.database import directory_sqlite
from rehber.feed.datapackage import datapackage_json
from rehber.feed.dcat import catalog_jsonld
from rehber.feed.export import Export, File, Reading, Translated
from rehber.feed.geojson import locations_geojson
from rehber.feed.guide import api_catalog, llms_txt
from rehber.feed.index import INDEX_FILE, SUMS_FILE, Inventory
from rehber.feed.listing import Elsewhere, Heading
from rehber.feed.openapi import openapi_json
from rehber.feed.organizations import organization_files, organizations_json, organizations_ndjson
from rehber.feed.profile import profile_json
from rehber.feed.providers import providers_ndjson
from rehber.feed.province_news import province_atom_files
from rehber.feed.schema_files import changes_md, schema_files
from rehber.feed.service_at_locations import service_at_locations_json
from rehber.feed.services import service_files, services_json, services_ndjson, services_packed
from rehber.feed.sitemap import robots_txt, sitemap_files
from rehber.feed.sources import sources_json
from rehber.feed.statistics import statistics_json
from rehber.feed.tables import once_table_files, table_files, translations_csv
from rehber.feed.taxonomies import (
    taxonomies_json,
    taxonomies_ndjson,
    taxonomy_files,
    taxonomy_term_files,
    taxonomy_terms_json,
    taxonomy_terms_ndjson,
)
from rehber.table import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.feed.export import Release

__all__ = ["ALL", "LISTED", "TRANSLATED", "build"]

#: In every language, in the folder of that language; the source language's at the top of the feed.
TRANSLATED = (
    services_json,
    services_packed,
    organizations_json,
    taxonomies_json,
    taxonomy_terms_json,
    locations_geojson,
    table_files,
    datapackage_json,
    statistics_json,
    sources_json,
)

#: Once for all languages.
ALL = (
    services_ndjson,
    service_files,
    organizations_ndjson,
    organization_files,
    providers_ndjson,
    taxonomies_ndjson,
    taxonomy_files,
    taxonomy_terms_ndjson,
    taxonomy_term_files,
    service_at_locations_json,
    catalogue_json,
    changes_json,
    change_files,
    ledger_json,
    province_atom_files,
    area_files,
    once_table_files,
    translations_csv,
    directory_sqlite,
    card_files,
    calendar_files,
    openapi_json,
    profile_json,
    schema_files,
    changes_md,
    catalog_jsonld,  # after the files whose sums it names
    api_catalog,
    llms_txt,
    robots_txt,
    sitemap_files,
)


entries("an export", ALL, Export, "plugins/rehber/feed/__init__.py")
entries("an export", TRANSLATED, Translated, "plugins/rehber/feed/__init__.py")

#: Every file there is, in the order lists name them: by the headings of the data page.
LISTED: tuple[File, ...] = tuple(
    entry
    for heading in (*Heading, None)
    for entry in (INDEX_FILE, SUMS_FILE, *TRANSLATED, *ALL)
    if (entry.told["where"] is heading if heading else isinstance(entry.told["where"], Elsewhere))
)


def build(release: Release) -> Iterator[tuple[str, bytes]]:
    """Yield every file for machines, the index last."""
    inventory = Inventory(release)
    for language in release.languages:
        reading = Reading(release, language)
        for translated in TRANSLATED:
            for path, content in translated.build(reading):
                if language is release.languages[0]:
                    inventory.hold(path, content, translated)  # the other languages have the same rows with other words
                yield inventory.note(translated.address(path, language.code), content, translated)
    for once in ALL:
        for path, content in once.build(release):
            inventory.hold(path, content, once)
            yield inventory.note(path, content, once)
    yield from inventory.files()
