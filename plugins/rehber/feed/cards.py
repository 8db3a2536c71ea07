"""An address card for each centre and unit: vCard 4.0 (RFC 6350), to keep in a telephone.

In Turkish, as it stands on the door: the card is there to call, to write and to find the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import country, urls
from rehber.catalogue.identity import identify
from rehber.catalogue.model import Organisation
from rehber.feed.content_line import escaped, joined
from rehber.feed.export import exports
from rehber.feed.listing import Elsewhere
from rehber.feed.rows.location import geometry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Provider
    from rehber.catalogue.phone import Phone
    from rehber.catalogue.place import Place
    from rehber.feed.export import Release

TYPES = {"whatsapp": "text", "text": "text", "fax": "fax", "voice": "voice"}


def _files(release: Release) -> Iterator[tuple[str, bytes]]:
    for record in sorted(release.catalogue.providers, key=lambda record: record.id):
        if record.has_card:
            yield urls.card(record.id), joined(_lines(release, record))


def _lines(release: Release, record: Provider) -> Iterator[str]:
    catalogue = release.catalogue
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield "KIND:org"
    yield f"UID:urn:uuid:{identify(catalogue.directory, f'provider/{record.id}')}"
    yield f"FN;LANGUAGE=tr:{escaped(record.name.source)}"
    yield f"ORG:{';'.join(_chain(catalogue, record))}"
    yield from (_tel(phone) for phone in record.phones)
    yield from (f"EMAIL:{escaped(address)}" for address in record.emails)
    place = catalogue.place_of(record)
    if place:
        yield from _place(place)
    if record.website:
        yield f"URL:{record.website}"
    spoken = sorted({entry.code for entry in record.languages if entry.status == "offered"})
    yield from (f"LANG:{code}" for code in spoken)
    notes = [f"{phone.number}: dahili {phone.extension}" for phone in record.phones if phone.extension]
    notes += [record.hours_note.source] if record.hours_note else []
    if notes:
        said = "\n".join(notes)
        yield f"NOTE;LANGUAGE=tr:{escaped(said)}"
    page = release.address(urls.path(release.languages[0].code, urls.node(catalogue.nodes[record.id])))
    if page:
        yield f"SOURCE:{page}"
    yield "END:VCARD"


def _chain(catalogue: Catalogue, record: Provider) -> list[str]:
    """Return who runs it, from the top down."""
    above = [node for node in catalogue.chain(catalogue.nodes[record.id]) if isinstance(node, Organisation)]
    return [escaped(node.name.source) for node in reversed(above)] or [escaped(record.name.source)]


def _tel(phone: Phone) -> str:
    """Return a number without its extension, because telephones join the two. The extension is in the note."""
    kind, address = TYPES[phone.kind], phone.uri and phone.uri.partition(";ext=")[0]
    return f"TEL;TYPE={kind};VALUE=uri:{address}" if address else f"TEL;TYPE={kind};VALUE=text:{escaped(phone.number)}"


def _place(place: Place) -> Iterator[str]:
    address = place.address
    street = " ".join(part for part in (address.neighbourhood, address.street, address.number) if part)
    more = " ".join(part for part in (address.building, address.block, address.floor, address.door, address.landmark) if part)
    parts = ("", more, street, address.district, address.province, address.postal_code, country.NAME)
    yield f"ADR;LANGUAGE=tr:{';'.join(escaped(part or '') for part in parts)}"
    point = geometry(place)
    if point and place.point:
        near = f";u={place.point.radius_m}" if place.point.radius_m else ""
        yield f"GEO:geo:{point['latitude']},{point['longitude']}{near}"


card_files = exports(
    urls.card("{id}"),
    "text/vcard",
    where=Elsewhere("the page of each centre and unit", linked=True),
    title="The address card of a centre or unit.",
    file_type=None,
    operation=None,
    llms=None,
)(_files)
