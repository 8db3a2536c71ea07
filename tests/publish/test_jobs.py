"""The site is made in several processes: the same bytes, one clear fault, and no process that stays behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time

import pytest

from builders import ROOT, catalogue, centre
from rehber.language import po
from rehber.page import OperatorSettings
from rehber.publish import build, jobs, trees
from rehber.site import stream
from rehber.site.theme import TemplateFailed

LANGUAGES = ("tr", "ar")


@pytest.fixture
def known(tmp_path):
    return catalogue(centre("types: [food-aid]"), tmp_path)


def built(link, known, processes, *, theme=ROOT / "theme", progress=lambda done, total: None):
    return build.build(
        link,
        known,
        languages=po.languages(theme / "translations", LANGUAGES),
        content=stream.Content(),
        folders=build.Folders(theme, ROOT / "node_modules"),
        contract=build.contract(ROOT / "schema", link),
        decisions=OperatorSettings(),
        run=build.Run(jobs=processes, progress=progress),
    )


def tree(link):
    return {file.relative_to(link).as_posix(): file.read_bytes() for file in link.rglob("*") if file.is_file()}


def test_the_bytes_are_the_same_whatever_the_number_of_processes(known, tmp_path):
    one = built(tmp_path / "one", known, 1)
    three = built(tmp_path / "three", known, 3)
    assert (one.files, one.written) == (three.files, three.written)
    assert tree(tmp_path / "one") == tree(tmp_path / "three")


@pytest.mark.slow
def test_what_is_there_already_is_not_written_again_in_any_process(known, tmp_path):
    for _ in range(2):
        built(tmp_path / "site", known, 2)
    assert built(tmp_path / "site", known, 2).written == 0


@pytest.mark.parametrize("processes", [pytest.param(1, marks=pytest.mark.slow), 2])
def test_people_are_told_how_many_pages_are_made_up_to_all(known, tmp_path, processes):
    told = []
    built(tmp_path / "site", known, processes, progress=lambda *step: told.append(step))
    pages = len(list((tmp_path / "site").resolve().rglob("*.html")))
    assert told == sorted(told)
    assert told[-1] == (pages, pages)


@pytest.mark.parametrize("processes", [pytest.param(1, marks=pytest.mark.slow), 2])
def test_a_fault_in_one_part_leaves_the_live_site_and_says_where_it_is(known, tmp_path, processes):
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    built(tmp_path / "site", known, processes, theme=theme)
    before = tree(tmp_path / "site")
    with (theme / "templates" / "numbers.html").open("a", encoding="utf-8") as template:
        template.write("{% block main %}{{ nothing.of_this }}{% endblock %}")
    with pytest.raises(TemplateFailed, match=r"numbers\.html"):
        built(tmp_path / "site", known, processes, theme=theme)
    assert tree(tmp_path / "site") == before


def test_no_process_outlives_a_build_that_is_killed(tmp_path):
    script = tmp_path / "build.py"
    script.write_text(
        textwrap.dedent(
            """\
            import sys, time
            from pathlib import Path
            sys.path[:0] = sys.argv[2:]
            from rehber.publish import jobs
            from test_jobs import built, catalogue, centre

            whole_part = jobs.Workshop.make
            def slowly(self, part):
                print("begun", flush=True)
                time.sleep(600)
                return whole_part(self, part)
            jobs.Workshop.make = slowly
            here = Path(sys.argv[1])
            built(here / "site", catalogue(centre(), here), 2)
            """
        ),
        encoding="utf-8",
    )
    paths = [str(ROOT / "tests"), str(ROOT / "tests" / "publish"), str(ROOT / "plugins")]
    with subprocess.Popen([sys.executable, str(script), str(tmp_path), *paths], stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        assert running.stdout.readline() == "begun\n"
        os.kill(running.pid, signal.SIGKILL)
    assert _free(trees.Site(tmp_path / "site"), seconds=20)


def _free(site, seconds):
    """Whether the lock of a site gets free: a process that lives on would hold it."""
    for _ in range(seconds * 10):
        try:
            with site.locked():
                return True
        except trees.Locked:
            time.sleep(0.1)
    return False


def test_there_is_at_least_one_processor():
    assert jobs.processors() >= 1
