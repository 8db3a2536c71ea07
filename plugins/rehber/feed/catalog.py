"""The data described for data portals: DCAT-AP 3.0 as JSON-LD.

Where the directory has no address of its own yet, the names of things are relative to this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber import country, urls
from rehber.catalogue.identity import identify
from rehber.feed.export import export
from rehber.jsontext import compact, dump

if TYPE_CHECKING:
    from rehber.feed.export import Release
    from rehber.feed.rows.row import Row

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

AUTHORITY = "http://publications.europa.eu/resource/authority"

#: ISO 639-3, as the Publications Office of the European Union names languages.
LANGUAGES = {"tr": "TUR", "en": "ENG", "ar": "ARA", "fa": "FAS", "ku": "KUR", "hy": "HYE", "fr": "FRA"}

#: What the data come in: file, media type, what it is called in the European list of file types.
FORMS = (
    ("services.json", "application/json", "JSON"),
    ("services.ndjson", "application/x-ndjson", "JSON"),
    ("multilingual.json", "application/json", "JSON"),
    ("locations.geojson", "application/geo+json", "GEOJSON"),
    ("csv/services.csv", "text/csv", "CSV"),
    ("statistics.json", "application/json", "JSON"),
)

LICENCES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


@export(f"{urls.FEED}/catalog.jsonld", "application/ld+json")
def catalog_jsonld(release: Release) -> bytes:
    """A catalogue of one data set, with the forms it comes in."""
    directory = release.catalogue.directory
    publisher = {
        "@id": f"urn:uuid:{identify(directory, 'publisher')}",
        "@type": "foaf:Agent",
        "foaf:name": directory.publisher,
    }
    described = {
        "dct:title": _words(release, directory.name),
        "dct:description": [
            {"@value": wording.text, "@language": wording.language}
            for wording in (directory.summary.into(language.code) for language in release.languages)
        ]
        if directory.summary
        else _words(release, directory.name),
        "dct:publisher": publisher,
        "dct:license": _licence(directory.licence),
        "dct:language": [
            {"@id": f"{AUTHORITY}/language/{LANGUAGES[o.code]}", "@type": "dct:LinguisticSystem"}
            for o in release.languages
            if o.code in LANGUAGES
        ],
    }
    dataset = {
        "@id": f"urn:uuid:{identify(directory, 'dataset')}",
        "@type": "dcat:Dataset",
        **described,
        "dct:identifier": directory.id,
        "dct:modified": {"@value": release.catalogue.as_of.isoformat(), "@type": "xsd:date"},
        "dct:spatial": {"@id": f"{AUTHORITY}/country/{country.ALPHA_3}", "@type": "dct:Location"},
        "dcat:theme": {
            "@id": f"{AUTHORITY}/data-theme/SOCI",
            "@type": "skos:Concept",
            "skos:prefLabel": {"@value": "Population and society", "@language": "en"},
        },
        "dcat:contactPoint": _contact(directory.contact),
        "dcat:distribution": [_distribution(release, *form) for form in FORMS],
    }
    return dump(
        {
            "@context": CONTEXT,
            "@id": _at(release, "catalog.jsonld"),
            "@type": "dcat:Catalog",
            **described,
            "dcat:dataset": compact(dataset),
        }
    )


def _words(release: Release, text: str) -> list[Row]:
    return [{"@value": text, "@language": release.languages[0].code}]


def _licence(name: str) -> Row:
    return {"@id": LICENCES.get(name, f"https://spdx.org/licenses/{name}"), "@type": "dct:LicenseDocument"}


def _contact(contact: str | None) -> Row | None:
    if contact is None:
        return None
    reach: dict[str, Any] = {"@id": f"mailto:{contact}" if "@" in contact else contact}
    return {"@type": "vcard:Kind", "vcard:fn": contact, "vcard:hasEmail" if "@" in contact else "vcard:hasURL": reach}


def _distribution(release: Release, path: str, media_type: str, file_type: str) -> Row:
    return {
        "@id": _at(release, f"{path}#distribution"),
        "@type": "dcat:Distribution",
        "dct:title": _words(release, path),
        "dct:license": _licence(release.catalogue.directory.licence),
        "dct:format": {"@id": f"{AUTHORITY}/file-type/{file_type}", "@type": "dct:MediaTypeOrExtent"},
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{media_type}", "@type": "dct:MediaType"},
        "dcat:accessURL": {"@id": _at(release, path)},
        "dcat:downloadURL": {"@id": _at(release, path)},
    }


def _at(release: Release, path: str) -> str:
    return release.address(f"{urls.FEED}/{path}") or path
