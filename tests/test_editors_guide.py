"""What the guide for editors tells them to write is followed to the letter, in both languages."""

from __future__ import annotations

import datetime
import re
import shlex
import textwrap

import pytest
import yaml

import builders
from builders import ROOT, TODAY, centre, read
from rehber.catalogue import hours, opening
from rehber.catalogue.finding import errors
from rehber.catalogue.hours import Hours
from rehber.check import due, mark_checked
from rehber.project import command_line

GUIDES = {language: (ROOT / f"content/pages/editors-guide.{language}.md").read_text("utf-8") for language in ("tr", "en")}
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
HOURS = re.compile(r"^hours: (.*)$", re.MULTILINE)
ID = "ornek-danisma-merkezi"
OLD = """\
name: Örnek Danışma Merkezi
place:
  address: {street: Örnek Cad., number: "1", district: Şişli, province: İstanbul}
  point: {lat: 41.0646, lon: 28.9736, precision: street, source: sayfa}
hours: "Mo-Fr 09:00-17:00; PH off"
verified_on: unknown
"""


def blocks(language: str, kind: str) -> list[str]:
    """Return the examples of the guide of one kind: ``yaml``, or "" for commands."""
    return [text for found, text in BLOCK.findall(GUIDES[language]) if found == kind]


def lines(language: str) -> list[str]:
    """Return every line of hours the guide shows."""
    return [yaml.safe_load(line) for text in blocks(language, "yaml") for line in HOURS.findall(text)]


def moved() -> str:
    """Return the fields of the example of a centre that has moved and has a new name."""
    (text,) = (text for text in blocks("tr", "yaml") if "also_called" in text)
    (entry,) = yaml.safe_load(text)
    assert entry.pop("id") == ID
    return textwrap.dedent(text.split("\n", 1)[1]) + "verified_on: unknown\n"


def test_both_languages_show_the_same_examples():
    shown = [[text for text in blocks(code, "yaml") if "reason" not in text] for code in GUIDES]
    assert shown[0] == shown[1]
    assert len(lines("tr")) > 9


@pytest.mark.parametrize("line", [line for line in lines("tr") if line != "unknown"])
def test_hours_in_the_guide_are_read(line):
    assert isinstance(hours.read(line), Hours)


@pytest.mark.parametrize(
    ("line", "day", "spans"),
    [
        ("Jun-Aug Mo-Fr 09:00-13:00; Sep-May Mo-Fr 08:30-17:30; PH off", "2026-07-06", ["09:00-13:00"]),
        ("Jun-Aug Mo-Fr 09:00-13:00; Sep-May Mo-Fr 08:30-17:30; PH off", "2026-11-23", ["08:30-17:30"]),
        ("Jun 15-Sep 15 Mo-Fr 09:00-13:00", "2026-06-12", []),
        ("Th[1] 10:00-12:00", "2026-11-05", ["10:00-12:00"]),
        ("Th[1] 10:00-12:00", "2026-11-12", []),
        ("Mo-Fr 09:00-17:00; We 12:00-13:00 off", "2026-11-25", ["09:00-12:00", "13:00-17:00"]),
        ("Fr 20:00-24:00, Sa 00:00-02:00", "2026-11-28", ["00:00-02:00"]),
        ("Mo-Fr 09:00-17:00; PH 10:00-12:00", "2026-10-29", ["10:00-12:00"]),
    ],
)
def test_hours_in_the_guide_mean_what_it_says(line, day, spans):
    assert line in lines("tr")
    assert opened(line, day) == spans


def opened(line: str, day: str) -> list[str]:
    """Return the stretches of a day in which hours let people in."""
    found = opening.on(datetime.date.fromisoformat(day), hours.read(line))
    return ["-".join(f"{at // 60:02}:{at % 60:02}" for at in span[:2]) for span in found if span.holds in opening.COMES]


def test_a_centre_that_has_moved_and_has_a_new_name_keeps_its_id_and_passes(tmp_path):
    loaded = read(centre(moved(), id=ID), tmp_path)
    assert errors(loaded.findings) == []
    record = loaded.catalogue.nodes[ID]
    assert record.also_called == ("Örnek Danışma Merkezi",)
    assert record.place.point is None
    assert "Yeni Örnek Cad." in record.place.address.line


def test_the_next_call_is_the_one_the_guide_promises_and_the_day_is_one_line(tmp_path):
    loaded = read(centre(OLD, id=ID), tmp_path)
    (call,) = due.calls(loaded.catalogue, TODAY)
    assert (call.id, call.number) == (ID, "444 31 12")
    assert call.known
    assert call.ask
    before = (tmp_path / "services.yaml").read_bytes().decode().splitlines()
    _, content = mark_checked.marked(loaded.catalogue, loaded.files, ID, TODAY)
    after = content.decode().splitlines()
    assert [b for a, b in zip(before, after, strict=True) if a != b] == [f"    verified_on: {TODAY}"]
    (tmp_path / "services.yaml").write_bytes(content)
    assert due.calls(builders.read(content, tmp_path).catalogue, TODAY) == []


@pytest.mark.parametrize("language", GUIDES)
def test_every_command_of_the_guide_is_one(language):
    told = [line for text in blocks(language, "") for line in text.splitlines() if line.startswith("rehber ")]
    told += [it for it in re.findall(r"`(rehber (?:due|checked)[^`]*)`", GUIDES[language]) if " ID" not in it]
    assert len(told) > 3
    for line in told:
        assert command_line.parser().parse_args(shlex.split(line.split(" > ")[0])[1:]).command
