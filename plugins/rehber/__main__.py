"""The command line: ``rehber check | build | rollback | compare | rules | new``."""

from __future__ import annotations

# isort: off
from rehber.project import before_start  # noqa: F401  # first: the others take a while, and Ctrl-C may come meanwhile

# isort: on
import argparse
import datetime
import gc
import io
import locale
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rehber.catalogue import textfile
from rehber.catalogue.finding import errors
from rehber.check import load, record_templates, report, rule_cache
from rehber.language import po
from rehber.project import clock, outermost, progress, settings
from rehber.publish import rehearse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from rehber.catalogue.finding import Finding

DEBUG = "--debug"  #: may stand anywhere on the command line


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter shows its number
            stream.reconfigure(errors="backslashreplace")
    words = list(sys.argv[1:] if arguments is None else arguments)
    debug = DEBUG in words

    def run() -> int:
        given = parser().parse_args([word for word in words if word != DEBUG])
        command: Any = given.run
        code: int = command(given)
        return code

    return outermost.guarded(run, lambda: po.interface_of_checks(terminal_language()), debug=debug)


class Version(argparse.Action):
    """Prints the version; what knows it is asked only then."""

    def __call__(self, whole: argparse.ArgumentParser, *_: object) -> None:
        """Print the version and end."""
        from importlib import metadata  # noqa: PLC0415  # only this option needs it

        print(f"rehber {metadata.version('rehber')}")
        whole.exit()


def parser() -> argparse.ArgumentParser:
    """Return the grammar of the command line."""
    whole = argparse.ArgumentParser(prog="rehber", description="A directory of social services, from one checked catalogue.")
    whole.add_argument("--version", action=Version, nargs=0, help="show which version this is, and end")
    whole.add_argument(DEBUG, action="store_true", help="show Python's traceback where the program itself fails")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="say everything that is wrong with the catalogue, sorted by place")
    check.add_argument("catalogue", nargs="?", metavar="CATALOGUE")
    check.add_argument("--format", choices=report.FORMATS, default="text")
    check.add_argument("--lang", choices=("tr", "en"), default=terminal_language())
    check.add_argument("--as-of", metavar="DATE", help="the day to check for, year-month-day")
    check.add_argument("--only", metavar="RULE", action="append", default=[], help="show what this rule finds; may be repeated")
    check.add_argument("--summary", action="store_true", help="show how often each rule speaks, and where first")
    check.add_argument("--max", metavar="NUMBER", type=number, help="show so many findings at most; 0 for all")
    check.add_argument("--history", action="store_true", help="look into old commits for places that are confidential now")
    check.set_defaults(run=run_check)

    fix_ = commands.add_parser(
        "fix", help="write hours, dates and `unknown` in their one form, where it is certain what was meant"
    )
    fix_.add_argument("catalogue", nargs="?", metavar="CATALOGUE")
    fix_.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
    fix_.set_defaults(run=run_fix)

    build = commands.add_parser("build", help="check, build aside, verify and publish in one step")
    build.add_argument("catalogue", nargs="?", metavar="CATALOGUE")
    build.add_argument("-o", "--output", metavar="OUTPUT")
    build.add_argument("--as-of", metavar="DATE", help="the day the site speaks for, year-month-day")
    build.add_argument("--lang", choices=("tr", "en"), default=terminal_language())
    build.add_argument("--accept-loss", action="store_true", help="publish although many records are gone")
    build.add_argument("--forget", action="store_true", help="keep nothing of the sites before, not even to go back to")
    build.set_defaults(run=run_build)

    back = commands.add_parser("rollback", help="switch back to the site that was live before")
    back.add_argument("-o", "--output", metavar="OUTPUT", default="output")
    back.set_defaults(run=run_rollback)

    compare = commands.add_parser("compare", help="say which pages differ between two built sites, as Markdown")
    compare.add_argument("before", type=Path, metavar="BEFORE")
    compare.add_argument("after", type=Path, metavar="AFTER")
    compare.add_argument("--lang", choices=("tr", "en"), default=terminal_language())
    compare.set_defaults(run=run_compare)

    rules = commands.add_parser("rules", help="print the catalogue of rules as Markdown")
    rules.set_defaults(run=run_rules)

    call = commands.add_parser("due", help="list what must be telephoned next, with the number and what to ask")
    call.add_argument("catalogue", nargs="?", metavar="CATALOGUE")
    call.add_argument(
        "--format", choices=("text", "csv", "html"), default="text", help="text, csv for a spreadsheet, html to print"
    )
    call.add_argument("--lang", choices=("tr", "en"), default=terminal_language(), help="the language of the questions")
    call.set_defaults(run=run_due)

    done = commands.add_parser("checked", help="write into the catalogue that a record was checked, after a call or a visit")
    done.add_argument("id", metavar="ID", help="the id of a centre, a unit, a help line or an organisation")
    done.add_argument("--on", metavar="DATE", type=datetime.date.fromisoformat, help="year-month-day; today if not given")
    done.set_defaults(run=run_checked)

    new = commands.add_parser("new", help="print a record to paste and fill in")
    new.add_argument("kind", choices=tuple(record_templates.RECORDS))
    new.set_defaults(run=run_new)
    return whole


