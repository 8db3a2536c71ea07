"""The grammar of the command line: the commands of ``rehber``, their options, and an example of each."""

from __future__ import annotations

import argparse
import datetime
import locale
from pathlib import Path
from typing import TypeAlias

from rehber.check import record_templates, report

DEBUG = "--debug"  #: may be anywhere on the command line

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  # argparse gives it no public name


def parser() -> argparse.ArgumentParser:
    """Return the grammar of the command line."""
    whole = argparse.ArgumentParser(prog="rehber", description="A directory of social services, from one checked catalogue.")
    whole.add_argument("--version", action=Version, nargs=0, help="print the version")
    whole.add_argument(DEBUG, action="store_true", help="show Python's traceback if the program itself fails")
    commands = whole.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for add in (_check, _fix, _build, _rollback, _compare, _rules, _due, _checked, _new, _init, _import):
        add(commands)
    return whole


class Version(argparse.Action):
    """Prints the version. The package data is read only if this option is used."""

    def __call__(self, whole: argparse.ArgumentParser, *_: object) -> None:
        """Print the version and end."""
        from importlib import metadata  # noqa: PLC0415  # only this option needs it

        print(f"rehber {metadata.version('rehber')}")
        whole.exit()


# --- arguments that several commands have


def _catalogue(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "catalogue", nargs="?", metavar="CATALOGUE", help="the catalogue; if not given, the one of pelicanconf.py"
    )


def _language(command: argparse.ArgumentParser, what: str) -> None:
    told = f"the language of the {what}; if not given, the language of the terminal"
    command.add_argument("--lang", choices=("tr", "en"), default=terminal_language(), help=told)


def _output(command: argparse.ArgumentParser, folder: str | None, usual: str) -> None:
    command.add_argument(
        "-o", "--output", metavar="OUTPUT", default=folder, help=f"the folder of the site; if not given, {usual}"
    )


def _day(command: argparse.ArgumentParser, what: str) -> None:
    command.add_argument("--as-of", metavar="DATE", help=f"{what}, as year-month-day; if not given, that of the last commit")


# --- commands


def _check(commands: Commands) -> None:
    check = commands.add_parser(
        "check",
        help="list all findings about the catalogue, sorted by file and line",
        epilog="example: rehber check --only hours-overlap --lang en",
    )
    _catalogue(check)
    check.add_argument(
        "--format", choices=report.FORMATS, default="text", help="text for people, json for programs, github for a workflow"
    )
    _language(check, "findings")
    _day(check, "the date to check for")
    check.add_argument(
        "--only", metavar="RULE", action="append", default=[], help="show only the findings of this rule; may be repeated"
    )
    check.add_argument("--summary", action="store_true", help="show for each rule how many findings it has, and the first one")
    check.add_argument("--max", metavar="NUMBER", type=number, help="show at most this many findings; 0 for all")
    check.add_argument("--history", action="store_true", help="also look in old commits for places that are protected today")


def _fix(commands: Commands) -> None:
    fix_ = commands.add_parser(
        "fix",
        help="write hours, dates and `unknown` in the usual form where the meaning is certain",
        epilog="example: rehber fix --dry-run",
    )
    _catalogue(fix_)
    fix_.add_argument("--dry-run", action="store_true", help="show what would be written, and write nothing")


def _build(commands: Commands) -> None:
    build = commands.add_parser(
        "build",
        help="check, build, verify and publish in one step",
        epilog="example: rehber build -o /srv/site --as-of 2026-11-27",
    )
    _catalogue(build)
    _output(build, None, "the one of pelicanconf.py (`output`)")
    _day(build, "the date the site is built for")
    _language(build, "findings")
    build.add_argument(
        "--jobs",
        type=_jobs,
        metavar="N",
        help="number of processes; if not given, one for each processor",
    )
    build.add_argument("--accept-loss", action="store_true", help="publish even if a third of the records is gone")
    build.add_argument(
        "--forget",
        action="store_true",
        help="delete the previous site and all files kept from earlier builds; `rollback` is then impossible",
    )
    build.add_argument("--ledger", metavar="FILE", help="the ledger.json of the live site, where nothing else was kept of it")


def _jobs(given: str) -> int:
    """Return a number of processes. Raises ``argparse.ArgumentTypeError`` if the text is not one."""
    if not given.isascii() or not given.isdigit() or int(given) < 1:
        raise argparse.ArgumentTypeError(f"a number from 1 on, not {given!r}")
    return int(given)


