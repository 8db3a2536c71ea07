"""Searches for tests: the index of a catalogue, asked in the real lunr.js as the browser asks it."""

from __future__ import annotations

import dataclasses
import json
import subprocess
from pathlib import Path

import builders
from builders import ROOT
from rehber.page import OperatorSettings
from rehber.search import index
from rehber.site import stream

FROZEN = 2000
"""Milliseconds after which an answer counts as frozen. How fast answers are is measured by benchmarks/search.py."""


def edition(catalogue, language, synonyms):
    editions = stream.editions(catalogue, builders.languages(), stream.Content(synonyms=synonyms))
    return next(edition for edition in editions if edition.language.code == language)


def whole_up_to(records, edition):
    """Return the same edition, its index cut above so many records."""
    return dataclasses.replace(edition, decisions=OperatorSettings(search_whole_up_to=records))


def asked(edition, queries, folder):
    """Return an answer for each query: places found, words nothing was found for, needs and groups, milliseconds."""
    core, questions = written(edition, folder), folder / "queries.json"
    questions.write_text(json.dumps(list(queries)), encoding="utf-8")
    return node("run.cjs", core, questions)


def written(edition, folder):
    """Write the files of an index into a folder and return the one that names all others."""
    made = index.index(edition)
    for path, content in made.files.items():
        (folder / Path(path).name).write_bytes(content)
    return folder / Path(made.path).name


def node(script, *files):
    """Return what a script of ``tests/search`` answers."""
    done = subprocess.run(["node", ROOT / "tests/search" / script, *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def ids(answer):
    """Return the ids of the places found, the best first."""
    return [Path(hit["path"].replace("numbers.html#", "")).stem for hit in answer["found"]]
