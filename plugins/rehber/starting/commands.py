"""What ``rehber init`` does: asks what is not given, and writes a directory of one's own."""

from __future__ import annotations

import json
import shutil
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from rehber.catalogue.finding import Sentence
from rehber.language import po
from rehber.project import command_line, settings
from rehber.publish import trees
from rehber.starting import answers, files

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from rehber.catalogue.finding import Messages

DEFAULT_LANGUAGES = "tr, ar"


def run(given: argparse.Namespace) -> int:
    """Write a new directory into an empty folder. Leaves where it is not empty, or where something is no answer."""
    folder: Path = given.folder
    messages = po.interface_of_checks(command_line.terminal_language())
    if folder.exists() and (not folder.is_dir() or any(entry.name != ".git" for entry in folder.iterdir())):
        settings.stop(
            _say(Sentence("{folder} is there already and is not empty.", folder=folder), messages), settings.INPUT_OUTPUT
        )
    told = _answers(given, messages)
    requirement, wheel = _program()
    for name, content in files.files(told, requirement):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        trees.write(folder / name, content)
        print(folder / name)
    if wheel is not None:
        shutil.copyfile(wheel, folder / wheel.name)
        print(folder / wheel.name)
    elif requirement.startswith("./"):
        print(_say(Sentence("Copy the file {file} into the folder: the workflows install it.", file=requirement[2:]), messages))
    print(_say(Sentence("What to do next stands in {file}.", file=folder / "README.md"), messages))
    return 0


def _say(sentence: Sentence, messages: Messages) -> str:
    return sentence.into(messages)


def _answers(given: argparse.Namespace, messages: Messages) -> answers.Answers:
    """Return what was given as options; what was not is asked on a terminal, and has its default elsewhere."""

    def told(option: str, question: Sentence, read: Callable[[str], object], default: str | None) -> object:
        value = getattr(given, option)
        asked = value is None and sys.stdin.isatty()
        while True:
            if asked:
                shown = f" [{default}]" if default else ""
                value = input(f"{_say(question, messages)}{shown} ").strip() or default
            value = default if value is None else value
            if value is None and not asked:
                settings.stop(_say(Sentence("Say --{option}: there is no terminal to ask on.", option=option), messages), 2)
            try:
                return read(value or "")
            except answers.NoAnswer as reason:
                if not asked:
                    settings.stop(f"--{option}: {_say(reason.why, messages)}", 2)
                print(_say(reason.why, messages))

    name = told("name", Sentence("What is the directory called?"), answers.name, None)
    return answers.Answers(
        name=str(name),
        publisher=str(told("publisher", Sentence("Who publishes it?"), answers.name, None)),
        languages=answers.languages(
            ",".join(told("languages", Sentence("In which languages?"), answers.languages, DEFAULT_LANGUAGES))  # type: ignore[arg-type]
        ),
        province=str(told("province", Sentence("For which province? (empty: the whole country)"), answers.province, "")),
        address=str(told("address", Sentence("At which address will it stand? (empty: not known yet)"), answers.address, "")),
        contact=str(
            told(
                "contact",
                Sentence("To which e-mail address do readers report mistakes? (empty: not known yet)"),
                answers.contact,
                "",
            )
        ),
        help_lines=given.help_lines,
    )


def _program() -> tuple[str, Path | None]:
    """Return the line that names the program for pip, and the wheel it was installed from, where that is known (PEP 610)."""
    installed = metadata.distribution("rehber")
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    parts = urlsplit(origin.get("url", ""))
    if parts.scheme == "https" and parts.path.endswith(".whl"):
        return f"rehber @ {origin['url']}", None
    file = Path(unquote(parts.path))
    if parts.scheme == "file" and file.suffix == ".whl" and file.is_file():
        return f"./{file.name}", file
    return f"./rehber-{installed.version}-py3-none-any.whl", None
