"""What ``rehber import`` does: one function for each form records come in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rehber.catalogue import textfile
from rehber.feed.schema_check import ContractViolation
from rehber.importing import published
from rehber.project import settings, shipped
from rehber.publish import trees

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping
    from pathlib import Path


def run_rehber(given: argparse.Namespace) -> int:
    """Write the catalogue that another directory publishes. No file that is there is touched."""
    settings.settings()  # leaves where this folder holds no project
    schemas = shipped.SCHEMAS
    source = given.source / "catalogue.json" if given.source.is_dir() else given.source
    try:
        content = source.read_bytes()
    except OSError as error:
        settings.stop(f"{source}: {error.strerror}.", settings.INPUT_OUTPUT)
    try:
        files = published.files(
            content, (schemas / "feed.schema.json").read_bytes(), textfile.read(schemas / "catalogue.schema.json")
        )
    except json.JSONDecodeError as error:
        settings.stop(f"{source}:{error.lineno}:{error.colno}: this is no JSON: {error.msg}.", settings.FINDINGS)
    except (ContractViolation, ValueError) as error:
        settings.stop(f"{source}: this is no catalogue that Rehber has published. {error}", settings.FINDINGS)
    write(given.output, files)
    for name, count in published.counts(content).items():
        print(f"{name}: {count}")
    print(f"To see whether all is well, run `rehber check`. The catalogue speaks for {json.loads(content)['as_of']}.")
    return 0


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder; leave before the first where one of them is there already."""
    there = [name for name in files if (folder / name).exists()]
    if there:
        settings.stop(f"{folder / there[0]} is there already. Name an empty folder with -o.", settings.INPUT_OUTPUT)
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        trees.write(folder / name, content)
        print(folder / name)


#: What imports each form.
FORMS: Mapping[str, Callable[[argparse.Namespace], int]] = {"rehber": run_rehber}
