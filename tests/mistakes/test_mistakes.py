"""The commonest mistakes of editors: one answer each, at the right place, that somebody who does not program can act on."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import builders
from rehber.catalogue.finding import errors
from rehber.language import po

HERE = Path(__file__).parent
MISTAKES = yaml.safe_load((HERE / "mistakes.yaml").read_text("utf-8"))
BASE = (HERE / "base.yaml").read_text("utf-8")
TURKISH = po.interface_of_checks("tr")


def written(mistake) -> str:
    lines = BASE.split("\n")
    for change in reversed(mistake["lines"]):
        lines[change["at"] - 1 : change["at"] - 1 + change["instead_of"]] = change["write"]
    return "\n".join(lines)


def test_without_a_mistake_there_is_no_error(tmp_path):
    assert errors(builders.read(BASE, tmp_path).findings) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["mistake"].replace(" ", "-"))
def test_a_mistake_is_answered_where_it_is_with_what_to_do(mistake, tmp_path):
    told = [
        {
            "at": f"{f.position.line}:{f.position.column}",
            "code": f.code,
            "found": f.found.into(TURKISH),
            "remedy": f.remedy.into(TURKISH),
        }
        for f in errors(builders.read(written(mistake), tmp_path).findings)
    ]
    assert told == mistake["expect"]
