"""Whoever looks at a change sees which pages it touches."""

from __future__ import annotations

import subprocess
import sys

from rehber.language import po
from rehber.publish import site_diff

ENGLISH = po.interface_of_checks("en")


def sites(folder, before, after):
    """Write two sites, and hold them against each other."""
    for name, files in (("before", before), ("after", after)):
        for path, content in files.items():
            file = folder / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content)
        (folder / name).mkdir(exist_ok=True)
    return site_diff.compare(folder / "before", folder / "after")


def test_a_page_is_named_once_with_every_language_it_changes_in(tmp_path):
    found = sites(
        tmp_path,
        {"tr/centre/bir.html": "a", "ar/centre/bir.html": "a", "en/centre/bir.html": "a"},
        {"tr/centre/bir.html": "b", "ar/centre/bir.html": "b", "en/centre/bir.html": "a"},
    )
    assert found.markdown(ENGLISH) == "### Pages that change (1)\n\n- `centre/bir.html` ar tr\n\n"


def test_new_and_lost_pages_and_other_files_are_told_apart(tmp_path):
    found = sites(
        tmp_path,
        {"index.html": "a", "tr/unit/eski.html": "a", "data/v1/services.json": "1", "same.css": "x"},
        {"index.html": "b", "tr/unit/yeni.html": "a", "data/v1/services.json": "2", "same.css": "x"},
    )
    assert found.pages == {"changed": {"index.html": []}, "gone": {"unit/eski.html": ["tr"]}, "new": {"unit/yeni.html": ["tr"]}}
    assert found.others == 1


def test_two_sites_that_are_the_same_say_so(tmp_path):
    assert sites(tmp_path, {"tr/a.html": "a"}, {"tr/a.html": "a"}).markdown(ENGLISH) == "No page changes.\n"


def test_the_command_reads_sites_as_they_are_built_and_tells_of_a_missing_one(site, tmp_path):
    command = [sys.executable, "-m", "rehber", "compare", "--lang", "tr"]
    done = subprocess.run([*command, site, site], capture_output=True, text=True, check=True)
    assert done.stdout == "Hiçbir sayfa değişmiyor.\n"
    done = subprocess.run([*command, site, tmp_path / "none"], capture_output=True, text=True, check=False)
    assert done.returncode == 74
    assert "Traceback" not in done.stderr