def _rollback(commands: Commands) -> None:
    back = commands.add_parser("rollback", help="publish the previous site again", epilog="example: rehber rollback")
    _output(back, "output", "`output`")


def _compare(commands: Commands) -> None:
    compare = commands.add_parser(
        "compare",
        help="list the pages that differ between two built sites, as Markdown",
        epilog="example: rehber compare before after",
    )
    compare.add_argument("before", type=Path, metavar="BEFORE", help="the folder of a built site")
    compare.add_argument("after", type=Path, metavar="AFTER", help="the folder of the other built site")
    _language(compare, "findings")


def _rules(commands: Commands) -> None:
    commands.add_parser("rules", help="print all rules as Markdown", epilog="example: rehber rules > schema/RULES.md")


def _due(commands: Commands) -> None:
    call = commands.add_parser(
        "due",
        help="list the records to check next by telephone, with the number and what to ask",
        epilog="example: rehber due --format csv > calls.csv",
    )
    _catalogue(call)
    call.add_argument(
        "--format", choices=("text", "csv", "html"), default="text", help="text, csv for a spreadsheet, html to print"
    )
    _language(call, "questions")


def _checked(commands: Commands) -> None:
    done = commands.add_parser(
        "checked",
        help="note in the catalogue that a record was checked, after a call or a visit",
        epilog="example: rehber checked sisli-goc-birimi --on 2026-11-27",
    )
    done.add_argument("id", metavar="ID", help="the id of a centre, a unit, a help line or an organisation")
    done.add_argument(
        "--on", metavar="DATE", type=datetime.date.fromisoformat, help="the date as year-month-day; if not given, today"
    )


def _new(commands: Commands) -> None:
    new = commands.add_parser("new", help="print a record to paste and fill in", epilog="example: rehber new centre")
    new.add_argument("kind", choices=tuple(record_templates.RECORDS), help="the kind of record")


def _init(commands: Commands) -> None:
    new = commands.add_parser(
        "init",
        help="write a directory of one's own: settings, an empty catalogue, pages to fill in, workflows",
        epilog='example: rehber init mydir --name "Example Help" --publisher "Example Society" --languages tr,ar --province Ankara',
    )
    new.add_argument("folder", type=Path, metavar="DIR", help="a folder that is not there yet, or is empty")
    asked = "asked on a terminal if not given"
    new.add_argument("--name", help=f"what the directory is called; {asked}")
    new.add_argument("--publisher", help=f"who publishes it; {asked}")
    new.add_argument("--languages", help=f"codes with commas between them, Turkish first: tr,ar; {asked}")
    new.add_argument("--province", help=f"the province it is about; {asked}")
    new.add_argument("--address", help=f"where the site will stand: https://example.org/help; {asked}")
    new.add_argument("--contact", help=f"the e-mail address readers report mistakes to; {asked}")
    new.add_argument("--no-help-lines", dest="help_lines", action="store_false", help="leave the national help lines out")


def _import(commands: Commands) -> None:
    importing = commands.add_parser(
        "import",
        help="write records from another source as the files of a directory",
        epilog="example: rehber import rehber catalogue.json",
    )
    of = importing.add_subparsers(required=True, metavar="FORM", dest="form", help="the form of the source")
    _import_rehber(of)


def _import_rehber(forms: Commands) -> None:
    published = forms.add_parser(
        "rehber",
        help="the catalogue that another Rehber publishes: services.yaml and its translations",
        epilog="example: rehber import rehber catalogue.json -o /srv/directory",
    )
    published.add_argument("source", type=Path, metavar="SOURCE", help="its catalogue.json, or a folder with its feed")
    published.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FOLDER",
        default=Path(),
        help="the folder for the new files; if not given, this folder",
    )


def number(written: str) -> int:
    """Return a number of findings. Raises ``argparse.ArgumentTypeError`` if the text is not one."""
    if not written.isdecimal():
        raise argparse.ArgumentTypeError(f"{written!r} is no number")
    return int(written)


def terminal_language() -> str:
    """Return the language of the terminal, if it is one the findings are written in."""
    code = (locale.getlocale()[0] or "")[:2].lower()
    return code if code in ("tr", "en") else "tr"
