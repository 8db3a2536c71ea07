"""Warnings that somebody has accepted, in a file that is reviewed: not shown until their last day, never an error."""

from __future__ import annotations

import datetime

import pytest

import builders
from rehber.check import suppressions

TODAY = datetime.date(2026, 11, 21)
ENTRY = '{rule: never-verified, source: sayfa, reason: "Geçen yıl topluca alındı.", until: "2027-03-01"}'


def sifted(entries: str, folder, fields="verified_on: unknown") -> tuple[set[str], int]:
    """Check a centre beside which such entries lie; return the codes found and how many warnings were accepted."""
    loaded = builders.read(builders.centre(fields), folder)
    (folder / "suppressions.yaml").write_text(f"suppressions: [{entries}]\n", "utf-8")
    data = {name: parsed.data for name, parsed in loaded.files.parsed.items()}
    told = suppressions.sift(loaded.findings, folder / "services.yaml", data, TODAY)
    return {finding.code for finding in told.findings}, told.accepted


def test_without_the_file_every_warning_is_shown(tmp_path):
    loaded = builders.read(builders.centre("verified_on: unknown"), tmp_path)
    told = suppressions.sift(loaded.findings, tmp_path / "services.yaml", {}, TODAY)
    assert (told.findings, told.accepted) == (loaded.findings, 0)
    assert "never-verified" in {finding.code for finding in told.findings}


def test_an_accepted_warning_is_not_shown_but_counted(tmp_path):
    codes, accepted = sifted(ENTRY, tmp_path)
    assert "never-verified" not in codes
    assert accepted == 1


def test_a_rule_is_accepted_for_all_sources_where_none_is_named(tmp_path):
    codes, accepted = sifted(ENTRY.replace("source: sayfa, ", ""), tmp_path)
    assert ("never-verified" in codes, accepted) == (False, 1)


def test_records_of_another_source_are_still_told_of_and_the_entry_is_called_unused(tmp_path):
    codes, accepted = sifted(ENTRY.replace("sayfa", "baska"), tmp_path)
    assert {"never-verified", "suppression-unused"} <= codes
    assert accepted == 0


def test_after_its_last_day_a_warning_comes_back(tmp_path):
    codes, accepted = sifted(ENTRY.replace("2027-03-01", "2026-11-20"), tmp_path)
    assert {"never-verified", "suppression-expired"} <= codes
    assert accepted == 0


def test_the_last_day_itself_still_counts(tmp_path):
    assert "never-verified" not in sifted(ENTRY.replace("2027-03-01", "2026-11-21"), tmp_path)[0]


@pytest.mark.parametrize(
    "entry",
    [
        ENTRY.replace("never-verified", "hours-overlap"),
        ENTRY.replace("never-verified", "nothing-of-that-name"),
        ENTRY.replace('"Geçen yıl topluca alındı."', '""'),
        ENTRY.replace("2027-03-01", "2027-30-01"),
        ENTRY.replace("2027-03-01", "2031-01-01"),
        ENTRY.replace("source", "sources"),
        "x",
        "{}",
        "[]",
    ],
)
def test_an_entry_that_is_none_is_an_error_and_accepts_nothing(entry, tmp_path):
    codes, accepted = sifted(entry, tmp_path)
    assert {"never-verified", "suppression-shape"} <= codes
    assert accepted == 0


def test_a_file_that_cannot_be_read_is_told_of_as_a_catalogue_is(tmp_path):
    codes, accepted = sifted("{", tmp_path)
    assert {"never-verified", "yaml-syntax"} <= codes
    assert accepted == 0


def test_an_error_is_never_accepted(tmp_path):
    assert suppressions.SEVERITIES["hours-overlap"] == 0
    codes, _ = sifted(ENTRY, tmp_path, 'hours: "Mo 09:00-12:00, Mo 11:00-13:00"')
    assert "hours-overlap" in codes
