"""A small directory with every sort of place a map can go wrong on."""

from __future__ import annotations

import dataclasses
import json
import random
from typing import TYPE_CHECKING

from builders import HEAD, ROOT, files, read, record
from rehber.catalogue.text import Text
from rehber.geography import gazetteer
from rehber.language import po
from rehber.page import OperatorSettings
from rehber.pages.find import find
from rehber.pages.service_map import service_map
from rehber.search.index import index as search_index
from rehber.site import map_script, stream, vendor_js
from rehber.site.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from rehber.catalogue.catalogue import Catalogue
    from rehber.map.tiles import Tiles

#: Names that would run if anything read them as code.
HOSTILE = (
    "<img src=x onerror=window.hacked=1>",
    "${window.hacked=1}",
    "`;window.hacked=1;//",
    "</script><script>window.hacked=1</script>",
    "{{ 7*7 }}&quot; onload=window.hacked=1 x=&quot;",
)

#: A service somebody may look for.
LAWYER = "{id: avukat, types: [legal-counselling], name: Avukat, summary: Hukuki bilgi., status: offered}"

#: Known to be in a district or with no radius, so only their number is drawn.
SOMEWHERE = {"ilce", "sinirsiz"}
SHOWN = {"kapi", "mahalle", "anit", *(f"kotu-{i}" for i in range(len(HOSTILE)))}


def place(lat, lon, precision, district="Şişli", province="İstanbul", radius=None):
    radius = f", radius_m: {radius}" if radius else ""
    address = f"{{street: Bir Cad., district: {district}, province: {province}}}"
    return f"place: {{address: {address}, point: {{lat: {lat}, lon: {lon}, precision: {precision}, source: sayfa{radius}}}}}"


def text() -> str:
    """Return the catalogue; only some of its places may be drawn."""
    records = {
        "kapi": f"name: Kapı\nservices: [{LAWYER}]\nlanguages: [{{code: fa, how: staff, status: planned}}]\n{place(41.0600, 28.9870, 'exact')}",
        "mahalle": f"name: Mahalle\nlanguages: [{{code: ar, how: staff, status: offered}}]\n{place(41.0646, 28.9736, 'neighbourhood', radius=500)}",
        "anit": f"name: Anıt\nkind: preschool\n{place(38.4303, 27.1468, 'landmark', 'Konak', 'İzmir', 800)}",
        "ilce": f"name: İlçe\n{place(37.0, 35.3, 'district', 'Seyhan', 'Adana')}",
        "sinirsiz": f"name: Yarıçapsız\n{place(37.1, 35.4, 'neighbourhood', 'Yüreğir', 'Adana')}",
        "adressiz": "name: Adressiz\nplace: unknown",
        "gizli": "name: Gizli\nkind: womens-shelter\nreached_through: kapi",
    }
    for i, name in enumerate(HOSTILE):
        records[f"kotu-{i}"] = (
            f"name: {json.dumps(name)}\n{place(39.7640 + i / 1e5, 30.5250, 'street', 'Odunpazarı', 'Eskişehir')}"
        )
    unit = record("at: kapi\nname: Birim\nkind: migration-unit", id="birim")
    return HEAD + "centres:\n" + "".join(record(fields, id=id_) for id_, fields in records.items()) + "units:\n" + unit


def catalogue(folder: Path) -> Catalogue:
    """Read it."""
    loaded = read(text(), folder)
    assert loaded.catalogue is not None, loaded.findings
    return loaded.catalogue


