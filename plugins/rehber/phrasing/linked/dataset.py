"""The data as schema.org knows data, for search engines of data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.identity import identify
from rehber.jsontext import compact
from rehber.phrasing.linked.json_ld import LinkedData

if TYPE_CHECKING:
    from rehber.page import Edition


def dataset(edition: Edition, services: str) -> LinkedData:
    """Return the data themselves; *services* is the file that holds the most of them."""
    directory = edition.catalogue.directory
    content = urls.absolute(directory.base_url, services)
    return LinkedData(
        compact(
            {
                "@context": "https://schema.org",
                "@type": "Dataset",
                "@id": f"urn:uuid:{identify(directory, 'dataset')}",
                "name": directory.name,
                "description": directory.summary.into(edition.language.code).text if directory.summary else None,
                "license": f"https://spdx.org/licenses/{directory.licence}",
                "creator": {"@type": "Organization", "name": directory.publisher},
                "dateModified": edition.catalogue.as_of.isoformat(),
                "inLanguage": [language.code for language in edition.languages],
                "distribution": {"@type": "DataDownload", "encodingFormat": "application/x-ndjson", "contentUrl": content}
                if content
                else None,
            }
        )
    )
