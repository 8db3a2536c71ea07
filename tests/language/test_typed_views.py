"""A view with a missing field, or a phrase without its trust, does not get past the type checker or the first page."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import subprocess
import sys

import pytest

import rehber.pages
import rehber.phrasing
from builders import ROOT

#: A module with the faults, and what mypy must say of each.
PLANTED = """
from rehber.catalogue.text import State
from rehber.language.language import Language
from rehber.language.phrase import Phrase
from rehber.page import Page
from rehber.phrasing.link import Named

Named(name=Phrase("a", State.HUMAN))
Named(name="words that forget their trust", path="x.html")
Phrase("a")
Page(address="x", template="x", title="x", view={"name": "x"})
"""
SAID = (
    'Missing named argument "path" for "Named"',
    'Argument "name" to "Named" has incompatible type "str"; expected "Phrase"',
    'Missing positional argument "trust" in call to "Phrase"',
    'Argument "view" to "Page" has incompatible type "dict[str, str]"',
)


def views():
    """Yield every dataclass of the pages and of phrasing."""
    for package in (rehber.pages, rehber.phrasing):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            for kind in vars(module).values():
                if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__module__ == module.__name__:
                    yield kind


def is_view(kind):
    return kind.__module__ != "rehber.pages.page_type"


def test_no_field_of_a_view_has_a_default():
    given = [
        f"{kind.__name__}.{field.name}"
        for kind in views()
        if is_view(kind)
        for field in dataclasses.fields(kind)
        if field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
    ]
    assert given == []
    assert len(list(views())) > 40


@pytest.mark.parametrize("kind", [kind for kind in views() if is_view(kind)], ids=lambda kind: kind.__name__)
def test_a_view_without_one_of_its_fields_cannot_be_made(kind):
    names = [field.name for field in dataclasses.fields(kind)]
    for missing in names:
        with pytest.raises(TypeError, match=rf"missing .*'{missing}'"):
            kind(**{name: None for name in names if name != missing})


def test_the_type_checker_names_what_is_missing(tmp_path):
    file = tmp_path / "planted.py"
    file.write_text(PLANTED, "utf-8")
    command = [sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml"), str(file)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    assert [sentence for sentence in SAID if sentence not in told] == []
