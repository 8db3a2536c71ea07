"""A small directory with every sort of place a map can go wrong on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from making import HEAD, files, read, record

if TYPE_CHECKING:
    from pathlib import Path

    from rehber.catalogue.catalogue import Catalogue

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


def build(known: Catalogue, folder: Path) -> Path:
    """Build the whole site of a catalogue into *folder*, as the build does."""
    for path, content in files(known):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder
