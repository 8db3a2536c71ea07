"""The command line: what runs each command of ``rehber``."""

from __future__ import annotations

# isort: off
from rehber.project import before_start  # noqa: F401  # first: the others take a while, and Ctrl-C may come meanwhile

# isort: on
import gc
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rehber.catalogue import textfile
from rehber.catalogue.finding import errors
from rehber.check import load, record_templates, report, rule_cache
from rehber.language import po
from rehber.project import clock, command_line, outermost, progress, settings
from rehber.publish import rehearse

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from typing import Any

    from rehber.catalogue.finding import Finding


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter shows its number
            stream.reconfigure(errors="backslashreplace")
    words = list(sys.argv[1:] if arguments is None else arguments)
    debug = command_line.DEBUG in words

    def run() -> int:
        given = command_line.parser().parse_args([word for word in words if word != command_line.DEBUG])
        return COMMANDS[given.command](given)

    return outermost.guarded(run, lambda: po.interface_of_checks(command_line.terminal_language()), debug=debug)


def run_check(given: argparse.Namespace) -> int:
    """Print all findings; 1 if one of them is an error, shown or not."""
    gc.disable()  # much is made here, nothing in circles, and the process ends with it; each command imports what it needs
    chosen = settings.settings(CATALOGUE=absolute(given.catalogue), AS_OF=given.as_of, REPORT_LANG=given.lang)
    own = given.catalogue is None  # another catalogue is not what the live site was made of
    findings, loaded = checked(chosen, live=Path(chosen["OUTPUT_PATH"]) if own else None)
    if given.history and loaded.catalogue is not None:
        from rehber.check import git_history  # noqa: PLC0415  # only `--history` needs it

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
        findings += settings.occupied(chosen)
    if not errors(findings):
        findings += rehearse.faults(loaded, Path(chosen["THEME"]), settings.decisions(chosen), remembered)
    rule_cache.keep(remembered)
    return sorted(findings, key=lambda finding: finding.order), loaded


def run_fix(given: argparse.Namespace) -> int:
    """Write the canonical form of what is certain into the files of the catalogue."""
    from rehber.check import fix  # noqa: PLC0415  # only this command needs it
    from rehber.publish import trees  # noqa: PLC0415  # only this command needs it

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


def run_build(given: argparse.Namespace) -> int:
    """Build the site, unless the live one is made from the same files already."""
    from rehber.project import inputs  # noqa: PLC0415  # only a build needs it
    from rehber.publish import build  # noqa: PLC0415  # likewise

    chosen = settings.settings(
        CATALOGUE=absolute(given.catalogue),
        OUTPUT_PATH=absolute(given.output),
        AS_OF=given.as_of,
        ACCEPT_LOSS=given.accept_loss,
        FORGET=given.forget,
        LEDGER=absolute(given.ledger),
        JOBS=given.jobs,
        REPORT_LANG=given.lang,
    )
    live = Path(chosen["OUTPUT_PATH"])
    chosen["INPUTS"] = inputs.digest(chosen, live)
    standing = None if given.forget else build.standing(live, chosen["INPUTS"])
    if standing:
        print(f"Nothing has changed: {standing} files, 0 written, 0 deleted: {live}/index.html")
        return 0
    from rehber.pelican_plugin import generator  # noqa: PLC0415  # it brings Pelican, which takes a third of a second

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


def run_init(given: argparse.Namespace) -> int:
    """Write a directory of one's own."""
    from rehber.starting import commands as starting  # noqa: PLC0415  # only this command needs it

    return starting.run(given)


def run_import(given: argparse.Namespace) -> int:
    """Write the files of records that come from elsewhere."""
    from rehber.importing import commands as importing  # noqa: PLC0415  # only this command needs it

    return importing.FORMS[given.form](given)


def absolute(path: str | None) -> str | None:
    """Return *path* from the root, because the settings are read from another folder's point of view."""
    return None if path is None else str(Path(path).absolute())


#: What runs each command.
COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": run_check,
    "fix": run_fix,
    "build": run_build,
    "rollback": run_rollback,
    "compare": run_compare,
    "rules": run_rules,
    "due": run_due,
    "checked": run_checked,
    "new": run_new,
    "init": run_init,
    "import": run_import,
}


if __name__ == "__main__":
    raise SystemExit(main())