def run_check(given: argparse.Namespace) -> int:
    """Print all findings; 1 if one of them is an error, shown or not."""
    gc.disable()  # much is made here, nothing in circles, and the process ends with it; each command imports what it needs
    chosen = settings.settings(CATALOGUE=absolute(given.catalogue), AS_OF=given.as_of, REPORT_LANG=given.lang)
    own = given.catalogue is None  # another catalogue is not what the live site was made of
    findings, loaded = checked(chosen, live=Path(chosen["OUTPUT_PATH"]) if own else None)
    if given.history and loaded.catalogue is not None:
        from rehber.check import git_history  # noqa: PLC0415  # likewise

        findings += git_history.betrayals(Path(chosen["CATALOGUE"]).parent, loaded.catalogue)
    wanted = report.Wanted(only=frozenset(given.only), summary=given.summary, most=given.max, accepted=loaded.accepted)
    look = report.Look(lines=sys.stdout.isatty(), colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    sys.stdout.write(report.report(findings, given.format, po.interface_of_checks(given.lang), wanted=wanted, look=look))
    return 1 if errors(findings) else 0


def checked(chosen: dict[str, Any], live: Path | None = None) -> tuple[list[Finding], load.Loaded]:
    """Return all that is wrong with a project: settings, catalogue, pages, translations, templates, what *live* would lose."""
    remembered = rule_cache.recall(Path(chosen["CATALOGUE"]))
    findings = settings.problems(chosen, remembered)
    chosen |= {"LANGUAGES": settings.usable_languages(chosen)} | (
        {"MAP_TILES": None, "SEARCH_WHOLE_UP_TO": 0} if findings else {}
    )
    with progress.stage("Checking", line=False) as step:
        loaded = settings.read(chosen, remembered, progress=step)
    findings += loaded.findings
    if live is not None:
        findings += settings.compared(chosen, loaded, live)
    if not errors(findings):
        findings += rehearse.faults(loaded, Path(chosen["THEME"]), settings.decisions(chosen), remembered)
    rule_cache.keep(remembered)
    return sorted(findings, key=lambda finding: finding.order), loaded


def run_fix(given: argparse.Namespace) -> int:
    """Write the canonical form of what is certain into the files of the catalogue."""
    from rehber.check import fix  # noqa: PLC0415  # only this command needs it
    from rehber.publish import trees  # noqa: PLC0415  # likewise

    chosen = settings.settings(CATALOGUE=absolute(given.catalogue))
    main_file = Path(chosen["CATALOGUE"])
    count = 0
    for name in settings.read(chosen).files.texts:
        file = main_file.parent / name
        text = textfile.read(file, name)
        after, changes = fix.fixed(text, name)
        count += len(changes)
        for change in changes:
            print(f"{name}:{change.line}: {change.key}: {change.before} → {change.after}")
        if changes and not given.dry_run:
            trees.write(file, after.encode())
    print(f"{count} values {'would be' if given.dry_run else 'are'} written in their one form.")
    return 0


def number(written: str) -> int:
    """Return a number of findings; argparse says what is wrong where it is none."""
    if not written.isdecimal():
        raise argparse.ArgumentTypeError(f"{written!r} is no number")
    return int(written)


def run_build(given: argparse.Namespace) -> int:
    """Build the site."""
    from rehber.pelican_plugin import generator  # noqa: PLC0415  # only a build needs it, and it brings Pelican

    chosen = settings.settings(
        CATALOGUE=absolute(given.catalogue),
        OUTPUT_PATH=absolute(given.output),
        AS_OF=given.as_of,
        ACCEPT_LOSS=given.accept_loss,
        FORGET=given.forget,
        REPORT_LANG=given.lang,
    )
    generator.run(chosen)
    return 0


def run_rollback(given: argparse.Namespace) -> int:
    """Switch to the other tree."""
    from rehber.publish import release, trees, withheld  # noqa: PLC0415  # only this command needs them

    site = trees.Site(Path(given.output).absolute())
    try:
        with site.locked():
            done = release.rollback(site)
    except withheld.Withheld as reason:
        settings.stop(f"{reason}. The live site is as it was; put the catalogue right and build again.", settings.FINDINGS)
    print(f"{site.link} is the site before the last build again." if done else "There is no site to go back to.")
    return 0 if done else 1


def run_compare(given: argparse.Namespace) -> int:
    """Print which pages differ."""
    from rehber.publish import site_diff  # noqa: PLC0415  # only this command needs it

    for site in (given.before, given.after):
        if not site.is_dir():
            settings.stop(f"{site}: there is no built site here.", settings.INPUT_OUTPUT)
    sys.stdout.write(site_diff.compare(given.before, given.after).markdown(po.interface_of_checks(given.lang)))
    return 0


def run_rules(_: argparse.Namespace) -> int:
    """Print every rule."""
    from rehber.check import rule_reference  # noqa: PLC0415  # only this command needs it

    sys.stdout.write(rule_reference.rules(po.interface_of_checks("tr")))
    return 0


def run_due(given: argparse.Namespace) -> int:
    """Print the calls to make."""
    from rehber.check import due  # noqa: PLC0415  # only this command needs it

    loaded = settings.read(settings.settings(CATALOGUE=absolute(given.catalogue)))
    if loaded.catalogue is None:
        settings.stop("The catalogue has errors: run `rehber check` first.", settings.FINDINGS)
    today = clock.today()
    messages = po.interface_of_checks(given.lang)
    sys.stdout.write(due.report(due.calls(loaded.catalogue, today), given.format, messages, today))
    return 0


def run_checked(given: argparse.Namespace) -> int:
    """Write the day of a check into one line."""
    from rehber.check import mark_checked  # noqa: PLC0415  # only this command needs it

    chosen = settings.settings()
    loaded = settings.read(chosen)
    if loaded.catalogue is None:
        settings.stop("The catalogue has errors: run `rehber check` first.", settings.FINDINGS)
    day = given.on or clock.today()
    try:
        name, content = mark_checked.marked(loaded.catalogue, loaded.files, given.id, day)
    except mark_checked.NotThere:
        settings.stop(f"No record `{given.id}` has a line `verified_on:`. Look at the id in services.yaml.", settings.FINDINGS)
    (Path(chosen["CATALOGUE"]).parent / name).write_bytes(content)
    print(f"{name}: {given.id} was checked on {day}.")
    return 0


def run_new(given: argparse.Namespace) -> int:
    """Print an empty record."""
    sys.stdout.write(record_templates.RECORDS[given.kind])
    return 0


def absolute(path: str | None) -> str | None:
    """Return *path* from the root, because the settings are read from another folder's point of view."""
    return None if path is None else str(Path(path).absolute())


def terminal_language() -> str:
    """Return the language of the terminal, if it is one the findings are written in."""
    code = (locale.getlocale()[0] or "")[:2].lower()
    return code if code in ("tr", "en") else "tr"


if __name__ == "__main__":
    raise SystemExit(main())
