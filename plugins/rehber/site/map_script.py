"""The script of the service map, composed by folium. It loads nothing from other hosts.

A stock folium map fetches its libraries, fonts and tiles from six other hosts and writes names into code. This one takes
only folium's composition: the map with its options and bounds, and a call of ``theme/static/map/servicemap.js``, which reads
the places from the list on the page. No text of the catalogue passes through folium's templates.
"""

from __future__ import annotations

import json
import posixpath
from typing import TYPE_CHECKING, Any

import folium
from branca.element import Figure, MacroElement
from folium.template import Template

from rehber import country, urls
from rehber.geography import gazetteer, geometry
from rehber.map import map_filter, map_pages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.geography.geometry import Box
    from rehber.map.tiles import Tiles

SCRIPT = "map.js"
NUMBERS = "numbers.js"  #: of what is on the sheets, where there are sheets

#: Leaflet's zoom levels: the whole country on a small phone; half a kilometre, beyond which the outlines say nothing.
FARTHEST, NEAREST, FIRST = 4, 14, 12
STEP = 0.25  #: zoom levels between two views that fit; a whole one leaves half of a phone to the sea
DISTRICTS_FROM = 8  #: zoom level from which districts are drawn
PLACES_FROM = 9  #: zoom level from which the places of a province are brought in from its sheet
MARGIN = 0.02  #: degrees kept around the places at first


class LocalMap(folium.Map):
    """A folium map without its libraries: the page loads them from the site itself."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  # folium's own signature
        super().__init__(**options)
        self.default_js = []
        self.default_css = []

    @classmethod
    def _generate_id(cls) -> str:
        return "service"  # folium would draw lots, and every build would differ


class Places(MacroElement):
    """The places, their base and the controls: everything the project's own script adds to the map."""

    _template = Template(
        "{% macro script(this, kwargs) %}rehber.serviceMap({{ this._parent.get_name() }}, {{ this.settings|tojson }});{% endmacro %}"
    )

    def __init__(self, settings: Mapping[str, Any]) -> None:
        super().__init__()
        self._name = "Places"
        self.settings = settings


def files(catalogue: Catalogue, tiles: Tiles | None = None) -> dict[str, bytes]:
    """Return the files the map page needs besides the libraries: the outlines, and the scripts."""
    outlines = {name: gazetteer.read(name) for name in (gazetteer.PROVINCES, *(p.file for p in gazetteer.provinces()))}
    composed = script(catalogue, {name: urls.static(name, data) for name, data in outlines.items()}, tiles)
    return {**outlines, NUMBERS: _numbers(catalogue), SCRIPT: composed}


def _numbers(catalogue: Catalogue) -> bytes:
    """Return for each page of the map how many places have each value of a filter; the first page fetches it when a filter is chosen."""
    numbers = {
        sheet.province.code: map_filter.numbers([map_filter.marks(centre, catalogue) for centre in sheet.records])
        for sheet in map_pages.of(catalogue).sheets
    }
    return f"globalThis.rehber.numbers={json.dumps(numbers, separators=(',', ':'))};\n".encode()


def script(catalogue: Catalogue, assets: Mapping[str, str], tiles: Tiles | None = None) -> bytes:
    """Return the script folium composes; *assets* has the addresses of the outlines."""
    figure = Figure()
    figure.add_child(compose(catalogue, assets, tiles))
    figure.render()
    text: str = figure.script.render()
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line).encode() + b"\n"


def compose(catalogue: Catalogue, assets: Mapping[str, str], tiles: Tiles | None = None) -> LocalMap:
    """Return the map. The files it names are beside its script."""
    box = _bounds(catalogue)
    nearest = max(NEAREST, tiles.max_zoom) if tiles else NEAREST
    # maxZoom is said by name: without tiles folium leaves it out, and the clusters would not know where to end.
    composed = LocalMap(
        location=country.MIDDLE,
        zoom_start=FARTHEST,
        tiles=None,
        zoom_control=False,
        attribution_control=False,
        min_zoom=FARTHEST,
        max_zoom=nearest,
        zoom_snap=STEP,
        minZoom=FARTHEST,
        maxZoom=nearest,
    )
    Places(
        {
            "provinces": posixpath.basename(assets[gazetteer.PROVINCES]),
            "districts": {
                p.code: {"file": posixpath.basename(assets[p.file]), "box": list(p.box)} for p in gazetteer.provinces()
            },
            "districtsFrom": DISTRICTS_FROM,
            "placesFrom": PLACES_FROM,
            "bounds": [[box.south, box.west], [box.north, box.east]],
            "first": FIRST,
            "pictures": {"url": tiles.address, "maxZoom": tiles.max_zoom} if tiles else None,
        }
    ).add_to(composed)
    return composed


def _bounds(catalogue: Catalogue) -> Box:
    """Return the bounds the map shows first: those of all places that are drawn."""
    points = [(point.lon, point.lat) for _, point in catalogue.mapped]
    return geometry.around(points).wider(MARGIN) if points else geometry.Box(*country.MAP_BOUNDS)
