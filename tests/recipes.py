"""Follows a recipe of ``docs/recipes.md`` word for word in a copy of the project.

A step is a sentence and the block below it: ``Write `FILE`:``, ``In `FILE`, below `LINE`, write:``, ``Run:`` ... A sentence
that begins like a step and is none of these is a mistake in the recipe.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from builders import ROOT

RECIPES = ROOT / "docs" / "recipes.md"
BIN = Path(sys.executable).parent

STEP = re.compile(
    r"^(?:Write `(?P<new>[^`]+)`:"
    r"|At the end of `(?P<end>[^`]+)`, write:"
    r"|In `(?P<into>[^`]+)`, (?P<where>below|above) `(?P<line>[^`]+)`, write:"
    r"|In `(?P<po>[^`]+)`, give the new sentences their Turkish:"
    r"|(?P<run>Run):)\n+```\w+\n(?P<block>.*?)```$"
    r"|^In `(?P<in>[^`]+)`, replace `(?P<before>[^`]+)` by `(?P<after>[^`]+)`\.$"
    r"|Translate what is empty in `(?P<translate>[^`]+)`\.",
    re.MULTILINE | re.DOTALL,
)
BEGINS = re.compile(r"^(?:Write `|At the end of `|In `|Run:)|Translate what is empty", re.MULTILINE)


@dataclass(frozen=True)
class Step:
    """One step of a recipe."""

    told: dict[str, str]

    def __str__(self) -> str:
        return next(
            f"{kind} {self.told[kind]}"
            for kind in ("new", "end", "into", "po", "in", "translate", "run")
            if self.told.get(kind)
        )


def steps(title: str) -> list[Step]:
    """Return the steps of a recipe, in order."""
    text = RECIPES.read_text(encoding="utf-8")
    body = re.split(r"^## ", text, flags=re.MULTILINE)
    recipe = next(part for part in body if part.startswith(f"{title}\n"))
    found = [Step({name: value for name, value in match.groupdict().items() if value}) for match in STEP.finditer(recipe)]
    assert len(found) == len(BEGINS.findall(recipe)), "a step is written in a way nobody can follow word for word"
    return found


def copy(folder: Path) -> Path:
    """Return a copy of the project, as git knows it."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in listed.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def follow(step: Step, project: Path) -> None:
    """Do what a step says."""
    told = step.told
    if "new" in told:
        assert not (project / told["new"]).exists(), f"{told['new']} is there already"
        (project / told["new"]).write_text(told["block"], encoding="utf-8")
    elif "end" in told:
        file = project / told["end"]
        file.write_text(file.read_text("utf-8") + told["block"], encoding="utf-8")
    elif "into" in told:
        _insert(project / told["into"], told)
    elif "po" in told:
        given = dict(re.findall(r'msgid "(.+)"\nmsgstr "(.+)"', told["block"]))
        translate(project / told["po"], given)
    elif "in" in told:
        file = project / told["in"]
        text = file.read_text("utf-8")
        assert text.count(told["before"]) == 1, f"{told['before']} is not in {file.name} once"
        file.write_text(text.replace(told["before"], told["after"]), encoding="utf-8")
    elif "translate" in told:
        translate(project / told["translate"])
    else:
        for command in told["block"].splitlines():
            done = run(command, project)
            assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"


def _insert(file: Path, told: dict[str, str]) -> None:
    """Put a block below or above the one line that is so, or begins so."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    exact = [i for i, line in enumerate(lines) if line.rstrip("\n") == told["line"]]
    places = exact or [i for i, line in enumerate(lines) if line.startswith(told["line"])]
    assert places, f"{file.name} has no line {told['line']}"
    place = places[0] + (told["where"] == "below")
    file.write_text("".join([*lines[:place], told["block"], *lines[place:]]), encoding="utf-8")


def run(command: str, project: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of a recipe in the copy, with the tools of this environment."""
    command = command.replace(".venv/bin/", f"{BIN}/")
    command = command.replace("make ", f"make --silent -o .venv/.site BIN={BIN} ")
    command = command.replace("rehber build", "rehber build --as-of 2026-12-31").replace(
        "rehber check", "rehber check --as-of 2026-12-31"
    )
    environment = {**os.environ, "PYTHONPATH": str(project / "plugins"), "XDG_CACHE_HOME": str(project / "cache")}
    return subprocess.run(command, shell=True, cwd=project, env=environment, capture_output=True, text=True, check=False)


def translate(file: Path, given: dict[str, str] | None = None) -> None:
    """Play the translator: fill what is empty, with what is *given*, or with the sentence itself behind a sign."""
    with file.open("rb") as stream:
        catalog = read_po(stream)
    for message in catalog:
        if not message.id or (all(message.string) if isinstance(message.string, (tuple, list)) else message.string):
            continue
        if given is not None:
            message.string = given.get(message.id, "")
        elif isinstance(message.id, (tuple, list)):
            message.string = tuple(f"» {message.id[-1]}" for _ in range(catalog.num_plurals))
        else:
            message.string = f"» {message.id}"
    with file.open("wb") as stream:
        write_po(stream, catalog, width=120)
