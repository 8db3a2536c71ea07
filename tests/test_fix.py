"""``rehber fix`` writes what is certain in its one form, and leaves everything else letter by letter as it is."""

from __future__ import annotations

import pytest

import builders
from rehber.check import fix


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("hours: Pzt-Cum 08.30-17.30", 'hours: "Mo-Fr 08:30-17:30"'),
        ('hours: "Pazartesi–Cuma 8.30 – 17.30"', 'hours: "Mo-Fr 08:30-17:30"'),
        ("hours: “Mo-Fr 08:30-17:30”", 'hours: "Mo-Fr 08:30-17:30"'),
        ('hours: "Mo-Fr 08:30-17:30;"', 'hours: "Mo-Fr 08:30-17:30"'),
        ("hours: 7/24", "hours: 24/7"),
        ("hours: bilinmiyor", "hours: unknown"),
        ("verified_on: 18.04.2021", "verified_on: 2021-04-18"),
        ("verified_on: 1/4/2021  # arandı", "verified_on: 2021-04-01  # arandı"),
    ],
)
def test_what_is_certain_is_written_in_its_one_form(before, after):
    text = builders.centre(before)
    new, changes = fix.fixed(text, "services.yaml")
    assert new == text.replace(before, after)
    assert len(changes) == 1


@pytest.mark.parametrize(
    "line",
    [
        'hours: "Mo-Fr 08:30-17:30"',
        "hours: unknown",
        "hours: öğleden sonra",
        "hours: Pzt sabah",
        "verified_on: 2021",
        "verified_on: 13.13.2021",
        "name: Saat 08.30",
        "summary: 18.04.2021 günü açıldı.",
    ],
)
def test_what_is_not_certain_is_left_alone(line):
    text = builders.centre(line)
    assert fix.fixed(text, "services.yaml") == (text, [])


def test_fixing_twice_changes_nothing_more():
    once, _ = fix.fixed(builders.centre("hours: Pzt-Cum 08.30-17.30\nverified_on: 18.04.2021"), "x")
    assert fix.fixed(once, "x") == (once, [])


def test_a_file_that_is_no_yaml_is_left_alone():
    assert fix.fixed("a: [", "x") == ("a: [", [])
