"""The grammar of the command line: the commands of ``rehber``, their options, and an example of each."""

from __future__ import annotations

import argparse
import datetime
import locale
from pathlib import Path
from typing import TypeAlias

from rehber.check import record_templates, report

DEBUG = "--debug"  #: may stand anywhere on the command line

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  # argparse gives it no public name

#: What options mean that several commands have.
CATALOGUE = "the catalogue; the one of pelicanconf.py if not given"
LANGUAGE = "the language of the findings; that of the terminal if not given"
OUTPUT = "the folder of the site; the one of pelicanconf.py, output, if not given"


def parser() -> argparse.ArgumentParser:
    """Return the grammar of the command line."""
    whole = argparse.ArgumentParser(prog="rehber", description="A directory of social services, from one checked catalogue.")
    whole.add_argument("--version", action=Version, nargs=0, help="show which version this is, and end")
    whole.add_argument(DEBUG, action="store_true", help="show Python's traceback where the program itself fails")
    commands = whole.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for add in (_check, _fix, _build, _rollback, _compare, _rules, _due, _checked, _new, _import):
        add(commands)
    return whole


class Version(argparse.Action):
    """Prints the version; what knows it is asked only then."""

    def __call__(self, whole: argparse.ArgumentParser, *_: object) -> None:
        """Print the version and end."""
        from importlib import metadata  # noqa: PLC0415  # only this option needs it

        print(f"rehber {metadata.version('rehber')}")
        whole.exit()


def _check(commands: Commands) -> None:
    check = commands.add_parser(
        "check",
        help="say everything that is wrong with the catalogue, sorted by place",
        epilog="example: rehber check --only hours-overlap --lang en",
    )
    check.add_argument("catalogue", nargs="?", metavar="CATALOGUE", help=CATALOGUE)
    check.add_argument(
        "--format", choices=report.FORMATS, default="text", help="text for people, json for programs, github for a workflow"
    )
    check.add_argument("--lang", choices=("tr", "en"), default=terminal_language(), help=LANGUAGE)
    check.add_argument("--as-of", metavar="DATE", help="the day to check for, year-month-day")
    check.add_argument("--only", metavar="RULE", action="append", default=[], help="show what this rule finds; may be repeated")
    check.add_argument("--summary", action="store_true", help="show how often each rule speaks, and where first")
    check.add_argument("--max", metavar="NUMBER", type=number, help="show so many findings at most; 0 for all")
    check.add_argument("--history", action="store_true", help="look into old commits for places that are confidential now")


def _fix(commands: Commands) -> None:
    fix_ = commands.add_parser(
        "fix",
        help="write hours, dates and `unknown` in their one form, where it is certain what was meant",
        epilog="example: rehber fix --dry-run",
    )
    fix_.add_argument("catalogue", nargs="?", metavar="CATALOGUE", help=CATALOGUE)
    fix_.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")


def _build(commands: Commands) -> None:
    build = commands.add_parser(
        "build",
        help="check, build aside, verify and publish in one step",
        epilog="example: rehber build -o /srv/site --as-of 2026-11-27",
    )
    build.add_argument("catalogue", nargs="?", metavar="CATALOGUE", help=CATALOGUE)
    build.add_argument("-o", "--output", metavar="OUTPUT", help=OUTPUT)
    build.add_argument("--as-of", metavar="DATE", help="the day the site speaks for, year-month-day")
    build.add_argument("--lang", choices=("tr", "en"), default=terminal_language(), help=LANGUAGE)
    build.add_argument(
        "--jobs",
        type=_jobs,
        metavar="N",
        help="processes that make the pages; as many as the machine has processors, if not given",
    )
    build.add_argument("--accept-loss", action="store_true", help="publish although many records are gone")
    build.add_argument("--forget", action="store_true", help="keep nothing of the sites before, not even to go back to")


def _jobs(given: str) -> int:
    """Return a number of processes. Raises ``argparse.ArgumentTypeError`` where it is none."""
    if not given.isascii() or not given.isdigit() or int(given) < 1:
        raise argparse.ArgumentTypeError(f"a number from 1 on, not {given!r}")
    return int(given)


def _rollback(commands: Commands) -> None:
    back = commands.add_parser(
        "rollback", help="switch back to the site that was live before", epilog="example: rehber rollback"
    )
    back.add_argument("-o", "--output", metavar="OUTPUT", default="output", help=OUTPUT)


def _compare(commands: Commands) -> None:
    compare = commands.add_parser(
        "compare",
        help="say which pages differ between two built sites, as Markdown",
        epilog="example: rehber compare before after",
    )
    compare.add_argument("before", type=Path, metavar="BEFORE", help="the folder of a built site")
    compare.add_argument("after", type=Path, metavar="AFTER", help="the folder of another one")
    compare.add_argument("--lang", choices=("tr", "en"), default=terminal_language(), help=LANGUAGE)


def _rules(commands: Commands) -> None:
    commands.add_parser(
        "rules", help="print the catalogue of rules as Markdown", epilog="example: rehber rules > schema/RULES.md"
    )


def _due(commands: Commands) -> None:
    call = commands.add_parser(
        "due",
        help="list what must be telephoned next, with the number and what to ask",
        epilog="example: rehber due --format csv > calls.csv",
    )
    call.add_argument("catalogue", nargs="?", metavar="CATALOGUE", help=CATALOGUE)
    call.add_argument(
        "--format", choices=("text", "csv", "html"), default="text", help="text, csv for a spreadsheet, html to print"
    )
    call.add_argument("--lang", choices=("tr", "en"), default=terminal_language(), help="the language of the questions")


def _checked(commands: Commands) -> None:
    done = commands.add_parser(
        "checked",
        help="write into the catalogue that a record was checked, after a call or a visit",
        epilog="example: rehber checked sisli-goc-birimi --on 2026-11-27",
    )
    done.add_argument("id", metavar="ID", help="the id of a centre, a unit, a help line or an organisation")
    done.add_argument("--on", metavar="DATE", type=datetime.date.fromisoformat, help="year-month-day; today if not given")


def _new(commands: Commands) -> None:
    new = commands.add_parser("new", help="print a record to paste and fill in", epilog="example: rehber new centre")
    new.add_argument("kind", choices=tuple(record_templates.RECORDS), help="what to print")


def _import(commands: Commands) -> None:
    importing = commands.add_parser(
        "import",
        help="make records from elsewhere into files of a directory",
        epilog="example: rehber import rehber catalogue.json",
    )
    of = importing.add_subparsers(required=True, metavar="FORM", dest="form", help="what the records come as")
    _import_rehber(of)


def _import_rehber(forms: Commands) -> None:
    published = forms.add_parser(
        "rehber",
        help="the catalogue that another Rehber publishes: services.yaml and its translations",
        epilog="example: rehber import rehber catalogue.json -o /srv/directory",
    )
    published.add_argument("source", type=Path, metavar="SOURCE", help="its catalogue.json, or a folder with its feed")
    published.add_argument(
        "-o", "--output", type=Path, metavar="FOLDER", default=Path(), help="where the files go; this folder if not given"
    )


def number(written: str) -> int:
    """Return a number of findings; argparse says what is wrong where it is none."""
    if not written.isdecimal():
        raise argparse.ArgumentTypeError(f"{written!r} is no number")
    return int(written)


def terminal_language() -> str:
    """Return the language of the terminal, if it is one the findings are written in."""
    code = (locale.getlocale()[0] or "")[:2].lower()
    return code if code in ("tr", "en") else "tr"
