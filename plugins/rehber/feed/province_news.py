"""What changed in one province, for feed readers: Atom (RFC 4287), one file for each province that has a record.

An entry is a centre or unit and the day on which what is told of it, or of one of its services, last changed. What is
gone stands in ``changes.json``: of a row that is gone nobody remembers where it was. Protected places have no entry: that
one of them changed is nobody's news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from rehber import urls
from rehber.catalogue.identity import identify
from rehber.feed.export import exports
from rehber.feed.ledger import moment
from rehber.feed.listing import Elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Provider
    from rehber.feed.export import Release

SPACE = "http://www.w3.org/2005/Atom"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOST = 100  #: entries, the latest first: so many changes of a province nobody reads


def path(province: str) -> str:
    """Return where the changes in a province are, from the top of the site."""
    return f"{urls.FEED}/changes/{urls.slug(province)}.atom"


def told(catalogue: Catalogue) -> dict[str, list[Provider]]:
    """Return the centres and units of each province, as far as one may speak of them."""
    found: dict[str, list[Provider]] = {}
    for record in sorted(catalogue.providers, key=lambda record: record.id):
        area = catalogue.area(catalogue.nodes[record.id])
        if area and not record.confidential:
            found.setdefault(area.province, []).append(record)
    return dict(sorted(found.items()))


def _days(release: Release) -> dict[str, str]:
    """Return when each centre and unit, or one of its services, last changed, by its id in the catalogue."""
    rows = release.ledger.rows
    return {
        row["x_rehber"]["slug"]: max(rows[name][2] for name in (row["id"], *row.get("service_ids", ())))
        for row in release.rows("providers")
    }


def _files(release: Release) -> Iterator[tuple[str, bytes]]:
    days = _days(release)
    for province, records in told(release.catalogue).items():
        latest = sorted(((days[record.id], record) for record in records), key=lambda entry: entry[0], reverse=True)
        yield path(province), _atom(release, province, latest[:MOST])


def _atom(release: Release, province: str, entries: list[tuple[str, Provider]]) -> bytes:
    directory = release.catalogue.directory
    feed = ElementTree.Element("feed", {"xmlns": SPACE, LANG: "tr"})
    _text(feed, "id", f"urn:uuid:{identify(directory, f'changes/{urls.slug(province)}')}")
    _text(feed, "title", f"{province} · {directory.name}")
    _text(feed, "updated", moment(entries[0][0]))
    _text(ElementTree.SubElement(feed, "author"), "name", directory.publisher)
    _text(feed, "rights", directory.licence)
    own = release.address(path(province))
    if own:
        ElementTree.SubElement(feed, "link", {"rel": "self", "type": urls.NEWS_FEED_TYPE, "href": own})
    for day, record in entries:
        entry = ElementTree.SubElement(feed, "entry")
        _text(entry, "id", f"urn:uuid:{identify(directory, f'record/{record.id}')}")
        _text(entry, "title", record.name.source)
        _text(entry, "updated", moment(day))
        page = urls.path(release.languages[0].code, urls.node(release.catalogue.nodes[record.id]))
        address = release.address(page) or f"{urls.here(path(province))}{page}"
        ElementTree.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})
        _text(entry, "summary", record.summary.source)
    ElementTree.indent(feed, "")
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


province_atom_files = exports(
    f"{urls.FEED}/changes/{{province}}.atom",
    urls.NEWS_FEED_TYPE,
    where=Elsewhere("the data page, under what has changed", linked=True),
    title="What changed in a province, for feed readers.",
    file_type=None,
    operation=None,
    llms=None,
)(_files)
