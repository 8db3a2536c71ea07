"""The pages of the service map: a list of places, and the same places on a map."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.catalogue import timetable
from rehber.catalogue.place import Area, Mark
from rehber.geography import gazetteer
from rehber.language.reader import Voice
from rehber.map import locator, map_filter, symbol, tiles
from rehber.page import Page
from rehber.phrasing import card, time
from rehber.phrasing import timetable as phrased

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from rehber.catalogue.model import Centre
    from rehber.catalogue.place import Point
    from rehber.language.language import Language
    from rehber.map.map_pages import Sheet
    from rehber.map.tiles import Tiles
    from rehber.page import Edition


def service_map(edition: Edition) -> Iterator[Page]:
    """The page of the map; where there are many places, a page for each province as well."""
    yield _first(edition)
    for sheet in edition.atlas.sheets:
        yield _sheet(sheet, edition)


def _first(edition: Edition) -> Page:
    say, voice = edition.language.say, Voice(edition.language)
    atlas = edition.atlas
    centres = [centre for centre, _ in edition.catalogue.mapped]
    provinces = sorted((_named(sheet, voice) for sheet in atlas.sheets), key=lambda it: edition.language.sort_key(it["plain"]))
    return Page(
        address=urls.MAP,
        template="service_map.html",
        title=say("Places on a map"),
        description=say("Where the places of this directory are, as a list and on a map"),
        view={
            **_shown(centres, edition),
            **_list(atlas.first, edition, voice, provinces),
            "sheet": None,
            "divided": bool(provinces),
        },
        state=voice.state,
    )


def _sheet(sheet: Sheet, edition: Edition) -> Page:
    say, voice = edition.language.say, Voice(edition.language)
    name = sheet.province.name
    return Page(
        address=urls.sheet(name),
        template="service_map.html",
        title=say("Places on a map: {area}").format(area=name),
        description=say("Places and services in {area}").format(area=name),
        view={
            **_shown(sheet.centres, edition),
            **_list(sheet.centres, edition, voice),
            "sheet": sheet.province.code,
            "divided": False,
        },
        state=voice.state,
    )


def _shown(centres: Collection[Centre], edition: Edition) -> dict[str, Any]:
    """Return what every page of the map shows beside its list."""
    marks = [map_filter.marks(centre, edition.catalogue) for centre in centres]
    return {
        "choices": map_filter.choices(marks, edition.language),
        "legend": _legend(centres, edition.language),
        "credit": gazetteer.CREDIT,
        "policy": tiles.policy(edition.decisions.tiles),
        "pictures": _pictures(edition.decisions.tiles, edition.language),
    }


def _pictures(own: Tiles | None, language: Language) -> dict[str, Any] | None:
    """Return what readers are told of the operator's map pictures, before any is asked for."""
    if own is None:
        return None
    told = language.say("The map pictures come from {host}, which sees which part of the map you look at.")
    return {"credit": own.credit, "told": told.format(host=own.host) if own.host else None}


def _named(sheet: Sheet, voice: Voice) -> dict[str, Any]:
    """Return a province whose places are on a sheet of their own."""
    name = sheet.province.name
    return {
        "id": locator.anchor(Area(name)),
        "code": sheet.province.code,
        "name": voice.turkish(name),
        "plain": name,
        "path": urls.sheet(name),
        "number": len(sheet.centres),
        "words": voice.language.say("Places here: {number}").format(number=len(sheet.centres)),
        "at": "{} {}".format(*sheet.middle),
        "districts": [],
    }


def _list(
    centres: Collection[Centre], edition: Edition, voice: Voice, provinces: Collection[dict[str, Any]] = ()
) -> dict[str, Any]:
    """Return the list of places, below the provinces that have sheets, and what the script needs to say who is open."""
    language = edition.language
    shared: phrased.Shared = {}
    entries = [entry(it, it.place.point, edition, voice, shared) for it in centres if it.place and it.place.point]
    entries.sort(key=lambda it: (*_order(it["where"], language), language.sort_key(str(it["plain"])), it["id"]))
    # sheets that are brought in bring timetables of their own
    return {
        "provinces": [*provinces, *_grouped(entries, voice)],
        "now": phrased.written(shared) if shared or provinces else None,
    }


def entry(centre: Centre, point: Point, edition: Edition, voice: Voice, shared: phrased.Shared) -> dict[str, Any]:
    """Return one place as the list shows it; the map repeats these words, and draws it where *point* is."""
    where = edition.catalogue.area(centre)
    return {
        **card.card(centre, edition, voice),
        "id": centre.id,
        "plain": voice.plain(centre.name),
        "where": where,
        "at": f"{point.lat} {point.lon}",
        "radius": point.radius_m if point.mark is Mark.CIRCLE else None,
        "near": where and (where.district or where.province),
        "shape": symbol.of(centre.kind.id).shape,
        "status": _status(centre, edition),
        "when": phrased.number(timetable.of(centre, edition.catalogue), shared),
        "marks": map_filter.marks(centre, edition.catalogue),
    }


def _status(centre: Centre, edition: Edition) -> str:
    """Return when it is open; of a place that serves nobody now, that."""
    later = card.status(centre.status, edition) if centre.status in timetable.NOT_NOW else None
    return later or time.status(centre.hours, edition.language)


def _order(where: Area | None, language: Language) -> tuple[Any, Any]:
    """Provinces, then the districts in them, by the alphabet; what names none stands last."""
    province, district = (where.province, where.district or "") if where else ("", "")
    return (not province, language.sort_key(province)), language.sort_key(district)


def _grouped(entries: list[dict[str, Any]], voice: Voice) -> Iterator[dict[str, Any]]:
    """Yield the provinces with their districts and the places there, each with the id that links lead to."""
    for province, in_province in groupby(entries, key=lambda it: it["where"] and it["where"].province):
        districts = [
            {"id": locator.anchor(where) if where and where.district else None, "places": list(places)}
            for where, places in groupby(in_province, key=lambda it: it["where"])
        ]
        yield {
            "id": locator.anchor(Area(province)) if province else None,
            "path": None,
            "name": voice.turkish(province) if province else None,
            "districts": districts,
        }


def _legend(centres: Collection[Centre], language: Language) -> list[dict[str, str]]:
    used = {symbol.of(centre.kind.id) for centre in centres}
    known = (*symbol.SYMBOLS, symbol.OTHER)
    return [{"shape": it.shape, "label": language.say(it.label)} for it in known if it in used]
