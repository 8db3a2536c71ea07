"""A whole catalogue of another country: a screen of findings, and no hint that is wrong for all of its records."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from builders import HEAD, centre, read
from rehber.check import report
from rehber.language import po

RECORDS = 4000
LINES = 50  #: what a screen shows

#: Latitude and longitude of towns abroad; of the last eight both numbers fit into Türkiye the other way round.
TOWNS = (
    ("Berlin", 52.52, 13.40, "030 901820"),
    ("New York", 40.71, -74.01, "(212) 555-1234"),
    ("Athina", 37.98, 23.73, "210 321 0000"),
    ("Cairo", 30.04, 31.24, "02 2795 0000"),
    ("Tehran", 35.69, 51.39, "021 6645 0000"),
    ("Dimashq", 33.51, 36.29, "011 221 0000"),
    ("Hims", 34.73, 36.71, "031 221 0000"),
    ("Tadmur", 34.55, 38.27, "031 591 0000"),
    ("Dayr az-Zawr", 35.33, 40.14, "051 221 0000"),
    ("Amman", 31.95, 35.93, "06 550 2000"),
    ("Az-Zarqa", 32.07, 36.09, "05 398 0000"),
    ("Tabuk", 28.38, 36.57, "014 422 0000"),
    ("Madinah", 24.47, 39.61, "014 822 0000"),
)


def foreign(n, chance):
    """Return a record as a careless import makes one."""
    town, lat, lon, number = TOWNS[n % len(TOWNS)]
    lat, lon = (round(part + chance.uniform(-0.05, 0.05), 5) for part in (lat, lon))
    return (
        f"  - id: place-{n:05}\n    kind: community-centre\n    name: Place {n}\n    organisation: belediye\n"
        f"    summary: Here people are helped, number {n}.\n    place:\n"
        f"      address: {{street: Main Street, number: '{n % 90 + 1}', district: {town}, province: {town}}}\n"
        f"      point: {{lat: {lat}, lon: {lon}, precision: exact, source: sayfa}}\n"
        f"    phones: [{{number: '{number}'}}]\n    hours: 9am-5pm\n    verified_on: 2026-11-01\n    source: sayfa\n"
    )


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    chance = random.Random(7)
    text = HEAD + "centres:\n" + "".join(foreign(n, chance) for n in range(RECORDS))
    return read(text, tmp_path_factory.mktemp("foreign")).findings


def test_four_thousand_foreign_records_are_told_of_on_one_screen(findings):
    assert len(findings) > RECORDS
    for language in ("tr", "en"):
        lines = report.report(findings, "text", po.interface_of_checks(language), wanted=report.Wanted()).splitlines()
        assert len(lines) <= LINES
        assert str(len(findings)) in lines[-1]  # nothing is left out in silence


def test_no_point_abroad_is_called_swapped(findings):
    told = Counter(f.remedy.into(po.interface_of_checks("en")) for f in findings if f.code == "value-range")
    assert sum(told.values()) > RECORDS
    assert set(told) == {"The point lies outside Türkiye. Look it up on a map again."}


@pytest.mark.parametrize(
    ("province", "said"),
    [
        ("", "Latitude and longitude seem to be swapped"),
        ("province: İstanbul", "Latitude and longitude seem to be swapped"),
        ("province: Tadmur", "The point lies outside Türkiye"),
    ],
)
def test_a_point_that_is_swapped_is_still_called_so(province, said, tmp_path):
    point = "{lat: 28.97, lon: 41.06, precision: exact, source: sayfa}"
    text = centre(f"place:\n  address: {{street: Gül Sok., number: '5', {province}}}\n  point: {point}")
    found = [f.remedy.into(po.interface_of_checks("en")) for f in read(text, tmp_path).findings if f.code == "value-range"]
    assert len(found) == 1
    assert found[0].startswith(said)
