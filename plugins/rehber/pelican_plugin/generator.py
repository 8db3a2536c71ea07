"""The only module that imports Pelican.

Pelican reads the Markdown pages and the news and links them; whatever it writes itself goes to a private folder and
joins the site like everything else. The site is built and published here, in one step, when Pelican has finished, so
that the ``pelican`` command gives the same guarantees as ``rehber build``.

Every warning Pelican writes stops the build, and what came in is counted against what comes out.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from markdown import Markdown
from pelican import Pelican, signals
from pelican.contents import Article as PelicanArticle
from pelican.contents import Page as PelicanPage
from pelican.generators import Generator
from pelican.log import console
from pelican.readers import MarkdownReader, Readers
from pelican.settings import read_settings

from rehber.article import sanitise
from rehber.article.source import digest
from rehber.catalogue import textfile
from rehber.catalogue.finding import errors
from rehber.catalogue.text import SOURCE_LANGUAGE, State
from rehber.check import markdown_check, report
from rehber.feed import ledger
from rehber.feed.changes import TooManyRemoved
from rehber.feed.schema_check import ContractViolation
from rehber.language import po
from rehber.page import Article
from rehber.pages.page_type import WrongPages
from rehber.pelican_plugin.pelican_warnings import WARNINGS
from rehber.project import clock, outermost, progress, settings, shipped
from rehber.publish import build, jobs, trees
from rehber.publish.verify import VerificationFailed
from rehber.site.stream import Content
from rehber.site.theme import TemplateFailed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Finding
    from rehber.feed.export import Contract
    from rehber.publish import release

GENERATOR = "DIRECTORY_GENERATOR"  #: where this run's generator stands in the settings
UP = "../.."  #: from a Markdown page to the top of the site


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.readers_init.connect(read_through_the_door)
    signals.initialized.connect(begin)
    signals.get_generators.connect(generators)
    signals.finalized.connect(finish)


class Reader(MarkdownReader):
    """Reads a page from the text the door for text gives, so that Pelican sees what the check has seen."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the page as HTML, and what its head says."""
        self._source_path = source_path
        self._md = Markdown(**self.settings["MARKDOWN"])
        content = self._md.convert(textfile.read(Path(source_path)))
        return content, self._parse_metadata(self._md.Meta)


def read_through_the_door(readers: Readers) -> None:
    """Have Pelican read Markdown with our reader; it asks for the class by the end of a file's name."""
    readers.reader_classes["md"] = Reader


def begin(pelican: Pelican) -> None:
    """Keep Pelican away from the live site: its own files go to a private folder first."""
    pelican.settings.update(settings.with_defaults(pelican.settings, Path(pelican.path).parent))
    pelican.settings["LIVE"] = Path(pelican.output_path)
    pelican.settings["OUTPUT_PATH"] = pelican.output_path = tempfile.mkdtemp(prefix="rehber-")
    atexit.register(shutil.rmtree, pelican.output_path, ignore_errors=True)  # whatever ends the process
    outermost.end_in_order()
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


def refuse(chosen: Mapping[str, Any], findings: list[Finding]) -> NoReturn:
    """Say what is wrong, and build nothing."""
    messages = po.interface_of_checks(chosen.get("REPORT_LANG", SOURCE_LANGUAGE))
    settings.stop(report.report(findings, "text", messages), settings.FINDINGS)


