"""The places of an area, or for a need, in one small file with all languages: near somebody without a server that searches.

Partners show them on their own pages (``embed.js``). Protected places are left out: what is passed on so easily names only
what may be named anywhere. The emergency numbers stand in every file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import country, urls
from rehber.catalogue.identity import identify
from rehber.feed.export import exports
from rehber.feed.listing import Elsewhere
from rehber.feed.rows.location import geometry
from rehber.feed.rows.service import offers
from rehber.jsontext import compact, dump

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rehber.catalogue.model import Provider
    from rehber.catalogue.text import Text
    from rehber.feed.export import Release
    from rehber.feed.rows.row import Row

#: The numbers that stand in every file, by the number itself: whoever is in danger must not have to search.
DANGER = (country.EMERGENCY, "183")

#: What people can go to comes first; what nobody can go to is left out.
ORDER = ("offered", "unknown", "planned")


def area_address(area_page: str) -> str:
    """Return where the file of an area or of a need is, from the address of its page: ``data/v1/area/istanbul/sisli.json``."""
    return f"{urls.FEED}/{area_page.removesuffix('.html')}.json"


def _files(release: Release) -> Iterator[tuple[str, bytes]]:
    catalogue = release.catalogue
    rows = {record.id: _place(release, record) for record in catalogue.providers if _told(record)}
    for area, records in catalogue.by_area.items():
        told = [rows[record.id] for record in records if record.id in rows]
        if told:
            names = compact({"province": area.province, "district": area.district})
            yield area_address(urls.area(area)), _written(release, told, names, urls.area(area))
    for need in sorted({need for row in rows.values() for need in row.get("needs", ())}):
        told = [row for row in rows.values() if need in row.get("needs", ())]
        yield area_address(urls.need(need)), _written(release, told, {"need": need}, urls.need(need))


def _told(record: Provider) -> bool:
    return not record.confidential and record.status in ORDER


def _written(release: Release, rows: Iterable[Row], about: Row, page: str) -> bytes:
    base = release.catalogue.directory.base_url
    lines = [line for number in DANGER for line in release.catalogue.hotlines if line.number.number == number]
    told = sorted(rows, key=lambda row: (ORDER.index(row["status"]), row["slug"]))
    return dump(
        {
            **release.terms,
            "about": {**about, "page": page},
            "site": f"{base}/" if base else urls.here(area_address(page)),
            "languages": [language.code for language in release.languages],
            "emergency": [{"number": line.number.number, "name": _words(release, line.name)} for line in lines],
            "places": told,
        }
    )


def _place(release: Release, record: Provider) -> Row:
    catalogue = release.catalogue
    node = catalogue.nodes[record.id]
    area, place, call = catalogue.area(node), catalogue.place_of(record), catalogue.number_of(node)
    return compact(
        {
            "id": identify(catalogue.directory, f"record/{record.id}"),
            "slug": record.id,
            "kind": record.kind.id,
            "status": record.status,
            "name": _words(release, record.name),
            "summary": _words(release, record.summary),
            "needs": sorted({need for offer in offers(record) for need in offer.types}),
            "audiences": list(record.audiences),
            "province": area and area.province,
            "district": area and area.district,
            "address": place and place.address.line,
            **(geometry(place) if place else {}),
            "phone": call and call[0].number,
            "phone_e164": call and call[0].dialled.e164,
            "phone_of": _words(release, call[1].name) if call and call[1] is not record else None,
            "page": urls.node(node),
        }
    )


def _words(release: Release, text: Text) -> dict[str, str]:
    """Return a text in every language it has."""
    said = (text.into(language.code) for language in release.languages)
    return {wording.language: wording.text for wording in said}


area_files = exports(
    f"{urls.FEED}/area/{{id}}.json",
    "application/json",
    "feed.schema.json#/$defs/area",
    where=Elsewhere("the data page, under showing the places on one's own site", linked=True),
    title="The places of an area or for a need, in every language.",
    file_type=None,
    operation=None,
    llms=None,
)(_files)
