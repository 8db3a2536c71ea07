"""The only module that imports Pelican.

Pelican reads the Markdown pages and the news and links them; whatever it writes itself goes to a private folder and
joins the site like everything else. The site is built and published here, in one step, when Pelican has finished, so
that the ``pelican`` command gives the same guarantees as ``rehber build``.

Pelican goes on after most mistakes: it drops a page, leaves a link broken, builds without a plugin, and exits 0. Here
every warning it writes stops the build, and what came in is counted against what comes out.
"""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from pelican import Pelican, signals
from pelican.contents import Article as PelicanArticle
from pelican.contents import Page as PelicanPage
from pelican.generators import Generator
from pelican.log import console
from pelican.settings import read_settings

from rehber import build, clock, content, load, po, publish, report, sanitise
from rehber.catalogue.finding import errors
from rehber.catalogue.text import SOURCE_LANGUAGE, State
from rehber.exports.changes import Shrunk
from rehber.page import Article
from rehber.promise import Unkept
from rehber.site import Content
from rehber.theme import Broken
from rehber.verification import Unsound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rehber.export import Contract

# Exit codes: 1 findings, the others from sysexits.h.
FINDINGS, INPUT_OUTPUT, LOCKED = 1, 74, 75

GENERATOR = "DIRECTORY_GENERATOR"  #: where this run's generator stands in the settings
UP = "../.."  #: from a Markdown page to the top of the site


class Watch(logging.Handler):
    """Keeps what Pelican complains about, so that it cannot be overlooked."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one complaint."""
        self.said.append(record.getMessage())


def watch() -> Watch:
    """Begin to listen to Pelican, also where ``--quiet`` asks it to keep its complaints to itself."""
    logger = logging.getLogger("pelican")
    handler = Watch()
    for other in logger.handlers:
        other.setLevel(max(other.level, logger.level))
    logger.addHandler(handler)
    logger.setLevel(min(logger.getEffectiveLevel(), logging.WARNING))
    return handler


# Pelican loads plugins before its first signal, and only logs the one it cannot load. So listening has to begin where
# the settings import this module.
COMPLAINTS = watch()


def register() -> None:
    """Connect to Pelican. Only lines like these: what fails here, Pelican would merely log."""
    signals.initialized.connect(begin)
    signals.get_generators.connect(generators)
    signals.finalized.connect(finish)


def begin(pelican: Pelican) -> None:
    """Keep Pelican away from the live site: its own files go to a private folder first."""
    pelican.settings["LIVE"] = Path(pelican.output_path)
    pelican.settings["OUTPUT_PATH"] = pelican.output_path = tempfile.mkdtemp(prefix="rehber-")
    pelican.delete_outputdir = False


def generators(_: Pelican) -> type[Generator]:
    """Give Pelican our one generator."""
    return DirectoryGenerator


def finish(pelican: Pelican) -> None:
    """Build and publish the site, now that everybody has written what they had to write."""
    try:
        pelican.settings[GENERATOR].publish(Path(pelican.output_path))
    finally:
        shutil.rmtree(pelican.output_path, ignore_errors=True)


