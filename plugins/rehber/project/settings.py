"""The project one stands in: its settings, and its catalogue read as they say. Needs no Pelican, so a check is quick."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from rehber.check import load
from rehber.language import requirements
from rehber.language.table import TABLE
from rehber.project import clock

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rehber.check.rule_cache import Memory

# Exit codes: 1 findings, the others from sysexits.h.
FINDINGS, INPUT_OUTPUT, LOCKED = 1, 74, 75

SETTINGS = Path("pelicanconf.py")
FOLDERS = ("PATH", "THEME", "OUTPUT_PATH")  #: settings that are counted from the folder of the settings


def settings(**overrides: Any) -> dict[str, Any]:  # noqa: ANN401  # whatever a setting may be
    """Return the project's settings; *overrides* that are None change nothing. Leave if this folder holds no project."""
    if not SETTINGS.is_file():
        stop("There is no pelicanconf.py here: call rehber in the project's folder.", INPUT_OUTPUT)
    file = SETTINGS.absolute()
    try:
        found = {name: value for name, value in runpy.run_path(str(file)).items() if name.isupper()}
    except Exception as error:  # noqa: BLE001  # the settings are a program: anything may go wrong
        stop(f"pelicanconf.py cannot be read: {type(error).__name__}: {error}", INPUT_OUTPUT)
    found |= {name: value for name, value in overrides.items() if value is not None}
    return found | {name: str(file.parent / found[name]) for name in FOLDERS}


def read(settings: Mapping[str, Any], memory: Memory | None = None) -> load.Loaded:
    """Read and check the catalogue the settings name."""
    home = Path(settings["HOME"])
    try:
        loaded = load.read(
            Path(settings["CATALOGUE"]),
            schema=home / "schema" / "catalogue.schema.json",
            content=Path(settings["PATH"]),
            languages=[code for code in settings["LANGUAGES"] if code in TABLE],
            as_of=clock.build_date(settings["AS_OF"], home),
            memory=memory,
        )
        lacking = requirements.lacking(settings["LANGUAGES"], Path(settings["THEME"]) / "translations")
    except (OSError, ValueError) as error:
        stop(str(error), INPUT_OUTPUT)
    loaded.findings = sorted([*loaded.findings, *lacking], key=lambda finding: finding.order)
    return loaded


def stop(reason: str, code: int) -> NoReturn:
    """Say why, and leave with *code*: no traceback, and no exception Pelican would turn into one."""
    print(reason.rstrip(), file=sys.stderr)
    raise SystemExit(code)
