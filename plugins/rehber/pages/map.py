"""The page of the service map: a list of places, and the same places on a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber import urls
from rehber.boundaries import gazetteer
from rehber.page import Page
from rehber.phrasing import card, symbol, time
from rehber.phrasing.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Centre
    from rehber.page import Edition


def service_map(edition: Edition) -> Iterator[Page]:
    """The one page of the map."""
    language = edition.language
    voice = Voice(language)
    centres = [centre for centre, _ in edition.catalogue.mapped]
    centres.sort(key=lambda centre: (language.sort_key(voice.plain(centre.name)), centre.id))
    used = {symbol.of(centre.kind.id) for centre in centres}
    yield Page(
        address=urls.MAP,
        template="map.html",
        title=language.say("Places on a map"),
        description=language.say("Where the places of this directory are, as a list and on a map"),
        view={
            "places": [entry(centre, edition, voice) for centre in centres],
            "legend": [
                {"shape": known.shape, "label": language.say(known.label)}
                for known in (*symbol.SYMBOLS, symbol.OTHER)
                if known in used
            ],
            "credit": gazetteer.CREDIT,
        },
        state=voice.state,
    )


def entry(centre: Centre, edition: Edition, voice: Voice) -> dict[str, Any]:
    """Return one place as the list shows it; the map repeats these words."""
    return {
        **card.card(centre, edition, voice),
        "id": centre.id,
        "shape": symbol.of(centre.kind.id).shape,
        "status": time.status(centre.hours, edition.language),
    }
