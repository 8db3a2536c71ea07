"""The data described for data portals: DCAT-AP 3.0 as JSON-LD.

Where the directory has no address of its own yet, the names of things are relative to this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber import country, feed, urls
from rehber.catalogue.identity import identify
from rehber.feed.export import export
from rehber.feed.listing import Heading
from rehber.jsontext import compact, dump
from rehber.language.table import TABLE

if TYPE_CHECKING:
    from rehber.feed.export import File, Release
    from rehber.feed.rows.row import Row

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

AUTHORITY = "http://publications.europa.eu/resource/authority"

LICENCES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


@export(
    f"{urls.FEED}/catalog.jsonld",
    "application/ld+json",
    where=Heading.DESCRIPTIONS,
    title="The data described for data portals: DCAT-AP 3.0.",
    file_type=None,
    operation=None,
    llms=None,
)
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
            {"@id": f"{AUTHORITY}/language/{TABLE[o.code].authority}", "@type": "dct:LinguisticSystem"}
            for o in release.languages
        ],
    }
    dataset = {
        "@id": _dataset(release),
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
        "dcat:distribution": [_distribution(release, entry) for entry in feed.LISTED if entry.told["file_type"]],
    }
    return dump(
        {
            "@context": CONTEXT,
            "@id": _at(release, "catalog.jsonld"),
            "@type": "dcat:Catalog",
            **described,
            "dcat:dataset": compact(dataset),
            "dcat:service": _service(release, described),
        }
    )


def _dataset(release: Release) -> str:
    return f"urn:uuid:{identify(release.catalogue.directory, 'dataset')}"


def _service(release: Release, described: Row) -> Row:
    """Return the feed as a service that programs ask: an HSDS API of files."""
    return {
        "@id": f"urn:uuid:{identify(release.catalogue.directory, 'service')}",
        "@type": "dcat:DataService",
        **{key: described[key] for key in ("dct:title", "dct:description", "dct:publisher", "dct:license")},
        "dct:conformsTo": {"@id": "https://docs.openreferral.org/en/3.0/hsds/", "@type": "dct:Standard"},
        "dcat:endpointURL": {"@id": _at(release, "index.json")},
        "dcat:endpointDescription": {"@id": _at(release, "openapi.json")},
        "dcat:servesDataset": {"@id": _dataset(release)},
    }


def _words(release: Release, text: str) -> list[Row]:
    return [{"@value": text, "@language": release.languages[0].code}]


def _licence(name: str) -> Row:
    return {"@id": LICENCES.get(name, f"https://spdx.org/licenses/{name}"), "@type": "dct:LicenseDocument"}


def _contact(contact: str | None) -> Row | None:
    if contact is None:
        return None
    reach: dict[str, Any] = {"@id": f"mailto:{contact}" if "@" in contact else contact}
    return {"@type": "vcard:Kind", "vcard:fn": contact, "vcard:hasEmail" if "@" in contact else "vcard:hasURL": reach}


def _distribution(release: Release, entry: File) -> Row:
    """Return one form the data come in; of a series, the first file."""
    path, file_type, media_type = entry.in_feed(entry.listed[0]), entry.told["file_type"], entry.media_type
    return {
        "@id": _at(release, f"{path}#distribution"),
        "@type": "dcat:Distribution",
        "dct:title": _words(release, path),
        "dct:license": _licence(release.catalogue.directory.licence),
        "dct:format": {"@id": f"{AUTHORITY}/file-type/{file_type}", "@type": "dct:MediaTypeOrExtent"},
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{media_type}", "@type": "dct:MediaType"},
        "dcat:accessURL": {"@id": _at(release, path)},
        "dcat:downloadURL": {"@id": _at(release, path)},
        **_sum(*release.built[path]),
    }


def _sum(size: int, digest: str) -> Row:
    """Return how large a file is, in bytes, and its SHA-256."""
    return {
        "dcat:byteSize": {"@value": str(size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm"},
            "spdx:checksumValue": {"@value": digest, "@type": "xsd:hexBinary"},
        },
    }


def _at(release: Release, path: str) -> str:
    return release.address(f"{urls.FEED}/{path}") or path