def spread(known: Catalogue, places: int) -> Catalogue:
    """Return the catalogue with *places* more: copies of its first drawn centre all over the country; the odd ones offer nothing."""
    one, point = next(known.mapped)
    districts = [district for province in gazetteer.provinces() for district in gazetteer.districts(province)]
    rolled = random.Random(1)
    centres = []
    for i in range(places):
        district = rolled.choice(districts)
        east, north = rolled.choice(district.rings[0])
        address = dataclasses.replace(one.place.address, district=district.name, province=district.province)
        place = dataclasses.replace(one.place, address=address, point=dataclasses.replace(point, lat=north, lon=east))
        services = () if i % 2 else tuple(dataclasses.replace(it, id=f"{it.id}-{i}") for it in one.services)
        centres.append(dataclasses.replace(one, id=f"yer-{i}", place=place, services=services))
    nodes = {**known.nodes, **{centre.id: centre for centre in centres}}
    return dataclasses.replace(known, centres=(*known.centres, *centres), nodes=nodes)


def elsewhere(known: Catalogue, id_: str) -> Catalogue:
    """Return the catalogue with one centre in a province nobody knows."""
    one = known.nodes[id_]
    address = dataclasses.replace(one.place.address, province="Nirgendwo", district=None)
    moved = dataclasses.replace(one, place=dataclasses.replace(one.place, address=address))
    centres = tuple(moved if centre is one else centre for centre in known.centres)
    return dataclasses.replace(known, centres=centres, nodes={**known.nodes, id_: moved})


def build(known: Catalogue, folder: Path) -> Path:
    """Build the whole site of a catalogue into *folder*, as the build does."""
    for path, content in files(known):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


#: What no rule would let pass; behind the rules it must be words all the same.
EVIL = (
    *HOSTILE,
    "${alert(1)}`${alert(1)}`",
    "'\\\"><svg onload=alert(1)>",
    "\\u003cimg src=x onerror=alert(1)\\u003e",
    "</title></svg></script><script>alert(1)</script>",
    "<!--<script>alert(1)//-->]]>",
    "{% raw %}{{ 7*7 }}{# x #}<%= 7*7 %>",
    "{number} {area} $& $1 $`",
    "\u202eşişlİ\u202c \u2066sağ\u2069 \u200f",
    "' onmouseover='alert(1)' x='",
    "javascript:alert(1)",
    "A" * 300,
    "çok uzun " * 40,
)


def evil(known: Catalogue) -> Catalogue:
    """Return the catalogue with one more place for each of those words: as its name, its district and who runs it."""
    one, point = next(known.mapped)
    runs = known.nodes[one.organisation]
    centres, nodes = [], {}
    for i, words in enumerate(EVIL):
        text = Text(words, f"centre/evil-{i}/name", {})
        address = dataclasses.replace(one.place.address, district=words[:60], neighbourhood=words, street=words)
        near = dataclasses.replace(point, lat=39.92 + i * 0.02, lon=32.85)
        place = dataclasses.replace(one.place, address=address, point=near)
        nodes[f"runs-{i}"] = dataclasses.replace(runs, id=f"runs-{i}", name=text)
        centre = dataclasses.replace(one, id=f"evil-{i}", name=text, organisation=f"runs-{i}", place=place, services=())
        nodes[centre.id] = centre
        centres.append(centre)
    return dataclasses.replace(
        known,
        organisations=(*known.organisations, *(nodes[f"runs-{i}"] for i in range(len(EVIL)))),
        centres=(*known.centres, *centres),
        nodes={**known.nodes, **nodes},
    )


def pages(known: Catalogue, code: str, folder: Path, tiles: Tiles | None = None) -> Path:
    """Write only the pages of the map in one language, and the one that searches, with what they load, into *folder*."""
    theme = Theme(ROOT / "theme", {**vendor_js.read(ROOT / "node_modules"), **map_script.files(known, tiles)})
    edition = stream.editions(
        known, po.languages(ROOT / "theme" / "translations", (code,)), stream.Content(), OperatorSettings(tiles)
    )[0]
    index = search_index(edition)
    renderer = theme.edition(edition, {"search.js": index.path})
    wanted = (*service_map.pages(edition), *find.pages(edition))
    written = {f"{code}/{page.address}": renderer.render(page) for page in wanted}
    for path, content in {**theme.static(), **index.files, **written}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder
