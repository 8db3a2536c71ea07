"""The page of the service map: a list of places, and the same places on a map."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.boundaries import gazetteer
from rehber.catalogue import timetable
from rehber.catalogue.place import Area
from rehber.page import Page
from rehber.phrasing import card, choice, locator, symbol, time
from rehber.phrasing import timetable as phrased
from rehber.phrasing.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Centre
    from rehber.languages import Language
    from rehber.page import Edition


def service_map(edition: Edition) -> Iterator[Page]:
    """The one page of the map."""
    language = edition.language
    voice = Voice(language)
    centres = [centre for centre, _ in edition.catalogue.mapped]
    shared: phrased.Shared = {}
    entries = [entry(centre, edition, voice, shared) for centre in centres]
    entries.sort(key=lambda it: (*_order(it["where"], language), language.sort_key(str(it["plain"])), it["id"]))
    yield Page(
        address=urls.MAP,
        template="service_map.html",
        title=language.say("Places on a map"),
        description=language.say("Where the places of this directory are, as a list and on a map"),
        view={
            "provinces": list(_grouped(entries, voice)),
            "choices": choice.choices([it["marks"] for it in entries], language),
            "legend": _legend(centres, language),
            "credit": gazetteer.CREDIT,
            "now": phrased.written(shared) if shared else None,
        },
        state=voice.state,
    )


def entry(centre: Centre, edition: Edition, voice: Voice, shared: phrased.Shared) -> dict[str, Any]:
    """Return one place as the list shows it; the map repeats these words."""
    where = edition.catalogue.area(centre)
    return {
        **card.card(centre, edition, voice),
        "id": centre.id,
        "plain": voice.plain(centre.name),
        "where": where,
        "near": where and (where.district or where.province),
        "shape": symbol.of(centre.kind.id).shape,
        "status": _status(centre, edition),
        "when": phrased.number(timetable.of(centre, edition.catalogue), shared),
        "marks": choice.marks(centre, edition.catalogue),
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
            "name": voice.turkish(province) if province else None,
            "districts": districts,
        }


def _legend(centres: list[Centre], language: Language) -> list[dict[str, str]]:
    used = {symbol.of(centre.kind.id) for centre in centres}
    known = (*symbol.SYMBOLS, symbol.OTHER)
    return [{"shape": it.shape, "label": language.say(it.label)} for it in known if it in used]
