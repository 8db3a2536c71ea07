"""Whatever somebody does to the catalogue: it is explained, or it is built; never a traceback."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import builders
from builders import ROOT
from rehber.catalogue import source
from rehber.catalogue.finding import errors
from rehber.check import report
from rehber.language import po

if TYPE_CHECKING:
    from pathlib import Path

REAL: Any = source.parse((ROOT / "services.yaml").read_bytes(), "services.yaml").data

#: What people and programs write where something else belongs, and what once was a trap somewhere.
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**15), 10**15),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.text(max_size=40),
    st.sampled_from(
        [
            "unknown",
            "",
            "0",
            "2026-02-30",
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
            "Mo-Fr 08.30-17.30",
            "24/7",
            "Mo-Su off",
            "PH off",
            "by-appointment",
            "24:00-24:00",
            "Mo 00:00-24:00",
            "<b>",
            "{{ x }}",
            "${x}",
            "https://a.b/",
            "112",
            "0532 123 45 67",
            "https://[::1]/",
            "womens-shelter",
            "other",
            "anyone",
            "planned",
            "exact",
            "İ",
            "ſ",
            "̇",
            "a" * 1000,
            "unknown\n",
            "٣",
            "²",
        ]
    ),
    st.lists(st.sampled_from(["unknown", "anyone", "women", {}, []]), max_size=3),
    st.dictionaries(st.sampled_from(["id", "kind", "name", "number", "2021", "a b"]), st.text(max_size=5), max_size=3),
)


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to every value of the catalogue."""
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [place for step, value in children for place in [(*path, step), *places(value, (*path, step))]]


PLACES = places(REAL)


@st.composite
def mutations(draw: st.DrawFn) -> Any:
    """The real catalogue after one to three changes nobody thought about."""
    data = copy.deepcopy(REAL)
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(PLACES))
        try:
            node = data
            for step in path[:-1]:
                node = node[step]
            change = draw(st.sampled_from(["set", "take", "copy", "rename", "double"]))
            if change == "set":
                node[path[-1]] = draw(VALUES)
            elif change == "take":
                del node[path[-1]]
            elif change == "copy":
                other = REAL
                for step in draw(st.sampled_from(PLACES)):
                    other = other[step]
                node[path[-1]] = copy.deepcopy(other)
            elif change == "rename" and isinstance(node, dict):
                node[draw(st.text("abc_ çİ", max_size=6))] = node.pop(path[-1])
            elif isinstance(node, list):
                node.append(copy.deepcopy(node[path[-1]]))
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change has taken the place away
    return data


def built(catalogue: Any) -> int:
    """Build the whole site in two languages and return how many files it has."""
    return sum(1 for _ in builders.files(catalogue, ("tr", "fa")))


def judged(text: bytes, folder: Path) -> Any:
    """Read a catalogue, say everything there is to say about it, and return it if it may be published."""
    loaded = builders.read(text, folder)
    for form in report.FORMATS:
        report.report(loaded.findings, form, po.interface_of_checks("tr"), look=report.Look(lines=True))
    assert loaded.catalogue or loaded.findings
    return None if errors(loaded.findings) else loaded.catalogue


RELAXED = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.slow
@RELAXED
@given(data=mutations())
def test_a_changed_catalogue_is_explained_or_built(data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("mutated")
    catalogue = judged(yaml.dump(data, allow_unicode=True, sort_keys=False, width=10**6).encode("utf-8", "replace"), folder)
    if catalogue:
        assert built(catalogue) > 100


@pytest.mark.slow
@RELAXED
@given(st.data())
def test_a_torn_text_is_explained_or_built(tmp_path_factory, data):
    text = (ROOT / "services.yaml").read_bytes()
    start = data.draw(st.integers(0, len(text) - 1))
    length = data.draw(st.integers(0, 60))
    put = data.draw(st.binary(max_size=20) | st.text(":-[]{}\"'>|#&*! \n\t", max_size=6).map(str.encode))
    judged(text[:start] + put + text[start + length :], tmp_path_factory.mktemp("torn"))


@pytest.mark.parametrize("drop", ["directory", "sources", "organisations", "hotlines", "centres", "units"])
def test_a_catalogue_without_one_of_its_lists_is_explained_or_built(drop, tmp_path):
    data = {name: records for name, records in REAL.items() if name != drop}
    catalogue = judged(yaml.dump(data, allow_unicode=True, sort_keys=False).encode(), tmp_path)
    if catalogue:
        assert built(catalogue) > 100