class DirectoryGenerator(Generator):
    """Reads the catalogue before anything is touched, and turns it into the site at the end."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # Pelican's own signature
        super().__init__(*args, **kwargs)
        self.settings[GENERATOR] = self
        wrong = settings.problems(self.settings)
        if wrong:
            refuse(self.settings, wrong)
        with progress.stage("Checking the catalogue, pages and translations") as step:
            self.loaded = settings.read(self.settings, progress=step)
        found = [*self.loaded.findings, *settings.compared(self.settings, self.loaded, self.settings["LIVE"])]
        if errors(found):
            refuse(self.settings, found)
        self.warnings = len(found)
        self.content = Content()
        self.decisions = settings.decisions(self.settings)

    def generate_context(self) -> None:
        """Take over the pages Pelican has read; it has read them all before it comes to us."""
        found = self.context["generated_content"].values()
        articles = [article(item) for item in found if type(item) in (PelicanPage, PelicanArticle)]
        there = len(markdown_check.files(Path(self.path)))
        if len(articles) != there and not WARNINGS.said:
            settings.stop(f"{there} Markdown files are there, Pelican has read {len(articles)}.", settings.FINDINGS)
        self.content = Content(
            pages=tuple(item for item in articles if item.date is None),
            news=tuple(item for item in articles if item.date is not None),
            synonyms=self.loaded.synonyms,
        )

    def generate_output(self, writer: object) -> None:
        """Write nothing yet: other generators have not finished."""

    def publish(self, written_by_pelican: Path) -> None:
        """Build the site and switch to it; leave with the right exit code if that cannot be done."""
        if WARNINGS.said or self.loaded.catalogue is None:
            settings.stop("\n".join(WARNINGS.said), settings.FINDINGS)
        live: Path = self.settings["LIVE"]
        try:
            done = self.built(live, self.loaded.catalogue, written_by_pelican)
        except trees.Locked:
            settings.stop("Another build is at work. Try again when it has finished.", settings.LOCKED)
        except (VerificationFailed, TemplateFailed, WrongPages, ContractViolation, TooManyRemoved) as reasons:
            settings.stop(f"{reasons}\nThe site was not published; the live one is as it was.", settings.FINDINGS)
        except OSError as error:
            settings.stop(f"{error}\nThe site was not published; the live one is as it was.", settings.INPUT_OUTPUT)
        for name in done.protected:
            print(
                f"{name} was public in the site before and is protected now. The copy of the site before was deleted. Old copies of the data "
                "join by id: give the record a new id and a new name, list the old id under `removed:` with `reason: withdrawn`, and "
                "read the editors' guide on what to do when an address got out.",
                file=sys.stderr,
            )
        if self.begins_a_series:
            print(
                "The data begin a new series: nothing was kept of an earlier one. Whoever keeps a copy takes everything once."
            )
        print(f"{done.files} files, {done.written} written, {done.deleted} deleted: {live}/index.html")
        if self.warnings:
            print(f"{self.warnings} warnings: `rehber check` shows them.")

    def built(self, live: Path, catalogue: Catalogue, written_by_pelican: Path) -> release.Published:
        """Build the site, verify it and switch to it."""
        with progress.stage("Writing pages and data") as step:
            return build.build(
                live,
                catalogue,
                languages=po.languages(Path(self.theme, "translations"), self.settings["LANGUAGES"]),
                content=self.content,
                folders=build.Folders(Path(self.theme), Path(self.settings["LIBRARIES"]), written_by_pelican),
                contract=self.contract(live),
                decisions=self.decisions,
                run=build.Run(
                    progress=step,
                    now=clock.publication(),
                    signing_key=self.settings.get("SIGNING_KEY"),
                    inputs=self.settings.get("INPUTS", ""),
                    flush=os.sync,
                    jobs=self.settings.get("JOBS") or jobs.processors(),
                    forget=bool(self.settings.get("FORGET")),
                ),
            )

    def contract(self, live: Path) -> Contract:
        """Return the contract of the feed."""
        given = self.settings.get("LEDGER")
        found = build.contract(
            shipped.SCHEMAS,
            live,
            accept_loss=bool(self.settings.get("ACCEPT_LOSS")),
            ledger=Path(given) if given else None,
        )
        self.begins_a_series = ledger.read(found.ledger) is None
        if given and self.begins_a_series:
            raise ContractViolation(f"{given} is no ledger.json of a feed.")
        return found


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
    if source.is_file() and noted != digest(textfile.read(source)):
        return State.OUTDATED
    return State.MACHINE if item.metadata.get("state") == "machine" else State.HUMAN


def run(chosen: dict[str, Any]) -> None:
    """Build the site as the ``pelican`` command does. Leaves through ``SystemExit`` where it cannot."""
    wrong = settings.problems(chosen)
    if wrong:  # some of them Pelican itself would fail over
        refuse(chosen, wrong)
    console.quiet = True  # what Pelican counts as processed is not what was published
    Pelican(read_settings(override=chosen)).run()
