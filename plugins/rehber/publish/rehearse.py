"""A trial of the build: every page of the source language is rendered, and nothing is written.

Whether a template can be read, :mod:`rehber.check.template_check` says; whether each name in it means something, only
rendering shows. The templates are the theme's and seldom change, so a check asks this once for each state of them and each set of fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from rehber.catalogue.finding import Finding
    from rehber.check.load import Loaded
    from rehber.check.rule_cache import Memory
    from rehber.page import OperatorSettings


def faults(loaded: Loaded, theme: Path, decisions: OperatorSettings, memory: Memory | None = None) -> list[Finding]:
    """Return the errors of the templates, unless *memory* says that these templates have none."""
    if loaded.catalogue is None:
        return []
    known = (
        "rehearsed",
        repr(decisions),
        _fields(loaded),
        *(f"{name}\n{text}" for name, text in sorted(loaded.templates.texts.items())),
    )
    if memory and memory.knows(*known):
        return []
    from rehber.publish import trial_pages  # noqa: PLC0415  # it brings every page type; most checks need none

    found = trial_pages.faults(loaded.catalogue, theme, decisions)
    if memory and not found:
        memory.add(*known)
    return found


def _fields(loaded: Loaded) -> str:
    """Return which fields the catalogue uses: a field that was not used before may need a part of a template that was never rendered."""
    marked = (path for parsed in loaded.files.parsed.values() for path in parsed.marks)
    used = {tuple(step for step in path if type(step) is str) for path in marked}
    return " ".join(sorted(".".join(path) for path in used))