class DirectoryGenerator(Generator):
    """Reads the catalogue before anything is touched, and turns it into the site at the end."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # Pelican's own signature
        super().__init__(*args, **kwargs)
        self.settings[GENERATOR] = self
        self.loaded = read(self.settings)
        if errors(self.loaded.findings):
            messages = po.interface_of_checks(self.settings.get("REPORT_LANG", SOURCE_LANGUAGE))
            stop(report.report(self.loaded.findings, "text", messages), FINDINGS)
        self.content = Content()

    def generate_context(self) -> None:
        """Take over the pages Pelican has read; it has read them all before it comes to us."""
        found = self.context["generated_content"].values()
        articles = [article(item) for item in found if type(item) in (PelicanPage, PelicanArticle)]
        there = len(content.files(Path(self.path)))
        if len(articles) != there and not COMPLAINTS.said:
            stop(f"{there} Markdown files are there, Pelican has read {len(articles)}.", FINDINGS)
        self.content = Content(
            pages=tuple(item for item in articles if item.date is None),
            news=tuple(item for item in articles if item.date is not None),
            synonyms=self.loaded.synonyms,
        )

    def generate_output(self, writer: object) -> None:
        """Write nothing yet: other generators have not finished."""

    def publish(self, written_by_pelican: Path) -> None:
        """Build the site and switch to it; leave with the right exit code if that cannot be done."""
        if COMPLAINTS.said or self.loaded.catalogue is None:
            stop("\n".join(COMPLAINTS.said), FINDINGS)
        live: Path = self.settings["LIVE"]
        try:
            done = build.build(
                live,
                self.loaded.catalogue,
                languages=po.languages(Path(self.theme, "translations"), self.settings["LANGUAGES"]),
                content=self.content,
                theme=Path(self.theme),
                libraries=Path(self.settings["LIBRARIES"]),
                contract=self.contract(live),
                others=written_by_pelican,
                search_whole_up_to=self.settings["SEARCH_WHOLE_UP_TO"],
            )
        except publish.Locked:
            stop("Another build is at work. Try again when it has finished.", LOCKED)
        except (Unsound, Broken, Unkept, Shrunk) as reasons:
            stop(f"{reasons}\nThe site was not published; the live one is as it was.", FINDINGS)
        except OSError as error:
            stop(f"{error}\nThe site was not published; the live one is as it was.", INPUT_OUTPUT)
        print(f"{done.files} files, {done.written} written, {done.deleted} deleted: {live}/index.html")

    def contract(self, live: Path) -> Contract:
        """Return what readers of the feed were promised."""
        return build.contract(Path(self.settings["HOME"], "schema"), live, accept_loss=bool(self.settings.get("ACCEPT_LOSS")))


def article(item: Any) -> Article:  # noqa: ANN401  # Pelican's Page and Article ship no types
    """Return a page Pelican has read, with its links resolved and its HTML cleaned."""
    summary = item.metadata.get("summary", "")
    return Article(
        slug=item.slug,
        language=item.lang,
        title=str(item.title),
        summary=sanitise.text(summary),
        html=sanitise.clean(item.get_content(UP)),
        state=state(item),
        date=item.date.date() if isinstance(item, PelicanArticle) else None,
    )


def state(item: Any) -> State:  # noqa: ANN401  # likewise
    """Return how far a page can be trusted; one whose Turkish page has changed since is outdated."""
    if item.lang == SOURCE_LANGUAGE:
        return State.SOURCE
    file = Path(item.source_path)
    source = file.with_name(f"{file.name.split('.')[0]}.{SOURCE_LANGUAGE}.md")
    noted = item.metadata.get("translated_from")
    if source.is_file() and noted != content.digest(source.read_text(encoding="utf-8")):
        return State.OUTDATED
    return State.MACHINE if item.metadata.get("state") == "machine" else State.HUMAN


def read(settings: Mapping[str, Any]) -> load.Loaded:
    """Read and check the catalogue the settings name."""
    home = Path(settings["HOME"])
    try:
        return load.read(
            Path(settings["CATALOGUE"]),
            schema=home / "schema" / "catalogue.schema.json",
            content=Path(settings["PATH"]),
            languages=settings["LANGUAGES"],
            as_of=clock.as_of(settings["AS_OF"], home),
        )
    except (OSError, ValueError) as error:
        stop(str(error), INPUT_OUTPUT)


def settings(file: Path, **overrides: Any) -> dict[str, Any]:  # noqa: ANN401  # whatever a setting may be
    """Return the settings of the project; *overrides* that are None change nothing."""
    given = {key: value for key, value in overrides.items() if value is not None}
    found: dict[str, Any] = read_settings(str(file), override=given)
    return found


def run(settings: dict[str, Any]) -> None:
    """Build the site as the ``pelican`` command does. Leaves through ``SystemExit`` where it cannot."""
    console.quiet = True  # what Pelican counts as processed is not what was published
    Pelican(settings).run()


def stop(reason: str, code: int) -> NoReturn:
    """Say why, and leave with *code*: no traceback, and no exception Pelican would turn into one."""
    print(reason.rstrip(), file=sys.stderr)
    raise SystemExit(code)
